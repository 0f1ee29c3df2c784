"""The gate and the reader behind it against attack files of every kind: refused with the reason, remarked, or read."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kinerja_xl.app.pemeriksaan import periksa
from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import MANY_TAGS, TAGS
from kinerja_xl.workbook.sheets.xlsx import read_workbook
from tests.workbook.serangan import ACCEPTED, OLE, REFUSED, REMARKED, SHEET, good, overlapped, packed

NOTICE = "KXL006"
ROOT = Path(__file__).parents[2]


def one_line(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command says of a file that it must refuse."""
    assert main(["periksa", str(path)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert shown.err.startswith(f"kinerja: {path}: ")
    assert "kesalahan di dalam" not in shown.err
    return shown.err


def test_the_good_workbook_is_read_without_a_remark(tmp_path: Path) -> None:
    book = read_workbook(packed(tmp_path / "baik.xlsx", good()))
    assert [len(sheet.cells) for sheet in book.sheets] == [3]
    assert book.remarks == book.sheets[0].remarks == []


@pytest.mark.parametrize("name", REFUSED)
def test_attack_is_refused_in_one_line_that_names_the_reason(name: str, tmp_path: Path, capsys) -> None:
    attack, parts = REFUSED[name], good()
    parts = attack.change(parts) or parts
    assert attack.words in one_line(packed(tmp_path / f"serangan{attack.suffix}", parts), capsys)


@pytest.mark.parametrize("name", REMARKED)
def test_oddity_is_read_and_told(name: str, tmp_path: Path) -> None:
    attack, parts = REMARKED[name], good()
    parts = attack.change(parts) or parts
    report = periksa(packed(tmp_path / f"ganjil{attack.suffix}", parts))
    told = [f.message for f in report.findings if f.code == NOTICE]
    assert len(told) == 1
    assert attack.words in told[0]


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_can_be_read_in_one_way_is_accepted(name: str, tmp_path: Path) -> None:
    parts = good()
    ACCEPTED[name](parts)
    report = periksa(packed(tmp_path / "boleh.xlsx", parts))
    assert [f.message for f in report.findings if f.code == NOTICE] == []


def test_records_over_one_another(tmp_path: Path, capsys) -> None:
    path = packed(tmp_path / "tindih.xlsx", good())
    overlapped(path)
    assert "saling menindih" in one_line(path, capsys)


def test_compression_that_excel_does_not_know(tmp_path: Path, capsys) -> None:
    path = tmp_path / "lzma.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        for name, content in good().items():
            archive.writestr(name, content)
    assert "cara yang tidak dikenal Excel" in one_line(path, capsys)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "terenkripsi (berkata sandi)"),
        (OLE + bytes(999_500) + "EncryptedPackage".encode("utf-16-le"), "terenkripsi (berkata sandi)"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls lama. Simpan sebagai .xlsx"),
        (b"%PDF-1.7\n", "berkas PDF"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "melainkan berkas XML"),
        (b"\r\n<HTML><table>", "halaman HTML"),
        (b"No;Uraian\n1;Belanja\n", "bukan buku kerja"),
        (b"", "bukan buku kerja"),
        (b"P", "bukan buku kerja"),
        (b"PK\x05\x06" + bytes(18), "bukan buku kerja"),
    ],
)
def test_other_files_with_the_name_of_a_workbook(content: bytes, words: str, tmp_path: Path, capsys) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(content)
    assert words in one_line(path, capsys)


def test_a_refused_file_does_not_stop_the_others(tmp_path: Path, capsys) -> None:
    bad, fine = tmp_path / "buruk.xlsx", packed(tmp_path / "baik.xlsx", good())
    bad.write_bytes(OLE)
    assert main(["periksa", str(bad), str(fine)]) == 2
    shown = capsys.readouterr()
    assert str(fine) in shown.out
    assert shown.err.count("\n") == 1


def test_a_mistake_of_ours_is_one_line_too(tmp_path: Path, capsys, monkeypatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("baris pertama\nbaris kedua")

    monkeypatch.setattr("kinerja_xl.app.show_all", broken)
    monkeypatch.delenv("KINERJA_LACAK", raising=False)
    assert main(["periksa", str(tmp_path / "a.xlsx")]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "kesalahan di dalam kinerja_xl (RuntimeError: baris pertama baris kedua)" in err
    monkeypatch.setenv("KINERJA_LACAK", "1")
    with pytest.raises(RuntimeError):
        main(["periksa", str(tmp_path / "a.xlsx")])


def test_a_sheet_as_large_as_the_limit_takes_less_than_512_megabytes(tmp_path: Path) -> None:
    """The larger limit, measured on a twentieth of it, in processes of their own."""
    if not Path("/proc/self/status").exists():
        pytest.skip("hanya Linux yang menyebut puncak memori sebuah proses")
    share = 20
    tags, row = MANY_TAGS.most // share, f"<row>{'<c><v>12</v></c>' * 100}</row>"
    parts = good()
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", (row * (tags // row.count("<") - 1) + "</sheetData>").encode())
    assert 0.98 * tags < parts[SHEET].count(b"<") < tags
    peaks = [
        _peak(packed(tmp_path / name, p, zipfile.ZIP_STORED)) for name, p in (("a.xlsx", good()), ("b.xlsx", parts))
    ]
    assert peaks[0] + share * (peaks[1] - peaks[0]) < 512_000_000


def _peak(path: Path) -> int:
    """Bytes at most in use; not `ru_maxrss`, which starts from what pytest itself had in use at the fork."""
    code = (
        "import re, sys; from pathlib import Path; from kinerja_xl.workbook.sheets.xlsx import read_sheets;"
        "read_sheets(Path(sys.argv[1]));"
        "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True, cwd=ROOT)
    return int(done.stdout) * 1024


def test_more_tags_than_the_limit_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "banyak.xlsx", good())
    with pytest.raises(KinerjaError, match="memuat lebih dari 2 juta tanda XML"):
        read_workbook(path, TAGS._replace(unit=1))
