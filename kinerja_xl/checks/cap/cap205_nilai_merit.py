"""CAP205 Nilai sistem merit tidak sama dengan jumlah aspeknya.

## Mengapa
Nilai sistem merit adalah jumlah delapan aspeknya, paling tinggi 400. Bila tidak cocok, kategorinya dapat salah.

## Salah
Penilaian Mandiri Sistem Merit Tahun 2024
| No | Aspek | Nilai |
| --- | --- | --- |
| 1 | Perencanaan Kebutuhan | 52,5 |
| 2 | Pengadaan | 15 |
| 3 | Pengembangan Karier | 37,5 |
| 4 | Promosi dan Mutasi | 10 |
| Jumlah | | **125** |

## Benar
Penilaian Mandiri Sistem Merit Tahun 2024
| No | Aspek | Nilai |
| --- | --- | --- |
| 1 | Perencanaan Kebutuhan | 52,5 |
| 2 | Pengadaan | 15 |
| 3 | Pengembangan Karier | 37,5 |
| 4 | Promosi dan Mutasi | 10 |
| Jumlah | | 115 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisKomponen


@rule("CAP205", "Nilai sistem merit tidak sama dengan jumlah aspeknya", "galat", "aritmetika: nilai = jumlah aspek")
def check(context: Context) -> Iterator[Issue]:
    """Totals of a merit assessment against its aspects."""
    yield from (issue for _, issue in broken_sums(context, BarisKomponen, "total", "induk", form="merit"))
