"""FML211 Nilai tersimpan tidak sama dengan hasil rumusnya.

## Mengapa
Berkas menyimpan hasil terakhir setiap rumus. Bila masukan diubah oleh program yang tidak menghitung ulang, atau
penghitungan otomatis dimatikan, angka yang tampak dan dicetak adalah angka lama. Hanya rumus yang dapat dihitung dengan
pasti (tambah, kurang, kali, bagi, SUM, ROUND, IF) yang dibandingkan, dari nilai tersimpan masukannya; rumus yang belum
pernah dihitung disebut sekali per lembar.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | **`=SUM(D3:D6)` 985.000.000** | `=D7/C7*100` 82,08 | `=SUM(F3:F6)` 210.000.000 |

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
from kinerja_xl.calc.nilai_basi import Basi, stale, uncomputed
from kinerja_xl.checks.cell_formulas import consequence, formula, petak
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_ADVICE = "Hitung ulang di Excel dengan Ctrl+Alt+F9, lalu simpan."


@rule("FML211", "Nilai tersimpan sudah basi", "galat", "aritmetika: nilai sel = hasil rumusnya")
def check(context: Context) -> Iterator[Issue]:
    """Cached values that simple arithmetic refutes; the formulas without any value once a sheet."""
    if not context.book.formulas:
        return
    cells = petak(context)
    circular = {ref for group in circles(cells) for ref in group}
    yield from (_issue(context, one) for one in stale(cells, circular))
    for sheet, refs in uncomputed(cells).items():
        yield Issue(
            refs[0],
            f"{len(refs)} rumus di lembar ini belum pernah dihitung; angka yang bergantung padanya tidak diperiksa.",
            _ADVICE,
            "kosong",
            "nilai hasil rumus",
            f"belum dihitung|{sheet}",
            "peringatan",
        )


def _issue(context: Context, one: Basi) -> Issue:
    cells = petak(context)
    old, new = cells.shown(one.tersimpan, one.sel), cells.shown(one.seharusnya, one.sel)
    own = formula(cells.formula(one.sel) or "")
    return Issue(
        one.sel,
        f"Nilai tersimpan {one.sel.a1} adalah {old}, tetapi rumusnya {own} memberi {new}."
        f"{consequence(context, one.sel, one.seharusnya)}",
        _ADVICE,
        old,
        new,
        own,
    )
