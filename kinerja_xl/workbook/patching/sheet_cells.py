"""The XML of a worksheet cut around the values of its formula cells: joined again, it is what it was."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from kinerja_xl.pola import Pola

WIDTH, HEAD, TYPE, FORMULA, VALUE = 7, 3, 4, 5, 6

_PROLOG = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*?(?:encoding\s*=\s*["\']([A-Za-z0-9._-]+)["\'][^>]*?)?\?>)?')
_DEFAULT_NAMESPACE = re.compile(
    rb'<worksheet(?: [^<>]*)? xmlns="http://(?:schemas\.openxmlformats\.org/spreadsheetml/2006/main'
    rb'|purl\.oclc\.org/ooxml/spreadsheetml/main)"'
)
_ADDRESS = re.compile(rb'<c r="([A-Z]{1,3}+[1-9][0-9]{0,6}+)"')
# A formula cell as Excel, LibreOffice and openpyxl write it; its groups are the tokens. It looks ahead first, so
# that a cell without a formula is passed by quickly.
_FORMULA_CELL = re.compile(
    rb'(<c r=")(?=[^>]*+><f)([A-Z]{1,3}+[1-9][0-9]{0,6}+)("(?: s="[0-9]++")?+)((?: t="[A-Za-z]++")?+)'
    rb'((?: cm="[0-9]++")?+><f(?:[ /][^<>]*+)?(?:>[^<]*+</f>|(?<=/)>))'
    rb'((?:<v(?: xml:space="preserve")?(?:>[^<]*+</v>| ?/>))?)(?=</c>)'
)
_ARRAY = Pola(rb'<f [^<>]*\bt="(?:array|dataTable)"[^<>]*>')
_UNUSUAL = (b"<?", b"<!", b"xmlns", b"AlternateContent")


class BadSheet(ValueError):
    """Sheet XML that cannot be written safely; the text is the reason, in Indonesian."""


class SheetCells(NamedTuple):
    """A sheet as tokens, WIDTH for each cell that could be cut, and one at the end.

    The tokens of a cell are: all before it, three up to ` t="…"`, that attribute (TYPE), what follows up to the value
    (FORMULA), the `<v>` or `<is>` element (VALUE); those not there are empty.

    Args:
        tokens: joined, they are the XML.
        formulas: by address, where the tokens of a cell with a formula begin.
        plain: the same for the other cells; empty when only formula cells were cut.
        closed: reasons why other cells cannot be written, by address.
    """

    tokens: list[bytes]
    formulas: dict[bytes, int]
    plain: dict[bytes, int]
    closed: dict[bytes, str]


class Cut(NamedTuple):
    """A workbook as it was read: its bytes, the member that holds each sheet, and the tokens of those that
    `cut_formulas` cuts.
    """

    data: bytes
    parts: Mapping[str, str]
    tokens: Mapping[str, list[bytes]]


def check_encoding(xml: bytes) -> None:
    """BadSheet for anything but UTF-8."""
    prolog = _PROLOG.match(xml)
    encoding = (prolog and prolog[1]) or b"utf-8"
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff") or encoding.lower() != b"utf-8":
        raise BadSheet("pengodean hurufnya bukan UTF-8")


def cut_formulas(xml: bytes) -> SheetCells | None:
    """Cut a sheet as `cut_usual` does; None also for one with arrays of many cells.

    Raises:
        BadSheet: a cell stands twice.
    """
    return None if fills_cells(xml) else cut_usual(xml)


def fills_cells(xml: bytes) -> bool:
    """Whether a formula of a sheet may fill other cells than its own."""
    return b"<f " in xml and any(b":" in formula for formula in _ARRAY.findall(xml))


def cut_usual(xml: bytes) -> SheetCells | None:
    """Cut a sheet spelled as nearly every program spells it; None for any other.

    Raises:
        BadSheet: a cell stands twice.
    """
    tokens = usual_tokens(xml)
    return usual_cells(tokens) if tokens is not None else None


def usual_tokens(xml: bytes, judged: bool = False) -> list[bytes] | None:
    """The tokens of a sheet spelled as nearly every program spells it; None for any other.

    Args:
        xml: the sheet.
        judged: whether it is known that every cell has an address of its own.

    Raises:
        BadSheet: a cell stands twice.
    """
    begin = xml.find(b"<sheetData>")
    end = xml.find(b"</sheetData>", begin)
    if begin < 0 or end < 0 or _is_unusual(xml, begin, end):
        return None
    if not judged:
        addresses = _ADDRESS.findall(xml, begin, end)
        if len(addresses) != xml.count(b"<c", begin, end):
            return None
        refuse_twice(addresses)
    return _FORMULA_CELL.split(xml)


def usual_cells(tokens: list[bytes]) -> SheetCells:
    """The formula cells of a sheet that was cut into these tokens."""
    return SheetCells(tokens, dict(zip(tokens[2::WIDTH], range(0, len(tokens), WIDTH), strict=False)), {}, {})


def refuse_twice(addresses: list[bytes]) -> None:
    """BadSheet when an address stands in the list twice."""
    if len(set(addresses)) != len(addresses):
        ((twice, _),) = Counter(addresses).most_common(1)
        raise BadSheet(f"sel {twice.decode()} tertulis dua kali")


def _is_unusual(xml: bytes, begin: int, end: int) -> bool:
    head = xml[:begin]
    return (
        b"<!" in head
        or not _DEFAULT_NAMESPACE.search(head)
        or any(xml.find(mark[-1:], begin, end) >= 0 <= xml.find(mark, begin, end) for mark in _UNUSUAL)
        or xml.find(b'<c r="', end) >= 0
    )
