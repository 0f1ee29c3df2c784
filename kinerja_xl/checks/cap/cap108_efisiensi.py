"""CAP108 Tingkat efisiensi tidak sama dengan capaian dikurangi serapan.

## Mengapa
Tabel efisiensi menyatakan sendiri rumusnya: kolom 6 = kolom 4 dikurangi kolom 5. Yang memakai 100 dikurangi
serapan, atau capaian dibagi serapan, diterima bila angkanya cocok.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | % Capaian | < | Tingkat Efisiensi |
| ^ | ^ | ^ | Kinerja | Anggaran | ^ |
| --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | 100,81 | 98,25 | **2,65** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | % Capaian | < | Tingkat Efisiensi |
| ^ | ^ | ^ | Kinerja | Anggaran | ^ |
| --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | 100,81 | 98,25 | 2,56 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.ratios import wrong_ratio
from kinerja_xl.checks.rule import rule


@rule(
    "CAP108",
    "Tingkat efisiensi tidak sama dengan capaian dikurangi serapan",
    "galat",
    "aritmetika: 6 = 4 - 5",
)
def check(context: Context) -> Iterator[Issue]:
    """Every printed efficiency that none of the formulas in use explains."""
    for one in context.derived:
        if one.jenis == "efisiensi" and not one.cocok and not one.cocok_alternatif:
            yield wrong_ratio(one, context, "Efisiensi")
