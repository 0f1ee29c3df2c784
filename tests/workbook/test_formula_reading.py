"""Formulas read in bulk are those that a real XML parser finds, cell by cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_xl.functions import NAMA, registry
from kinerja_xl.workbook.door.package import open_package
from kinerja_xl.workbook.formulas.any_sheet import read_any
from kinerja_xl.workbook.formulas.formula_book import Formula
from kinerja_xl.workbook.formulas.lean_copy import lean_book
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.formulas.usual_sheet import read_usual
from kinerja_xl.workbook.patching.sheet_cells import cut_formulas, cut_usual, usual_cells
from kinerja_xl.workbook.sheets.xlsx import PackageReader
from tests.workbook.serangan import good, packed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRINGS = ["satu", "", " dua & tiga ", "_x0041_"]
CELLS = {
    "a number": '<c r="A1" s="3"><v>1.5E3</v></c><c r="B1"><f>A1*2</f><v>3</v></c>',
    "no value": '<c r="A1"><v/></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v></v></c><c r="D1"><f>A1</f><v /></c>',
    "shared texts": '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
    "a text of a formula": '<c r="A1" t="str"><f>"a"&amp;"&lt;"</f><v>a&lt;</v></c>',
    "an empty text of a formula": '<c r="B1" t="str"><f>""</f><v></v></c>',
    "inline": '<c r="A1" t="inlineStr"><is><t>a &amp; b</t></is></c><c r="B1"><f>A1</f></c>',
    "inline with spaces": '<c r="A1" t="inlineStr"><is><t> a </t></is></c>',
    "inline with escapes": '<c r="A1" t="inlineStr"><is><t>_x0041_ _x005F_x0041_</t></is></c>',
    "inline in runs": '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
    "inline with an end of another spelling": '<c r="A1" t="inlineStr"><is><t>a</t></is\n></c><c r="B1"><f>A1</f></c>'
    '<c r="C1" t="inlineStr"><is><r><t>b</t></r></is></c>',
    "a text without formula": '<c r="A1" t="str"><v>_x0041_</v></c>',
    "truth and errors": '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c>',
    "an error of a formula": '<c r="C1" t="e"><f>A1</f><v>#REF!</v></c>',
    "a newer error": '<c r="A1" t="e"><v>#SPILL!</v></c>',
    "a date": '<c r="A1" t="d"><v>2025-01-31</v></c>',
    "a number of another spelling": '<c r="A1"><v> 5 </v></c><c r="B1"><f>A1</f><v>5</v></c>',
    "shared formula": '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1+$C$1</f></c><c r="B1"><f t="shared" si="0"/></c>',
    "array": '<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>',
    "array of one": '<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:C1)</f><v>1</v></c><c r="B1"><v>2</v></c>',
    "data table": '<c r="A1"><f t="dataTable" ref="A1:A1" r1="B1"/><v>1</v></c>',
    "empty formula": '<c r="A1"><f></f><v>1</v></c><c r="B1"><f/><v>2</v></c>',
    "line ends": '<c r="A1" t="str"><f>1&amp;\r\n2</f><v>a\r\nb\rc</v></c><c r="B1" t="str"><v>a\r\nb</v></c>',
    "several lines": '<c r="A1"><f>1+\n2</f><v>3</v></c><c r="B1"><f aca="false">A1</f><v>3</v></c>',
}
CUT_ANEW = {
    "inline with spaces",
    "inline with escapes",
    "inline in runs",
    "inline with an end of another spelling",
    "a text without formula",
    "a newer error",
    "a date",
    "a number of another spelling",
    "line ends",
}
"""Whose pieces are not kept for writing."""


@pytest.mark.parametrize("name", CELLS)
def test_every_spelling_of_a_cell_is_read_alike_both_ways(name: str) -> None:
    xml = sheet(CELLS[name])
    usual = read_usual("S", xml, STRINGS, False, False)
    slow = read_any("S", xml, STRINGS, False)
    if usual is not None:
        assert (usual.formula_cells, usual.inputs, usual.children) == (slow.formula_cells, slow.inputs, slow.children)


def test_nearly_everything_is_read_in_bulk() -> None:
    rest = {name for name, cells in CELLS.items() if read_usual("S", sheet(cells), STRINGS, False, False) is None}
    assert rest == {"a newer error", "a number of another spelling", "inline with an end of another spelling"}


@pytest.mark.parametrize("name", CELLS)
def test_a_lean_book_holds_the_same_inputs_and_formulas(name: str, tmp_path: Path) -> None:
    read = read_usual("S", sheet(CELLS[name]), STRINGS, False, False)
    if read is None:
        return
    plain = {place: Formula(f.teks, None, f.larik) for place, f in read.formulas() if not f.alasan}
    path = tmp_path / "ramping.xlsx"
    path.write_bytes(lean_book([(read, plain)], [], False))
    [again] = read_formulas(path).sheets
    assert again.formula_cells == plain
    assert again.inputs == read.inputs


def sheet(cells: str) -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'.encode()


def test_the_names_of_our_functions_are_known_without_loading_them() -> None:
    assert frozenset(registry()) == NAMA


def test_the_calendar_of_1904_is_not_lost_behind_an_extension(tmp_path: Path) -> None:
    parts = good()
    book = parts["xl/workbook.xml"].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    extension = b'<extLst><ext xmlns:x15="x" uri="u"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>'
    parts["xl/workbook.xml"] = book.replace(b"</workbook>", extension + b"</workbook>")
    path = packed(tmp_path / "1904.xlsx", parts)
    assert read_formulas(path).date1904
    with open_package(path) as archive:
        reader = PackageReader(path, archive)
        reader.worksheets()
        assert reader.epoch_1904


def test_sheets_with_the_same_formulas_keep_their_own_places_and_values() -> None:
    """What is kept of a sheet are its formulas alone: another one with the same has its own cells."""
    copies = [
        '<c r="B1"><f>A9*2</f><v>2</v></c><c r="D1" t="str"><f>A9&amp;""</f><v>x</v></c>',
        '<c r="C1"><f>A9*2</f><v>4.5</v></c><c r="F1" t="str"><f>A9&amp;""</f><v>y &amp; z</v></c>',
        '<c r="C1"><f>A9*2</f></c><c r="F1"><f>A9&amp;""</f></c>',
    ]
    found = [read_usual("S", sheet(one), [], False, False) for one in copies]
    assert [one and one.formula_cells for one in found] == [
        {(1, 2): Formula("A9*2", 2.0), (1, 4): Formula('A9&""', "x")},
        {(1, 3): Formula("A9*2", 4.5), (1, 6): Formula('A9&""', "y & z")},
        {(1, 3): Formula("A9*2", None), (1, 6): Formula('A9&""', None)},
    ]


@pytest.mark.parametrize("name", CELLS)
def test_the_pieces_kept_for_writing_are_those_of_the_part(name: str) -> None:
    """A sheet that was read in another spelling is cut anew for writing."""
    xml = sheet(CELLS[name])
    found = read_usual("S", xml, STRINGS, False, False)
    if found is not None and found.tokens is not None:
        assert b"".join(found.tokens) == xml
        assert cut_usual(xml) == usual_cells(found.tokens)
    assert (found is None or found.tokens is None) == (name in CUT_ANEW)


ARRAYS = {
    '<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>1</v></c><c r="B1"><v>2</v></c>': True,
    '<c r="A1"><f t="array" refX="A1:B1">C1*2</f><v>1</v></c>': True,
    '<c r="A1"><f t="array" ref="A1">SUM(B1)</f><v>1</v></c>': False,
    '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>1</v></c>': False,
}


@pytest.mark.parametrize("cells", ARRAYS)
def test_a_sheet_whose_arrays_may_fill_cells_is_cut_anew_for_writing(cells: str, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", good() | {"xl/worksheets/sheet1.xml": sheet(cells)})
    [read] = read_formulas(path, to_write=True).sheets
    assert (read.tokens is None) == ARRAYS[cells] == (cut_formulas(sheet(cells)) is None)
    assert read_formulas(path).sheets[0].tokens is None
