"""IPA110 Tanggal acuan berbeda dari tabel frekuensinya.

## Mengapa
Hasil pengukuran dan tabel pegawai yang mendasarinya berlaku untuk satu tanggal. Bila tanggalnya lain,
pembaca tidak tahu keadaan kapan yang diukur, dan jumlah pegawainya dapat berubah di antaranya.

## Salah
### IPA
| Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020 |
| **Pegawai yang dinilai sebanyak 2861 orang per 30 November 2020** |
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 25,24 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 74,84 |
### Data IPA
Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | 91 - 100 (Sangat Baik) | 139 |
|  | Jumlah | 2.861 |

## Benar
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
Pegawai yang dinilai sebanyak 2861 orang per 30 Desember 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 25,24 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 74,84 |
### Data IPA
Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | 91 - 100 (Sangat Baik) | 139 |
|  | Jumlah | 2.861 |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.populasi import assessed, is_close, is_same_year, population
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.numbers import format_date
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi

_OTHER_PERSONS = Decimal("0.2")


@rule(
    "IPA110", "Tanggal acuan berbeda dari tabel frekuensinya", "peringatan", "satu tanggal acuan untuk satu pengukuran"
)
def check(context: Context) -> Iterator[Issue]:
    """The date of a measurement against those of the tables behind it, one issue a workbook."""
    for dims in context.book.of(BarisDimensi):
        tables = [t for t in context.book.of(BarisFrekuensi) if _stands_behind(t, dims)]
        other = [t for t in tables if t.tanggal and dims.tanggal and t.tanggal[0] != dims.tanggal[0]]
        if other and dims.tanggal:
            names = ", ".join(f"{short(t.name)} ({t.sheet}!{t.range_text})" for t in other)
            dates = ", ".join(dict.fromkeys(format_date(t.tanggal[0]) for t in other if t.tanggal))
            yield Issue(
                dims.tanggal[1],
                f"{short(dims.name)} per {format_date(dims.tanggal[0])}, tetapi {names} per {dates}.",
                "Samakan tanggal acuannya, atau ukur ulang dari data pada satu tanggal.",
                format_date(dims.tanggal[0]),
                dates,
                f"{dims.form}|tanggal acuan",
            )
            return


def _stands_behind(table: Table[BarisFrekuensi], dims: Table[BarisDimensi]) -> bool:
    """Whether a frequency table is of the year and about the size of the measurement."""
    size, note = population(table), assessed(dims)
    alike = size is None or note is None or is_close(size.nilai, note.nilai, _OTHER_PERSONS)
    return alike and is_same_year(dims, table)
