"""FML220 Fungsi kinerja tersimpan dengan ejaan yang tidak terbaca.

## Mengapa
Fungsi seperti CAPAIAN tersimpan sebagai `KINERJA.CAPAIAN` oleh Calc, atau dengan jalur berkas add-in komputer lain
(`'C:\\Data\\kinerja.xlam'!CAPAIAN`) oleh Excel. Di komputer penerima sel itu menjadi #NAME? begitu dihitung ulang, meskipun
sekarang masih menampilkan angka. Setiap ejaan disebut sekali per kolom.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | **`=KINERJA.SERAPAN(C3,D3)` 75,00** | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=KINERJA.SERAPAN(C4,D4)` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=KINERJA.SERAPAN(C5,D5)` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=KINERJA.SERAPAN(C6,D6)` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |

## Benar
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=SERAPAN(C3,D3)` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=SERAPAN(C4,D4)` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=SERAPAN(C5,D5)` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=SERAPAN(C6,D6)` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.rumus_sel import foreign_spellings
from kinerja_xl.checks.cell_formulas import formula, grouped
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("FML220", "Ejaan fungsi tidak terbaca", "peringatan", "Excel mengenal fungsi add-in dari namanya saja")
def check(context: Context) -> Iterator[Issue]:
    """Functions of the add-in in a spelling that only another program or computer reads, once a column."""
    for (name, _, column), cells in grouped(context, foreign_spellings if context.book.formulas else None).items():
        first, text = cells[0]
        bare = name.rpartition("!")[2].rpartition(".")[2].upper()
        more = f" ({len(cells)} sel di kolom ini)" if len(cells) > 1 else ""
        yield Issue(
            first,
            f"Fungsi {bare} tersimpan sebagai {name}{more}; Excel menampilkannya #NAME? bila dihitung ulang.",
            "Buka dengan add-in kinerja terpasang, tekan Hitung Ulang di pita Kinerja, lalu simpan.",
            formula(text),
            bare,
            f"{name}|{column}",
        )
