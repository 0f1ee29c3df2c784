"""IPA106 Jumlah pegawai per kelas tidak cocok.

## Mengapa
Baris jumlah, baris induk dan kolom jumlah mengikuti kelas-kelasnya. Satu orang yang terlewat mengubah
dimensi IPA yang dihitung dari tabel ini.

## Salah
Pegawai menurut Pendidikan per 30 Desember 2020
| No | Pendidikan Terakhir | Laki-Laki | Perempuan | Jumlah |
| --- | --- | --- | --- | --- |
| 1 | SMA/Sederajat | 365 | 192 | 557 |
| 2 | Diploma III | 172 | 446 | 618 |
| 3 | S1/DIV | 580 | 876 | **1.465** |
| 4 | S2 | 133 | 97 | 230 |
|  | Jumlah | 1.250 | 1.611 | **2.861** |

## Benar
Pegawai menurut Pendidikan per 30 Desember 2020
| No | Pendidikan Terakhir | Laki-Laki | Perempuan | Jumlah |
| --- | --- | --- | --- | --- |
| 1 | SMA/Sederajat | 365 | 192 | 557 |
| 2 | Diploma III | 172 | 446 | 618 |
| 3 | S1/DIV | 580 | 876 | 1.456 |
| 4 | S2 | 133 | 97 | 230 |
|  | Jumlah | 1.250 | 1.611 | 2.861 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisFrekuensi


@rule("IPA106", "Jumlah pegawai per kelas tidak cocok", "galat", "aritmetika: jumlah = jumlah kelas")
def check(context: Context) -> Iterator[Issue]:
    """Total rows, parent rows and total columns of frequency tables."""
    yield from (issue for _, issue in broken_sums(context, BarisFrekuensi, "total", "induk", "mendatar"))
