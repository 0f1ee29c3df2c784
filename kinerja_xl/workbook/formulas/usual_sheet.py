"""A sheet spelled as nearly every program spells it: formulas taken out in bulk, all else left as bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import repeat

from kinerja_xl.cells import column_number, parse_a1
from kinerja_xl.ingatan import ingat_lembar
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.cell_content import Cell, Shared, formula_of, plain, value_of
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.formulas.sheet_frame import SheetFrame, are_plain
from kinerja_xl.workbook.patching.sheet_cells import FORMULA, TYPE, VALUE, WIDTH, usual_tokens
from kinerja_xl.workbook.patching.stored_value import Value

_ADDRESS = re.compile(rb"([A-Z]+)([0-9]+)")
_ABOUT = Pola(rb"><f((?: [^<>]*?)?)(?:/>|>([^<]*)</f>)")
_OWN_TEXT = Pola(
    rb'<c r="([A-Z]{1,3}[1-9][0-9]{0,6})"(?: s="[0-9]+")? t="(str|inlineStr|d)">'
    rb"(?:<v(?: [^<>]*)?>([^<]*)</v>|<is>((?:(?!</is>|</?c[ >]).)*)</is>)</c>",
    re.DOTALL,
)
_OWN_TEXT_MARKS = (b"<is>", b't="str"><v', b't="d"><v')
_TEXT = b' t="str"'
_NOWHERE = 0, 0
_MARK = b"\0"  # no XML holds it
_EMPTY_BYTES = len(b"<v></v>")
_ESCAPES = (b"&", b"_x", b"\r")
"""What a text is not stored as it is."""


def read_usual(name: str, xml: bytes, strings: list[str], hidden_rows: bool, judged: bool) -> FormulaSheet | None:
    """The formulas and the frame of a sheet part; None for one of another spelling.

    Args:
        name: the name of the sheet.
        xml: the part.
        strings: the shared texts of the workbook.
        hidden_rows: whether it has hidden rows.
        judged: whether it is known that every cell has an address of its own.

    Raises:
        BadSheet: a cell stands twice.
        ValueError: a value is not what its kind says.
    """
    cut = as_it_is = _cut(xml, strings, judged)
    if cut is None and any(mark in xml for mark in _OWN_TEXT_MARKS):
        cut = _cut(_OWN_TEXT.sub(_plain_text, xml), strings, judged)
    if cut is None:
        return None
    tokens, pieces = cut
    addresses = tokens[2::WIDTH]
    opened = [b'%b<c r="%b">' % both for both in zip(pieces, addresses, strict=False)]
    frame = SheetFrame([*opened, pieces[-1]], strings)
    places = _places(_MARK.join(addresses))
    formulas = _formulas(tokens, places, strings)
    sheet = FormulaSheet(name, dict(zip(places, formulas, strict=True)), frame, hidden_rows)
    sheet.tokens = tokens if as_it_is is not None else None
    return sheet


def _cut(xml: bytes, strings: list[str], judged: bool) -> tuple[list[bytes], list[bytes]] | None:
    """The tokens of a sheet, and of them those between the formula cells, where all is spelled as usual."""
    tokens = usual_tokens(xml, judged)
    if tokens is None:
        return None
    pieces = tokens[0::WIDTH]
    pieces[0] = pieces[0].partition(b"<sheetData>")[2]
    pieces[-1] = pieces[-1].partition(b"</sheetData>")[0]
    return (tokens, pieces) if are_plain(pieces, strings, judged) else None


def _formulas(tokens: list[bytes], places: Sequence[Place], strings: list[str]) -> list[Formula]:
    written = tokens[FORMULA::WIDTH]
    old = _remembered(tokens[TYPE::WIDTH], tokens[VALUE::WIDTH], strings)
    texts = _texts(_MARK.join(written))
    if texts is None:
        return _unlike(places, written, old)
    return list(map(_formula, zip(texts, old, repeat(""), repeat(""), strict=False)))


_formula = partial(tuple.__new__, Formula)
"""Makes one of its fields, without asking it for what is left out: the fastest way for a hundred thousand."""


@ingat_lembar
def _texts(written: bytes) -> Sequence[str] | None:
    """The texts of the formulas of a sheet; None where some are shared, arrays or empty."""
    if not written:
        return ()
    whole = _MARK + written
    if whole.count(_MARK + b"><f>") < whole.count(_MARK) or b"<f></f>" in whole:
        return None
    return [text[4:-4] for text in plain(written).split(_MARK.decode())]


def _remembered(kinds: list[bytes], elements: list[bytes], strings: list[str]) -> list[Value]:
    """What the formula cells remember: numbers and texts, as most do, without a look at their spelling."""
    whole = b"".join(elements)
    if not whole and not any(kinds):  # never calculated
        return [None] * len(elements)
    if any(mark in whole for mark in _ESCAPES):
        return [_stored(kind, element, strings) for kind, element in zip(kinds, elements, strict=True)]
    found: list[Value] = []
    for kind, element in zip(kinds, elements, strict=True):
        if kind not in (b"", _TEXT) or element[:3] != b"<v>" or len(element) == _EMPTY_BYTES:
            found.append(_stored(kind, element, strings))
        elif kind:
            found.append(element[3:-4].decode("utf-8", "replace"))
        else:
            found.append(float(element[3:-4]))
    return found


def _unlike(places: Sequence[Place], written: list[bytes], old: list[Value]) -> list[Formula]:
    """Formulas of which some are shared, arrays or empty."""
    shared: Shared = {}
    found = []
    for place, formula, value in zip(places, written, old, strict=True):
        match = _ABOUT.search(formula)
        about, text = match.groups() if match else (b"", b"")
        text = plain(text or b"")
        if text and not about:
            found.append(Formula(text, value))
        else:
            found.append(formula_of(Cell(place, "", about.decode(), text, None), value, shared))
    return found


@ingat_lembar
def _places(addresses: bytes) -> Sequence[Place]:
    columns: dict[bytes, int] = {}
    return [
        (int(row), columns.get(letters) or columns.setdefault(letters, column_number(letters.decode())))
        for letters, row in _ADDRESS.findall(addresses)
    ]


def _stored(kind: bytes, element: bytes, strings: list[str]) -> Value:
    """What a formula cell remembers."""
    if not kind and len(element) <= _EMPTY_BYTES:
        return None
    text = element[element.find(b">") + 1 : max(element.rfind(b"<"), 0)] if element else b""
    return value_of(Cell(_NOWHERE, kind[4:-1].decode(), "", "", text or None), strings)


def _plain_text(match: re.Match[bytes]) -> bytes:
    from kinerja_xl.workbook.formulas.lean_copy import lean_cell  # few files have such cells

    address, kind, text, inline = match.groups()
    cell = Cell(parse_a1(address.decode()), kind.decode(), None, "", text or inline or None)
    value = value_of(cell, [])
    return lean_cell(address.decode(), value).encode() if value is not None else b""
