"""PAG101 Persentase serapan tidak sama dengan realisasi dibagi pagu.

## Mengapa
Persentase serapan selalu mengikuti dua angka di barisnya. Bila tidak cocok, salah satu dari ketiganya
salah ketik, atau persentasenya tersalin dari baris lain. Angka yang hanya cocok bila dipotong (bukan
dibulatkan) dilaporkan sebagai peringatan. Kolom yang mencetak pecahan (0,98 untuk 98 persen) dilaporkan sekali,
kecuali judulnya menyebut rasio.

## Salah
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Diklat Jabatan Fungsional | 62.500.000 | 62.400.000 | **15,18** |
| 2 | Pengadaan Peralatan | 348.059.000 | 335.535.900 | 96,40 |

## Benar
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Diklat Jabatan Fungsional | 62.500.000 | 62.400.000 | 99,84 |
| 2 | Pengadaan Peralatan | 348.059.000 | 335.535.900 | 96,40 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.ratios import wrong_ratios
from kinerja_xl.checks.rule import rule


@rule(
    "PAG101",
    "Persentase serapan tidak sama dengan realisasi dibagi pagu",
    "galat",
    "aritmetika: serapan = realisasi / pagu x 100",
)
def check(context: Context) -> Iterator[Issue]:
    """Every printed serapan against its own row."""
    yield from wrong_ratios(context, "serapan", "Serapan")
