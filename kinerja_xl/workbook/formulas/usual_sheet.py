"""A sheet spelled as nearly every program spells it: formulas taken out in bulk, all else left as bytes."""

from __future__ import annotations

import re

from kinerja_xl.cells import column_number, parse_a1
from kinerja_xl.workbook.formulas.cell_content import Cell, Shared, formula_of, plain, value_of
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formulas.sheet_frame import INLINE, SheetFrame, are_plain
from kinerja_xl.workbook.patching.sheet_cells import FORMULA, TYPE, VALUE, WIDTH, cut_usual
from kinerja_xl.workbook.patching.stored_value import Value

_ADDRESS = re.compile(rb"([A-Z]+)([0-9]+)")
_ABOUT = re.compile(rb"><f((?: [^<>]*?)?)(?:/>|>([^<]*)</f>)")
_OWN_TEXT = re.compile(
    rb'<c r="([A-Z]{1,3}[1-9][0-9]{0,6})"(?: s="[0-9]+")? t="(str|inlineStr|d)">'
    rb"(?:<v(?: [^<>]*)?>([^<]*)</v>|<is>((?:(?!</is>).)*)</is>)</c>",
    re.DOTALL,
)
_OWN_TEXT_MARKS = (b't="str"><v', b't="d"><v')
_PLAIN_INLINE = re.compile(INLINE)
_EMPTY_BYTES = len(b"<v />")


def read_usual(name: str, xml: bytes, strings: list[str], hidden_rows: bool) -> FormulaSheet | None:
    """The formulas and the frame of a sheet part; None for one of another spelling.

    Raises:
        BadSheet: a cell stands twice.
        ValueError: a value is not what its kind says.
    """
    cells = cut_usual(_with_plain_texts(xml))
    if cells is None:
        return None
    pieces, addresses = cells.tokens[0::WIDTH], cells.tokens[2::WIDTH]
    pieces[0] = pieces[0].partition(b"<sheetData>")[2]
    pieces[-1] = pieces[-1].partition(b"</sheetData>")[0]
    if not are_plain(pieces, strings):
        return None
    formulas = _formulas(cells.tokens, strings)
    opened = [b'%b<c r="%b">' % both for both in zip(pieces, addresses, strict=False)]
    return FormulaSheet(name, formulas, SheetFrame([*opened, pieces[-1]], strings), hidden_rows)


def _formulas(tokens: list[bytes], strings: list[str]) -> dict[Place, Formula]:
    found: dict[Place, Formula] = {}
    shared: Shared = {}
    cells = zip(*(tokens[part::WIDTH] for part in (TYPE, FORMULA, VALUE)), strict=True)
    for place, (kind, formula, element) in zip(_places(tokens[2::WIDTH]), cells, strict=True):
        old: Value = None
        if not kind and element.startswith(b"<v>"):
            old = float(element[3:-4]) if element != b"<v></v>" else None
        elif kind or len(element) > _EMPTY_BYTES:
            old = _stored(place, kind, element, strings)
        if formula.startswith(b"><f>") and formula != b"><f></f>":
            found[place] = Formula(plain(formula[4:-4]), old)
            continue
        match = _ABOUT.search(formula)
        about, text = match.groups() if match else (b"", b"")
        found[place] = formula_of(Cell(place, "", about.decode(), plain(text or b""), None), old, shared)
    return found


def _places(addresses: list[bytes]) -> list[Place]:
    columns: dict[bytes, int] = {}
    return [
        (int(row), columns.get(letters) or columns.setdefault(letters, column_number(letters.decode())))
        for letters, row in _ADDRESS.findall(b" ".join(addresses))
    ]


def _stored(place: Place, kind: bytes, element: bytes, strings: list[str]) -> Value:
    """What a formula cell remembers."""
    text = element[element.find(b">") + 1 : max(element.rfind(b"<"), 0)] if element else b""
    return value_of(Cell(place, kind[4:-1].decode(), "", "", text or None), strings)


def _with_plain_texts(xml: bytes) -> bytes:
    """A sheet in which texts and dates that stand in the cells themselves are spelled as every reader takes them."""
    inline = xml.count(b"<is>")
    usual = not inline or (b"_x" not in xml and len(_PLAIN_INLINE.findall(xml)) == inline)
    if usual and not any(mark in xml for mark in _OWN_TEXT_MARKS):
        return xml
    return _OWN_TEXT.sub(_plain_text, xml)


def _plain_text(match: re.Match[bytes]) -> bytes:
    from kinerja_xl.workbook.formulas.lean_copy import lean_cell  # few files have such cells

    address, kind, text, inline = match.groups()
    cell = Cell(parse_a1(address.decode()), kind.decode(), None, "", text or inline or None)
    value = value_of(cell, [])
    return lean_cell(address.decode(), value).encode() if value is not None else b""
