"""PAG208 Sub kegiatan tanpa pagu.

## Mengapa
Sub kegiatan adalah tempat anggaran dibelanjakan. Yang tidak berpagu tidak akan dilaksanakan, atau pagunya lupa diisi.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 25.400.000 | 92 | 26.500.000 | 94 | 27.100.000 | 94 | 79.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 25.400.000 | 85 | 26.500.000 | 90 | 27.100.000 | 90 | 79.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | **Pengelolaan Mutasi ASN** | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 |  | 3 |  | 3 |  | 9 |  | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.400.000 | 2 | 26.500.000 | 2 | 27.100.000 | 6 | 79.000.000 | Analis Promosi |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2028
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | 2028 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.610.000 | 92 | 43.000.000 | 94 | 44.100.000 | 94 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.610.000 | 85 | 43.000.000 | 90 | 44.100.000 | 90 | 127.710.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.210.000 | 3 | 16.500.000 | 3 | 17.000.000 | 9 | 48.710.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Jumlah laporan hasil pengelolaan promosi | Laporan | 2 | 25.400.000 | 2 | 26.500.000 | 2 | 27.100.000 | 6 | 79.000.000 | Analis Promosi |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.entry import name_key


@rule(
    "PAG208",
    "Sub kegiatan tanpa pagu",
    "peringatan",
    "setiap sub kegiatan dianggarkan (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Sub kegiatan without money in any column of a plan that prints money."""
    for plan in context.plans:
        leaves = [n for n in plan if n.jenis == "sub_kegiatan"]
        empty = [n for n in leaves if not n.pagu and not n.pagu_akhir]
        for node in empty if 2 * len(empty) <= len(leaves) else []:
            yield Issue(
                node.ref,
                f"{called('Sub kegiatan', short(node.nama.text))} tidak mempunyai pagu di tahun mana pun.",
                "Isi pagunya, atau hapus sub kegiatan yang tidak direncanakan.",
                "",
                "pagu per tahun",
                f"{node.code}|{name_key(node.nama.text)}",
            )
