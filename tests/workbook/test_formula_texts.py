"""The texts of formulas as the reader hands them to the rules: plain, shared, of arrays, and links to other files."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from kinerja_xl.workbook.recognition.read import read_book
from kinerja_xl.workbook.sheets.xlsx import read_sheets

CELLS = (
    '<c r="C1"><f>A1+$B$1</f><v>3</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*2&lt;B$1</f><v>4</v></c>'
    '<c r="C3"><f t="shared" si="0"/><v>6</v></c><c r="C4"><f t="shared" si="0"></f></c>'
    '<c r="C5"><f t="array" ref="C5">SUM(A1:A4*2)</f><v>20</v></c><c r="C6"><f t="shared" si="9"/><v>1</v></c>'
    '<c r="C7" t="str"><f>"a"&amp;A1</f><v>a1</v></c><c r="C8"><v>5</v></c>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workbook with these cells in one row each and a link to another file."""
    plain, made = tmp_path / "polos.xlsx", tmp_path / "rumus.xlsx"
    Workbook().save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                head, tail = text.split("<sheetData", 1)
                text = f"{head}<sheetData><row>{CELLS}</row></sheetData>{tail.split('/>', 1)[1]}"
            elif name == "xl/workbook.xml":
                text = text.replace(
                    "</sheets>",
                    f'</sheets><externalReferences><externalReference xmlns:q="{RELATION}" q:id="rId77"/>'
                    "</externalReferences>",
                )
            elif name == "xl/_rels/workbook.xml.rels":
                kind = f'Type="{RELATION}/externalLink" Target="externalLinks/externalLink1.xml"'
                link = f'<Relationship Id="rId77" {kind}/>'
                text = text.replace("</Relationships>", f"{link}</Relationships>")
            target.writestr(name, text)
        target.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
        target.writestr(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            f'<Relationships><Relationship Id="rId1" Type="{RELATION}/externalLinkPath" TargetMode="External" '
            'Target="file:///D:/Data/Renja%202025.xlsx"/></Relationships>',
        )
    return made


def test_every_spelling_of_a_formula_reaches_the_sheet_written_out(path: Path) -> None:
    (sheet,) = read_sheets(path)
    assert {row: text for (row, _), text in sheet.formulas.items()} == {
        1: "A1+$B$1",
        2: "A2*2<B$1",
        3: "A3*2<B$1",
        4: "A4*2<B$1",
        5: "{SUM(A1:A4*2)}",
        6: "",
        7: '"a"&A1',
    }
    assert [sheet.cells[row, 3].formula for row in range(1, 9)] == [True] * 7 + [False]


def test_a_workbook_without_formulas_carries_no_cells_for_them(tmp_path: Path) -> None:
    book = Workbook()
    book.active["A1"] = 5
    book.save(tmp_path / "angka.xlsx")
    assert read_book(tmp_path / "angka.xlsx").formulas == {}


def test_linked_files_are_named_only_where_a_formula_uses_them(path: Path, tmp_path: Path) -> None:
    assert read_book(path).tautan == {}
    used = tmp_path / "tautan.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(used, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"A1+$B$1", b"[1]Data!A1"))
    assert read_book(used).tautan == {1: "Renja 2025.xlsx"}
