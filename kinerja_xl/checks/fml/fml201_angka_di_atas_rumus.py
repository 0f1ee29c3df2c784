"""FML201 Angka diketik di tempat rumus.

## Mengapa
Di kolom yang dihitung dengan rumus, angka yang diketik tidak ikut berubah bila masukannya diperbaiki. Pola kolom
dibaca dari baris lain; untuk baris induk dan jumlah dari penjumlahan lain di kolom atau baris itu. Angka yang hari ini
masih sama dengan hasil rumus dilaporkan sebagai peringatan. Baris yang masukannya kosong tidak disebut.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | **15.000.000** |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | **985.000.000** | `=D7/C7*100` 82,08 | `=SUM(F3:F6)` 215.000.000 |

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

from kinerja_xl.calc.cakupan import Cakupan
from kinerja_xl.checks.cell_formulas import consequence, formula, odd_issues, petak, place
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.sum_ranges import typed_over_sums


@rule("FML201", "Angka diketik di tempat rumus", "galat", "aritmetika: rumus yang dipakai baris lain di kolom itu")
def check(context: Context) -> Iterator[Issue]:
    """Typed numbers in columns of formulas, and in the place of a sum."""
    known = set()
    for issue in odd_issues(context, "ketikan"):
        known.add(issue.cell)
        yield issue
    yield from (_issue(context, one) for one in typed_over_sums(context) if one.sel not in known)


def _issue(context: Context, one: Cakupan) -> Issue:
    cells = petak(context)
    now, right = cells.shown(cells.content(one.sel), one.sel), cells.shown(one.seharusnya, one.sel)
    differs = not cells.same(cells.content(one.sel), one.seharusnya, one.sel)
    like = one.cocok_di.a1 if one.cocok_di is not None else ""
    told = f", padahal menurut pola {right}.{consequence(context, one.sel, one.seharusnya)}"
    return Issue(
        one.sel,
        f"{place(one.kolom, one.simpul.nama)} berisi angka yang diketik, bukan rumus; polanya menjumlahkan "
        f"{len(one.butir)} baris rinciannya seperti {like}. "
        f"Nilainya sekarang {now}{told if differs else ', sama dengan menurut pola.'}",
        f"Isi {one.sel.a1} dengan {formula(one.rumus)}.",
        now,
        right if differs else formula(one.rumus),
        f"{one.kolom.judul}|{one.simpul.nama}",
        None if differs else "peringatan",
    )
