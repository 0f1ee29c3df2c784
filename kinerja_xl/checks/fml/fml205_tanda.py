"""FML205 Rumus sel memakai tanda hitung atau tetapan lain.

## Mengapa
Sel yang memakai operan yang sama tetapi menambah, bukan mengurangi, atau lupa mengalikan 100, memberi angka lain
daripada kolomnya. Rumus capaian untuk indikator yang makin kecil makin baik, ((2 x target - realisasi) / target), bukan
penyimpangan; rumus yang hasilnya sama seperti tercetak juga tidak disebut.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | **`=C5+D5` 190.000.000** |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 390.000.000 |

## Benar
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=100*(D5/C5)` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.cell_formulas import odd_issues
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "FML205",
    "Tanda hitung atau tetapan lain di satu sel",
    "galat",
    "aritmetika: rumus yang dipakai baris lain di kolom itu",
)
def check(context: Context) -> Iterator[Issue]:
    """Formulas over the right cells with another sign or constant."""
    yield from odd_issues(context, "tanda")
