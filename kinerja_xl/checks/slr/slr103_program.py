"""SLR103 Pagu atau realisasi program berbeda antartabel.

## Mengapa
Pagu program di perjanjian kinerja (perubahan) sama dengan pagu di laporan realisasi, dan realisasi program
sama di setiap tabel. Baris program yang terbagi dua dijumlahkan dahulu.

## Salah
Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Program Pembinaan Aparatur | 1.852.072.146 | 1.800.317.753 | 97,21 |
### Rincian
Realisasi Program Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Program Pembinaan Aparatur | 1.852.072.146 | **1.800.312.753** | 97,21 |

## Benar
Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Program Pembinaan Aparatur | 1.852.072.146 | 1.800.317.753 | 97,21 |
### Rincian
Realisasi Program Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Program Pembinaan Aparatur | 1.852.072.146 | 1.800.317.753 | 97,21 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.twins import differing_figures

_NAMES = {"pagu program": "Pagu", "realisasi program": "Realisasi", "persen program": "Serapan"}


@rule(
    "SLR103",
    "Pagu atau realisasi program berbeda antartabel",
    "galat",
    "pagu perjanjian kinerja = pagu DPA (Perpres Nomor 29 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Every program line that stands in more than one table."""
    differing = {
        same.nama for same in context.same if same.jenis in ("pagu program", "realisasi program") and same.menyimpang
    }
    yield from differing_figures(context, _NAMES, leave_out={("persen program", name) for name in differing})
