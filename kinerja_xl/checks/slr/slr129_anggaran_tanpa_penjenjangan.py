"""SLR129 Kegiatan beranggaran tidak ada dalam penjenjangan.

## Mengapa
Setiap kegiatan yang dibiayai dijenjangkan sampai pelaksananya; yang tidak, tidak dipertanggungjawabkan siapa pun.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris | 1.1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | surat | 150 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | kali | 40 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | jenis | 14 | Kasubbag Umum |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program/Kegiatan | Indikator Keluaran | Target | Pagu | Fisik (%) | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- | --- | --- | --- |
| I | PROGRAM PELAYANAN PERKANTORAN | | | 36.000.000 | | 36.000.000 | 100,00 |
| 1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | 150 surat | 10.000.000 | 100 | 10.000.000 | 100,00 |
| 2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | 40 kali | 15.000.000 | 100 | 15.000.000 | 100,00 |
| 3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | 14 jenis | 5.000.000 | 100 | 5.000.000 | 100,00 |
| 4 | **Pemeliharaan Gedung** | Jumlah gedung yang dipelihara | 1 unit | 6.000.000 | 100 | 6.000.000 | 100,00 |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris | 1.1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | surat | 150 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | kali | 40 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | jenis | 14 | Kasubbag Umum |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program/Kegiatan | Indikator Keluaran | Target | Pagu | Fisik (%) | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- | --- | --- | --- |
| I | PROGRAM PELAYANAN PERKANTORAN | | | 30.000.000 | | 30.000.000 | 100,00 |
| 1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | 150 surat | 10.000.000 | 100 | 10.000.000 | 100,00 |
| 2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | 40 kali | 15.000.000 | 100 | 15.000.000 | 100,00 |
| 3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | 14 jenis | 5.000.000 | 100 | 5.000.000 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule("SLR129", "Kegiatan beranggaran tanpa penjenjangan", "peringatan", "setiap kegiatan mempunyai penanggung jawab")
def check(context: Context) -> Iterator[Issue]:
    """Lines of the budget that the cascading form of the year lacks, told once a form."""
    yield from told_once(
        (
            number,
            Issue(
                line.uraian.ref,
                f"{short(line.uraian.text)} beranggaran, tetapi tidak ada dalam penjenjangan.",
                "Tambahkan ke penjenjangan dengan indikator, target dan penanggung jawabnya, atau samakan namanya.",
                line.uraian.text,
                "ada dalam penjenjangan",
                line.kunci,
            ),
        )
        for number, beside in enumerate(context.beside_budget)
        for line in (beside.tanpa_simpul if beside.tingkat > 0 else ())
    )
