"""CAP301 Jawaban survei kepuasan di luar 1 sampai 4.

## Mengapa
Setiap unsur SKM dijawab 1, 2, 3 atau 4. Angka lain membuat nilai rata-rata dan mutunya salah.

## Salah
Rekapitulasi Jawaban SKM Tahun 2024
| No | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 3 | 4 | 3 | 3 | 4 | 3 | 3 | 4 | 3 |
| 2 | 4 | **34** | 3 | 3 | 4 | 3 | 3 | 4 | 3 |

## Benar
Rekapitulasi Jawaban SKM Tahun 2024
| No | U1 | U2 | U3 | U4 | U5 | U6 | U7 | U8 | U9 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 3 | 4 | 3 | 3 | 4 | 3 | 3 | 4 | 3 |
| 2 | 4 | 3 | 3 | 3 | 4 | 3 | 3 | 4 | 3 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.rows import BarisPeriode

_LEAST, _MOST = 1, 4


@rule(
    "CAP301",
    "Jawaban survei kepuasan di luar 1 sampai 4",
    "galat",
    "jawaban SKM 1 sampai 4 (PermenPANRB Nomor 14 Tahun 2017)",
)
def check(context: Context) -> Iterator[Issue]:
    """Answers of respondents that are none of the four."""
    for table in context.book.of(BarisPeriode, "skm"):
        for row in table.rows:
            for unsur, entry in row.periode.get("jawaban", {}).items():
                value = entry.value
                if value is not None and (value != int(value) or not _LEAST <= value <= _MOST):
                    number = row.nomor.text if row.nomor is not None and row.nomor.text else str(entry.ref.row)
                    yield Issue(
                        entry.ref,
                        f"Jawaban responden {number} untuk unsur {unsur} tercetak {entry.printed}, padahal hanya 1 sampai 4.",
                        "Cocokkan dengan kuesionernya.",
                        entry.printed,
                        "1 sampai 4",
                        f"{number}|{unsur}",
                    )
