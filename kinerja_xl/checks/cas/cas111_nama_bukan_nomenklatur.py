"""CAS111 Nama berbeda dari nomenklaturnya.

## Mengapa
Nama program, kegiatan dan sub kegiatan ditetapkan bersama kodenya. Nama lain membuat orang mencari anggaran yang tidak ada.
Beda satu dua huruf dilaporkan sebagai info dengan kemiripannya.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | **Penataan Pegawai** | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
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

from kinerja_xl.calc.kemiripan import AMBANG, likeness
from kinerja_xl.calc.nomenklatur import name_of
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "CAS111",
    "Nama berbeda dari nomenklaturnya",
    "peringatan",
    "nomenklatur yang Anda sertakan (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Names that differ from the one the nomenclature table gives to their code."""
    for row, right in context.officially_named:
        if right is None or row.nama is None or not row.key or row.key == name_of(right):
            continue
        same = likeness(row.nama.text, right)
        yield Issue(
            row.nama.ref,
            f"{short(row.nama.text)} berkode {row.code}, yang bernama {short(right)} (kemiripan {same:.0%}).",
            "Pakai nama dari nomenklatur, atau kode yang sesuai dengan namanya.",
            row.nama.text,
            right,
            f"{row.tabel.form}|{row.code}",
            "info" if same >= AMBANG else None,
        )
