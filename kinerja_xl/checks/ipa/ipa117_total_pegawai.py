"""IPA117 Nilai IPA pegawai tidak sama dengan jumlah dimensinya.

## Mengapa
IPA seorang pegawai adalah jumlah poin empat dimensi; IPA unit adalah rata-ratanya.

## Salah
Daftar Pegawai untuk Pengukuran IPA Tahun 2020
| No | Jabatan | Kualifikasi | Kompetensi | Kinerja | Disiplin | Nilai IPA |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelaksana | 15 | 22,5 | 25 | 5 | **76,5** |
| 2 | Fungsional | 15 | 25 | 25 | 5 | 70 |

## Benar
Daftar Pegawai untuk Pengukuran IPA Tahun 2020
| No | Jabatan | Kualifikasi | Kompetensi | Kinerja | Disiplin | Nilai IPA |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelaksana | 15 | 22,5 | 25 | 5 | 67,5 |
| 2 | Fungsional | 15 | 25 | 25 | 5 | 70 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisPegawai


@rule(
    "IPA117",
    "Nilai IPA pegawai tidak sama dengan jumlah dimensinya",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018: IPA = jumlah empat dimensi",
)
def check(context: Context) -> Iterator[Issue]:
    """The index of every person against the four scores."""
    yield from (issue for _, issue in broken_sums(context, BarisPegawai, "mendatar"))
