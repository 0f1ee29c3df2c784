"""CAS203 Program, kegiatan atau sub kegiatan tanpa indikator.

## Mengapa
Setiap simpul rencana diukur sekurangnya dengan satu indikator. Tanpa indikator, anggarannya tidak dapat dipertanggung
jawabkan menurut kinerja.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian Daerah | Persentase pegawai berkinerja baik | Persen | 90 | 50.000.000 | 92 | 53.000.000 | 92 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | Persentase mutasi sesuai kebutuhan jabatan | Persen | 80 | 50.000.000 | 85 | 53.000.000 | 85 | 103.000.000 | Kepala Bidang Mutasi |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen hasil pengelolaan mutasi | Dokumen | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Analis Mutasi |
| 5.03.02.2.02.0002 | Pengelolaan Kenaikan Pangkat ASN | Jumlah dokumen kenaikan pangkat | Dokumen | 5 | 10.000.000 | 5 | 10.000.000 | 10 | 20.000.000 | Analis Kepangkatan |
| 5.03.02.2.02.0003 | **Pengelolaan Promosi ASN** | | | | 25.000.000 | | 26.500.000 | | 51.500.000 | Analis Promosi |

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

from kinerja_xl.calc.pohon import DALAM, Simpul, rows_of
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import levels, node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.entry import name_key

_MOSTLY = 2 / 3


@rule(
    "CAS203",
    "Program, kegiatan atau sub kegiatan tanpa indikator",
    "peringatan",
    "setiap program, kegiatan dan sub kegiatan mempunyai indikator (Permendagri Nomor 86 Tahun 2017)",
)
def check(context: Context) -> Iterator[Issue]:
    """Nodes without an indicator, at a level where most nodes of the same table have one."""
    for nodes in context.tables_of_nodes:
        for level in levels(nodes):
            bare = [node for node in level if not _measured(node)]
            if len(level) - len(bare) >= _MOSTLY * len(level):
                yield from (_issue(node) for node in bare)


def _measured(node: Simpul) -> bool:
    """Whether a node has an indicator, also one that a merge shares with the node above."""
    if node.indikator or node.jenis not in DALAM:
        return bool(node.indikator) or not any(map(str.isalpha, node.nama.text))
    return any(row.indikator is not None and row.indikator.merged and row.indikator.text for row in rows_of(node))


def _issue(node: Simpul) -> Issue:
    return Issue(
        node.ref,
        f"{node_name(node)} tidak mempunyai indikator.",
        "Tulis indikator dengan satuan dan targetnya, atau hapus barisnya bila tidak dipakai.",
        "tanpa indikator",
        "indikator",
        f"{node.tabel.form}|{node.tingkat}|{node.code or name_key(node.nama.text)}",
    )
