"""Words that several documents say of one indicator and that must agree: unit, owner, formula, source, definition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from kinerja_xl.calc.jabatan import post_key
from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.entry import Entry, name_key

COMPARED: dict[str, Callable[[str], str]] = {
    "satuan": unit_name,
    "penanggung_jawab": post_key,
    "formulasi": name_key,
    "rumus": name_key,
    "sumber_data": name_key,
    "definisi": name_key,
}
"""What is compared, and what makes two texts of it the same."""


class Sebutan(NamedTuple):
    """One document's word: as printed, comparable, its cell, the form and post it stands in."""

    tercetak: str
    banding: str
    ref: CellRef
    form: str
    jenjang: str = ""
    jabatan: str = ""
    kemiripan: float = 1.0


class Perbandingan(NamedTuple):
    """All words for one attribute of one indicator."""

    atribut: str
    kunci: str
    nama: str
    sebutan: tuple[Sebutan, ...]

    @property
    def rujukan(self) -> Sebutan:
        """The word that most documents use, the first of them on a tie."""
        words = [s.banding for s in self.sebutan]
        return max(self.sebutan, key=lambda s: words.count(s.banding))

    @property
    def menyimpang(self) -> list[Sebutan]:
        """The words that differ from it."""
        return [s for s in self.sebutan if s.banding != self.rujukan.banding]


Ucapan = tuple[str, str, str, Sebutan]
"""Attribute, name the indicator goes by, its name as printed, and one document's word."""


def utterances(quotes: Iterable[Kutipan], alike: Mapping[str, Kecocokan]) -> list[Ucapan]:
    """Every word of every document, by what it says of which indicator."""
    found: list[Ucapan] = []
    for quote in quotes:
        match = alike.get(quote.key)
        key, sure = (match.rujukan, match.kemiripan) if match is not None else (quote.key, 1.0)
        for atribut, same in COMPARED.items():
            entry: Entry | None = getattr(quote, atribut)
            if entry is not None and not entry.is_blank and entry.text:
                word = Sebutan(entry.text, same(entry.text), entry.ref, quote.form, quote.jenjang, quote.jabatan, sure)
                found.append((atribut, key, quote.nama.text, word))
    return found


def perbandingan(found: Iterable[Ucapan]) -> list[Perbandingan]:
    """The attributes that more than one document speaks of."""
    groups: dict[tuple[str, str], list[tuple[str, Sebutan]]] = defaultdict(list)
    for atribut, key, nama, word in found:
        groups[atribut, key].append((nama, word))
    return [
        Perbandingan(atribut, key, words[0][0], tuple(word for _, word in words))
        for (atribut, key), words in groups.items()
        if len({word.ref for _, word in words}) > 1
    ]
