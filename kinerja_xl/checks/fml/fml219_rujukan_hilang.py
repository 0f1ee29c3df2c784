"""FML219 Rumus memuat #REF!.

## Mengapa
Sel atau lembar yang dirujuk sudah dihapus: rumus itu tidak dapat dihitung lagi. Angka yang masih tampak adalah nilai
lama, atau galatnya ditutupi IFERROR. Setiap rumus disebut, juga di lembar yang tidak dikenali sebagai formulir.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | **`=SUM(D3:D5)+#REF!` 990.000.000** | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |

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

from kinerja_xl.calc.rumus_sel import lost_reference
from kinerja_xl.checks.cell_formulas import formula, petak
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("FML219", "Rumus memuat #REF!", "galat", "aritmetika: rumus tanpa salah satu masukannya tidak mempunyai hasil")
def check(context: Context) -> Iterator[Issue]:
    """Every formula that refers to something deleted."""
    for ref, text in petak(context).formulas() if context.book.formulas else ():
        if lost_reference(text):
            now = petak(context).shown(petak(context).content(ref), ref)
            yield Issue(
                ref,
                f"Rumus {formula(text)} merujuk sel yang sudah dihapus; yang tampak di {ref.a1} sekarang: {now}.",
                "Tulis ulang rujukannya; kolom atau baris lain menunjukkan sel mana yang dimaksud.",
                formula(text),
                "rujukan ke sel yang ada",
                formula(text),
            )
