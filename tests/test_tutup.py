"""`kinerja tutup`: a year is closed in a new file, and what changes afterwards is found."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kinerja_xl import app
from kinerja_xl.app.tutup import tutup
from kinerja_xl.cli import main
from kinerja_xl.templat import BUKU, build
from kinerja_xl.templat.formulir import forms
from tests.hosts.test_libreoffice import SOFFICE, convert
from tests.templat.isian import ADUAN
from tests.templat.test_templat import FILLED, problems

CONTOH = Path(__file__).parents[1] / "workbooks" / "contoh"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tutup") / "Buku Kinerja 2026.xlsx"
    path.write_bytes(build(BUKU, FILLED))
    return path


@pytest.fixture(scope="module")
def closed(source: Path) -> Path:
    return tutup(source, tanggal=date(2027, 1, 31)).path


def found(path: Path) -> set[tuple[str, str, str]]:
    return {(code, sheet, cell) for code, sheet, cell, _ in problems(path) if code in ("BUK113", "BUK114")}


def test_the_old_file_stays_and_the_new_one_says_what_it_holds(source: Path, closed: Path) -> None:
    assert source.read_bytes() == build(BUKU, FILLED)
    assert closed.name == "Buku Kinerja 2026 (ditutup).xlsx"
    record = app.periksa(closed).book.penutupan
    assert record is not None
    assert (record.tanggal, record.utuh, record.berubah, record.hilang) == ("2027-01-31", True, (), ())
    assert found(closed) == set()
    rows = list(load_workbook(closed)["Penutupan"].iter_rows(values_only=True))
    assert ("Sidik jari", record.sidik, None) in rows
    assert ("PK", "C7", "Indeks Profesionalitas ASN") in rows


def test_closing_twice_gives_the_same_bytes(source: Path, closed: Path, tmp_path: Path) -> None:
    again = tutup(source, tmp_path / "lagi.xlsx", tanggal=date(2027, 1, 31)).path
    assert again.read_bytes() == closed.read_bytes()


def test_no_cell_can_be_typed_into_any_more(closed: Path) -> None:
    book = load_workbook(closed)
    assert book.security.lockStructure
    assert book.sheetnames[-1] == "Penutupan"
    for sheet in book:
        assert sheet.protection.sheet, sheet.title
        assert all(cell.protection.locked for row in sheet.iter_rows() for cell in row)


def test_parts_that_need_no_change_are_those_of_the_file(source: Path, closed: Path) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(closed) as new:
        assert set(new.namelist()) - set(old.namelist()) == {"xl/worksheets/penutupan.xml"}
        edited = {name for name in old.namelist() if old.read(name) != new.read(name)}
        assert edited == {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "was"),
    [("Pengukuran", "L8", 9, "3"), ("PK", "C10", "Jumlah pengaduan", ADUAN), ("IKU", "B20", "baru", "kosong")],
)
def test_a_value_changed_afterwards_is_named_with_both(
    sheet: str, cell: str, value: object, was: str, closed: Path, tmp_path: Path
) -> None:
    book = load_workbook(closed, data_only=True)
    if sheet == "Pengukuran":
        [row] = [r[0].row for r in book[sheet].iter_rows() if r[2].value == ADUAN]
        cell = f"L{row}"
    book[sheet][cell] = value
    book.save(tmp_path / "ubah.xlsx")
    [message] = [f.message for f in app.periksa(tmp_path / "ubah.xlsx").findings if f.code == "BUK113"]
    assert message.startswith(f"Nilai {cell} '{value}', padahal")
    assert was[:40] in message
    assert "2027-01-31" in message


def test_a_record_changed_afterwards_is_found(closed: Path, tmp_path: Path) -> None:
    book = load_workbook(closed, data_only=True)
    for row in book["Penutupan"].iter_rows():
        if row[2].value == ADUAN:
            row[2].value = "Jumlah pengaduan"
    book.save(tmp_path / "ubah.xlsx")
    assert {code for code, *_ in found(tmp_path / "ubah.xlsx")} == {"BUK113", "BUK114"}


def test_a_sheet_that_was_taken_out_is_found(closed: Path, tmp_path: Path) -> None:
    book = load_workbook(closed, data_only=True)
    del book["LRA"]
    book.save(tmp_path / "ubah.xlsx")
    assert any("Lembar LRA ada ketika" in f.message for f in app.periksa(tmp_path / "ubah.xlsx").findings)


@pytest.mark.skipif(SOFFICE is None and "CI" not in os.environ, reason="perlu LibreOffice; di CI wajib ada")
def test_a_closed_book_saved_by_libreoffice_is_still_the_same(source: Path, tmp_path: Path) -> None:
    plain = tmp_path / "nilai.xlsx"
    load_workbook(source, data_only=True).save(plain)  # no functions of ours, which Calc alone would not know
    again = convert(tutup(plain).path, "xlsx", tmp_path / "calc")
    assert found(again) == set()


def test_an_office_s_own_workbook_with_a_galat_needs_a_reason(tmp_path: Path, capsys) -> None:
    path = tmp_path / "lkjip.xlsx"
    shutil.copy(CONTOH / "lkjip-bontang-2020.xlsx", path)
    assert main(["tutup", str(path)]) == 2
    assert re.search(r"tidak ditutup, masih ada \d+ galat \(", capsys.readouterr().err)
    assert [p.name for p in tmp_path.iterdir()] == ["lkjip.xlsx"]
    assert main(["tutup", str(path), "--alasan", "Angka seperti diterbitkan", "--tanggal", "2021-01-31"]) == 0
    assert "Ditutup dengan" in capsys.readouterr().out
    target = tmp_path / "lkjip (ditutup).xlsx"
    rows = list(load_workbook(target)["Penutupan"].iter_rows(max_row=8, values_only=True))
    assert ("Alasan", "Angka seperti diterbitkan", None) in rows
    assert found(target) == set()


@pytest.mark.parametrize("name", sorted(p.name for p in CONTOH.glob("*.xlsx")))
def test_every_example_can_be_closed(name: str, tmp_path: Path) -> None:
    done = tutup(CONTOH / name, tmp_path / name, "contoh")
    assert done.nilai > 100
    assert found(done.path) == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ditutup.xlsx"], "sudah ditutup"),
        (["buku.xlsx", "--keluaran", "ditutup.xlsx"], "sudah ada dan tidak ditimpa"),
        (["buku.xlsx", "--keluaran", "buku.xls"], "akhiran berkas lain"),
        (["tidak-ada.xlsx"], "tidak ditemukan"),
        (["buku.xlsx", "--tanggal", "kemarin"], "bukan tanggal"),
    ],
)
def test_a_failure_is_one_line_and_exit_2(
    arguments: list[str], said: str, source: Path, closed: Path, tmp_path: Path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(source, "buku.xlsx")
    shutil.copy(closed, "ditutup.xlsx")
    before = closed.read_bytes()
    assert main(["tutup", *arguments]) == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert shown.count("\n") == 1
    assert Path("ditutup.xlsx").read_bytes() == before
    assert {p.name for p in tmp_path.iterdir()} == {"buku.xlsx", "ditutup.xlsx"}


def test_every_form_is_in_the_record(closed: Path) -> None:
    listed = {row[0] for row in load_workbook(closed)["Penutupan"].iter_rows(min_row=8, values_only=True)}
    assert {form.lembar for form in forms().values()} <= listed
