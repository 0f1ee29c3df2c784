"""Read the formulas of an .xlsx with what they remember: one pass over each sheet, whatever its spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape as unescape_xml
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.cells import column_number, parse_a1, parse_range
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.package import open_package, read_whole
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser, unescape, whole_number
from kinerja_xl.workbook.formulas.formula_book import BookTable, DefinedName, Formula, FormulaBook, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import moved
from kinerja_xl.workbook.patching.sheet_cells import FORMULA, TYPE, VALUE, WIDTH, BadSheet
from kinerja_xl.workbook.patching.sheet_cut import cut_every_cell
from kinerja_xl.workbook.patching.stored_value import ERRORS, ErrorValue, Value
from kinerja_xl.workbook.sheets.sheet_judge import SheetJudge
from kinerja_xl.workbook.sheets.xlsx import PackageReader

# A cell as nearly every program spells it: address, type, attributes and text of its formula, value.
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="[0-9]+")?(?: t="([A-Za-z]+)")?(?: [cv]m="[0-9]+")*'
    rb"(?:/>|>(?:<f((?: [^<>]*?)?)(?:/>|>([^<]*)</f>))?"
    rb"(?:<v(?: [^<>]*)?>([^<]*)</v>|<v ?/>|<is>(.*?)</is>)?</c>)"
)
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_TYPE = re.compile(rb"=\s*[\"']([A-Za-z]+)")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f((?:\s[^<>]*?)?)(?:/>|>(.*?)</(?:[\w.-]+:)?f\s*>)", re.DOTALL)
_INLINE = re.compile(rb"<(?:[\w.-]+:)?t(?:\s[^<>]*)?>([^<]*)</")
_HIDDEN = re.compile(rb"<(?:[\w.-]+:)?row\s[^<>]*\bhidden\s*=\s*[\"'](?:1|true)")
_EMPTY = "belum pernah dihitung"


class _Cell(NamedTuple):
    place: Place
    kind: str
    about: str | None
    formula: str
    value: bytes | None


def read_formulas(path: Path) -> FormulaBook:
    """The formulas of a workbook file.

    Raises:
        KinerjaError: the file cannot be read as a workbook.
    """
    data = read_whole(path)
    with open_package(path, data) as archive:
        reader = PackageReader(path, archive)
        strings = reader.strings()
        book = FormulaBook(path, data, [], [], {})
        judge = SheetJudge(path, strings, reader.formats)
        parts = []
        for at, part in reader.worksheets():
            parts.append(part)
            xml = reader.read(part)
            judge.judge(at["name"], part, xml)
            book.sheets.append(_sheet(path, at["name"], xml, strings))
        _read_settings(reader, book)
        for sheet, part in zip(book.sheets, parts, strict=True):
            _read_tables(reader, book, sheet.name, part)
    return book


def _sheet(path: Path, name: str, xml: bytes, strings: list[str]) -> FormulaSheet:
    hidden = _HIDDEN.search(xml) is not None
    try:
        try:
            sheet = FormulaSheet(name, hidden_rows=hidden)
            _fill(sheet, _usual_cells(xml, sheet), strings)
        except _Unusual:
            sheet = FormulaSheet(name, hidden_rows=hidden)
            _fill(sheet, _any_cells(xml), strings)
    except (BadSheet, ValueError):
        raise KinerjaError(
            f"{path}: lembar '{name}' tidak dapat dibaca.", "Buka dan simpan ulang di Excel, lalu jalankan lagi."
        ) from None
    return sheet


def _fill(sheet: FormulaSheet, cells: Iterable[_Cell], strings: list[str]) -> None:
    shared: dict[str, tuple[Place, str]] = {}
    arrays: list[tuple[int, int, int, int]] = []
    for cell in cells:
        if cell.about is None:
            value: Value | Formula = _value(cell, strings)
            if isinstance(value, ErrorValue) and value.code not in ERRORS:
                value = Formula("", value, alasan=f"berisi galat {value.code}")
            if value is not None:
                sheet.cells[cell.place] = value
        else:
            sheet.cells[cell.place] = formula = _formula(cell, _value(cell, strings), shared)
            if ":" in formula.larik:
                arrays.append(parse_range(formula.larik))
    for top, left, bottom, right in arrays:
        for place in [p for p in sheet.cells if top <= p[0] <= bottom and left <= p[1] <= right]:
            stored = sheet.cells[place]
            if not isinstance(stored, Formula):
                sheet.children[place] = stored
                del sheet.cells[place]


class _Unusual(Exception):
    """A sheet whose cells are spelled otherwise than nearly every program spells them."""


def _usual_cells(xml: bytes, sheet: FormulaSheet) -> Iterator[_Cell]:
    """Put the plain numbers and formulas of a sheet into it, which are most of its cells; the others are given."""
    begin, end = xml.find(b"<sheetData>"), xml.find(b"</sheetData>")
    if begin < 0 or end < 0 or xml.find(b"<!", begin, end) >= 0 or xml.find(b"<?", begin, end) >= 0:
        raise _Unusual
    columns: dict[bytes, int] = {}
    cells = sheet.cells
    count = 0
    for match in _CELL.finditer(xml, begin, end):
        count += 1
        letters, row, kind, about, formula, value, inline = match.groups()
        place = int(row), columns.get(letters) or columns.setdefault(letters, column_number(letters.decode()))
        if kind is None and not about and inline is None:
            if formula:
                cells[place] = Formula(_plain(formula), float(value) if value else None)
            elif value:
                cells[place] = float(value)
            continue
        yield _Cell(
            place,
            "inlineStr" if inline else (kind or b"").decode(),
            about.decode() if about or formula else None,
            _plain(formula) if formula else "",
            inline or value or None,
        )
    if count != xml.count(b"<c ", begin, end) + xml.count(b"<c>", begin, end):
        raise _Unusual


def _any_cells(xml: bytes) -> Iterator[_Cell]:
    """The cells of a sheet of any spelling, cut by a real XML parser."""
    cut = cut_every_cell(xml)
    for address, reason in cut.closed.items():
        if reason != _EMPTY:
            yield _Cell(parse_a1(address.decode()), "e", "", "", None)
    for address, at in (cut.formulas | cut.plain).items():
        pieces = cut.tokens[at : at + WIDTH]
        kind = _TYPE.search(pieces[TYPE])
        formula = _FORMULA.search(pieces[FORMULA])
        element = pieces[VALUE]
        text = element[element.find(b">") + 1 : max(element.rfind(b"<"), 0)] if element else b""
        yield _Cell(
            parse_a1(address.decode()),
            kind[1].decode() if kind else "",
            (formula[1] or b"").decode() if formula else None,
            _plain(formula[2] or b"") if formula else "",
            text or None,
        )


def _formula(cell: _Cell, value: Value, shared: dict[str, tuple[Place, str]]) -> Formula:
    at = {m[1]: m[2] if m[2] is not None else m[3] for m in _ATTRIBUTE.finditer(cell.about or "")}
    kind, text = at.get("t", ""), cell.formula
    if kind == "shared" and not text:
        master = shared.get(at.get("si", ""))
        if master is None:
            return Formula("", value, alasan="rumus bersamanya tidak ada di dalam berkas")
        (row, column), text = master
        return Formula(moved(text, cell.place[0] - row, cell.place[1] - column), value)
    if kind == "shared":
        shared[at.get("si", "")] = cell.place, text
    if kind == "dataTable":
        return Formula(text, value, at.get("ref", ""), "tabel data (What-If)")
    if not text:
        return Formula("", value, alasan="isinya bukan nilai biasa")
    return Formula(text, value, at.get("ref", "") if kind == "array" else "")


def _value(cell: _Cell, strings: list[str]) -> Value:
    raw, kind = cell.value, cell.kind
    if raw is None:
        return "" if kind == "str" and cell.about is not None else None
    if kind in ("", "n"):
        return float(raw)
    if kind == "s":
        index = int(raw)
        return strings[index] if 0 <= index < len(strings) else None
    if kind == "str":
        return unescape(_plain(raw))
    if kind == "b":
        return raw.strip() in (b"1", b"true")
    if kind == "e":
        return ErrorValue(raw.decode())
    if kind == "inlineStr":
        return unescape("".join(_plain(t) for t in _INLINE.findall(raw)))
    return _serial(raw.decode()) if kind == "d" else _plain(raw)


def _plain(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    return unescape_xml(text) if "&" in text else text


def _serial(text: str) -> float | str:
    """A date in ISO spelling as the number of days that Excel counts."""
    from datetime import datetime  # next to no workbook has one

    try:
        gone = datetime.fromisoformat(text.removesuffix("Z")) - datetime(1899, 12, 30)  # noqa: DTZ001  # no zone
    except ValueError:
        return text
    return gone.total_seconds() / 86_400


def _read_settings(reader: PackageReader, book: FormulaBook) -> None:
    """Date system, iteration and names of the workbook part."""
    found: list[tuple[str, str]] = []
    tabs: list[str] = []
    text: list[str] = []

    def start(tag: str, at: Attributes) -> None:
        text.clear()
        if tag == "workbookPr":
            book.date1904 = at.get("date1904") in ("1", "true")
        elif tag == "calcPr":
            book.iterative = at.get("iterate") in ("1", "true")
        elif tag == "sheet":
            tabs.append(at.get("name", ""))
        elif tag == "definedName":
            found.append((at.get("name", ""), at.get("localSheetId", "")))

    def end(tag: str) -> None:
        if tag == "definedName":
            name, local = found[-1]
            index = whole_number(local, -1)
            sheet = tabs[index] if 0 <= index < len(tabs) else ""
            book.names.append(DefinedName(name, "".join(text), sheet))

    PartParser(reader.path, reader.book).run(reader.read(reader.book), start, end, text.append)


def _read_tables(reader: PackageReader, book: FormulaBook, sheet: str, part: str) -> None:
    for kind, target in reader.relations(part).values():
        if not kind.endswith("/table"):
            continue
        root: Attributes = {}
        columns: list[str] = []

        def start(tag: str, at: Attributes, root: Attributes = root, columns: list[str] = columns) -> None:
            if tag == "table":
                root.update(at)
            elif tag == "tableColumn":
                columns.append(unescape(at.get("name", "")))

        reader.parse(target, start)
        name = root.get("displayName") or root.get("name", "")
        book.tables[name.casefold()] = BookTable(
            name,
            sheet,
            parse_range(root.get("ref", "A1")),
            tuple(columns),
            whole_number(root.get("headerRowCount"), 1),
            whole_number(root.get("totalsRowCount")),
        )
