"""SLR128 Kegiatan dalam penjenjangan tidak beranggaran.

## Mengapa
Kegiatan yang masih dijenjangkan tetapi tidak ada di laporan realisasi tahun itu mungkin sudah dihapus dalam perubahan
anggaran; targetnya lalu tidak dapat dicapai. Kegiatan tanpa biaya boleh ada, karena itu hanya diberitahukan, sekali.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Perkantoran | Persentase layanan perkantoran | Persen | 100 | Sekretaris | 1.1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | surat | 150 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | kali | 40 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | jenis | 14 | Kasubbag Umum |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.4 | **Peremajaan Data Pegawai** | Jumlah data pegawai yang diremajakan | orang | 200 | Kasubbag Umum |
### Realisasi
Realisasi Anggaran Tahun 2020
| No | Program/Kegiatan | Indikator Keluaran | Target | Pagu | Fisik (%) | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- | --- | --- | --- |
| I | PROGRAM PELAYANAN PERKANTORAN | | | 30.000.000 | | 30.000.000 | 100,00 |
| 1 | Penyediaan Surat Menyurat | Jumlah surat yang dikirim | 150 surat | 10.000.000 | 100 | 10.000.000 | 100,00 |
| 2 | Rapat Koordinasi Luar Daerah | Jumlah perjalanan dinas | 40 kali | 15.000.000 | 100 | 15.000.000 | 100,00 |
| 3 | Penyediaan Alat Tulis Kantor | Jumlah jenis alat tulis | 14 jenis | 5.000.000 | 100 | 5.000.000 | 100,00 |

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
from kinerja_xl.checks.likewise import likewise
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule


@rule("SLR128", "Kegiatan dalam penjenjangan tanpa anggaran", "info")
def check(context: Context) -> Iterator[Issue]:
    """Kegiatan of a cascading form that no report of realisation of the year names, told once a form."""
    for beside in context.beside_budget:
        if beside.tingkat > 0 and beside.tanpa_anggaran:
            first, *others = beside.tanpa_anggaran
            yield Issue(
                first.ref,
                f"{node_name(first)} dijenjangkan, tetapi tidak ada di laporan realisasi anggaran tahun itu."
                f"{likewise([n.ref for n in others])}",
                "Pastikan kegiatannya memang tanpa biaya; hapus yang dibatalkan dalam perubahan anggaran.",
                str(len(beside.tanpa_anggaran)),
                "0",
                first.nama.text,
            )
