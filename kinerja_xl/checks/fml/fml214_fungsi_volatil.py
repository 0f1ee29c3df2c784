"""FML214 Rumus berubah sendiri.

## Mengapa
NOW, TODAY, RAND, OFFSET dan INDIRECT dihitung ulang setiap berkas dibuka. Angka laporan yang memakainya berbeda
menurut hari membukanya, dan rujukan lewat INDIRECT atau OFFSET tidak ikut bergeser bila baris disisipkan. Tanggal cetak
yang tidak dipakai rumus lain tidak disebut. Setiap fungsi disebut sekali per kolom.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | **`=INDIRECT("C5")` 100.000.000** | `=D5/C5*100` 100,00 | `=C5-D5` 0 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 1.000.000.000 | `=D7/C7*100` 83,33 | `=SUM(F3:F6)` 200.000.000 |

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

from kinerja_xl.calc.rumus_sel import function_names
from kinerja_xl.checks.cell_formulas import formula, grouped, petak, tables
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_CLOCK = frozenset({"NOW", "TODAY"})
_VOLATILE = _CLOCK | {"RAND", "RANDBETWEEN", "OFFSET", "INDIRECT"}


@rule("FML214", "Rumus berubah sendiri", "peringatan", "angka laporan tidak bergantung pada hari membukanya")
def check(context: Context) -> Iterator[Issue]:
    """Volatile functions, once a function and column; a date of printing that nothing refers to is left alone."""
    for (name, sheet, column), cells in grouped(context, _volatile if context.book.formulas else None).items():
        if name in _CLOCK:
            used = petak(context).dependents
            areas = [t.area for t, _ in tables(context) if t.sheet == sheet]
            cells = [c for c in cells if c[0] in used or any(a[0] <= c[0].row <= a[2] for a in areas)]
        if cells:
            first, text = cells[0]
            more = f" ({len(cells)} sel di kolom ini)" if len(cells) > 1 else ""
            yield Issue(
                first,
                f"Rumus {formula(text)} memakai {name} dan berubah sendiri setiap berkas dibuka{more}.",
                "Tulis tanggalnya sebagai nilai." if name in _CLOCK else "Rujuk selnya langsung.",
                formula(text),
                "rumus yang hanya bergantung pada isi berkas",
                f"{name}|{column}",
            )


def _volatile(text: str) -> list[str]:
    return [name for name in function_names(text) if name in _VOLATILE]
