"""A workbook in memory with inputs and formulas only, for an engine to calculate: nothing remembered, no looks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from operator import itemgetter

from kinerja_xl.cells import column_letters
from kinerja_xl.workbook.formulas.formula_book import DefinedName, Formula, Place
from kinerja_xl.workbook.patching.stored_value import Value, stored

Cells = Iterable[tuple[Place, "Value | Formula"]]
LeanSheet = tuple[str, Cells]
"""Name and cells of a sheet, in any order."""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SPECIAL = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_PIECE = 10_000
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def lean_copy(sheets: Iterable[LeanSheet], names: Iterable[DefinedName] = (), date1904: bool = False) -> bytes:
    """An .xlsx of these sheets and names, uncompressed.

    A formula with `larik` is written as an array over that range; a value of a formula is not written.
    """
    sheets = list(sheets)
    numbers = range(1, len(sheets) + 1)
    parts = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook([name for name, _ in sheets], names, date1904),
        "xl/_rels/workbook.xml.rels": _relations([(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers]),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), _HEAD + text)
        for number, (_, cells) in zip(numbers, sheets, strict=True):
            with archive.open(zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml", _EPOCH), "w") as part:
                for piece in _sheet(cells):
                    part.write(piece.encode())
    return buffer.getvalue()


def _types(numbers: range) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>' for n in numbers
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{sheets}</Types>'
    )


def _relations(found: list[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in found)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _workbook(tabs: list[str], names: Iterable[DefinedName], date1904: bool) -> str:
    sheets = "".join(f'<sheet name="{_quoted(t)}" sheetId="{n}" r:id="r{n}"/>' for n, t in enumerate(tabs, 1))
    defined = "".join(_name(tabs, name) for name in names)
    settings = '<workbookPr date1904="1"/>' if date1904 else ""
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{settings}<sheets>{sheets}</sheets>'
        f"{defined and f'<definedNames>{defined}</definedNames>'}</workbook>"
    )


def _name(tabs: list[str], name: DefinedName) -> str:
    local = f' localSheetId="{tabs.index(name.sheet)}"' if name.sheet else ""
    return f'<definedName name="{_quoted(name.nama)}"{local}>{_escaped(name.isi)}</definedName>'


def _sheet(cells: Cells) -> Iterator[str]:
    """A sheet in pieces, so that a large one is never whole in memory twice."""
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'
    rows = _rows(cells)
    while piece := "".join(islice(rows, _PIECE)):
        yield piece
    yield "</sheetData></worksheet>"


def _rows(cells: Cells) -> Iterator[str]:
    letters: dict[int, str] = {}
    last = 0
    for (row, column), cell in _in_order(cells):
        if row != last:
            yield f'{"</row>" if last else ""}<row r="{row}">'
            last = row
        yield _cell(f"{letters.get(column) or letters.setdefault(column, column_letters(column))}{row}", cell)
    yield "</row>" if last else ""


def _in_order(cells: Cells) -> Cells:
    """The cells row by row, as nearly every file has them."""
    cells = list(cells)
    if all(a[0] < b[0] for a, b in pairwise(cells)):
        return cells
    return sorted(cells, key=itemgetter(0))


def _cell(address: str, cell: Value | Formula) -> str:
    if isinstance(cell, float):  # most of them
        return f'<c r="{address}"><v>{cell!r}</v></c>'
    if isinstance(cell, Formula):
        array = f' t="array" ref="{cell.larik}"' if cell.larik else ""
        return f'<c r="{address}"><f{array}>{_escaped(cell.teks)}</f></c>'
    if isinstance(cell, str):
        return f'<c r="{address}" t="str"><v xml:space="preserve">{_escaped(cell)}</v></c>'
    kind, element = stored(cell)
    return f'<c r="{address}"{kind.decode()}>{element.decode()}</c>'


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def _escaped(text: str) -> str:
    """Text as XML: engines do not know the spelling `_x000D_`, and what XML cannot hold no formula looks for."""
    return _SPECIAL.sub(lambda m: _NAMED.get(m[0], ""), text)
