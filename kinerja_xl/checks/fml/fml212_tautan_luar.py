"""FML212 Rumus mengambil angka dari berkas lain.

## Mengapa
Berkas lain itu tidak ikut dikirim: penerima melihat angka lama yang tidak dapat diperiksa, atau #REF! setelah
memperbarui tautan. Setiap kolom disebut sekali.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | **`=[1]Realisasi!D3` 150.000.000** | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | `=[1]Realisasi!D4` 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |

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

from kinerja_xl.calc.rumus_sel import external_files
from kinerja_xl.checks.cell_formulas import formula, grouped
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "FML212", "Rumus mengambil angka dari berkas lain", "peringatan", "angka harus dapat diperiksa di dalam berkasnya"
)
def check(context: Context) -> Iterator[Issue]:
    """References to other workbooks, once a file and column."""
    for name, cells in grouped(context, external_files if context.book.formulas else None).items():
        first, text = cells[0]
        file = _named(context, name)
        more = f" ({len(cells)} sel di kolom ini)" if len(cells) > 1 else ""
        yield Issue(
            first,
            f"Rumus {formula(text)} mengambil angka dari berkas lain, {file}{more}.",
            "Salin angkanya ke lembar di berkas ini beserta sumbernya, lalu rujuk lembar itu.",
            formula(text),
            "rujukan di dalam berkas ini",
            f"{name[1]}|{file}",
        )


def _named(context: Context, key: tuple[str, str, int]) -> str:
    name = key[0]
    return context.book.tautan.get(int(name), f"tautan nomor {name}") if name.isdigit() else name
