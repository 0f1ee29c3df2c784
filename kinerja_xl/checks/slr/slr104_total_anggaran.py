"""SLR104 Jumlah anggaran berbeda antartabel.

## Mengapa
Jumlah pagu perjanjian kinerja sama dengan belanja program di laporan realisasi anggaran: murni dengan
murni, perubahan dengan perubahan (perjanjian tanpa judul perubahan boleh sama dengan salah satunya). Serapan di tabel efisiensi sama dengan serapan jumlahnya.

## Salah
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 3.000.000 |
| 2 | Pembinaan Aparatur | 4.000.000 |
|  | Jumlah | 7.000.000 |
### LRA
Laporan Realisasi Anggaran Tahun 2020
| No | Uraian | Pagu Anggaran | < | Realisasi Anggaran |
| ^ | ^ | Murni | Perubahan | ^ |
| --- | --- | --- | --- | --- |
| 1 | Belanja Langsung | 6.000.000 | **5.000.000** | 4.000.000 |

## Benar
Perjanjian Kinerja Tahun 2020
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 3.000.000 |
| 2 | Pembinaan Aparatur | 4.000.000 |
|  | Jumlah | 7.000.000 |
### LRA
Laporan Realisasi Anggaran Tahun 2020
| No | Uraian | Pagu Anggaran | < | Realisasi Anggaran |
| ^ | ^ | Murni | Perubahan | ^ |
| --- | --- | --- | --- | --- |
| 1 | Belanja Langsung | 7.000.000 | 7.000.000 | 4.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.twins import differing_figures

_NAMES = {
    "total pagu": "Jumlah pagu",
    "total pagu murni": "Jumlah pagu murni",
    "total realisasi": "Jumlah realisasi",
    "total persen": "Serapan jumlah",
}


@rule(
    "SLR104",
    "Jumlah anggaran berbeda antartabel",
    "galat",
    "pagu perjanjian kinerja = pagu DPA (Perpres Nomor 29 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Totals of agreements, reports of realisation and the LRA of one year."""
    yield from differing_figures(context, _NAMES)
