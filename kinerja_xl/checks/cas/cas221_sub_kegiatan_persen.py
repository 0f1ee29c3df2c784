"""CAS221 Sub kegiatan hanya berindikator persentase.

## Mengapa
Sub kegiatan menghasilkan keluaran: dokumen, orang, paket, laporan. Bila semua indikatornya persentase, keluarannya tidak
tampak dan biaya per keluaran tidak dapat dihitung.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 40.000.000 | 92 | 43.000.000 | 92 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 40.000.000 | 85 | 43.000.000 | 85 | 83.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | **Persentase promosi sesuai formasi** | Persen | 90 | 25.000.000 | 92 | 26.500.000 | 92 | 51.500.000 | Analis Promosi |

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
"""

from collections.abc import Iterator

from kinerja_xl.calc.indikator import is_persen
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.entry import name_key


@rule(
    "CAS221",
    "Sub kegiatan hanya berindikator persentase",
    "info",
    "indikator sub kegiatan adalah keluaran (Permendagri Nomor 90 Tahun 2019)",
)
def check(context: Context) -> Iterator[Issue]:
    """Sub kegiatan all of whose indicators are shares, in a plan where others count their output."""
    for nodes in context.plans:
        leaves = [n for n in nodes if n.jenis == "sub_kegiatan" and n.indikator]
        shares = [n for n in leaves if _only_shares(n)]
        if 2 * len(shares) <= len(leaves):
            for node in shares:
                yield Issue(
                    node.indikator[0].nama.ref,
                    f"{node_name(node)} hanya diukur dengan persentase, tanpa jumlah keluarannya.",
                    "Tambahkan indikator keluaran, misalnya jumlah dokumen, orang atau laporan.",
                    "persentase",
                    "jumlah keluaran",
                    f"{node.tabel.form}|{node.code or name_key(node.nama.text)}",
                )


def _only_shares(node: Simpul) -> bool:
    return all(
        is_persen(b.satuan) and b.key.startswith(("persen", "prosen", "presen", "peren")) for b in node.indikator
    )
