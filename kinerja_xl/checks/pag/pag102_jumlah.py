"""PAG102 Baris jumlah tidak sama dengan jumlah baris di atasnya.

## Mengapa
Baris jumlah dipakai di tabel dan teks lain. Bila tidak sama dengan jumlah barisnya, satu angka salah
atau satu baris belum ikut dijumlahkan. Bila ada satu sel yang memperbaiki semuanya, sel itu disebut.

## Salah
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
|  | Jumlah | **1.921.193.106** |

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
|  | Jumlah | 1.921.193.016 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisAnggaran, BarisRekapitulasi, BarisRencana


@rule("PAG102", "Baris jumlah tidak sama dengan jumlah barisnya", "galat", "aritmetika: jumlah = jumlah baris")
def check(context: Context) -> Iterator[Issue]:
    """Every total row of a money table, of a plan or of another table with totals."""
    yield from (issue for _, issue in broken_sums(context, (BarisAnggaran, BarisRekapitulasi, BarisRencana), "total"))
