"""A sheet of any spelling cut at every cell, by the byte offsets of a real XML parser."""

from __future__ import annotations

import re
from xml.parsers import expat

from kinerja_xl.cells import column_letters, parse_a1
from kinerja_xl.workbook.door.part_xml import Attributes, whole_number
from kinerja_xl.workbook.patching.sheet_cells import BadSheet, SheetCells, refuse_twice


def _atomic(pattern: bytes, name: bytes) -> bytes:
    """A pattern that is never tried a second way, so that no spelling takes more than one pass.

    Possessive groups say the same, but Python before 3.11.5 matches wrongly with those that hold alternatives.
    """
    return rb"(?=(?P<%b>%b))(?P=%b)" % (name, pattern, name)


_ONE_ATTRIBUTE = rb"\s++[\w:.-]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+')"
_GAP = rb"(?:\s|<!--.*?-->|<\?.*?\?>)*"
_TEXT = rb"(?:[^<]+|<!\[CDATA\[.*?\]\]>|<!--.*?-->)*"
_INLINE = _atomic(rb".*?(?=</(?P=prefix)is\s*+>)", b"text_is")
_EXTENSIONS = _atomic(rb"(?:<(?P=prefix)extLst(?:\s*+/>|.*?</(?P=prefix)extLst\s*+>))?", b"extensions")


def _element(tag: bytes, content: bytes) -> bytes:
    attributes = _atomic(rb"(?:%b)*" % _ONE_ATTRIBUTE, rb"of_%b" % tag)
    return rb"<(?P=prefix)%b%b\s*+(?:/>|>%b</(?P=prefix)%b\s*+>)" % (tag, attributes, content, tag)


_CELL = re.compile(
    rb"<(?P<prefix>(?:[\w.-]++:)?)c"
    + _atomic(rb"(?:%b)*" % _ONE_ATTRIBUTE, b"attributes")
    + rb"\s*+(?:(?P<closed>/>)|>"
    + _atomic(_GAP, b"gap_1")
    + rb"(?P<formula>%b%b)?" % (_element(b"f", _atomic(_TEXT, b"text_f")), _atomic(_GAP, b"gap_2"))
    + rb"(?P<value>(?:%b|%b)?)" % (_element(b"v", _atomic(_TEXT, b"text_v")), _element(b"is", _INLINE))
    + _atomic(_GAP, b"gap_3")
    + _EXTENSIONS
    + _atomic(_GAP, b"gap_4")
    + rb"</(?P=prefix)c\s*+>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"\s++([\w:.-]++)\s*+=\s*+(?:\"([^\"<]*+)\"|'([^'<]*+)')")
_TAG = re.compile(rb"<(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>")
_AFTER_TYPE = (b"cm", b"vm", b"ph")  # the order in which Excel writes what follows `t`
_INSIDE = ["sheetData", "row", "c"]


def cut_every_cell(xml: bytes) -> SheetCells:
    """Cut a sheet at each cell, with or without a formula.

    Raises:
        BadSheet: damaged XML, a DOCTYPE, a cell that stands twice.
    """
    cutter = _Cutter(xml)
    refuse_twice(cutter.addresses)
    return cutter.cells()


class _Cutter:
    """Addresses of all cells, and where each begins and ends."""

    def __init__(self, xml: bytes) -> None:
        self.xml = xml
        self.addresses: list[bytes] = []
        self.spans: list[tuple[int, int]] = []
        self._begin = self._row = self._column = 0
        self._inside: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        try:
            self._parser.Parse(xml, True)
        except expat.ExpatError:
            raise BadSheet("XML-nya rusak") from None

    def cells(self) -> SheetCells:
        tokens: list[bytes] = []
        result = SheetCells(tokens, {}, {}, {})
        done = 0
        for address, (begin, end) in zip(self.addresses, self.spans, strict=True):
            try:
                cuts, formula = _cuts(self.xml, begin, end)
            except BadSheet as reason:
                result.closed[address] = str(reason)
                continue
            (result.formulas if formula else result.plain)[address] = len(tokens)
            tokens += [self.xml[done:begin], b"", b""]
            tokens += (self.xml[left:right] for left, right in zip(cuts, cuts[1:], strict=False))
            done = cuts[-1]
        tokens.append(self.xml[done:])
        return result

    def _start(self, name: str, at: Attributes) -> None:
        tag = name.rpartition(" ")[2]
        self._inside.append(tag)
        if tag == "AlternateContent" and "sheetData" in self._inside:
            raise BadSheet("sel-selnya bercabang (AlternateContent)")
        if tag == "row":
            self._row, self._column = whole_number(at.get("r"), self._row + 1), 0
        elif self._inside[-3:] == _INSIDE:
            self.addresses.append(self._address(at.get("r")))
            self._begin = self._parser.CurrentByteIndex

    def _end(self, _: str) -> None:
        if self._inside[-3:] == _INSIDE:
            tag = _TAG.match(self.xml, self._begin)
            assert tag is not None  # expat has read it as a tag
            closed = tag[0].endswith(b"/>")
            end = tag.end() if closed else self.xml.index(b">", self._parser.CurrentByteIndex) + 1
            self.spans.append((self._begin, end))
        self._inside.pop()

    def _address(self, given: str | None) -> bytes:
        if given is None:  # an address left out is the next one of the row
            self._column += 1
        else:
            try:
                self._row, self._column = parse_a1(given)
            except ValueError:
                raise BadSheet("ada sel tanpa alamat yang benar") from None
        return f"{column_letters(self._column)}{self._row}".encode()

    def _refuse_doctype(self, *_: object) -> None:
        raise BadSheet("memuat DOCTYPE")


def _cuts(xml: bytes, begin: int, end: int) -> tuple[list[int], bool]:
    """Where head, type, formula and value of a cell begin, where the value ends, and whether there is a formula."""
    match = _CELL.fullmatch(xml, begin, end)
    if match is None:
        raise BadSheet("isinya di luar kebiasaan")
    if match["closed"]:
        raise BadSheet("belum pernah dihitung")
    attributes = {found[1]: found.span() for found in _ATTRIBUTE.finditer(xml, *match.span("attributes"))}
    if b"vm" in attributes:
        raise BadSheet("isinya bukan nilai biasa (gambar, kubus data, jenis data atau luapan yang gagal)")
    here = min((attributes[name][0] for name in _AFTER_TYPE if name in attributes), default=match.end("attributes"))
    left, right = attributes.get(b"t", (here, here))
    return [begin, left, right, *match.span("value")], match["formula"] is not None
