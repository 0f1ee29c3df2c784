"""Read the formulas of an .xlsx with what they remember: one pass over each sheet, whatever its spelling."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.cells import parse_range
from kinerja_xl.errors import KinerjaError
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.door.limits import MANY_TAGS
from kinerja_xl.workbook.door.package import open_package, read_whole
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser, unescape, whole_number
from kinerja_xl.workbook.formulas.formula_book import BookTable, DefinedName, FormulaBook, FormulaSheet
from kinerja_xl.workbook.formulas.usual_sheet import read_usual
from kinerja_xl.workbook.patching.sheet_cells import BadSheet, fills_cells
from kinerja_xl.workbook.sheets.sheet_judge import SheetJudge
from kinerja_xl.workbook.sheets.xlsx import PackageReader

_HIDDEN = Pola(rb"<(?:[\w.-]+:)?row\s[^<>]*\bhidden\s*=\s*[\"'](?:1|true)")

_LARGE = 2_000_000
"""Bytes of a sheet from which on its pieces take more memory than cutting it again takes time."""


def read_formulas(path: Path, to_write: bool = False) -> FormulaBook:
    """The formulas of a workbook file.

    Args:
        path: the file.
        to_write: keep its bytes and those of its sheets for who writes to it; else the memory is given back.

    Raises:
        KinerjaError: the file cannot be read as a workbook.
    """
    data = read_whole(path)
    with open_package(path, data) as archive:
        reader = PackageReader(path, archive, MANY_TAGS)
        strings = reader.strings()
        book = FormulaBook(path, data)
        judge = SheetJudge(path, strings, reader.formats)
        for at, part in reader.worksheets():
            xml = reader.read(part)
            sheet = _sheet(judge, at["name"], part, xml)
            if not to_write or len(xml) > _LARGE or fills_cells(xml):
                sheet.tokens = None
            book.sheets.append(sheet)
            book.parts[sheet.name] = reader.names[part.casefold()]
            _read_tables(reader, book, sheet.name, part)
        _read_settings(reader, book)
    if not to_write:
        book.data = b""
    return book


def _sheet(judge: SheetJudge, name: str, part: str, xml: bytes) -> FormulaSheet:
    judged = judge.judge(name, part, xml)
    hidden = b"hidden" in xml and _HIDDEN.search(xml) is not None
    try:
        sheet = read_usual(name, xml, judge.strings, hidden, judged)
        if sheet is not None:
            return sheet
        from kinerja_xl.workbook.formulas.any_sheet import read_any  # needed by few

        if judged:
            judge.refuse_many(xml)
        return read_any(name, xml, judge.strings, hidden)
    except (BadSheet, ValueError):
        raise KinerjaError(
            f"{judge.path}: lembar '{name}' tidak dapat dibaca.", "Buka dan simpan ulang di Excel, lalu jalankan lagi."
        ) from None


def _read_settings(reader: PackageReader, book: FormulaBook) -> None:
    """Date system, iteration and names of the workbook part; `reader` has listed its worksheets."""
    book.date1904 = reader.epoch_1904
    found: list[tuple[str, str]] = []
    tabs: list[str] = []
    text: list[str] = []

    def start(tag: str, at: Attributes) -> None:
        text.clear()
        if tag == "calcPr":
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
