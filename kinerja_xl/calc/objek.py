"""What an indicator or a side of its formula counts: the words of the counted thing, and how many of it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.benda import PERSONS
from kinerja_xl.calc.kata import meaning, words
from kinerja_xl.calc.pohon import Butir
from kinerja_xl.calc.satuan import unit_name, unit_word
from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import read_number, read_quantities
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry

_MEASURES = frozenset("jumlah jml jumllah banyaknya banyak total persentase prosentase".split())
_FILLING = frozenset(
    "yang dan atau di ke dari dalam pada untuk bagi oleh terhadap serta dengan para kepada sebagai dilakukan"
    " dilaksanakan dibutuhkan disediakan diadakan tersedia terlaksana diselenggarakan terselenggara diperlukan ada"
    " mengikuti".split()
)
_LONG = {"jabfung": "jabatan fungsional", "2": "dua", "3": "tiga", "4": "empat", "6": "enam", "jml": "jumlah"}
_LEADS = frozenset(
    "jumlah total seluruh keseluruhan banyaknya nilai capaian realisasi target antara semua ketepatan ketersediaan"
    " kesesuaian kebutuhan pemenuhan keselarasan kelengkapan konsistensi persentase penyelesaian y sigma berupa dari"
    " individu".split()
)
PERSON = "orang"
"""What a count of persons of any kind counts."""
_PERSONS = frozenset(PERSONS).union(
    "individu personil anak warga balita bayi ibu pasien masyarakat tenaga anggota pelaku lulusan lansia remaja".split()
)
_SLASH = Pola(r"\s*/\s*")
_WORD = Pola(r"[^\W_]+")
_TOKEN = Pola(r"[\w/]+")

Kata = tuple[frozenset[str], ...]


class Bagian(NamedTuple):
    """One quantity of a target that states several, with the first word of its unit and the words that name it."""

    nilai: Decimal
    satuan: str
    kata: frozenset[str]


@ingat
def counted(text: str) -> Kata:
    """The words of the counted thing in order, without measure and filling; words joined by a slash are one.

    >>> [sorted(w) for w in counted("Jumlah kendaraan dinas/operasional yang dibutuhkan")]
    [['kendaraan'], ['dinas', 'operasional']]
    """
    text = _SLASH.sub("/", text.casefold())
    tokens = [word for token in _TOKEN.findall(text) for word in _LONG.get(token, token).split()]
    groups = [frozenset(_WORD.findall(token)) for token in tokens]
    kept = [g - _FILLING for g in groups if g - _FILLING]
    return tuple(kept[1:] if kept and kept[0] & _MEASURES else kept)


def names(one: Kata, other: Kata) -> bool:
    """Whether every word of one stands in the other too, one of several joined by a slash being enough."""
    told = frozenset().union(*other)
    return bool(one) and all(group & told for group in one)


@ingat
def objek(part: str) -> str:
    """What a numerator or denominator counts: its first word of meaning, persons of any kind as one; "" for none.

    >>> objek("Jumlah seluruh Aparatur Sipil Negara (ASN)"), objek("Jumlah rekomendasi yang ditindaklanjuti")
    ('orang', 'rekomendas')
    """
    word = next((w for w in words(part) if w not in _LEADS and len(w) > 1 and not w.isdigit()), "")
    return PERSON if word in _PERSONS else meaning(word) if word else ""


def figure(butir: Butir) -> Entry | None:
    """The single target of an indicator, when it is a number however its separators are read."""
    entries = [e for e in butir.target.values() if not e.is_blank]
    return entries[0] if len(entries) == 1 and entries[0].candidates else None


def parts(butir: Butir) -> list[Bagian]:
    """The quantities of a target that states several, [] for any other target or when one is not certain."""
    entries = [e for e in butir.target.values() if not e.is_blank]
    if len(entries) != 1:
        return []
    text, unit = entries[0].text, butir.satuan.text if butir.satuan is not None else ""
    values, named = text.split(";"), butir.nama.text.split(";")
    if len(values) > 1 and len(values) == len(named):
        found = [_part(value, name, unit) for value, name in zip(values, named, strict=True)]
        return [p for p in found if p is not None] if None not in found else []
    stated = read_quantities(text)
    common = frozenset().union(*counted(butir.nama.text))
    told = [Bagian(b.nilai, unit_word(b.satuan), common.union(*counted(b.satuan))) for b in stated if b.satuan]
    return told if len(told) == len(stated) > 1 else []


def _part(value: str, name: str, units: str) -> Bagian | None:
    own = frozenset().union(*counted(name))
    unit = next((u for u in map(unit_word, units.split(";")) if u in {unit_name(w) for w in own}), "")
    reading = read_number(value, jenis="cacah")
    return Bagian(reading.value, unit, own) if unit and reading.value is not None else None
