"""The cells of an export in the words of the list of persons, those of its dropdowns; or why a cell says none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from kinerja_xl.calc.ipa import class_of, kelas_kinerja, kelompok_jabatan, poin_kinerja
from kinerja_xl.calc.pegawai import NILAI_TERTINGGI, PELATIHAN, diikuti, isian, nilai_kinerja, teks
from kinerja_xl.impor.ekspor import Isi
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.regulasi.model import InstrumenIpa, KelompokJabatan
from kinerja_xl.templat.pilihan import choices

KOLOM: Mapping[str, str] = {
    "kualifikasi": "pendidikan",
    "kelompok_jabatan": "kelompok",
    **{peran: peran.removeprefix("diklat_") for peran in PELATIHAN},
    "nilai_kinerja": "predikat",
    "hukuman": "hukuman",
}
"""The column of the list of persons that holds what a column of an export tells."""
_WORDS = {True: "ya", False: "tidak"}


class Terbaca(NamedTuple):
    """What a cell says in the words of the list; `salah` where it says none of them."""

    isi: str | Decimal | date | None
    salah: str = ""


class Pembaca:
    """Reads the cells of each role under the rules of a year."""

    def __init__(self, aturan: Aturan) -> None:
        self.instrumen: InstrumenIpa = aturan.ipa
        words = choices(aturan)
        self._predikat = {class_of(word, self.instrumen.kinerja): word for word in words["predikat_kinerja"].kata}
        self._known: dict[tuple[str, Isi], Terbaca] = {}

    def read(self, peran: str, cell: Isi) -> Terbaca:
        """What a cell says, each distinct one judged once."""
        key = peran, cell
        if key not in self._known:
            self._known[key] = self._read(peran, cell)
        return self._known[key]

    def _read(self, peran: str, cell: Isi) -> Terbaca:
        if peran in PELATIHAN:
            return _training(peran, cell)
        if not teks(cell):
            return Terbaca(None)
        readers: Mapping[str, Callable[[Isi], Terbaca]] = {
            "kualifikasi": lambda c: _word(class_of(teks(c), self.instrumen.kualifikasi), c),
            "kelompok_jabatan": lambda c: _word(kelompok_jabatan(teks(c), self.instrumen), c),
            "hukuman": lambda c: _word(class_of(teks(c), self.instrumen.disiplin), c),
            "nilai_kinerja": self._kinerja,
        }
        return readers[peran](cell)

    def _kinerja(self, cell: Isi) -> Terbaca:
        value = nilai_kinerja(cell)
        if isinstance(value, Decimal):
            if 0 <= value <= NILAI_TERTINGGI:
                return Terbaca(value)
            return Terbaca(None, f"nilai kinerja {format_number(value)} di luar 0 sampai {NILAI_TERTINGGI}")
        if value is None or poin_kinerja(value, self.instrumen).poin is None:
            return Terbaca(None, f"{teks(cell)!r} bukan nilai atau predikat kinerja")
        return Terbaca(self._predikat[kelas_kinerja(value, self.instrumen)])

    def group(self, nama: str) -> KelompokJabatan | None:
        """The group of posts of a name."""
        return kelompok_jabatan(nama, self.instrumen)


def counted_on(told: str | None, tanggal: date | None, acuan: date, tahun: int) -> str | None:
    """Whether a training counts on the as-of date: by its date where it has one, and for so many years (0 for ever).

    >>> acuan = date(2025, 12, 31)
    >>> counted_on("ya", date(2023, 6, 1), acuan, 2), counted_on(None, date(2025, 6, 1), acuan, 2)
    ('tidak', 'ya')
    """
    if tanggal is None or told == "tidak":
        return told
    return _WORDS[within(tanggal, acuan, tahun)]


def within(tanggal: date, acuan: date, tahun: int) -> bool:
    """Whether a day lies in the years before another, that day included."""
    if tanggal > acuan:
        return False
    return not tahun or (tanggal.year + tahun, tanggal.month, tanggal.day) > (acuan.year, acuan.month, acuan.day)


def _training(peran: str, cell: Isi) -> Terbaca:
    if isinstance(cell, date):
        return Terbaca(cell)
    if isian(cell) is None:
        return Terbaca(None)
    told = diikuti(cell, jam=peran == "diklat_teknis")
    return Terbaca(_WORDS[told]) if told is not None else Terbaca(None, f"{teks(cell)!r} bukan ya atau tidak")


def _word(found: Any, cell: Isi) -> Terbaca:
    return Terbaca(str(found.nama)) if found is not None else Terbaca(None, f"{teks(cell)!r} tidak dikenal")
