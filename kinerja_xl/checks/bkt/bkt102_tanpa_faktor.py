"""BKT102 Capaian di bawah 100 tanpa faktor penghambat.

## Mengapa
Target yang tidak tercapai harus dijelaskan sebabnya; tanpa itu laporan tidak dapat dipakai memperbaiki kinerja. Yang
dilihat capaian setahun, atau triwulan terakhir yang terisi; hanya bila tabelnya mempunyai kolom faktor.

## Salah
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % | Faktor Penghambat | Tindak Lanjut | Bukti |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 80 | 72 | 90,00 | **** | Menambah petugas layanan | Laporan survei |
| 2 | ASN disiplin | Nilai kedisiplinan | Nilai | 80 | 80 | 100,00 | Presensi berjalan | Mempertahankan presensi | Laporan presensi |

## Benar
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % | Faktor Penghambat | Tindak Lanjut | Bukti |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 80 | 72 | 90,00 | Petugas layanan kurang | Menambah petugas layanan | Laporan survei |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.evidence import unexplained
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "BKT102",
    "Capaian di bawah 100 tanpa faktor penghambat",
    "peringatan",
    "penjelasan atas kegagalan mencapai target (PermenPANRB Nomor 53 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Rows below target whose column of factors is empty."""
    yield from unexplained(context, "faktor", "faktor penghambat", "Tulis sebab target tidak tercapai.")
