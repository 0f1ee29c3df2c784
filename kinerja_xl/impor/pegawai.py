"""The persons of an export in the words of our list, and every row that cannot be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.pegawai import PELATIHAN
from kinerja_xl.impor.ekspor import BarisEkspor, Ekspor, Isi, shown
from kinerja_xl.impor.isian import KOLOM, Pembaca, counted_on, within
from kinerja_xl.impor.nip import birth_fault, nip_of
from kinerja_xl.impor.pemetaan import KolomEkspor
from kinerja_xl.impor.tanggal import Tanggal, dates
from kinerja_xl.regulasi import Aturan

Orang = dict[str, str | Decimal]
"""A person by the columns of the list of persons."""
_DATES = ("tanggal_lahir", "tanggal_diklat_teknis", "tanggal_seminar", "tanggal_hukuman")
_LAPSING = ("diklat_teknis", "seminar")


class BarisSalah(NamedTuple):
    """A cell that cannot be read: where, what stands there, why, what to do."""

    tempat: str
    judul: str
    isi: str
    masalah: str
    saran: str = ""


class Impor(NamedTuple):
    """The persons of an export, what could not be read, and how often each word became another.

    `terjemahan` counts by title, word of the export and word of the list; `isian` counts the filled cells of a title.
    """

    orang: tuple[Orang, ...]
    salah: tuple[BarisSalah, ...]
    terjemahan: Mapping[tuple[str, str, str], int]
    isian: Mapping[str, int]


def persons(ekspor: Ekspor, kolom: Sequence[KolomEkspor], aturan: Aturan, acuan: date) -> Impor:
    """Every row of an export as a person.

    Args:
        ekspor: the rows.
        kolom: which column tells what.
        aturan: the rules whose words are known.
        acuan: the day on which trainings and sanctions must still count.
    """
    reader = _Pembacaan(ekspor, kolom, aturan, acuan)
    orang = tuple(reader.person(number, row) for number, row in enumerate(ekspor.baris))
    salah = sorted([*reader.salah, *_twice(ekspor, orang, reader.judul.get("nip", "NIP"))], key=_order)
    return Impor(orang, tuple(salah), reader.terjemahan, reader.isian)


class _Pembacaan:
    """One reading of an export; collects what it could not read."""

    def __init__(self, ekspor: Ekspor, kolom: Sequence[KolomEkspor], aturan: Aturan, acuan: date) -> None:
        self.tempat = {column.peran: column.tempat for column in kolom if column.peran}
        self.judul = {column.peran: column.judul for column in kolom if column.peran}
        self.pembaca, self.acuan = Pembaca(aturan), acuan
        self.salah: list[BarisSalah] = []
        self.terjemahan: Counter[tuple[str, str, str]] = Counter()
        self.isian: Counter[str] = Counter()
        self.tanggal: dict[str, list[Tanggal]] = {
            peran: dates([row.sel[self.tempat[peran]] if row.sel else None for row in ekspor.baris])
            for peran in _DATES
            if peran in self.tempat
        }

    def person(self, number: int, row: BarisEkspor) -> Orang:
        """A row as a person, as far as it can be read."""
        if row.kurang:
            odd = f"{abs(row.kurang)} sel lebih {'banyak' if row.kurang > 0 else 'sedikit'} daripada judulnya"
            self._wrong(row, "", odd, "Periksa pemisah dan tanda kutip di baris itu.")
            return {}
        self.isian.update(title for peran, title in self.judul.items() if shown(row.sel[self.tempat[peran]]))
        days = {peran: self._day(row, peran, number) for peran in self.tanggal}
        found: Orang = {}
        self._who(row, days.get("tanggal_lahir"), found)
        for peran in ("unit", "jabatan"):
            if text := shown(self._cell(row, peran)):
                found[peran] = text
        for peran, column in KOLOM.items():
            if (value := self._value(row, peran, days, found)) is not None:
                found[column] = value
        return found

    def _who(self, row: BarisEkspor, lahir: date | None, found: Orang) -> None:
        nip = nip_of(self._cell(row, "nip"))
        if nip.salah:
            self._wrong(row, "nip", nip.salah, nip.saran)
        elif nip.angka:
            found["nip"] = nip.angka
            if lahir is not None and (fault := birth_fault(nip.angka, lahir.strftime("%Y%m%d"))):
                self._wrong(row, "tanggal_lahir", fault, "Cocokkan keduanya dengan data kepegawaian.")
        name = " ".join(filter(None, (shown(self._cell(row, p)) for p in ("gelar_depan", "nama"))))
        after = shown(self._cell(row, "gelar_belakang"))
        if name:
            found["nama"] = f"{name}, {after}" if after else name
        if not name and not nip.angka and not nip.salah:
            self._wrong(row, "nip", "baris tanpa NIP dan tanpa nama", "Isi, atau hapus barisnya pada ekspor.")

    def _value(
        self, row: BarisEkspor, peran: str, days: Mapping[str, date | None], found: Orang
    ) -> str | Decimal | None:
        """What a row says for a role, trainings and sanctions judged by their dates."""
        cell = self._cell(row, peran)
        read = self.pembaca.read(peran, cell)
        if read.salah:
            self._wrong(row, peran, read.salah, _ADVICE.get(peran, "Betulkan isinya pada ekspor."))
            return None
        told, day = (None, read.isi) if isinstance(read.isi, date) else (read.isi, days.get(f"tanggal_{peran}"))
        value: str | Decimal | None = told
        if peran in PELATIHAN and not isinstance(told, Decimal):
            value = counted_on(told, day, self.acuan, self._years(peran, found))
        elif peran == "hukuman" and day is not None and told is not None:
            years = self.pembaca.instrumen.tahun_hukuman
            value = told if within(day, self.acuan, years) else self.pembaca.instrumen.disiplin[0].nama
        word = shown(cell) or (day.isoformat() if day is not None else "")
        if isinstance(value, str) and word.casefold() != value.casefold():
            self.terjemahan[self.judul.get(peran, self.judul.get(f"tanggal_{peran}", "")), word, value] += 1
        return value

    def _years(self, peran: str, found: Orang) -> int:
        """For how many years a training of a person counts; as for pelaksana where the group is unknown."""
        if peran not in _LAPSING:
            return 0
        group = self.pembaca.group(str(found.get("kelompok", ""))) or self.pembaca.instrumen.kompetensi[-1]
        return group.tahun_teknis if peran == "diklat_teknis" else group.tahun_seminar

    def _day(self, row: BarisEkspor, peran: str, number: int) -> date | None:
        day = self.tanggal[peran][number]
        if isinstance(day, str):
            self._wrong(row, peran, f"tanggal: {day}", "Tulis misalnya 31-12-2025 pada seluruh kolom.")
            return None
        return day

    def _cell(self, row: BarisEkspor, peran: str) -> Isi:
        return row.sel[self.tempat[peran]] if peran in self.tempat else None

    def _wrong(self, row: BarisEkspor, peran: str, masalah: str, saran: str) -> None:
        isi = shown(self._cell(row, peran)) if row.sel and peran else ""
        self.salah.append(BarisSalah(row.tempat, self.judul.get(peran, ""), isi, masalah, saran))


_ADVICE = {
    "kualifikasi": "Tulis jenjangnya, misalnya S-1, D-III atau SLTA.",
    "kelompok_jabatan": "Tulis struktural, fungsional atau pelaksana; nama jabatan ada di kolom lain.",
    "nilai_kinerja": "Tulis angka 0 sampai 100 atau predikatnya.",
}


def _twice(ekspor: Ekspor, orang: Sequence[Orang], judul: str) -> Iterator[BarisSalah]:
    """A NIP that stands in several rows, at each of them."""
    rows: dict[str, list[str]] = {}
    for row, person in zip(ekspor.baris, orang, strict=True):
        if nip := str(person.get("nip", "")):
            rows.setdefault(nip, []).append(row.tempat)
    for nip, places in rows.items():
        for place in places if len(places) > 1 else ():
            others = ", ".join(one for one in places if one != place)
            yield BarisSalah(place, judul, nip, f"NIP ganda: juga di baris {others}", "Hapus salah satu barisnya.")


def _order(salah: BarisSalah) -> int:
    return int(salah.tempat)
