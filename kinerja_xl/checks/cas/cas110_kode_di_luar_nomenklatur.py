"""CAS110 Kode tidak ada dalam nomenklatur.

## Mengapa
Kode yang tidak ada dalam tabel nomenklatur tidak dapat dianggarkan. Tabelnya dari Anda: berkas yang disebut dengan
--nomenklatur, atau lembar dengan kolom Kode dan Nomenklatur. Kode X.XX berlaku untuk semua urusan. Tanpa tabel itu, kode
hanya diperiksa bentuknya.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| **5.03.02.2.02.0009** | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
### Nomenklatur
Nomenklatur Program, Kegiatan dan Sub Kegiatan
| Kode | Nomenklatur |
| --- | --- |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH |
| 5.03.02.2.02 | Mutasi dan Promosi ASN |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.000.000 | 2 | 26.500.000 | 4 | 51.500.000 | Analis Promosi |
### Nomenklatur
Nomenklatur Program, Kegiatan dan Sub Kegiatan
| Kode | Nomenklatur |
| --- | --- |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH |
| 5.03.02.2.02 | Mutasi dan Promosi ASN |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "CAS110",
    "Kode tidak ada dalam nomenklatur",
    "galat",
    "nomenklatur yang Anda sertakan (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Well formed codes that the nomenclature table does not hold."""
    for row, right in context.officially_named:
        if right is None:
            name = row.nama.text if row.nama is not None else ""
            yield Issue(
                row.kode.ref,
                f"Kode {row.kode.text} ({short(name)}) tidak ada dalam tabel nomenklatur.",
                "Cari kode yang benar di tabel itu; pastikan tabelnya untuk jenis pemda Anda.",
                row.kode.text,
                "kode dalam nomenklatur",
                f"{row.tabel.form}|{row.code}",
            )
