"""What the row of an indicator says of itself: its targets in order, its direction, whether it is the IPA."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import itemgetter

from kinerja_xl.calc.capaian import likely_turun, polaritas
from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.ingatan import ingat_benda
from kinerja_xl.numbers import SATUAN_CACAH
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_IPA = "indeksprofesionalitas"
_IPA_NAMES = frozenset({"ipa", "ipasn", "nilaiipa", "nilaiipasn", "indeksipasn"})
_ABOUT_IPA = ("persen", "prosen", "presen", "jumlah", "rasio", "kenaikan", "peningkatan", "selisih", "kategori")


def is_ipa(nama: str) -> bool:
    """Whether an indicator is the Indeks Profesionalitas ASN itself, not a share or growth of it.

    >>> is_ipa("Indeks profesionalitas ASN"), is_ipa("IP ASN"), is_ipa("Kenaikan indeks profesionalitas")
    (True, True, False)
    """
    key = name_key(nama)
    return key in _IPA_NAMES or (_IPA in key and not key.startswith(_ABOUT_IPA))


def is_persen(satuan: Entry | None) -> bool:
    """Whether a unit is percent, in any of its spellings."""
    return satuan is not None and unit_name(satuan.text.strip("(). ")) == "persen"


@ingat_benda
def targets(row: BarisIndikator) -> Sequence[tuple[int, Entry]]:
    """The targets of the years that have a column, oldest first; a merge repeats no figure."""
    dated = [(year, entry) for year, entry in row.target.items() if year is not None and not entry.merged]
    return sorted(dated, key=itemgetter(0))


def is_below(one: Entry, other: Entry) -> bool:
    """Whether a figure is certainly smaller than another, however uncertain separators are read."""
    if one.value is not None and other.value is not None:
        return one.value < other.value
    left, right = one.candidates, other.candidates
    return bool(left and right) and max(left) < min(right)


@ingat_benda
def may_fall(row: BarisIndikator) -> bool:
    """Whether smaller values may be no worse: so stated, so named, or targets that only ever fall."""
    if row.polaritas is not None and not row.polaritas.is_blank:
        return polaritas(row.polaritas.text) != "naik"
    return (row.indikator is not None and likely_turun(row.indikator.text)) or _only_falls(row)


def is_output(row: BarisIndikator) -> bool:
    """Whether the row counts things of a year's work, which may be less than the year before.

    A stated polaritas makes a count a level to be held.
    """
    if row.polaritas is not None and polaritas(row.polaritas.text):
        return False
    words = re.findall(r"[a-z]+", row.satuan.text.casefold()) if row.satuan else []
    named = row.indikator is not None and name_key(row.indikator.text).startswith(("jumlah", "banyak"))
    return named or bool(words and words[0] in SATUAN_CACAH)


def dips(entries: Sequence[Entry]) -> list[Entry]:
    """The one figure that falls below its predecessor while the next rises above both; else nothing."""
    return _turn(entries, is_below)


def peaks(entries: Sequence[Entry]) -> list[Entry]:
    """The one figure that rises above its predecessor while the next falls below both; else nothing."""
    return _turn(entries, lambda one, other: is_below(other, one))


def _turn(entries: Sequence[Entry], is_beyond: Callable[[Entry, Entry], bool]) -> list[Entry]:
    """The one figure beyond its predecessor, where the next lies on the other side of both."""
    turns = [i for i, (one, two) in enumerate(pairwise(entries), 1) if is_beyond(two, one)]
    if len(turns) != 1 or turns[0] + 1 >= len(entries):
        return []
    before, odd, after = entries[turns[0] - 1 : turns[0] + 2]
    return [odd] if is_beyond(before, after) else []


def _only_falls(row: BarisIndikator) -> bool:
    first = [row.kondisi_awal] if row.kondisi_awal is not None and row.kondisi_awal.candidates else []
    series = first + [e for _, e in targets(row) if e.candidates]
    falls = sum(is_below(two, one) for one, two in pairwise(series))
    return falls >= 2 and not any(is_below(one, two) for one, two in pairwise(series))
