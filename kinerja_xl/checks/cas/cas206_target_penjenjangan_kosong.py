"""CAS206 Indikator penjenjangan tanpa target.

## Mengapa
Tanpa target, pemilik indikator tidak tahu apa yang harus dicapainya. Rencana dan tabel lain diperiksa TGT103.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | **** | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |
"""

from collections.abc import Iterator

from kinerja_xl.checks.blank_fields import blank_in_cascades
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "CAS206",
    "Indikator penjenjangan tanpa target",
    "peringatan",
    "setiap indikator bersatuan dan bertarget (PermenPANRB Nomor 53 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Indicators of a cascading form with an empty target, in a block where most are filled."""
    yield from blank_in_cascades(context, "target", lambda butir: next(iter(butir.target.values()), None))
