"""A workbook in memory with inputs and formulas only, for an engine to calculate: nothing remembered, no looks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from kinerja_xl.cells import column_letters
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.formula_book import DefinedName, Formula, FormulaSheet, Place
from kinerja_xl.workbook.patching.stored_value import Value, stored

Cells = Iterable[tuple[Place, "Value | Formula"]]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SPECIAL = Pola(r"[&<>\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_LIKE_ESCAPED = Pola(r"_(?=x[0-9A-Fa-f]{4}_)")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def lean_copy(sheets: Iterable[tuple[str, Cells]], names: Iterable[DefinedName] = (), date1904: bool = False) -> bytes:
    """An .xlsx of these sheets (name, cells in any order) and names, uncompressed.

    A formula with `larik` is written as an array over that range; a value of a formula is not written.
    """
    return _package([(name, _rows(cells).encode()) for name, cells in sheets], names, date1904, ())


def lean_book(
    sheets: Iterable[tuple[FormulaSheet, Mapping[Place, Formula]]], names: Iterable[DefinedName], date1904: bool
) -> bytes:
    """The same of sheets that were read, each with the formulas that it is to have, the other ones blank."""
    sheets = list(sheets)
    strings = next((sheet.frame.strings for sheet, _ in sheets if sheet.frame is not None), ())
    return _package([(s.name, _with_formulas(s, formulas)) for s, formulas in sheets], names, date1904, strings)


def lean_cell(address: str, cell: Value | Formula) -> str:
    """A cell as XML.

    >>> lean_cell("A1", 2.5), lean_cell("A2", "a & b")
    ('<c r="A1"><v>2.5</v></c>', '<c r="A2" t="str"><v xml:space="preserve">a &amp; b</v></c>')
    """
    if isinstance(cell, float):  # most of them
        return f'<c r="{address}"><v>{cell!r}</v></c>'
    if isinstance(cell, Formula):
        return f'<c r="{address}">{_formula(cell)}</c>'
    if isinstance(cell, str):
        return f'<c r="{address}" t="str"><v xml:space="preserve">{_escaped(cell)}</v></c>'
    kind, element = stored(cell)
    return f'<c r="{address}"{kind.decode()}>{element.decode()}</c>'


def _formula(formula: Formula) -> str:
    array = f' t="array" ref="{formula.larik}"' if formula.larik else ""
    return f"<f{array}>{_escaped(formula.teks)}</f>"


def _with_formulas(sheet: FormulaSheet, formulas: Mapping[Place, Formula]) -> bytes:
    """The cells of a sheet with these formulas; what is known as bytes only goes out as it came in."""
    if sheet.frame is None:
        return _rows({**sheet.inputs, **formulas}.items()).encode()
    written = [b""] * (2 * len(sheet.formula_cells) + 1)
    written[::2] = sheet.frame.pieces
    written[1::2] = _elements(list(map(formulas.get, sheet.formula_cells)), plain=not sheet.unlike)
    return b"".join(written)


def _elements(formulas: list[Formula | None], plain: bool) -> list[bytes]:
    """The element of each formula, nothing for None; `plain` when none is an array."""
    texts = [formula.teks for formula in formulas if formula is not None]
    if not plain or len(texts) < len(formulas) or not texts or not "".join(texts).isprintable():
        return [_formula(formula).encode() if formula is not None else b"" for formula in formulas]
    whole = "\0".join(texts).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return ("<f>" + whole.replace("\0", "</f>\0<f>") + "</f>").encode().split(b"\0")


def _package(
    sheets: Sequence[tuple[str, bytes]], names: Iterable[DefinedName], date1904: bool, strings: Sequence[str]
) -> bytes:
    numbers = range(1, len(sheets) + 1)
    links = [(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    parts = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook([name for name, _ in sheets], names, date1904),
        "xl/_rels/workbook.xml.rels": _relations([*links, ("s", "sharedStrings", "sharedStrings.xml")]),
        "xl/sharedStrings.xml": _strings(strings),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), _HEAD + text)
        for number, (_, cells) in zip(numbers, sheets, strict=True):
            with archive.open(zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml", _EPOCH), "w") as part:
                part.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
                part.write(cells)
                part.write(b"</sheetData></worksheet>")
    return buffer.getvalue()


def _strings(strings: Sequence[str]) -> str:
    """Shared texts; in them, unlike in cells, engines know the spelling `_x000D_`."""
    inner = "".join(
        f'<si><t xml:space="preserve">{_escaped(_LIKE_ESCAPED.sub("_x005F_", text))}</t></si>' for text in strings
    )
    return f'<sst xmlns="{_MAIN}">{inner}</sst>'


def _types(numbers: range) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>' for n in numbers
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{sheets}'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_KIND}.sharedStrings+xml"/></Types>'
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


def _rows(cells: Cells) -> str:
    written = []
    last = 0
    for (row, column), cell in _in_order(cells):
        if row != last:
            written.append(f'{"</row>" if last else ""}<row r="{row}">')
            last = row
        written.append(lean_cell(f"{column_letters(column)}{row}", cell))
    return "".join(written) + ("</row>" if last else "")


def _in_order(cells: Cells) -> Cells:
    """The cells row by row, as nearly every file has them."""
    cells = list(cells)
    if all(a[0] < b[0] for a, b in pairwise(cells)):
        return cells
    return sorted(cells, key=itemgetter(0))


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def _escaped(text: str) -> str:
    """Text as XML: engines do not know the spelling `_x000D_`, and what XML cannot hold no formula looks for."""
    return _SPECIAL.sub(lambda m: _NAMED.get(m[0], ""), text)
