"""Sentences that two documents state: how alike they are, which words differ, whether only by slips."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.calc.slip import is_slip, is_typing_slip
from kinerja_xl.ingatan import ingat

_HALF = 0.5
_ENOUGH = 0.9


class Perbedaan(NamedTuple):
    """What is left when two texts are laid side by side: words that are others, words misspelt, words left out."""

    lain: int
    salah_tulis: int
    hilang: int


@ingat
def words(text: str) -> tuple[str, ...]:
    """The words of a sentence in lower case.

    >>> words("Kondisi 'Baik', x 100%")
    ('kondisi', 'baik', 'x', '100')
    """
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


@ingat
def likeness_of_texts(one: str, other: str) -> float:
    """How alike two sentences are, 0 to 1, without case and punctuation; 1 when one is the start of the other.

    >>> likeness_of_texts("Jumlah ASN lulus / jumlah ASN", "jumlah ASN lulus - Jumlah ASN x 100%")
    1.0
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    first, second = sorted((words(one), words(other)), key=lambda text: (len(text), text))
    if second[: len(first)] == first:
        return 1.0
    by_words = SequenceMatcher(None, first, second, autojunk=False).ratio()
    if by_words >= _ENOUGH or by_words < _HALF:
        return by_words
    return SequenceMatcher(None, " ".join(first), " ".join(second), autojunk=False).ratio()


def differing_words(one: str, other: str) -> tuple[list[str], list[str]]:
    """The words that only the first and only the second sentence has, slips of typing apart.

    >>> differing_words("Meningkatnya mutu layanan", "Meningkatnya layanan dan mutu")
    ([], ['dan'])
    >>> differing_words("Meningkatnya mutu", "Meningkatkan mutu")
    (['meningkatnya'], ['meningkatkan'])
    """
    first, second = list(words(one)), list(words(other))
    if first == second:
        return [], []
    for word in list(first):
        if word in second:
            first.remove(word)
            second.remove(word)
    for word in list(first):
        twin = next((w for w in second if is_typing_slip(word, w)), None)
        if twin is not None:
            first.remove(word)
            second.remove(twin)
    return first, second


def same_order(one: str, other: str) -> bool:
    """Whether the words that both sentences have stand in the same order."""
    first, second = words(one), words(other)
    return [w for w in first if w in second] == [w for w in second if w in first]


def side_by_side(first: Sequence[str], second: Sequence[str]) -> Perbedaan:
    """How the words of two texts differ; words that only one has at its end do not count.

    >>> side_by_side("kabid mutasi dan promosi".split(), "kabid mutasl promosi asn".split())
    Perbedaan(lain=0, salah_tulis=1, hilang=1)
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
    return Perbedaan(other, slips, missing)


def _paired(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, str]]:
    """The words that stand for each other: one by one, from the end where only that fits, or run together."""
    if len(first) == len(second) or is_slip(first[0], second[0]):
        return list(zip(first, second, strict=False))
    if is_slip(first[-1], second[-1]):
        return list(zip(first[::-1], second[::-1], strict=False))
    return [("".join(first), "".join(second))]


def only_slips(one: str, other: str) -> bool:
    """Whether two texts are the same but for words misspelt or misread; figures must be equal.

    >>> only_slips("Tersedianya jasa surat", "Tersedianya j[asa surat"), only_slips("Data CPNS", "Data PNS")
    (True, False)
    """
    texts = words(one), words(other)
    figures = [[w for w in text if w.isdigit()] for text in texts]
    total = [sum(map(len, text)) for text in texts]
    if figures[0] != figures[1] or abs(total[0] - total[1]) > 2:
        return False
    gap = side_by_side(*texts)
    return not gap.lain and not gap.hilang
