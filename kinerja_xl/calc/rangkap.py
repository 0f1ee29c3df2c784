"""Indicators that several posts hold in their forms, and how the holders stand to each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.calc.kata import content_words
from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.pemangku import Pemangku, superiors
from kinerja_xl.calc.sebutan import difference, same_post
from kinerja_xl.calc.teks import only_slips
from kinerja_xl.pola import Pola

PARALLEL = Pola(
    r"\b(?:lurah|kelurahan|kecamatan|camat|desa|upt\w*|puskesmas|sekolah|sdn?|smpn?|sman?|wilayah|rumah sakit|rsud)\b",
    re.IGNORECASE,
)
"""Posts of units of which an office has several alike."""
_TELLING = 4


class Rangkap(NamedTuple):
    """One form's statement of an indicator, with the form and its place among the forms."""

    nomor: int
    formulir: Pemangku
    kutipan: Kutipan

    @property
    def formula(self) -> str:
        """How it is computed, as the form says."""
        entry = self.kutipan.formulasi or self.kutipan.rumus
        return entry.text if entry is not None else ""


def rangkap(
    forms: Sequence[Pemangku], quotes: Iterable[Kutipan], alike: Mapping[str, Kecocokan]
) -> Iterator[list[Rangkap]]:
    """The statements of each indicator that forms of two or more different posts hold, one a form."""
    place = {id(f.tabel): (n, f) for n, f in enumerate(forms)}
    groups: dict[str, dict[int, Rangkap]] = defaultdict(dict)
    for quote in quotes:
        if id(quote.tabel) in place and quote.key:
            number, form = place[id(quote.tabel)]
            key = alike[quote.key].rujukan if quote.key in alike else quote.key
            groups[key].setdefault(number, Rangkap(number, form, quote))
    for found in groups.values():
        if len(found) > 1:
            yield [found[n] for n in sorted(found)]


class Garis:
    """The line of superiors above each form."""

    def __init__(self, forms: Sequence[Pemangku]) -> None:
        self._forms = forms
        self._above = superiors(forms)
        self._place = {id(f.tabel): n for n, f in enumerate(forms)}

    def superior(self, number: int) -> Pemangku | None:
        """The form right above one."""
        return self._above[number]

    def in_line(self, one: int, other: int) -> bool:
        """Whether one form is above the other."""
        return other in self._line(one) or one in self._line(other)

    def below(self, number: int) -> list[int]:
        """The forms below one, nearest or not."""
        return [other for other in range(len(self._forms)) if number in self._line(other)]

    def _line(self, number: int) -> set[int]:
        seen: set[int] = set()
        above = self._above[number]
        while above is not None and (place := self._place[id(above.tabel)]) not in seen:
            seen.add(place)
            above = self._above[place]
        return seen


def are_peers(one: Pemangku, other: Pemangku) -> bool:
    """Whether two forms are those of different posts of one level in one office, not of units alike such as schools."""
    known = one.jenjang is not None and one.jenjang == other.jenjang
    if not known or any(PARALLEL.search(f.jabatan.text) for f in (one, other)) or not _one_office(one, other):
        return False
    return difference(one.jabatan.text, other.jabatan.text) == "lain"


def _one_office(one: Pemangku, other: Pemangku) -> bool:
    """Whether the heads name no different offices or units."""
    for label in ("perangkat daerah", "unit kerja"):
        named = [f.tabel.identitas[label].text for f in (one, other) if label in f.tabel.identitas]
        if len(named) == 2 and not same_post(*named) and not only_slips(*named):
            return False
    return True


def is_telling(name: str) -> bool:
    """Whether a name says what is measured, unlike `Jumlah dokumen yang disusun`."""
    return len(content_words(name)) >= _TELLING
