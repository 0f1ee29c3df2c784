"""`kinerja rekap`: many workbooks summed up in one, past bad files, on where it stopped."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kinerja_xl.app import rekap as app
from kinerja_xl.app.banyak import Look, show_all
from kinerja_xl.app.ikhtisar import ikhtisar
from kinerja_xl.app.rekap import rekap, rekap_json
from kinerja_xl.batch import Where, going_on
from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError
from kinerja_xl.report.progress import bar
from kinerja_xl.workbook.patching.write_back import write_values
from tests.mesin.test_hitung import buku

CONTOH = Path(__file__).parents[1] / "workbooks" / "contoh"


def measured(path: Path, indicator: str = "Indeks Profesionalitas ASN", office: str = "Dinas Contoh") -> None:
    """A small workbook with a wrong capaian."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Pengukuran Kinerja Tahun 2026"])
    sheet.append(["Perangkat Daerah", office])
    sheet.append(["No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"])
    sheet.append([1, indicator, "Persen", 80, 40, 99])
    for cell in (cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)):
        cell.data_type = "s"
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three small workbooks in two folders, and a bad one."""
    monkeypatch.chdir(tmp_path)
    folder = Path("kecil")
    for name in ("a/satu.xlsx", "a/dua.xlsx", "b/tiga.xlsx"):
        measured(folder / name)
    (folder / "b" / "rusak.xlsx").write_text("bukan buku kerja")
    return folder


@pytest.fixture
def offices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two offices, with what lies about in such folders."""
    monkeypatch.chdir(tmp_path)
    folder = Path("masuk")
    for name, office in (("lkjip-bontang-2020", "bkpsdm"), ("evaluasi-contoh-2026", "bkpsdm"), ("iki-sampang", "bkd")):
        (folder / office).mkdir(parents=True, exist_ok=True)
        shutil.copy(CONTOH / f"{name}.xlsx", folder / office)
    (folder / "bkd" / "rusak.xlsx").write_text("bukan buku kerja")
    (folder / "bkd" / "~$iki-sampang.xlsx").write_text("pemilik")
    shutil.copy(CONTOH / "iki-sampang.xlsx", folder / "bkd" / "iki-sampang.cadangan-20260101-080000.xlsx")
    return folder


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    head, *body = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_the_summary_says_what_an_inspector_asks(offices: Path, capsys) -> None:
    assert main(["rekap", "masuk"]) == 2, "a file could not be read"
    out = capsys.readouterr().out
    assert "3 buku kerja dari 3 perangkat daerah diperiksa" in out
    assert "masuk/bkd/rusak.xlsx: bukan buku kerja Excel" in out
    found = rows(Path("rekap.xlsx"), "Buku Kerja")
    assert [row["Buku Kerja"] for row in found] == [
        "bkd/iki-sampang.xlsx",
        "bkpsdm/evaluasi-contoh-2026.xlsx",
        "bkpsdm/lkjip-bontang-2020.xlsx",
    ], "below the folder that all are in"
    assert found[0]["Perangkat Daerah"] == "bkd", "a workbook that names no office belongs to its folder"
    lkjip = found[2]
    assert (lkjip["Tahun"], lkjip["Galat"], lkjip["IPA"], lkjip["Serapan (%)"]) == (2020, 18, 72.58, 96.71)
    [failed] = rows(Path("rekap.xlsx"), "Tidak Diperiksa")
    assert failed["Berkas"] == "bkd/rusak.xlsx"
    shares = [(r["Lembar"], r["Pagu (Rp)"], r["Serapan (%)"]) for r in rows(Path("rekap.xlsx"), "Serapan")]
    assert ("LRA", 12_607_128_848, 96.71) in shares


def test_capaian_is_listed_per_indicator_with_what_it_should_be(offices: Path) -> None:
    rekap([offices], Path("rekap.xlsx"))
    [iku] = [r for r in rows(Path("rekap.xlsx"), "Capaian") if r["Lembar"] == "IKU"]
    assert (iku["Indikator"], iku["Target"], iku["Realisasi"]) == ("Indeks profesionalitas ASN", 72, 72.58)
    assert (iku["Capaian Tercetak"], iku["Capaian Dihitung"], iku["Keadaan"]) == (100.8, 100.81, "tidak cocok")


