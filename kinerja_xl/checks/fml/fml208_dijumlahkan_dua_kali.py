"""FML208 Jumlah menghitung baris dua kali.

## Mengapa
Jumlah yang memuat baris subtotal beserta rinciannya menghitung rincian itu dua kali, misalnya `=SUM(E4:E9)` di atas
kegiatan dan sub kegiatan sekaligus. Kolom di sebelahnya yang menjumlahkan subtotal saja menunjukkan yang benar.

## Salah
Realisasi Anggaran Program dan Kegiatan Tahun 2020
| No | Kode | Program/Kegiatan | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- | --- |
| 1 | 5.03.01 | Program Penunjang | `=D4+D7` 600 | **`=SUM(E4:E9)` 1.100** |
| 2 | 5.03.01.2.01 | Perencanaan dan Evaluasi | `=SUM(D5:D6)` 300 | `=SUM(E5:E6)` 250 |
| 3 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | 200 | 160 |
| 4 | 5.03.01.2.01.0002 | Penyusunan Laporan Kinerja | 100 | 90 |
| 5 | 5.03.01.2.02 | Administrasi Keuangan | `=SUM(D8:D9)` 300 | `=SUM(E8:E9)` 300 |
| 6 | 5.03.01.2.02.0001 | Penyediaan Gaji | 100 | 100 |
| 7 | 5.03.01.2.02.0002 | Penyediaan Tunjangan | 200 | 200 |
|  |  | Jumlah | `=D3` 600 | `=E3` 1.100 |

## Benar
Realisasi Anggaran Program dan Kegiatan Tahun 2020
| No | Kode | Program/Kegiatan | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- | --- |
| 1 | 5.03.01 | Program Penunjang | `=D4+D7` 600 | `=E4+E7` 550 |
| 2 | 5.03.01.2.01 | Perencanaan dan Evaluasi | `=SUM(D5:D6)` 300 | `=SUM(E5:E6)` 250 |
| 3 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | 200 | 160 |
| 4 | 5.03.01.2.01.0002 | Penyusunan Laporan Kinerja | 100 | 90 |
| 5 | 5.03.01.2.02 | Administrasi Keuangan | `=SUM(D8:D9)` 300 | `=SUM(E8:E9)` 300 |
| 6 | 5.03.01.2.02.0001 | Penyediaan Gaji | 100 | 100 |
| 7 | 5.03.01.2.02.0002 | Penyediaan Tunjangan | 200 | 200 |
|  |  | Jumlah | `=D3` 600 | `=E3` 550 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sum_ranges import sum_issues


@rule("FML208", "Baris dijumlahkan dua kali", "galat", "aritmetika: jumlah = setiap baris rinciannya sekali")
def check(context: Context) -> Iterator[Issue]:
    """Sums that count rows both directly and through their parent or total."""
    yield from sum_issues(context, "ganda")
