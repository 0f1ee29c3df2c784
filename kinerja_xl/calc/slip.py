"""Words that are one word misspelt, or misread by a scanner, and texts that differ by nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

_SLIP = 0.7
_SHORT_WORD = 5


class Selisih(NamedTuple):
    """What is left when two texts are laid side by side: words that are others, words misspelt, words left out."""

    lain: int
    salah_tulis: int
    hilang: int


def side_by_side(first: Sequence[str], second: Sequence[str]) -> Selisih:
    """How the words of two texts differ; words that only one has at its end do not count.

    >>> side_by_side("kabid mutasi dan promosi".split(), "kabid mutasl promosi asn".split())
    Selisih(lain=0, salah_tulis=1, hilang=1)
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    other = slips = missing = 0
    for kind, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        at_end = b == len(first) and d == len(second)
        if kind == "replace":
            pairs = _paired(first[a:b], second[c:d])
            for one, two in pairs:
                slip = is_slip(one, two)
                slips, other = slips + slip, other + (not slip)
            one_by_one = pairs[0][0] in first[a:b] and pairs[0][1] in second[c:d]
            missing += abs((b - a) - (d - c)) if one_by_one and not at_end else 0
        elif kind != "equal" and not at_end:
            missing += b - a + d - c
    return Selisih(other, slips, missing)


def _paired(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, str]]:
    """The words that stand for each other: one by one, from the end where only that fits, or run together."""
    if len(first) == len(second) or is_slip(first[0], second[0]):
        return list(zip(first, second, strict=False))
    if is_slip(first[-1], second[-1]):
        return list(zip(first[::-1], second[::-1], strict=False))
    return [("".join(first), "".join(second))]


@cache
def is_slip(one: str, other: str) -> bool:
    """Whether two words are one word misspelt or misread.

    >>> is_slip("kepegawaian", "kepegagagn"), is_slip("pengadaan", "pembinaan"), is_slip("pns", "cpns")
    (True, False, False)
    """
    if one == other:
        return True
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    if longest - shortest > 2 or (longest <= _SHORT_WORD and (one in other or other in one)):
        return False
    return likeness_of_letters(one, other) >= (_SLIP if longest > _SHORT_WORD else 0.66)


def only_slips(one: str, other: str) -> bool:
    """Whether two texts are the same but for words misspelt or misread; figures must be equal.

    >>> only_slips("Tersedianya jasa surat", "Tersedianya j[asa surat"), only_slips("Data CPNS", "Data PNS")
    (True, False)
    """
    texts = [re.findall(r"[^\W_]+", text.casefold()) for text in (one, other)]
    figures = [[w for w in words if w.isdigit()] for words in texts]
    total = [sum(map(len, words)) for words in texts]
    if figures[0] != figures[1] or abs(total[0] - total[1]) > 2:
        return False
    gap = side_by_side(*texts)
    return not gap.lain and not gap.hilang


@cache
def likeness_of_letters(one: str, other: str) -> float:
    """How many letters two texts share in one order, 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()