def test_links_lead_to_the_workbook_and_the_cell(offices: Path) -> None:
    rekap([offices], Path("rekap.xlsx"))
    sheet = openpyxl.load_workbook("rekap.xlsx")["Galat"]
    link = sheet["E2"].hyperlink
    assert (Path("rekap.xlsx").parent / link.target).is_file()
    assert link.location == f"'{sheet['D2'].value}'!{sheet['E2'].value}"


def test_one_process_and_several_and_a_second_run_give_the_same_bytes(offices: Path) -> None:
    written = []
    for number, (processes, again) in enumerate(((1, True), (3, True), (2, False))):
        found = rekap([offices], Path("rekap.xlsx"), where=Where(processes), ulang=again)
        written.append((Path("rekap.xlsx").read_bytes(), rekap_json(found)))
        assert written[number] == written[0]


def test_the_json_holds_what_the_workbook_holds(offices: Path, capsys) -> None:
    assert main(["rekap", "masuk", "--format", "json"]) == 2
    content = json.loads(capsys.readouterr().out)
    assert [entry["file"] for entry in content["berkas"]] == [
        f"masuk/{row['Buku Kerja']}" for row in rows(Path("rekap.xlsx"), "Buku Kerja")
    ]
    assert sum(len(entry["galat"]) for entry in content["berkas"]) == len(rows(Path("rekap.xlsx"), "Galat"))
    assert [bad["file"] for bad in content["gagal"]] == ["masuk/bkd/rusak.xlsx"]
    offices = rows(Path("rekap.xlsx"), "Perangkat Daerah")
    assert [one["nama"] for one in content["perangkat_daerah"]] == [row["Perangkat Daerah"] for row in offices]
    assert [one["ipa"] for one in content["perangkat_daerah"]] == [row["IPA"] for row in offices] == [78, 72.58, None]
    assert [one["serapan"] for one in content["perangkat_daerah"]] == [row["Serapan (%)"] for row in offices]


def remembered(path: Path) -> None:
    """A workbook of three formulas: one value is right, one stale, one is not there; and one that nobody can tell."""
    buku(path, {"A1": 2, "B1": "=A1*3", "B2": "=A1*4", "B3": "=A1*5", "B4": "=RAND()", "B5": "=B4+1"}, "Isi")
    write_values(path, {"Isi": {"B1": 6.0, "B2": 7.5}}, backup=False)


def test_stale_values_are_listed_and_what_was_not_calculated_is_counted(small: Path, capsys) -> None:
    remembered(small / "b" / "usang.xlsx")
    assert main(["rekap", str(small), "--format", "json"]) == 2
    content = json.loads(capsys.readouterr().out)
    [own] = [entry["hitung"] for entry in content["berkas"] if entry["file"].endswith("usang.xlsx")]
    assert {key: own[key] for key in ("rumus", "usang", "belum_bernilai", "tidak_dihitung")} == {
        "rumus": 5,
        "usang": 1,
        "belum_bernilai": 1,
        "tidak_dihitung": 2,
    }
    assert content["ringkasan"]["usang"] == 1
    [office] = [one for one in content["perangkat_daerah"] if one["nama"] == "b"]
    assert (office["usang"], office["tidak_dihitung"]) == (1, 2)
    [row] = rows(Path("rekap.xlsx"), "Nilai Usang")
    assert (row["Sel"], row["Nilai Tersimpan"], row["Nilai Sebenarnya"], row["Rumus"]) == ("B2", 7.5, 8, "=A1*4")
    reasons = {row["Sel"]: (row["Banyak"], row["Sebab"]) for row in rows(Path("rekap.xlsx"), "Tidak Dihitung")}
    assert reasons == {
        "B4": (1, "fungsi RAND memberi angka acak"),
        "B5": (1, "bergantung pada Isi!B4 yang tidak dihitung"),
    }


def test_a_workbook_that_cannot_be_calculated_is_still_checked(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, pilihan: object) -> None:
        raise ZeroDivisionError("mesin")

    monkeypatch.setattr("kinerja_xl.app.ikhtisar.hitung", broken)
    found = ikhtisar(app.Options(), None, small / "a" / "satu.xlsx")
    assert found["capaian"]
    assert found["hitung"]["gagal"].startswith(
        "berhenti karena kesalahan di dalam kinerja_xl (ZeroDivisionError: mesin)"
    )


