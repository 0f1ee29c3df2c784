"""IPA101 Nilai dimensi melebihi bobotnya.

## Mengapa
Poin dimensi sudah memuat bobot, jadi nilai tertingginya sama dengan bobot: kualifikasi 25, kompetensi 40,
kinerja 30, disiplin 5.

## Salah
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | **31,97** |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 92,58 |

## Benar
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.frekuensi import dimension_name, dimension_weight
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.rows import BarisDimensi


@rule(
    "IPA101",
    "Nilai dimensi melebihi bobotnya",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018, standar dan dimensi pengukuran",
)
def check(context: Context) -> Iterator[Issue]:
    """Every dimension against the weight that the instrument gives it."""
    for table in context.book.of(BarisDimensi):
        for row in table.rows:
            if row.nilai is None or not dimension_name(row):
                continue
            weight = dimension_weight(row, context.aturan)
            if min(row.nilai.candidates, default=weight) > weight:
                yield Issue(
                    row.nilai.ref,
                    f"Dimensi {dimension_name(row)} tercetak {row.nilai.printed}, lebih dari bobotnya {format_number(weight)}.",
                    "Periksa penjumlahan poin dan jumlah pegawainya; nilai dimensi adalah rata-rata poin pegawai.",
                    row.nilai.printed,
                    f"paling banyak {format_number(weight)}",
                    f"{table.form}|{dimension_name(row)}",
                )
