"""Streaming scans of the XML parts of a workbook: texts, and the cells of a sheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

from kinerja_xl.calc.rumus_sel import moved
from kinerja_xl.cells import parse_a1, parse_range
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.grid import GENERAL, NumberFormat, RawCell, Sheet

Attributes = dict[str, str]

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
MAX_ROW, MAX_COLUMN, MAX_TEXT = 1_048_576, 16_384, 32_767


class _LocalNames(dict[str, str]):
    """The names of elements without their prefix, each worked out once a part."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition(":")[2]
        return self[name]


class PartParser:
    """An expat parser that knows local names only, so that every spelling of the namespaces reads alike."""

    def __init__(self, path: Path, name: str) -> None:
        self._path, self._name = path, name
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def run(
        self,
        data: bytes,
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Parse the whole part; KinerjaError when it is damaged or holds a DOCTYPE."""
        local = _LocalNames()
        self._parser.StartElementHandler = lambda name, attributes: start(local[name], attributes)
        if end is not None:
            self._parser.EndElementHandler = lambda name: end(local[name])
        if text is not None:
            self._parser.CharacterDataHandler = text
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError):
            raise KinerjaError(
                f"{self._path}: bagian {self._name} rusak.", "Buka dan simpan ulang di Excel, lalu periksa lagi."
            ) from None

    def _refuse_doctype(self, *_: object) -> None:
        raise KinerjaError(f"{self._path}: ditolak demi keamanan karena {self._name} memuat DOCTYPE.")


class StringScan:
    """Texts of every `element`: all `t` inside it, without phonetic runs."""

    def __init__(self, element: str) -> None:
        self.element = element
        self.found: list[str] = []
        self.refs: list[str] = []
        self._buffer: list[str] | None = None
        self._phonetic = False

    def run(self, parser: PartParser, data: bytes) -> list[str]:
        """Scan a part; `refs` holds the `ref` attributes of the same elements."""
        parser.run(data, self._start, self._end, self._text)
        return self.found

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag == self.element:
            self.found.append("")
            self.refs.append(attributes.get("ref", ""))
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "t" and not self._phonetic:
            self._buffer = []

    def _text(self, data: str) -> None:
        if self._buffer is not None:
            self._buffer.append(data)

    def _end(self, tag: str) -> None:
        if tag == "t" and self._buffer is not None:
            if self.found:
                self.found[-1] += unescape("".join(self._buffer))
            self._buffer = None
        elif tag == "rPh":
            self._phonetic = False


class SheetScan:
    """Cells, merges and hidden rows and columns of a worksheet part, into a Sheet."""

    def __init__(self, sheet: Sheet, strings: list[str], formats: list[NumberFormat]) -> None:
        self.sheet, self.strings, self.formats = sheet, strings, formats
        self.row = self.column = 0
        self.at: Attributes = {}
        self.value: list[str] = []
        self.collected = self.value
        self.formula = self.collect = self.phonetic = False
        self.about: Attributes = {}
        self.formula_text: list[str] = []
        self.shared: dict[str, tuple[int, int, str]] = {}

    def run(self, parser: PartParser, data: bytes) -> None:
        """Scan a part."""
        parser.run(data, self._start, self._end, self._text)

    def _start(self, tag: str, at: Attributes) -> None:
        if tag == "c":
            self._place(at)
            self.at, self.value, self.formula = at, [], False
        elif tag == "rPh":
            self.phonetic = True
        elif tag == "v" or (tag == "t" and not self.phonetic):
            self.collect, self.collected = True, self.value
        elif tag == "f":
            self.formula = self.collect = True
            self.about = at
            self.formula_text = self.collected = []
        elif tag == "row":
            self.row = whole_number(at.get("r"), self.row + 1)
            self.column = 0
            if at.get("hidden") in ("1", "true"):
                self.sheet.hidden_rows.add(self.row)
        elif tag == "mergeCell":
            self._merge(at.get("ref", ""))
        elif tag == "col" and at.get("hidden") in ("1", "true"):
            last = min(whole_number(at.get("max")), MAX_COLUMN)
            self.sheet.hidden_columns.update(range(whole_number(at.get("min")), last + 1))

    def _text(self, data: str) -> None:
        if self.collect:
            self.collected.append(data)

    def _end(self, tag: str) -> None:
        if tag in ("v", "t", "f"):
            self.collect = False
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "c":
            cell = self._cell()
            if cell is not None and self.row <= MAX_ROW and self.column <= MAX_COLUMN:
                self.sheet.cells[self.row, self.column] = cell
                if self.formula:
                    self.sheet.formulas[self.row, self.column] = self._formula_text()

    def _formula_text(self) -> str:
        """The formula without `=`; a shared one is written out, that of an array stands in braces, "" is unreadable."""
        text, kind = unescape("".join(self.formula_text)), self.about.get("t", "")
        if kind == "shared":
            key = self.about.get("si", "")
            if text:
                self.shared[key] = self.row, self.column, text
            elif key in self.shared:
                row, column, text = self.shared[key]
                return moved(text, self.row - row, self.column - column)
        return f"{{{text}}}" if kind in ("array", "dataTable") else text

    def _place(self, at: Attributes) -> None:
        try:
            self.row, self.column = parse_a1(at["r"])
        except (KeyError, ValueError):
            self.column += 1

    def _merge(self, ref: str) -> None:
        try:
            self.sheet.merges.append(parse_range(ref))
        except ValueError:
            return  # a merge that names no range merges nothing

    def _cell(self) -> RawCell | None:
        text, kind = "".join(self.value), self.at.get("t", "n")
        number_format = self._format(self.at.get("s"))
        if not text:  # a formula nobody has calculated yet is not an empty cell
            return RawCell("kosong", "", number_format, True) if self.formula else None
        if kind == "s":
            index = whole_number(text, -1)
            shared = self.strings[index] if 0 <= index < len(self.strings) else ""
            return RawCell("teks", shared, number_format) if shared else None
        if kind in ("str", "inlineStr"):
            return RawCell("teks", unescape(text), number_format, self.formula)
        if kind == "e":
            return RawCell("galat", text, number_format, self.formula)
        if kind == "b":
            return RawCell("logika", "BENAR" if text in ("1", "true") else "SALAH", number_format, self.formula)
        if kind == "d":
            return RawCell("tanggal", text, number_format, self.formula)
        return self._number(text, number_format)

    def _format(self, style: str | None) -> NumberFormat:
        number = whole_number(style)
        return self.formats[number] if number < len(self.formats) else GENERAL

    def _number(self, text: str, number_format: NumberFormat) -> RawCell:
        try:
            value = Decimal(f"{float(text):.15g}")
        except ValueError:
            return RawCell("teks", text, number_format, self.formula)
        if not value.is_finite():
            return RawCell("galat", text, number_format, self.formula)
        return RawCell("tanggal" if number_format.date else "angka", value, number_format, self.formula)


def whole_number(text: str | None, default: int = 0) -> int:
    """An attribute that must be a whole number, the default when it is none."""
    return int(text) if text is not None and text.isascii() and text.isdigit() else default


def unescape(text: str) -> str:
    """Characters written as `_x000D_`; halves of a pair are joined, a half alone cannot be shown."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
