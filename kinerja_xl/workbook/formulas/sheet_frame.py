"""The bytes of a sheet around its formula cells: an engine reads them as they are, we only when we must."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.cells import column_number
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.cell_content import Cell, plain, value_of
from kinerja_xl.workbook.formulas.formula_book import Area, Place
from kinerja_xl.workbook.patching.stored_value import ERRORS, Value

_INPUT = Pola(
    rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"(?: s="[0-9]+")?(?: t="([A-Za-z]+)")?>'
    rb'(?:<v>([^<]+)</v>|(?:<is><t>|<is><t xml:space="preserve">|<v xml:space="preserve">)([^<]*)</(?:v|t></is)>)</c>'
)
_INLINE = rb'<is><t(?:>(?!\s)[^<]*(?<!\s)| xml:space="preserve">[^<]*)</t></is>'
"""A text in a cell that every reader takes for the same, where it holds no escape of Excel (`_x000D_`)."""
_NUMBER = rb"-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"
_PLAIN = Pola(
    rb'<c r="[A-Z]{1,3}[1-9][0-9]{0,6}"(?: s="[0-9]+")?(?:(?: t="[a-z]+")?(?:/>|></c>|><v ?/></c>|><v></v></c>)'
    rb'|(?: t="n")?><v>%b</v></c>| t="s"><v>[0-9]{1,9}</v></c>| t="b"><v>[01]</v></c>'
    rb'| t="e"><v>(?:%b)</v></c>| t="str"><v xml:space="preserve">[^<]*</v></c>| t="inlineStr">%b</c>)()'
    % (_NUMBER, "|".join(ERRORS).replace("?", r"\?").encode(), _INLINE)
)
"""An input in a spelling that every reader takes for the same."""
_DOUBTFUL = (b't="str"', b't="e"')
"""What a judged input has where readers may differ."""
_OWN_TEXT, _PLAIN_TEXT = b't="inlineStr"', Pola(rb't="inlineStr">%b</c>()' % _INLINE)
_TEXT_INDEX = Pola(rb' t="s"><v>([0-9]{1,9})</v>')
_MARK = b"\0"  # no XML holds it


def are_plain(pieces: Sequence[bytes], strings: Sequence[str], judged: bool = False) -> bool:
    """Whether every input in these pieces may be handed on as it stands.

    Args:
        pieces: the bytes between the formula cells.
        strings: the shared texts of the workbook.
        judged: whether the judge of sheets found every cell spelled as usual.
    """
    whole = b"".join(pieces)
    if judged and not any(mark in whole for mark in _DOUBTFUL):
        texts = whole.count(_OWN_TEXT)
        if not texts or (texts == len(_PLAIN_TEXT.findall(whole)) and b"_x" not in whole):
            return True
    if len(_PLAIN.findall(whole)) != whole.count(b"<c ") or (b"_x" in whole and b"<is>" in whole):
        return False
    used = _TEXT_INDEX.findall(whole) if b't="s"' in whole else ()
    return max(map(int, used), default=-1) < len(strings)


class SheetFrame(NamedTuple):
    """The pieces between the formula cells (as in `Frame`), all plain, and the shared texts of the workbook."""

    pieces: Sequence[bytes]
    strings: list[str]

    def inputs(self) -> dict[Place, Value]:
        """The inputs by cell."""
        return dict(map(self._input, _INPUT.finditer(b"".join(self.pieces))))

    def without(self, areas: Sequence[Area]) -> tuple[SheetFrame, dict[Place, Value]]:
        """The frame without the inputs in some areas, and their values."""
        taken: dict[Place, Value] = {}

        def take(match: re.Match[bytes]) -> bytes:
            place, value = self._input(match)
            if not any(top <= place[0] <= bottom and left <= place[1] <= right for top, left, bottom, right in areas):
                return match[0]
            taken[place] = value
            return b""

        pieces = _INPUT.sub(take, _MARK.join(self.pieces)).split(_MARK)
        return self._replace(pieces=pieces), taken

    def _input(self, match: re.Match[bytes]) -> tuple[Place, Value]:
        letters, row, kind, raw, text = match.groups()
        place = int(row), column_number(letters.decode())
        if text is not None:  # spelled by us, without escapes of Excel
            return place, plain(text)
        return place, value_of(Cell(place, (kind or b"").decode(), None, "", raw), self.strings)
