"""IPA116 Selisih terhadap bobot salah.

## Mengapa
Selisih menunjukkan berapa poin lagi menuju nilai tertinggi: bobot dikurangi nilai.

## Salah
| No | Dimensi | Bobot | Nilai | Selisih terhadap Bobot |
| --- | --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 | **14,03** |
| 2 | Kompetensi | 40 | 32,63 | 7,37 |
| 3 | Kinerja | 30 | 22,98 | 7,02 |
| 4 | Disiplin | 5 | 5,00 | 0,00 |

## Benar
| No | Dimensi | Bobot | Nilai | Selisih terhadap Bobot |
| --- | --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 | 13,03 |
| 2 | Kompetensi | 40 | 32,63 | 7,37 |
| 3 | Kinerja | 30 | 22,98 | 7,02 |
| 4 | Disiplin | 5 | 5,00 | 0,00 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.ratios import wrong_ratio
from kinerja_xl.checks.rule import rule


@rule("IPA116", "Selisih terhadap bobot salah", "galat", "aritmetika: selisih = bobot - nilai")
def check(context: Context) -> Iterator[Issue]:
    """Every printed distance to the weight; the sign is the office's choice."""
    for one in context.derived:
        if one.jenis == "selisih_bobot" and not one.cocok and not _opposite(one):
            yield wrong_ratio(one, context, "Selisih terhadap bobot")


def _opposite(one: Turunan) -> bool:
    return one.tercetak.value is not None and one.hasil.nilai == -one.tercetak.value
