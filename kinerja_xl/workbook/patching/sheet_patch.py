"""New values into the formula cells of one sheet part, and the proof that nothing else has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kinerja_xl.cells import column_letters, parse_range
from kinerja_xl.workbook.patching.sheet_cells import (
    FORMULA,
    HEAD,
    TYPE,
    VALUE,
    WIDTH,
    BadSheet,
    SheetCells,
    check_encoding,
    cut_formulas,
)
from kinerja_xl.workbook.patching.sheet_cut import cut_every_cell
from kinerja_xl.workbook.patching.stored_value import (
    Stored,
    Value,
    read_number,
    read_text,
    same_value,
    stored,
    stored_numbers,
)

Edits = Mapping[bytes, Value]
"""New values by address, such as `b"B7"`."""

_ATTRIBUTES = re.compile(
    rb"<(?:[\w.-]++:)?f(?=((?:\s++[\w:.-]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))+))\1\s*+/?>"  # atomic, as in sheet_cut
)
_RANGE = re.compile(rb"\sref\s*=\s*[\"']([^\"']*)[\"']")
_ARRAY = re.compile(rb"\st\s*=\s*[\"'](?:array|dataTable)[\"']")
_QUOTED = re.compile(rb"=\s*[\"']([^\"']*)")
_PREFIX = re.compile(rb"<([\w.-]++:)c")
_AFTER_TYPE = re.compile(rb"\s(?:cm|vm|ph)\s*=")
_USUAL_END = re.compile(rb"\s*>|\s+(?:cm|vm|ph)\s*=")
_KINDS = {b"": b"", b' t="n"': b"n", b' t="str"': b"str", b' t="b"': b"b", b' t="e"': b"e"}
_TEXT = b' t="str"'
_EMPTY = (b"", b"<v/>", b"<v />", b"<v></v>")
_SIMPLE = (b"<v>", b"<v/>", b"<v />")
_MAX_LOOKED_UP = 5_000_000


class SheetPatch:
    """A sheet part with new values, `xml`; not `changed` where every cell holds its value already.

    Args:
        xml: the part.
        edits: the new values.
        cells: the part as `cut_formulas` cut it before.

    Raises:
        BadSheet: a cell is missing, no formula cell, or of a kind that cannot be written; an array changes size.
    """

    def __init__(self, xml: bytes, edits: Edits, cells: SheetCells | None = None) -> None:
        check_encoding(xml)
        cells = cells or cut_formulas(xml)
        self._usual = cells is not None and edits.keys() <= cells.formulas.keys()
        if cells and self._usual:
            self._values = {cells.formulas[address]: value for address, value in edits.items()}
        else:
            cells = cut_every_cell(xml)
            self._values = _by_place(cells, edits)
        self._before = cells.tokens
        self._after = self._with_values(edits)
        self.changed = self._after != self._before
        self.xml = b"".join(self._after) if self.changed else xml

    def check(self, xml: bytes) -> None:
        """Read the sheet again: every edited cell holds its value, every other byte is as it was.

        Raises:
            BadSheet: it is not so.
        """
        if xml != self.xml:
            raise BadSheet("yang terbaca lain dari yang ditulis")
        tokens = self._after if self._usual else cut_every_cell(xml).tokens
        wanted = self._before.copy()
        if len(tokens) != len(wanted):
            raise BadSheet("isi selnya berubah")
        if _not_held(tokens, self._values):
            raise BadSheet("nilai yang terbaca lain dari yang ditulis")
        for place in self._values:
            wanted[place + TYPE], wanted[place + VALUE] = tokens[place + TYPE], tokens[place + VALUE]
        if wanted != tokens:
            raise BadSheet("isi di luar nilai sel rumus berubah")

    def _with_values(self, edits: Edits) -> list[bytes]:
        tokens = self._before.copy()
        new = _not_held(tokens, self._values)
        numbers = stored_numbers([value for _, value in new if value.__class__ is float])
        for place, value in new:
            try:
                kind, element = (b"", next(numbers)) if value.__class__ is float else stored(value)
            except ValueError as reason:
                addresses = dict(zip(self._values, edits, strict=True))
                raise BadSheet(f"sel {addresses[place].decode()}: {reason}") from None
            old_kind = tokens[place + TYPE]
            if not self._usual:
                kind, element = self._unusual(place, kind, element)
            elif not kind and old_kind == b' t="n"':
                kind = old_kind  # as superfluous as before
            tokens[place + TYPE], tokens[place + VALUE] = kind, element
        return tokens

    def _unusual(self, place: int, kind: bytes, element: bytes) -> Stored:
        """The stored form in a sheet of another spelling: it must be found again in the same place."""
        head, old_kind, formula, old_element, rest = self._before[place + HEAD : place + WIDTH + 1]
        if old_kind and (_AFTER_TYPE.search(head) or not _USUAL_END.match(formula)):
            kind = kind or b' t="n"'  # where Excel would not write the attribute, it stays
        if old_element and not rest.startswith(b"</"):
            element = element or b"<v></v>"  # between spaces or comments
        prefix = _PREFIX.match(head)
        return kind, b"<%b%b</%bv>" % (prefix[1], element[1:-4], prefix[1]) if prefix and element else element


def _by_place(cells: SheetCells, edits: Edits) -> dict[int, Value]:
    """The edits in their order, by where the tokens of the cell begin."""
    formulas = cells.formulas
    spilled = _spilled(cells, edits)
    found: dict[int, Value] = {}
    for address, value in edits.items():
        place = formulas.get(address, cells.plain.get(address) if address in spilled else None)
        if place is None:
            reason = cells.closed.get(address, "bukan sel rumus" if address in cells.plain else "tidak ada")
            raise BadSheet(f"sel {address.decode()} {reason}")
        found[place] = value
    return found


def _not_held(tokens: list[bytes], values: Mapping[int, Value]) -> list[tuple[int, Value]]:
    """The values that the cells at these places do not hold yet."""
    found = []
    for place, value in values.items():
        kind, element = tokens[place + TYPE], tokens[place + VALUE]
        if element in _EMPTY and value is not None and value != "":
            held = False
        elif value.__class__ is float and not kind and element[:3] == b"<v>":  # most of them
            held = read_number(element[3:-4]) == value
        elif value.__class__ is str and kind == _TEXT and element[:3] == b"<v>":
            held = read_text(element[3:-4]) == value
        else:
            held = _holds(kind, element, value)
        if not held:
            found.append((place, value))
    return found


def _holds(kind: bytes, element: bytes, value: Value) -> bool:
    """Whether a cell with this `t` attribute and this value element holds the value, in whatever spelling."""
    usual = _KINDS.get(kind)
    if usual is not None and element.startswith(_SIMPLE):
        return same_value(usual, element[3:-4], value)  # of `<v />` and `<v/>` nothing is left, as it should
    quoted = _QUOTED.search(kind)
    text = element[element.find(b">") + 1 : max(element.rfind(b"<"), 0)] if element else None
    return same_value(quoted[1] if quoted else b"", text, value)


def _spilled(cells: SheetCells, edits: Edits) -> set[bytes]:
    """Addresses that arrays fill and the edits cover; an array is written whole or not at all."""
    spilled = set[bytes]()
    looked_up = 0
    for top, left, bottom, right in _arrays(cells):
        size = (bottom - top + 1) * (right - left + 1)
        if size > len(edits):
            bottom, right = top, left  # never all there: only an edit of its formula matters
        filled = [_address(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)]
        given = sum(address in edits for address in filled)
        if 0 < given < size:
            raise BadSheet(f"hasil larik di {filled[0].decode()} berubah ukuran: {given} nilai untuk {size} sel")
        if given:
            spilled.update(filled)
        looked_up += len(filled)
        if looked_up > _MAX_LOOKED_UP:
            raise BadSheet("lariknya terlalu banyak atau bertumpuk")
    return spilled


def _arrays(cells: SheetCells) -> Iterator[tuple[int, int, int, int]]:
    for formula in cells.tokens[FORMULA::WIDTH]:
        found = _ATTRIBUTES.search(formula)
        if found is None or not _ARRAY.search(found[1]):
            continue
        area = _RANGE.search(found[1])
        try:
            yield parse_range(area[1].decode() if area else "")
        except ValueError:
            raise BadSheet("ada larik tanpa wilayah yang benar") from None


def _address(row: int, column: int) -> bytes:
    return f"{column_letters(column)}{row}".encode()
