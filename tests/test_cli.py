"""The command as a user meets it: exit codes, one clear line for each failure, stable output."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from kinerja_xl import app
from kinerja_xl.cli import jelaskan, main
from kinerja_xl.errors import KinerjaError
from tests.proses import unmeasured

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "workbooks" / "contoh" / "lkjip-bontang-2020.xlsx"
FIELDS = ["code", "severity", "file", "sheet", "cell", "message", "hint", "basis", "found", "expected", "fingerprint"]


def budget(path: Path, percent: float, comment: str = "") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Realisasi"
    sheet["A1"] = "Realisasi Anggaran Tahun 2023"
    for row in (["No", "Program", "Pagu", "Realisasi Anggaran", "Serapan (%)"], [1, "Program A", 2000, 1000, percent]):
        sheet.append(row)
    if comment:
        sheet["E3"].comment = Comment(comment, "Inspektorat")
    book.save(path)
    return path


def test_the_example_has_galat_and_exits_1(capsys) -> None:
    assert main(["periksa", str(EXAMPLE)]) == 1
    out = capsys.readouterr().out
    assert "Lembar LRA" in out
    assert "Ringkasan" in out
    assert "\x1b[" not in out, "no colour into a pipe"


def test_a_clean_workbook_exits_0(tmp_path, capsys) -> None:
    assert main(["periksa", str(budget(tmp_path / "a.xlsx", 50.0))]) == 0
    assert "Tidak ada temuan." in capsys.readouterr().out


def test_colour_when_asked(tmp_path, capsys) -> None:
    main(["periksa", "--warna", "ya", str(budget(tmp_path / "a.xlsx", 60.0))])
    assert "\x1b[31;1mgalat" in capsys.readouterr().out


def test_json_is_as_designed(capsys) -> None:
    assert main(["periksa", "--format", "json", str(EXAMPLE)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert list(report) == ["versi", "berkas"]
    [entry] = report["berkas"]
    assert list(entry) == ["file", "forms", "unrecognised", "findings"]
    assert entry["file"] == str(EXAMPLE)
    assert {form["form"] for form in entry["forms"]} >= {"lra", "sakip", "ipa_dimensi", "pengukuran", "efisiensi"}
    assert all(list(finding) == FIELDS for finding in entry["findings"])
    assert len({finding["fingerprint"] for finding in entry["findings"]}) == len(entry["findings"])


def test_sarif_names_every_rule_it_uses(capsys) -> None:
    main(["periksa", "--format", "sarif", str(EXAMPLE)])
    [run] = json.loads(capsys.readouterr().out)["runs"]
    assert {r["ruleId"] for r in run["results"]} <= {r["id"] for r in run["tool"]["driver"]["rules"]}


def test_two_runs_print_the_same() -> None:
    runs = [
        subprocess.run([sys.executable, "-m", "kinerja_xl", "periksa", str(EXAMPLE)], capture_output=True).stdout
        for _ in range(2)
    ]
    assert runs[0] == runs[1]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("tidak-ada.xlsx", None, "berkas tidak ditemukan"),
        ("teks.xlsx", b"bukan zip", "bukan buku kerja Excel"),
        ("lama.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, ".xls lama"),
        ("kosong.xlsx", b"", "bukan buku kerja Excel"),
    ],
)
def test_an_unreadable_file_is_one_line_and_exit_2(tmp_path, capsys, name, content, says) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert main(["periksa", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert says in captured.err
    assert name in captured.err


def test_a_locked_file_is_one_line(tmp_path, capsys, monkeypatch) -> None:
    path = budget(tmp_path / "terkunci.xlsx", 50.0)

    def locked(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    assert main(["periksa", str(path)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "Tutup dahulu di Excel" in error


def test_a_bad_file_does_not_stop_the_others(tmp_path, capsys) -> None:
    good = budget(tmp_path / "baik.xlsx", 60.0)
    assert main(["periksa", str(tmp_path / "x.xlsx"), str(good)]) == 2
    captured = capsys.readouterr()
    assert "PAG101" in captured.out
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [[], ["perik"], ["periksa"], ["periksa", "--format", "x", "a"], ["periksa", "--tahun", "abc", "a"]]
)
def test_bad_arguments_are_one_indonesian_line_and_exit_2(capsys, arguments) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("kinerja: Perintah tidak dipahami")


def test_only_and_without_codes(capsys) -> None:
    main(["periksa", "--hanya", "PAG", "--abaikan", "PAG106", "--format", "json", str(EXAMPLE)])
    [entry] = json.loads(capsys.readouterr().out)["berkas"]
    codes = {f["code"] for f in entry["findings"]}
    assert codes
    assert all(code.startswith("PAG") and code != "PAG106" for code in codes)
    assert main(["periksa", "--hanya", "XYZ999", str(EXAMPLE)]) == 2
    assert "XYZ999" in capsys.readouterr().err


def test_a_year_before_the_first_rule_names_the_first_date(tmp_path, capsys) -> None:
    path = budget(tmp_path / "a.xlsx", 50.0)
    assert main(["periksa", "--tahun", "2009", str(path)]) == 2
    error = capsys.readouterr().err
    assert "1 Januari 2014" in error
    assert error.count("\n") == 1


class TestSuppression:
    today = date(2026, 1, 1)

    def check(self, path: Path) -> app.Report:
        return app.periksa(path, app.Options(hari_ini=self.today))

    def test_a_comment_with_reason_and_date_covers_its_cell(self, tmp_path) -> None:
        note = "kinerja: abaikan PAG101 sampai 2026-12-31 karena menunggu reviu"
        report = self.check(budget(tmp_path / "a.xlsx", 60.0, note))
        assert report.findings == ()
        assert report.suppressed == 1

    def test_an_expired_comment_covers_nothing_and_is_told(self, tmp_path) -> None:
        note = "kinerja: abaikan PAG101 sampai 2025-12-31 karena menunggu reviu"
        report = self.check(budget(tmp_path / "a.xlsx", 60.0, note))
        assert {f.code for f in report.findings} == {"PAG101", "KXL003"}

    def test_an_unused_comment_is_told(self, tmp_path) -> None:
        note = "kinerja: abaikan PAG104 sampai 2026-12-31 karena menunggu reviu"
        report = self.check(budget(tmp_path / "a.xlsx", 50.0, note))
        assert [f.code for f in report.findings] == ["KXL002"]
        assert report.findings[0].cell == "E3"

    def test_a_comment_without_reason_is_told(self, tmp_path) -> None:
        report = self.check(budget(tmp_path / "a.xlsx", 60.0, "kinerja: abaikan PAG101"))
        assert {f.code for f in report.findings} == {"PAG101", "KXL005"}

    def test_settings_beside_the_workbook(self, tmp_path) -> None:
        (tmp_path / "kinerja.toml").write_text(
            '[[abaikan]]\nkode = "PAG101"\nsel = "Realisasi!E3"\nsampai = 2026-12-31\nkarena = "reviu"\n'
        )
        report = self.check(budget(tmp_path / "a.xlsx", 60.0))
        assert (report.findings, report.suppressed) == ((), 1)

    def test_settings_for_another_file_do_not_count(self, tmp_path) -> None:
        (tmp_path / "kinerja.toml").write_text(
            '[[abaikan]]\nkode = "PAG101"\nberkas = "b.xlsx"\nsampai = 2026-12-31\nkarena = "reviu"\n'
        )
        assert [f.code for f in self.check(budget(tmp_path / "a.xlsx", 60.0)).findings] == ["PAG101"]

    @pytest.mark.parametrize(
        "text",
        [
            "ini bukan toml",
            '[[abaikan]]\nkode = "PAG101"\n',
            '[[abaikan]]\nkode = "ZZZ999"\nsampai = 2026-12-31\nkarena = "x"\n',
        ],
    )
    def test_broken_settings_are_one_line(self, tmp_path, text) -> None:
        (tmp_path / "kinerja.toml").write_text(text)
        with pytest.raises(KinerjaError) as raised:
            self.check(budget(tmp_path / "a.xlsx", 60.0))
        assert "\n" not in str(raised.value)


def test_explaining_a_code_a_figure_and_the_list(capsys) -> None:
    assert main(["jelaskan", "pag103"]) == 0
    assert "## Mengapa" in capsys.readouterr().out
    assert main(["jelaskan", str(EXAMPLE), "IKU!G6"]) == 0
    out = capsys.readouterr().out
    assert "realisasi / target x 100" in out
    assert "72,58 (IKU!F6)" in out
    assert "PermenPANRB" in out
    assert "turun" in out
    assert main(["jelaskan"]) == 0
    assert "CAP101" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["ZZZ999"], [str(EXAMPLE)], [str(EXAMPLE), "LRA!A1"], ["tak-ada.xlsx", "A!A1"]])
def test_what_cannot_be_explained_is_one_line(capsys, arguments) -> None:
    assert main(["jelaskan", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("stopped", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Dihentikan oleh pemakai."),
        (MemoryError(), 2, "memori"),
        (RecursionError(), 2, "memori"),
        (KinerjaError("nama\x1b[31m.xlsx: rusak.", "Ganti."), 2, "rusak. Ganti."),
        (ValueError("tidak disangka"), 2, "ValueError"),
    ],
)
def test_whatever_stops_a_command_is_one_printable_line(monkeypatch, capsys, stopped, code, said) -> None:
    def run(options: object) -> int:
        raise stopped

    monkeypatch.setattr(jelaskan, "run", run)
    assert main(["jelaskan"]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("kinerja: ")
    assert err.removesuffix("\n").isprintable()
    assert said in err


def test_a_reader_that_closes_early_sees_no_traceback() -> None:
    """As `kinerja jelaskan | head -1` does."""
    running = subprocess.Popen(
        [sys.executable, "-u", "-m", "kinerja_xl", "jelaskan"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    said = running.stderr.read()
    running.stderr.close()
    assert (running.wait(), said) == (2, b"")


def test_the_check_path_imports_no_data_library() -> None:
    """Start-up counts: neither pandas nor openpyxl nor numpy nor pydantic may be imported to check a file."""
    code = (
        "import sys; from kinerja_xl.cli import main; main(['periksa', sys.argv[1]]);"
        "bad = {'pandas', 'openpyxl', 'numpy', 'pydantic', 'tomllib'} & set(sys.modules); sys.exit(3 if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(EXAMPLE)], capture_output=True, env=unmeasured())
    assert done.returncode == 0, done.stderr


def test_nothing_is_written_beside_the_workbook(tmp_path) -> None:
    copy = tmp_path / "lkjip.xlsx"
    shutil.copy(EXAMPLE, copy)
    before = copy.read_bytes()
    main(["periksa", str(copy)])
    assert [p.name for p in tmp_path.iterdir()] == ["lkjip.xlsx"]
    assert copy.read_bytes() == before
