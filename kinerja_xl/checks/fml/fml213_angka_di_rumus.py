"""FML213 Angka tertulis di dalam rumus.

## Mengapa
Angka yang ditulis langsung di dalam rumus (`=C5-D5+1500000`, `=D5*1,1`) tidak tampak pada lembar, tidak bersumber,
dan tetap tinggal bila keadaannya berubah; sering ditambahkan supaya jumlahnya cocok. Angka 0, 1, 2, 25, 100, seribu,
sejuta, tahun, dan pembagi yang sama dengan banyaknya suku tidak disebut. Angka yang dipakai seluruh kolom disebut sekali
sebagai info.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | **`=SUM(D3:D6)+1500000` 991.500.000** | `=D7/C7*100` 82,63 | `=SUM(F3:F6)` 210.000.000 |

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

from kinerja_xl.calc.pohon_rumus import read_tree
from kinerja_xl.calc.tetapan import constants
from kinerja_xl.checks.cell_formulas import formula, grouped, odd
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number

_COLUMN = 3


@rule("FML213", "Angka tertulis di dalam rumus", "peringatan", "setiap angka masukan berdiri di selnya sendiri")
def check(context: Context) -> Iterator[Issue]:
    """Numbers within the arithmetic of formulas, once a column; where many rows share one, as info."""
    found = grouped(context, _numbers if context.book.formulas else None)
    named = {one.sel for one in odd(context)} if found else set()
    for (number, _, column), cells in found.items():
        left = [(ref, text) for ref, text in cells if ref not in named]
        if not left:
            continue
        first, text = left[0]
        shared = len(left) >= _COLUMN
        more = f" di {len(left)} sel kolom ini" if shared else ""
        yield Issue(
            first,
            f"Rumus {formula(text)} memuat angka {number} yang tidak tampak pada lembar{more}.",
            "Tulis angka itu di sel sendiri dengan namanya, lalu rujuk sel itu.",
            formula(text),
            f"sel yang berisi {number}",
            f"{number}|{column}",
            "info" if shared else None,
        )


def _numbers(text: str) -> list[str]:
    return [format_number(number) for number in constants(read_tree(text))]