def test_the_day_can_be_said_so_that_another_day_gives_the_same(small: Path) -> None:
    sheet = openpyxl.load_workbook(small / "a" / "satu.xlsx")
    sheet.active["H1"] = "=YEAR(TODAY())"
    sheet.save(small / "a" / "satu.xlsx")
    found = rekap([small / "a" / "satu.xlsx"], Path("rekap.xlsx"), app.Options(hari_ini=date(2024, 2, 29)))
    assert found.files[0]["hitung"]["tanggal"] == "2024-02-29"


def test_two_summaries_at_once_of_the_same_name_do_not_mix(small: Path, capsys) -> None:
    def meanwhile(number: int, count: int, name: str) -> None:
        if number == 1:
            assert main(["rekap", str(small)]) == 2

    rekap([small], Path("rekap.xlsx"), where=Where(1), kemajuan=meanwhile)
    told = capsys.readouterr()
    assert told.err == (
        "kinerja: rekap.xlsx: sedang dikerjakan oleh kinerja yang lain. Tunggu sampai selesai, lalu jalankan lagi.\n"
    )
    assert main(["rekap", str(small)]) == 2
    assert "3 buku kerja" in capsys.readouterr().out


def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are really checked from now on."""
    names: list[str] = []
    real = going_on.run

    def watched(work, files, where):
        names.extend(sorted(path.name for path in files))
        return real(work, files, where)

    monkeypatch.setattr(going_on, "run", watched)
    return names


def test_only_what_changed_or_failed_is_checked_again(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rekap([small], Path("rekap.xlsx"))
    names = checked(monkeypatch)
    rekap([small], Path("rekap.xlsx"))
    assert names == ["rusak.xlsx", "satu.xlsx"][1:] or names == ["rusak.xlsx"]
    names.clear()
    os.utime(small / "a" / "satu.xlsx", (1, 1))
    rekap([small], Path("rekap.xlsx"))
    assert names == ["rusak.xlsx", "satu.xlsx"]
    names.clear()
    rekap([small], Path("rekap.xlsx"), app.Options(hanya=("PAG",)))
    assert len(names) == 4, "another question"


def test_new_settings_of_the_folder_count_as_a_change(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rekap([small], Path("rekap.xlsx"))
    names = checked(monkeypatch)
    (small / "b" / "kinerja.toml").write_text("")
    rekap([small], Path("rekap.xlsx"))
    assert names == ["rusak.xlsx", "tiga.xlsx"]


def test_stopping_loses_nothing_that_was_finished(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(number: int, count: int, name: str) -> None:
        if number == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rekap([small], Path("rekap.xlsx"), where=Where(1), kemajuan=stop)
    assert not Path("rekap.xlsx").exists()
    names = checked(monkeypatch)
    rekap([small], Path("rekap.xlsx"))
    whole = Path("rekap.xlsx").read_bytes()
    assert len(names) < 4
    rekap([small], Path("rekap.xlsx"), ulang=True)
    assert Path("rekap.xlsx").read_bytes() == whole


def test_ctrl_c_ends_all_processes_and_the_next_run_goes_on(small: Path) -> None:
    for number in range(60):
        shutil.copy(small / "a" / "satu.xlsx", small / "a" / f"{number:02}.xlsx")
    state = Path("rekap.xlsx.keadaan")
    running = subprocess.Popen(
        [sys.executable, "-m", "kinerja_xl", "rekap", "kecil", "--proses", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background job ignores it
        env={**os.environ, "PYTHONPATH": str(CONTOH.parents[1])},
    )
    while not state.exists() or state.read_bytes().count(b"\n") < 4:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    out, told = running.communicate(timeout=10)
    assert running.returncode == 130, (out, told)
    assert told.startswith("kinerja: Dihentikan: ")
    assert told.count("\n") == 1
    done = state.read_bytes().count(b"\n") - 1
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
    found = rekap([small], Path("rekap.xlsx"))
    assert 3 <= done < len(found.files) == 63


def test_an_old_format_is_named_and_not_passed_over(small: Path) -> None:
    (small / "b" / "lama.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    found = rekap([small], Path("rekap.xlsx"))
    [reason] = [reason for name, reason in found.gagal if name.endswith("lama.xls")]
    assert reason == "berkas .xls lama. Simpan sebagai .xlsx, lalu periksa lagi."


def test_a_state_cut_short_is_used_as_far_as_it_goes(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rekap([small], Path("rekap.xlsx"))
    state = Path("rekap.xlsx.keadaan")
    state.write_bytes(state.read_bytes()[:-100])
    names = checked(monkeypatch)
    rekap([small], Path("rekap.xlsx"))
    assert len(names) == 2, "the bad file, and the one whose line was cut"


def test_the_summary_never_replaces_another_file(small: Path) -> None:
    book = small / "a" / "satu.xlsx"
    before = book.read_bytes()
    with pytest.raises(KinerjaError, match="bukan hasil kinerja rekap"):
        rekap([small], book)
    assert book.read_bytes() == before
    assert not book.with_name(book.name + ".keadaan").exists()


def test_an_earlier_summary_in_the_folder_is_not_summed_up(small: Path) -> None:
    rekap([small], small / "rekap-2026.xlsx")
    found = rekap([small], Path("rekap.xlsx"))
    assert len(found.files) + len(found.gagal) == 4


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", '=HYPERLINK("http://x")'])
def test_a_text_that_looks_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    measured(tmp_path / "a" / "b.xlsx", text, text)
    found = rekap([tmp_path / "a"], tmp_path / "rekap.xlsx")
    assert found.files[0]["capaian"][0]["indikator"] == text
    sheets = openpyxl.load_workbook(tmp_path / "rekap.xlsx").worksheets
    cells = [cell for sheet in sheets for row in sheet for cell in row if cell.value == text]
    assert len(cells) > 2, "the office and the indicator"
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_a_folder_without_workbooks_is_one_line(tmp_path: Path, capsys) -> None:
    assert main(["rekap", str(tmp_path), "--keluaran", str(tmp_path / "r.xlsx")]) == 2
    assert "tidak ada buku kerja" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_periksa_takes_folders_and_shows_each_workbook_as_before(small: Path, capsys) -> None:
    assert main(["periksa", str(small), "--warna", "tidak"]) == 2
    told = capsys.readouterr()
    good = ["a/dua.xlsx", "a/satu.xlsx", "b/tiga.xlsx"]
    alone = []
    for name in good:
        main(["periksa", str(small / name), "--warna", "tidak"])
        alone.append(capsys.readouterr().out)
    assert told.out == "\n".join(alone)
    assert told.err.count("\n") == 1
    assert "rusak.xlsx" in told.err
    main(["periksa", str(small), "--format", "json"])
    assert [f["file"] for f in json.loads(capsys.readouterr().out)["berkas"]] == [str(small / name) for name in good]


def test_periksa_over_a_folder_goes_on_where_it_was_stopped(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(number: int, count: int, name: str) -> None:
        if number == 2:
            raise KeyboardInterrupt

    look = Look("sarif")
    with pytest.raises(KeyboardInterrupt):
        list(show_all([small], app.Options(), look, Where(1), stop))
    names = checked(monkeypatch)
    found = list(show_all([small], app.Options(), look, Where(1)))
    assert len(names) == 2
    assert found == list(show_all([small], app.Options(), look, Where(1)))
    assert len(names) == 6, "nothing is left of a run that was finished"


def test_one_workbook_cannot_hang_periksa(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kinerja_xl.app.banyak.show", lambda *_: time.sleep(60))
    assert main(["periksa", str(small / "a" / "satu.xlsx"), "--batas-waktu", "1"]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "satu.xlsx: belum selesai sesudah 1 detik" in line


def test_a_cluster_without_dask_is_one_line(small: Path, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["rekap", str(small), "--klaster", "tcp://127.0.0.1:8786"]) == 2
    assert "pip install 'kinerja-xl[klaster]'" in capsys.readouterr().err


def test_progress_is_one_line_no_wider_than_the_terminal() -> None:
    assert bar(1, 3, "a.xlsx") == "[########................] 1/3  a.xlsx"
    assert len(bar(1, 3, "x" * 200, columns=80)) < 80
    assert "sisa 20 detik" in bar(1, 3, "a.xlsx", seconds=10)
