"""IPA102 IPA tidak sama dengan jumlah dimensinya.

## Mengapa
IPA adalah jumlah nilai empat dimensi, dan bobotnya berjumlah 100.

## Salah
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | **75,28** |

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

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisDimensi


@rule(
    "IPA102",
    "IPA tidak sama dengan jumlah dimensinya",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018: IPA = jumlah empat dimensi",
)
def check(context: Context) -> Iterator[Issue]:
    """The total row of every table of dimensions, in value and weight."""
    yield from (issue for column, issue in broken_sums(context, BarisDimensi, "total") if column in ("nilai", "bobot"))
