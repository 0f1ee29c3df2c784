"""Indicators and formulas that the form of one post holds twice, however badly a scan was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from kinerja_xl.calc.slip import is_slip, letters_alike
from kinerja_xl.calc.teks import only_slips
from kinerja_xl.ingatan import ingat
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_MEASURE = 0.5
_BETTER = 0.4
_LONGER = 12
_SENTENCE = 12
_EMPTY = frozenset(
    "jumlah yang dan atau dari dalam untuk pada oleh dengan menghitung dokumen data".split(),
)


class Butir(NamedTuple):
    """An indicator of a form with its formula and the sasaran it stands under."""

    nama: Entry
    rumus: Entry
    sasaran: str


class Pasangan(NamedTuple):
    """Two indicators of one form, the first above the second."""

    atas: Butir
    bawah: Butir


def butir(table: Table[BarisIndikator]) -> list[Butir]:
    """The indicators of a form that have a name and a formula of their own."""
    found: list[Butir] = []
    sasaran = ""
    for row in table.rows:
        if (head := _own(row.sasaran)) is not None:
            sasaran = head.text
        name, formula = _own(row.indikator), _own(row.formulasi)
        if name is not None and formula is not None:
            found.append(Butir(name, formula, sasaran))
    return found


def same_name(table: Table[BarisIndikator]) -> Iterator[Pasangan]:
    """Indicators of one name: under one sasaran, or with different formulas."""
    for one, other in combinations(butir(table), 2):
        if is_same(one.nama.text, other.nama.text):
            apart = not is_same(one.sasaran, other.sasaran)
            if not (apart and is_same(one.rumus.text, other.rumus.text)):
                yield Pasangan(one, other)


def same_formula(table: Table[BarisIndikator], least: int) -> Iterator[Pasangan]:
    """Indicators of different names with one formula of at least so many telling words."""
    for one, other in combinations(butir(table), 2):
        long = len(_telling(one.rumus.text)) >= least
        if long and is_same(one.rumus.text, other.rumus.text) and not is_same(one.nama.text, other.nama.text):
            yield Pasangan(one, other)


def exchanged(table: Table[BarisIndikator]) -> Iterator[Pasangan]:
    """Indicators whose short formulas speak clearly more of each other's name than of their own."""
    short = [b for b in butir(table) if len(_telling(b.rumus.text)) <= _SENTENCE]
    for one, other in combinations(short, 2):
        if is_same(one.nama.text, other.nama.text) or is_same(one.rumus.text, other.rumus.text):
            continue
        own = _share(one.rumus.text, one.nama.text), _share(other.rumus.text, other.nama.text)
        cross = _share(other.rumus.text, one.nama.text), _share(one.rumus.text, other.nama.text)
        better = cross[0] >= own[0] and cross[1] >= own[1] and min(cross) > 0
        if better and sum(cross) >= sum(own) + _BETTER:
            yield Pasangan(one, other)


@ingat
def is_same(one: str, other: str) -> bool:
    """Whether two texts are one but for slips of typing and reading, the word Jumlah however it was read.

    >>> is_same("Jumlah data terverifikasi", "Jumizh data terverifikas"), is_same("Jumlah data", "Jumlah data digital")
    (True, False)
    """
    if abs(len(one) - len(other)) > _LONGER:
        return False
    return name_key(one) == name_key(other) or only_slips(_plain(one), _plain(other))


@ingat
def _plain(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.casefold())
    if words and 3 < len(words[0]) < 10 and letters_alike(words[0], "jumlah") >= _MEASURE:
        words[0] = "jumlah"
    return " ".join(words)


@ingat
def _telling(text: str) -> tuple[str, ...]:
    return tuple(w for w in _plain(text).split() if len(w) > 2 and w not in _EMPTY)


def _share(formula: str, name: str) -> float:
    """The share of a formula's telling words that a name has."""
    words, told = _telling(formula), _telling(name)
    return sum(any(is_slip(w, t) for t in told) for w in words) / len(words) if words else 0.0


def _own(entry: Entry | None) -> Entry | None:
    filled = entry is not None and not entry.merged and not entry.is_blank and bool(entry.text)
    return entry if filled else None
