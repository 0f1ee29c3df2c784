"""Whether periods add up (a count of things done) or the last one stands (a percentage, an index, a score)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import SATUAN_CACAH
from kinerja_xl.tables.rows import BarisIndikator

Sifat = Literal["posisi", "cacah", ""]

_POSITION_UNITS = frozenset("persen indeks nilai kategori rasio skala level predikat opini peringkat poin".split())
_POSITION_NAMES = tuple(
    "persen prosen presen perent indeks index nilai tingkat rasio rata skor cakupan predikat opini level".split()
)
_TIME = frozenset("hari bulan tahun minggu jam menit".split())
_SHARE = ("persen", "prosen", "presen", "perent")
_UNBOUNDED = (
    *("peningkatan", "kenaikan", "pertumbuhan", "penurunan", "perubahan", "laju", "capaian", "pencapaian"),
    *("inflasi", "deviasi", "selisih", "rasio"),
)
_GROWTH = ("pertumbuhan", "rata-rata", "rerata", "laju", "peningkatan", "kenaikan")


def sifat(row: BarisIndikator) -> Sifat:
    """Whether an indicator is a position or a count, by unit and name; "" where they do not tell."""
    return sifat_of(row.indikator.text if row.indikator else "", row.satuan.text if row.satuan else "")


@ingat
def sifat_of(nama: str, satuan: str) -> Sifat:
    """The same of a name and a unit as written.

    >>> sifat_of("Persentase ASN kompeten", "%"), sifat_of("Jumlah laporan", "Laporan"), sifat_of("Nilai ekspor", "Rp")
    ('posisi', 'cacah', '')
    >>> sifat_of("Indeks Sistem Merit", ""), sifat_of("Persentase dokumen", "Dokumen"), sifat_of("Gaji", "Orang/bulan")
    ('posisi', '', '')
    """
    unit, name = _by_unit(satuan), _by_name(nama)
    if not satuan.strip(" -"):
        return name
    return unit if not name or name == unit else ""


def is_share(nama: str) -> bool:
    """Whether a name says that a part of a whole is measured, which cannot pass 100 percent.

    >>> is_share("Persentase ASN kompeten"), is_share("Persentase peningkatan pendapatan")
    (True, False)
    """
    name = nama.casefold().strip()
    return name.startswith(_SHARE) and not any(word in name for word in _UNBOUNDED)


def is_count(row: BarisIndikator) -> bool:
    """Whether periods of the row add up."""
    return sifat(row) == "cacah"


def unit_word(satuan: str) -> str:
    """The glossary's name of the first word of a unit, a slip of the keyboard allowed; "" for a rate or none.

    >>> unit_word("Laporn"), unit_word("Orang/bulan"), unit_word("%"), unit_word("Ton")
    ('laporan', '', 'persen', 'ton')
    """
    if "/" in satuan or " per " in satuan.casefold():
        return ""
    return _unit_word(satuan)


def final_values(values: Sequence[Decimal], kind: Sifat, nama: str) -> tuple[Decimal, ...]:
    """What the figure at the end of the plan may be: of a position the last year, of a count the sum or the last."""
    last, total = values[-1], sum(values, Decimal(0))
    mean = (total / len(values),) if any(word in nama.casefold() for word in _GROWTH) else ()
    return (last, *mean) if kind == "posisi" else (total, last)


@ingat
def _unit_word(satuan: str) -> str:
    word = next(iter(re.findall(r"[^\W\d_]+|%", satuan.casefold())), "")
    known = unit_name(word)
    if known != word or word in SATUAN_CACAH or word in _POSITION_UNITS or len(word) < 5:
        return known
    from difflib import get_close_matches  # start-up is counted in milliseconds

    return unit_name(next(iter(get_close_matches(word, sorted(SATUAN_CACAH | _POSITION_UNITS), 1, 0.85)), word))


def _by_unit(satuan: str) -> Sifat:
    word = unit_word(satuan)
    if word in _POSITION_UNITS:
        return "posisi"
    return "cacah" if word in SATUAN_CACAH and word not in _TIME else ""


def _by_name(nama: str) -> Sifat:
    name = " ".join(nama.casefold().split())
    if name.startswith(("jumlah", "banyak")):
        return "cacah"
    return "posisi" if name.startswith(_POSITION_NAMES) else ""
