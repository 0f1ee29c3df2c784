"""CAP201 Nilai evaluasi SAKIP tidak sama dengan jumlah komponennya.

## Mengapa
Nilai hasil evaluasi adalah jumlah nilai komponen; predikatnya bergantung pada jumlah itu.

## Salah
| No | Komponen yang Dinilai | Bobot | Nilai Hasil Evaluasi | < |
| ^ | ^ | ^ | Tahun Sebelumnya | Tahun Berjalan |
| --- | --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 22,28 | 25,82 |
| 2 | Pengukuran Kinerja | 25 | 16,88 | 17,19 |
| 3 | Pelaporan Kinerja | 15 | 10,83 | 11,90 |
| 4 | Evaluasi Internal | 10 | 4,91 | 7,44 |
| 5 | Pencapaian Sasaran/Kinerja Organisasi | 20 | 7,77 | 8,97 |
|  | Nilai Hasil Evaluasi | 100 | 62,67 | **71,92** |

## Benar
| No | Komponen yang Dinilai | Bobot | Nilai Hasil Evaluasi | < |
| ^ | ^ | ^ | Tahun Sebelumnya | Tahun Berjalan |
| --- | --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 22,28 | 25,82 |
| 2 | Pengukuran Kinerja | 25 | 16,88 | 17,19 |
| 3 | Pelaporan Kinerja | 15 | 10,83 | 11,90 |
| 4 | Evaluasi Internal | 10 | 4,91 | 7,44 |
| 5 | Pencapaian Sasaran/Kinerja Organisasi | 20 | 7,77 | 8,97 |
|  | Nilai Hasil Evaluasi | 100 | 62,67 | 71,32 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sums import broken_sums
from kinerja_xl.tables.rows import BarisKomponen


@rule(
    "CAP201",
    "Nilai evaluasi SAKIP tidak sama dengan jumlah komponennya",
    "galat",
    "PermenPANRB tentang evaluasi AKIP: nilai = jumlah komponen",
)
def check(context: Context) -> Iterator[Issue]:
    """The total row of every evaluation and every component with subcomponents, per year."""
    yield from (issue for _, issue in broken_sums(context, BarisKomponen, "total", "induk", form="sakip"))
