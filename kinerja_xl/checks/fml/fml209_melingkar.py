"""FML209 Rumus melingkar.

## Mengapa
Rumus yang menghitung dirinya sendiri, langsung atau lewat sel lain, tidak mempunyai hasil: Excel menampilkan 0 atau
angka lama. Biasanya sel jumlah ikut masuk rentang jumlahnya sendiri.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | **`=SUM(D3:D7)` 990.000.000** | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |

## Benar
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.lingkar_rumus import circles
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.cell_formulas import formula, petak
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_TOLD = 4


@rule("FML209", "Rumus melingkar", "galat", "aritmetika: nilai yang menghitung dirinya sendiri tidak tentu")
def check(context: Context) -> Iterator[Issue]:
    """Every circle of formulas once, at its first cell."""
    for group in circles(petak(context)) if context.book.formulas else ():
        yield _issue(context, group)


def _issue(context: Context, group: tuple[CellRef, ...]) -> Issue:
    first = group[0]
    own = formula(petak(context).formula(first) or "")
    if len(group) == 1:
        message = f"Rumus {own} di {first.a1} memuat selnya sendiri; hasilnya tidak tentu."
    else:
        names = [c.a1 if c.sheet == first.sheet else str(c) for c in group[:_TOLD]]
        more = f" dan {len(group) - _TOLD} sel lain" if len(group) > _TOLD else ""
        message = f"Rumus {', '.join(names)}{more} saling menghitung ({first.a1}: {own}); hasilnya tidak tentu."
    return Issue(
        first,
        message,
        "Keluarkan sel itu dari rumusnya sendiri, atau putuskan salah satu rujukannya.",
        own,
        "rumus yang tidak memuat dirinya",
        own,
    )
