"""Sentences that two documents state: how alike they are, and which words one has that the other lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_SALAH_KETIK = 0.75
_PENDEK = 3
_HALF = 0.5
_ENOUGH = 0.9
_AKHIRAN = re.compile(r"(?:nya|kan|an|i)$")


@cache
def likeness_of_texts(one: str, other: str) -> float:
    """How alike two sentences are, 0 to 1, without case and punctuation; 1 when one is the start of the other.

    >>> likeness_of_texts("Jumlah ASN lulus / jumlah ASN", "jumlah ASN lulus - Jumlah ASN x 100%")
    1.0
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    first, second = sorted((words(one), words(other)), key=len)
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
        twin = next((w for w in second if is_slip(word, w)), None)
        if twin is not None:
            first.remove(word)
            second.remove(twin)
    return first, second


def same_order(one: str, other: str) -> bool:
    """Whether the words that both sentences have stand in the same order."""
    first, second = words(one), words(other)
    return [w for w in first if w in second] == [w for w in second if w in first]


def is_slip(one: str, other: str) -> bool:
    """Whether two words are one word typed or read with a slip, not two forms of a stem.

    >>> is_slip("laporn", "laporan"), is_slip("meningkatnya", "meningkatkan"), is_slip("renja", "renstra")
    (True, False, False)
    """
    if one == other or one_stem(one, other):
        return one == other
    shared = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    return 2 * shared >= _SALAH_KETIK * (len(one) + len(other)) and letters_alike(one, other) >= _SALAH_KETIK


def one_stem(one: str, other: str) -> bool:
    """Whether two words are forms of one stem with other endings.

    >>> one_stem("meningkatnya", "meningkatkan"), one_stem("laporn", "laporan")
    (True, False)
    """
    return len(one) > _PENDEK and one != other and _AKHIRAN.sub("", one) == _AKHIRAN.sub("", other)


@cache
def letters_alike(one: str, other: str) -> float:
    """How alike two words are by their letters, 0 to 1.

    >>> letters_alike("laporan", "laporan"), letters_alike("ab", "cd")
    (1.0, 0.0)
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a sentence in lower case.

    >>> words("Kondisi 'Baik', x 100%")
    ('kondisi', 'baik', 'x', '100')
    """
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


def numerals(text: str) -> Iterator[str]:
    """The numbers of a sentence as they are written, thousands and decimals included.

    >>> list(numerals("senilai Rp 5.280.172,22, terdiri dari 3 jenis"))
    ['5.280.172,22', '3']
    """
    return (m[0] for m in re.finditer(r"\d+(?:[.,]\d+)*", text, re.ASCII))
