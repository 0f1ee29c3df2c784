"""FML210 IFERROR menutupi galat dengan angka.

## Mengapa
`=IFERROR(D5/C5*100,0)` menampilkan 0 persen padahal pembaginya nol: angka itu tampak seperti hasil hitungan dan ikut
dirata-ratakan. Galat yang lahir dari rumus yang rusak (#REF!, #NAME?) lebih buruk lagi: tidak akan pernah tampak. Strip
atau teks kosong sebagai pengganti pembagian nol, dan baris yang belum terisi, tidak disebut.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 0 | 90.000.000 | **`=IFERROR(D5/C5*100,0)` 0,00** | `=C5-D5` -90.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.100.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 90,00 | `=SUM(F3:F6)` 110.000.000 |

## Benar
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=IFERROR(D5/C5*100,"-")` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.galat_tertutup import GalatTertutup, hidden_errors, instead_text
from kinerja_xl.checks.cell_formulas import formula, petak
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("FML210", "IFERROR menutupi galat", "galat", "aritmetika: pembagian dengan nol tidak mempunyai hasil")
def check(context: Context) -> Iterator[Issue]:
    """Figures that stand in place of an error: a broken formula as galat, a division by zero as peringatan."""
    for one in hidden_errors(petak(context)) if context.book.formulas else ():
        yield _issue(context, one)


def _issue(context: Context, one: GalatTertutup) -> Issue:
    own = formula(petak(context).formula(one.sel) or "")
    zero = ", ".join(c.a1 if c.sheet == one.sel.sheet else str(c) for c in one.pembagi)
    cause = f"{one.kode} karena {zero} nol atau kosong" if zero and one.kode == "#DIV/0!" else one.kode
    return Issue(
        one.sel,
        f"Rumus {own} menutupi {cause} dan menampilkan {instead_text(one.pengganti)}.",
        "Perbaiki rumusnya." if one.rusak else 'Isi pembaginya, atau tampilkan "-" supaya tidak terbaca sebagai hasil.',
        instead_text(one.pengganti),
        one.kode if one.rusak else "-",
        own,
        None if one.rusak else "peringatan",
    )
