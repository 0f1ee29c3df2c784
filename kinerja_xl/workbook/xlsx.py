"""Read the cells of an .xlsx in one streaming pass over each part: value, kind, format, merges, notes."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

from kinerja_xl.cells import parse_a1, parse_range
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.grid import GENERAL, NumberFormat, RawCell, Sheet
from kinerja_xl.workbook.package import open_package, read_part

Attributes = dict[str, str]

_BUILTIN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
}
_BUILTIN_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|_.|\*.')
_CONDITION = re.compile(r"\[[<>=]")
_DECIMALS = re.compile(r"[0#?]\.([0#?]+)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
MAX_ROW, MAX_COLUMN, MAX_TEXT = 1_048_576, 16_384, 32_767


def read_sheets(path: Path) -> list[Sheet]:
    """Every worksheet of a workbook, in the order of its tabs.

    Raises:
        KinerjaError: the file cannot be read as a workbook.
    """
    with open_package(path) as archive:
        return _Reader(path, archive).sheets()


class _Parser:
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
        self._parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
        if end is not None:
            self._parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
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


class _Reader:
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path, self.archive = path, archive
        self.names = {n.replace("\\", "/").casefold(): n for n in archive.namelist()}

    def sheets(self) -> list[Sheet]:
        book = self._workbook_part()
        targets = self._relations(book)
        strings = self._strings(targets)
        formats = self._formats(targets)
        listed: list[Attributes] = []
        self._parse(book, lambda tag, at: listed.append(at) if tag == "sheet" else None)
        result = []
        for attributes in listed:
            key = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id" and ":" in k), "")
            kind, target = targets.get(key, ("", ""))
            if kind.endswith("/worksheet") and target.casefold() in self.names:
                sheet = Sheet(attributes.get("name", ""), hidden=attributes.get("state", "visible") != "visible")
                _SheetScan(sheet, strings, formats).run(_Parser(self.path, target), self._read(target))
                self._comments(sheet, target)
                result.append(sheet)
        if not result:
            raise KinerjaError(
                f"{self.path}: tidak memuat satu pun lembar kerja.", "Periksa apakah ini buku kerja Excel."
            )
        return result

    def _workbook_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind.endswith("/officeDocument"):
                return target
        raise KinerjaError(
            f"{self.path}: bukan buku kerja Excel (.xlsx/.xlsm).", "Simpan sebagai .xlsx, lalu periksa lagi."
        )

    def _read(self, name: str) -> bytes:
        return read_part(self.path, self.archive, self.names.get(name.casefold(), name))

    def _parse(self, name: str, start: Callable[[str, Attributes], None]) -> None:
        _Parser(self.path, name).run(self._read(name), start)

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, _, leaf = part.rpartition("/")
        name = posixpath.join(folder, "_rels", f"{leaf}.rels")
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, at: Attributes) -> None:
            if tag == "Relationship" and at.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, at.get("Target", "").replace("\\", "/")))
                found[at.get("Id", "")] = at.get("Type", ""), target.lstrip("/")

        if name.casefold() in self.names:
            self._parse(name, start)
        return found

    def _strings(self, targets: dict[str, tuple[str, str]]) -> list[str]:
        part = next((t for k, t in targets.values() if k.endswith("/sharedStrings")), "")
        if part.casefold() not in self.names:
            return []
        scan = _StringScan("si")
        _Parser(self.path, part).run(self._read(part), scan.start, scan.end, scan.text)
        return [text[:MAX_TEXT] for text in scan.found]  # as Excel cuts it; many cells may share a long one

    def _formats(self, targets: dict[str, tuple[str, str]]) -> list[NumberFormat]:
        part = next((t for k, t in targets.values() if k.endswith("/styles")), "")
        if part.casefold() not in self.names:
            return []
        codes: dict[int, str] = {}
        used: list[int] = []
        inside = [""]

        def start(tag: str, at: Attributes) -> None:
            if tag in ("cellXfs", "cellStyleXfs", "dxfs"):
                inside[0] = tag
            elif tag == "numFmt" and inside[0] != "dxfs":
                codes[_whole(at.get("numFmtId"))] = at.get("formatCode", "")
            elif tag == "xf" and inside[0] == "cellXfs":
                used.append(_whole(at.get("numFmtId")))

        self._parse(part, start)
        return [read_format(number, codes.get(number)) for number in used]

    def _comments(self, sheet: Sheet, part: str) -> None:
        for kind, target in self._relations(part).values():
            if kind.endswith("/comments") and target.casefold() in self.names:
                scan = _StringScan("comment")
                _Parser(self.path, target).run(self._read(target), scan.start, scan.end, scan.text)
                sheet.comments.update(zip(scan.refs, scan.found, strict=True))


class _StringScan:
    """Texts of every `element`: all `t` inside it, without phonetic runs."""

    def __init__(self, element: str) -> None:
        self.element = element
        self.found: list[str] = []
        self.refs: list[str] = []
        self._buffer: list[str] | None = None
        self._phonetic = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == self.element:
            self.found.append("")
            self.refs.append(attributes.get("ref", ""))
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "t" and not self._phonetic:
            self._buffer = []

    def text(self, data: str) -> None:
        if self._buffer is not None:
            self._buffer.append(data)

    def end(self, tag: str) -> None:
        if tag == "t" and self._buffer is not None:
            if self.found:
                self.found[-1] += _unescape("".join(self._buffer))
            self._buffer = None
        elif tag == "rPh":
            self._phonetic = False


class _SheetScan:
    def __init__(self, sheet: Sheet, strings: list[str], formats: list[NumberFormat]) -> None:
        self.sheet, self.strings, self.formats = sheet, strings, formats
        self.row = self.column = 0
        self.at: Attributes = {}
        self.value: list[str] = []
        self.formula = self.collect = self.phonetic = False

    def run(self, parser: _Parser, data: bytes) -> None:
        parser.run(data, self.start, self.end, self.text)

    def start(self, tag: str, at: Attributes) -> None:
        if tag == "c":
            self._place(at)
            self.at, self.value, self.formula = at, [], False
        elif tag == "rPh":
            self.phonetic = True
        elif tag == "v" or (tag == "t" and not self.phonetic):
            self.collect = True
        elif tag == "f":
            self.formula = True
        elif tag == "row":
            self.row = _whole(at.get("r"), self.row + 1)
            self.column = 0
            if at.get("hidden") in ("1", "true"):
                self.sheet.hidden_rows.add(self.row)
        elif tag == "mergeCell":
            self._merge(at.get("ref", ""))
        elif tag == "col" and at.get("hidden") in ("1", "true"):
            last = min(_whole(at.get("max")), MAX_COLUMN)
            self.sheet.hidden_columns.update(range(_whole(at.get("min")), last + 1))

    def text(self, data: str) -> None:
        if self.collect:
            self.value.append(data)

    def end(self, tag: str) -> None:
        if tag in ("v", "t"):
            self.collect = False
        elif tag == "rPh":
            self.phonetic = False
        elif tag == "c":
            cell = self._cell()
            if cell is not None and self.row <= MAX_ROW and self.column <= MAX_COLUMN:
                self.sheet.cells[self.row, self.column] = cell

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
        style = _whole(self.at.get("s"))
        number_format = self.formats[style] if style < len(self.formats) else GENERAL
        if not text:
            return None
        if kind == "s":
            index = _whole(text, -1)
            shared = self.strings[index] if 0 <= index < len(self.strings) else ""
            return RawCell("teks", shared, number_format) if shared else None
        if kind in ("str", "inlineStr"):
            return RawCell("teks", _unescape(text), number_format, self.formula)
        if kind == "e":
            return RawCell("galat", text, number_format, self.formula)
        if kind == "b":
            return RawCell("logika", "BENAR" if text in ("1", "true") else "SALAH", number_format, self.formula)
        if kind == "d":
            return RawCell("tanggal", text, number_format, self.formula)
        return self._number(text, number_format)

    def _number(self, text: str, number_format: NumberFormat) -> RawCell:
        try:
            value = Decimal(f"{float(text):.15g}")
        except ValueError:
            return RawCell("teks", text, number_format, self.formula)
        if not value.is_finite():
            return RawCell("galat", text, number_format, self.formula)
        return RawCell("tanggal" if number_format.date else "angka", value, number_format, self.formula)


def read_format(number: int, code: str | None) -> NumberFormat:
    """What a number format shows.

    >>> read_format(164, '[$-421]#,##0.00'), read_format(9, None).percent, read_format(165, 'dd mmmm yyyy').date
    (NumberFormat(decimals=2, percent=False, date=False), True, True)
    """
    if code is None:
        if number in _BUILTIN_DATES:
            return NumberFormat(date=True)
        code = _BUILTIN.get(number, "General")
    sections = code.split(";")
    plain = _QUOTED.sub("", next((s for s in sections if not _CONDITION.search(s)), sections[0]))
    if "general" in plain.casefold() or plain.strip() in ("", "@"):
        return GENERAL
    if re.search(r"[dmyhs]", plain.casefold()):
        return NumberFormat(date=True)
    if not re.search(r"[0#?]", plain) or "E" in plain or "/" in plain:
        return GENERAL
    found = _DECIMALS.search(plain)
    return NumberFormat(len(found[1]) if found else 0, "%" in plain)


def _whole(text: str | None, default: int = 0) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() else default


def _unescape(text: str) -> str:
    """Characters written as `_x000D_`; halves of a pair are joined, a half alone cannot be shown."""
    if "_x" not in text:
        return text
    plain = _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
