"""FML101 Sel tidak mengikuti rumus yang tertulis pada baris nomor kolom.

## Mengapa
Baris nomor kolom formulir menyatakan cara menghitung kolomnya, misalnya `12 = 8+9+10+11`. Sel yang tidak mengikutinya
salah hitung, salah ketik, atau rumusnya tertimpa angka. Sel kosong dan "-" tidak ikut dijumlahkan; K dihitung dari K,
Rp dari Rp; angka dibulatkan seperti tercetak. Persentase, indeks dan nilai boleh memakai periode terakhir atau
rata-ratanya di tempat jumlah; capaian per periode diperiksa FML104. Sel yang benar dengan sendirinya setelah sel lain diperbaiki tidak disebut lagi.

## Salah
Evaluasi Terhadap Hasil Renja Tahun 2026
| No | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Renstra Perangkat Daerah pada Akhir Periode | < | Realisasi s.d. Tahun Lalu | < | Realisasi Kinerja pada Triwulan | < | < | < | < | < | < | < | Realisasi Capaian Kinerja dan Anggaran Renja 2026 | < | Realisasi Renstra s.d. Tahun 2026 | < | Tingkat Capaian Renstra s.d. Tahun 2026 (%) | < | Unit Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | < | II | < | III | < | IV | < | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
| ^ | ^ | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | ^ |
| 1 | 2 | 3 | 4 | 5 | 6 | < | 7 | < | 8 | < | 9 | < | 10 | < | 11 | < | 12 = 8+9+10+11 | < | 13 = 7+12 | < | 14 = 13/6 x 100 | < | 15 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | Jumlah dokumen perencanaan | Dokumen | 30 | 500.000.000 | 5 | 88.412.300 | 1 | 23.982.500 | 2 | 26.439.500 | 2 | 20.542.000 | 1 | 27.324.150 | 6 | **98.288.510** | 11 | 186.700.450 | 36,67 | 37,34 | Sekretaris |
| 2 | 5.03.01.2.01.0002 | Koordinasi dan Penyusunan Dokumen RKA | Jumlah dokumen RKA | Dokumen | 10 | 40.500.000 | 2 | 7.215.000 | - | 672.000 | - | 1.612.500 | 1 | 3.661.500 | 1 | 2.452.000 | 2 | 8.398.000 | **5** | 15.613.000 | 40,00 | **38,45** | Sekretaris |

## Benar
Evaluasi Terhadap Hasil Renja Tahun 2026
| No | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Renstra Perangkat Daerah pada Akhir Periode | < | Realisasi s.d. Tahun Lalu | < | Realisasi Kinerja pada Triwulan | < | < | < | < | < | < | < | Realisasi Capaian Kinerja dan Anggaran Renja 2026 | < | Realisasi Renstra s.d. Tahun 2026 | < | Tingkat Capaian Renstra s.d. Tahun 2026 (%) | < | Unit Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | < | II | < | III | < | IV | < | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
| ^ | ^ | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | ^ |
| 1 | 2 | 3 | 4 | 5 | 6 | < | 7 | < | 8 | < | 9 | < | 10 | < | 11 | < | 12 = 8+9+10+11 | < | 13 = 7+12 | < | 14 = 13/6 x 100 | < | 15 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | Jumlah dokumen perencanaan | Dokumen | 30 | 500.000.000 | 5 | 88.412.300 | 1 | 23.982.500 | 2 | 26.439.500 | 2 | 20.542.000 | 1 | 27.324.150 | 6 | 98.288.150 | 11 | 186.700.450 | 36,67 | 37,34 | Sekretaris |
| 2 | 5.03.01.2.01 | Perencanaan Perangkat Daerah | Persentase konsistensi Renja | Persen | 100 | 40.500.000 | - | 7.215.000 | 90 | 672.000 | 95 | 1.612.500 | - | 3.661.500 | 96 | 2.452.000 | 96 | 8.398.000 | 96 | 15.613.000 | 96,00 | 38,55 | Sekretaris |
"""

from collections.abc import Iterator

from kinerja_xl.calc.rumus_kolom import checked, formulas
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.formulas import wrong_cells
from kinerja_xl.checks.rule import rule


@rule("FML101", "Sel tidak mengikuti rumus kolomnya", "galat", "rumus yang tertulis pada baris nomor kolom formulir")
def check(context: Context) -> Iterator[Issue]:
    """Every cell that differs from the formula its form states, save those that other rules compute."""
    known: set[CellRef] = {*context.derived_cells, *(s.jumlah.ref for s in context.sums if s.jenis == "mendatar")}
    for table in context.book.tables:
        stated = [f for f in formulas(table) if not (f.kolom.peran == "capaian" and f.kolom.periode)]
        cells = list(checked(table, stated))
        yield from wrong_cells(cells, table.form, known)
        known |= {c.tercetak.ref for c in cells}
