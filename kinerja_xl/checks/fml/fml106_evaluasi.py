"""FML106 Formulir E.81: tahap-tahapnya tidak saling cocok.

## Mengapa
Pada Formulir E.81 realisasi setahun adalah jumlah empat triwulan, realisasi Renstra adalah realisasi s.d. tahun lalu
ditambah realisasi tahun ini, dan tingkat capaian adalah realisasi Renstra dibagi target Renstra, juga bila baris nomor
kolomnya tidak menuliskan rumus. Persentase, indeks dan nilai tidak dijumlahkan: periode terakhirnya yang dipakai.
Kolom yang menuliskan rumusnya diperiksa FML101.

## Salah
Evaluasi Terhadap Hasil Renja Tahun 2026
| No | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Renstra Perangkat Daerah pada Akhir Periode | < | Realisasi s.d. Tahun Lalu | < | Realisasi Kinerja pada Triwulan | < | < | < | < | < | < | < | Realisasi Capaian Kinerja dan Anggaran Renja 2026 | < | Realisasi Renstra s.d. Tahun 2026 | < | Tingkat Capaian Renstra s.d. Tahun 2026 (%) | < | Unit Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | < | II | < | III | < | IV | < | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
| ^ | ^ | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | Jumlah dokumen perencanaan | Dokumen | 30 | 500.000.000 | 5 | 88.412.300 | 1 | 23.982.500 | 2 | 26.439.500 | 2 | 20.542.000 | 1 | 27.324.150 | **7** | 98.288.150 | 11 | **186.700.540** | 36,67 | **37,43** | Sekretaris |

## Benar
Evaluasi Terhadap Hasil Renja Tahun 2026
| No | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Renstra Perangkat Daerah pada Akhir Periode | < | Realisasi s.d. Tahun Lalu | < | Realisasi Kinerja pada Triwulan | < | < | < | < | < | < | < | Realisasi Capaian Kinerja dan Anggaran Renja 2026 | < | Realisasi Renstra s.d. Tahun 2026 | < | Tingkat Capaian Renstra s.d. Tahun 2026 (%) | < | Unit Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | < | II | < | III | < | IV | < | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
| ^ | ^ | ^ | ^ | ^ | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | K | Rp | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | Jumlah dokumen perencanaan | Dokumen | 30 | 500.000.000 | 5 | 88.412.300 | 1 | 23.982.500 | 2 | 26.439.500 | 2 | 20.542.000 | 1 | 27.324.150 | 6 | 98.288.150 | 11 | 186.700.450 | 36,67 | 37,34 | Sekretaris |
"""

from collections.abc import Iterator

from kinerja_xl.calc.indikator import may_fall
from kinerja_xl.calc.rumus_kolom import Sel, checked
from kinerja_xl.calc.tahapan import of_the_plan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.formulas import wrong_cells
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.rows import BarisEvaluasi


@rule("FML106", "Tahap Formulir E.81 tidak saling cocok", "galat", "Permendagri Nomor 86 Tahun 2017, Formulir E.81")
def check(context: Context) -> Iterator[Issue]:
    """Stages of E.81 whose columns state no formula; the percentage of what should fall is left alone."""
    for table in context.book.of(BarisEvaluasi):
        cells = [cell for cell in checked(table, of_the_plan(table)) if not _falls(cell)]
        yield from wrong_cells(cells, table.form)


def _falls(cell: Sel) -> bool:
    row = cell.baris
    return cell.aturan.kolom.peran == "capaian_akhir" and isinstance(row, BarisEvaluasi) and may_fall(row)
