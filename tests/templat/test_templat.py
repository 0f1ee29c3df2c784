"""The templates as a user meets them: blank, filled in, checked; and held to the files that the repository keeps."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from kinerja_xl import app
from kinerja_xl.functions import registry
from kinerja_xl.templat import BUKU, Permintaan, build, forms, small_forms
from kinerja_xl.templat.__main__ import WORKBOOKS, stored_templates
from kinerja_xl.templat.formulir import columns_of
from kinerja_xl.templat.model import Formulir
from tests.templat.isian import ISI, JABATAN, SKM

OFFICE = Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026)
FILLED = OFFICE._replace(isi=ISI)
FORM_OF_SHEET = {
    "Tujuan dan Sasaran": "target_jangka_menengah",
    "Rencana Program": "rencana_pendanaan",
    "IKU": "iku",
    "PK": "perjanjian_indikator",
    "PK Anggaran": "perjanjian_anggaran",
    "Rencana Aksi": "rencana_aksi",
    "Pengukuran": "pengukuran_periodik",
    "Realisasi Anggaran": "realisasi_anggaran",
    "LRA": "lra",
    "Efisiensi": "efisiensi",
    "SAKIP": "sakip",
    "Rekomendasi": "rekomendasi",
    "Standar Nasional": "standar_nasional",
    "Narasi": "narasi",
    "Pegawai IPA": "pegawai",
    "IPA": "ipa_dimensi",
    "IKI": "iki",
    "SKM": "skm",
    "Merit": "merit",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("templat")


@pytest.fixture(scope="module")
def blank(folder: Path) -> Path:
    path = folder / "kosong.xlsx"
    path.write_bytes(build(BUKU, OFFICE))
    return path


@pytest.fixture(scope="module")
def filled(folder: Path) -> Path:
    """Built with its contents: every formula keeps what it calculates to."""
    path = folder / "terisi.xlsx"
    path.write_bytes(build(BUKU, FILLED))
    return path


def problems(path: Path) -> list[tuple[str, str, str, str]]:
    return [(f.code, f.sheet, f.cell, f.message) for f in app.periksa(path).findings]


def sign(book: Workbook) -> None:
    """The posts, on the forms that ask for them."""
    for form, post in JABATAN.items():
        sheet = book[forms()[form].lembar]
        [label] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Jabatan:"]
        sheet.cell(label.row, label.column + 1, post)
        for cell in [c for row in sheet.iter_rows() for c in row if c.value in ("Pihak Pertama,", "Pihak Kedua,")]:
            own = post if cell.value == "Pihak Pertama," else ABOVE[form]
            sheet.cell(cell.row + 1, cell.column, own)


ABOVE = {"perjanjian-kinerja": "Bupati Contoh", "iki": "Kepala Badan Kepegawaian"}


def test_stored_templates_are_what_the_lists_of_columns_build() -> None:
    built = dict(stored_templates())
    assert {path.name for path in WORKBOOKS.iterdir()} == {p.name for p in built if p.parent == WORKBOOKS}
    assert [path.name for path, content in built.items() if path.read_bytes() != content] == []


def test_every_sheet_of_the_book_is_recognised_as_its_form(blank: Path) -> None:
    book = app.periksa(blank).book
    assert {t.sheet: t.form for t in book.tables} == FORM_OF_SHEET
    assert all(facts.recognised for facts in book.sheets)
    assert book.tahun == 2026
    assert all(not table.rows for table in book.tables if not forms_by_sheet()[table.sheet].tetap)


def test_a_blank_book_has_no_findings(blank: Path) -> None:
    assert problems(blank) == []


@pytest.mark.parametrize("name", small_forms())
def test_a_blank_form_is_recognised_and_has_no_findings(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(build(name, OFFICE))
    found = {t.form for t in app.periksa(path).book.tables}
    assert found == {FORM_OF_SHEET[form.lembar] for form in small_forms()[name]}
    assert problems(path) == []


def test_a_filled_book_has_no_findings(filled: Path, tmp_path: Path) -> None:
    book = load_workbook(filled, data_only=True)  # what a spreadsheet shows and saves
    sign(book)
    book.save(tmp_path / "isi.xlsx")
    assert problems(tmp_path / "isi.xlsx") == []
    assert app.periksa(tmp_path / "isi.xlsx").recomputed > 80


def test_typing_into_the_blank_book_leaves_only_formulas_to_calculate(blank: Path, tmp_path: Path) -> None:
    """Nothing has calculated the file yet, and that alone is said; tests/hosts lets a real Calc do it."""
    found = problems(type_into(blank, tmp_path / "isi.xlsx"))
    assert [f for f in found if "belum dihitung" not in f[3] and "belum pernah dihitung" not in f[3]] == []


def type_into(blank: Path, path: Path) -> Path:
    """Fill in a blank book cell by cell as a user would."""
    book = load_workbook(blank)
    for form in forms().values():
        fill_in(book, form)
    sign(book)
    book.save(path)
    return path


def fill_in(book: Workbook, form: Formulir) -> None:
    """Type the contents of a form into its unlocked cells; formulas are left for a spreadsheet to calculate."""
    sheet = book[form.lembar]
    [table] = sheet.tables.values()
    top = int(re.sub(r"\D", "", table.ref.split(":")[0]))
    for row, contents in enumerate(ISI.get(form.id, ()), top + 1):
        for at, column in enumerate(columns_of(form, OFFICE.tahun_renstra), 1):
            cell = sheet.cell(row, at)
            if column.id in contents and cell.data_type != "f":
                assert not cell.protection.locked, (form.lembar, cell.coordinate)
                cell.value = contents[column.id]


def test_a_mistake_in_a_filled_book_is_still_found(filled: Path, tmp_path: Path) -> None:
    book = load_workbook(filled, data_only=True)
    sign(book)
    [cell] = [c for row in book["Pengukuran"].iter_rows() for c in row if c.value == SKM]
    capaian = next(c for c in book["Pengukuran"][6] if c.value == "Capaian (%)")
    book["Pengukuran"].cell(cell.row, capaian.column, 150)
    book.save(tmp_path / "salah.xlsx")
    assert {code for code, *_ in problems(tmp_path / "salah.xlsx")} & {"CAP101", "FML104"}


@pytest.mark.parametrize("name", [BUKU, *small_forms()])
def test_the_same_request_gives_the_same_bytes(name: str) -> None:
    assert build(name, FILLED) == build(name, FILLED)


def test_formulas_call_functions_by_their_plain_names_and_keep_values(filled: Path) -> None:
    formulas, values = load_workbook(filled), load_workbook(filled, data_only=True)
    called = set()
    for sheet in formulas:
        for cell in (c for row in sheet.iter_rows() for c in row if c.data_type == "f"):
            assert not re.search(r"_xlfn|_xll|_xludf", cell.value)
            assert not str(values[sheet.title][cell.coordinate].value or "").startswith("#"), cell.coordinate
            called |= set(re.findall(r"[A-Z_][A-Z0-9_]+(?=\()", cell.value)) & registry().keys()
    assert called >= {"CAPAIAN", "STATUS_CAPAIAN", "SERAPAN", "SILPA", "EFISIENSI", "PREDIKAT_SAKIP", "IPA_SKOR"}
    assert called >= {"IPA_DIMENSI", "IPA_KATEGORI", "NILAI_IKI", "IKM", "MUTU_IKM", "KATEGORI_MERIT"}


def test_no_formula_is_left_without_a_value(blank: Path) -> None:
    """A formula that gives "" says so; else a spreadsheet without the add-in would calculate it when it opens."""
    with zipfile.ZipFile(blank) as archive:
        sheets = [archive.read(n).decode() for n in archive.namelist() if n.startswith("xl/worksheets/sheet")]
        calculation = re.search(r"<calcPr[^>]*>", archive.read("xl/workbook.xml").decode())
    assert calculation is not None
    assert "fullCalcOnLoad" not in calculation[0]
    cells = [cell for text in sheets for cell in re.findall(r"<c [^>]*><f>.*?</c>", text)]
    assert len(cells) > 1000
    assert [c for c in cells if c.endswith("<v></v></c>") and 't="str"' not in c] == []


def test_formulas_are_locked_inputs_are_not_and_filters_work_without_a_password(blank: Path) -> None:
    book = load_workbook(blank)
    for form in forms().values():
        sheet = book[form.lembar]
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        assert not sheet.protection.autoFilter, "diizinkan"
        [table] = sheet.tables.values()
        assert table.autoFilter is not None
        assert all(c.protection.locked for row in sheet.iter_rows() for c in row if c.data_type == "f")
        assert any(not c.protection.locked for row in sheet[table.ref] for c in row) or form.id == "ipa"


def test_forms_from_which_others_take_their_rows_cannot_be_sorted(blank: Path) -> None:
    """The rows of the other sheets would not move along."""
    book = load_workbook(blank)
    assert {s.title for s in book if s.protection.sort} >= {"PK", "Rencana Aksi", "Pengukuran"}
    assert not book["Pegawai IPA"].protection.sort


def test_dropdowns_offer_what_the_functions_understand(filled: Path) -> None:
    sheet = load_workbook(filled)["Pegawai IPA"]
    lists = {v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"}
    assert '"struktural,fungsional,pelaksana"' in lists
    assert '"tidak pernah,ringan,sedang,berat"' in lists
    assert all(len(words) <= 257 for words in lists), "batas Excel untuk daftar di dalam sel"


def test_every_sheet_prints_on_official_paper_with_its_titles_on_every_page(blank: Path) -> None:
    book = load_workbook(blank)
    for form in forms().values():
        sheet = book[form.lembar]
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == (9 if form.kertas == "A4" else 14)
        assert sheet.print_title_rows
        assert "Halaman &P dari &N" in str(sheet.oddFooter.center.text)


def test_the_year_and_the_office_come_from_the_identity_sheet(blank: Path) -> None:
    book = load_workbook(blank)
    assert {"Tahun", "Profil_Capaian", "Perangkat_Daerah"} <= set(book.defined_names)
    assert book["PK"]["A1"].value == '="PERJANJIAN KINERJA TAHUN "&Tahun'
    assert load_workbook(blank, data_only=True)["PK"]["A2"].value == "BADAN KEPEGAWAIAN KABUPATEN CONTOH"


def forms_by_sheet() -> dict[str, Any]:
    return {form.lembar: form for form in forms().values()}
