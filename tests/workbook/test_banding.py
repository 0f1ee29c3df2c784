"""Cell by cell beside an independent reader; `make banding` does the same for a folder of other people's files."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from kinerja_xl.workbook.sheets.grid import RawCell
from kinerja_xl.workbook.sheets.xlsx import read_workbook
from tests.korpus.bandingkan import differences, error_cells
from tests.workbook.serangan import cells, good, packed

EXAMPLES = sorted((Path(__file__).parents[2] / "workbooks" / "contoh").glob("*.xlsx"))


def compared(path: Path) -> tuple[int, list[str]]:
    """Cells of ours, and what openpyxl has otherwise."""
    book = load_workbook(path, data_only=True)
    count, found = 0, []
    for sheet in read_workbook(path).sheets:
        grid = {(c.row, c.column): c.value for row in book[sheet.name].iter_rows() for c in row if c.value is not None}
        count += len(grid)
        found += differences(sheet, grid)
    return count, found


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_no_cell_is_dropped_and_none_has_another_value(path: Path) -> None:
    """Invariant: whatever openpyxl finds in a cell we find there, and nothing besides."""
    count, found = compared(path)
    assert found == []
    assert count > 100


def test_no_error_value_becomes_blank(tmp_path: Path) -> None:
    parts = good()
    cells('<c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2" t="b"><v>0</v></c>')(
        parts
    )
    path = packed(tmp_path / "galat.xlsx", parts)
    (sheet,) = read_workbook(path).sheets
    assert [c.value for c in sheet.cells.values() if c.kind == "galat"] == ["#N/A", "#DIV/0!"]
    assert error_cells(path) == 2


def test_a_workbook_as_iso_strict_writes_it_is_not_empty(tmp_path: Path) -> None:
    parts = {
        name: content.replace(
            b"schemas.openxmlformats.org/spreadsheetml/2006/main", b"purl.oclc.org/ooxml/spreadsheetml/main"
        ).replace(
            b"schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in good().items()
    }
    (strict,) = read_workbook(packed(tmp_path / "iso.xlsx", parts)).sheets
    (plain,) = read_workbook(packed(tmp_path / "biasa.xlsx", good())).sheets
    assert strict.cells == plain.cells
    assert len(strict.cells) == 3


@pytest.mark.parametrize("theirs", [None, 2.5, True, "2"])
def test_the_comparison_sees_a_dropped_and_a_changed_cell(theirs: object, tmp_path: Path) -> None:
    (sheet,) = read_workbook(packed(tmp_path / "a.xlsx", good())).sheets
    grid = {(1, 1): "Belanja", (1, 2): theirs, (1, 3): 4}
    assert [line.split(":")[0] for line in differences(sheet, grid)] == ["LRA!R1C2"]
    assert isinstance(sheet.cells[1, 2], RawCell)
