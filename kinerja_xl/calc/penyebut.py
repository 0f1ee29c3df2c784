"""Denominators: whether two of them mean the same whole."""

from __future__ import annotations

import re

from kinerja_xl.calc.kata import content, shared, words
from kinerja_xl.calc.objek import objek
from kinerja_xl.pola import Pola

_TRIVIAL = frozenset(
    content(
        "tercatat aktif ada dimiliki terdaftar dilaporkan ditetapkan lingkungan instansi masuk diterima berjalan"
        " pelaporan bekerja terjadi waktu tersebut diajukan"
    )
)
_NEGATED = Pola(r"\b(?:tidak|belum|bukan)\s+(?:yang\s+)?(\w+)", re.IGNORECASE)
_ALIKE = ({"laku", "laksana"},)


def denominators_differ(one: str, other: str) -> bool:
    """Whether one is the whole and the other only a part of it, or one what is planned and the other what was done.

    >>> denominators_differ("jumlah seluruh ASN", "Jumlah ASN yang mengikuti diklat")
    True
    >>> denominators_differ("jumlah seluruh ASN yang tercatat aktif", "Jumlah seluruh ASN")
    False
    """
    if objek(one) != objek(other) or not objek(one):
        return False
    first, second = _limits(one), _limits(other)
    if bool(first) != bool(second):
        limited, whole = (one, other) if first else (other, one)
        return " yang " in limited.casefold() and " yang " not in whole.casefold()
    planned = ["akan" in words(text) for text in (one, other)]
    return planned[0] != planned[1] and bool(shared(first, second))


def negated_numerator(pembilang: str, penyebut: str) -> str:
    """The word that a denominator denies of what the numerator counts, "" where it does not.

    >>> negated_numerator("PD yang melakukan pelayanan", "jumlah PD yang tidak melaksanakan")
    'tidak melaksanakan'
    >>> negated_numerator("Jumlah rumah yang direhab", "Jumlah rumah tidak layak huni")
    ''
    """
    denied = _NEGATED.search(penyebut)
    if denied is None or _NEGATED.search(pembilang) or objek(pembilang) != objek(penyebut):
        return ""
    word = content(denied[1])
    told = content(pembilang)
    twins = [w for group in _ALIKE if word and word[0] in group for w in group]
    return denied[0] if shared(word, told) or set(twins) & set(told) else ""


def _limits(text: str) -> list[str]:
    """What a denominator says besides the thing it counts."""
    return [w for w in content(text) if w not in _TRIVIAL and w != objek(text)]
