"""PAG103 Baris induk tidak sama dengan jumlah rinciannya.

## Mengapa
Program sama dengan jumlah kegiatannya, belanja sama dengan jumlah rinciannya. Bila tidak, salah satunya
tidak ikut diperbarui.

## Salah
| No | Program/Kegiatan | Pagu Anggaran | Realisasi | |
| ^ | ^ | ^ | Rp | % |
| --- | --- | --- | --- | --- |
| I | PROGRAM SARANA PRASARANA | 753.018.200 | **733.703.000** | 97,43 |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 | 100,00 |
| 2 | Pemeliharaan Kendaraan | 245.143.200 | 244.033.900 | 99,55 |
| 3 | Pemeliharaan Peralatan | 135.196.000 | 129.513.800 | 95,80 |
| 4 | Pengadaan Peralatan | 348.059.000 | 335.535.900 | 96,40 |

## Benar
| No | Program/Kegiatan | Pagu Anggaran | Realisasi | |
| ^ | ^ | ^ | Rp | % |
| --- | --- | --- | --- | --- |
| I | PROGRAM SARANA PRASARANA | 753.018.200 | 733.703.600 | 97,44 |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 | 100,00 |
| 2 | Pemeliharaan Kendaraan | 245.143.200 | 244.033.900 | 99,55 |
| 3 | Pemeliharaan Peralatan | 135.196.000 | 129.513.800 | 95,80 |
| 4 | Pengadaan Peralatan | 348.059.000 | 335.535.900 | 96,40 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisAnggaran


@rule("PAG103", "Baris induk tidak sama dengan jumlah rinciannya", "galat", "aritmetika: induk = jumlah rincian")
def check(context: Context) -> Iterator[Issue]:
    """Every parent row of a money table against its children, in every column."""
    yield from (issue for _, issue in broken_sums(context, BarisAnggaran, "induk"))
