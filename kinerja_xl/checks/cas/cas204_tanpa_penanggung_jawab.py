"""CAS204 Simpul tanpa penanggung jawab.

## Mengapa
Setiap kinerja mempunyai satu pemilik. Simpul yang tidak dipegang siapa pun tidak akan muncul dalam perjanjian kinerja
pejabat mana pun.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | **** |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |
| 3 | Kesejahteraan | Persentase pegawai yang diasuransikan | Persen | 100 | Kabid. Kesejahteraan | 3.1 | Taspen Pegawai | Jumlah usulan taspen | berkas | 5 | Kasubbid. Taspen |

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

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import levels, node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.entry import name_key

_MOSTLY = 0.75


@rule(
    "CAS204",
    "Simpul tanpa penanggung jawab",
    "peringatan",
    "setiap kinerja mempunyai pemilik (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Nodes none of whose indicators has an owner, at a level where most nodes of the table have one."""
    for nodes in context.tables_of_nodes:
        for level in levels(nodes):
            told = [node for node in level if any(b.penanggung_jawab is not None for b in node.indikator)]
            bare = [node for node in told if not _owned(node)]
            if len(told) - len(bare) >= _MOSTLY * len(told):
                yield from (_issue(node) for node in bare)


def _owned(node: Simpul) -> bool:
    return any(b.penanggung_jawab is not None and not b.penanggung_jawab.is_blank for b in node.indikator)


def _issue(node: Simpul) -> Issue:
    empty = next(b.penanggung_jawab for b in node.indikator if b.penanggung_jawab is not None)
    return Issue(
        empty.ref,
        f"{node_name(node)} tidak mempunyai penanggung jawab.",
        "Isi jabatan yang bertanggung jawab.",
        "kosong",
        "jabatan",
        f"{node.tabel.form}|{node.tingkat}|{node.code or name_key(node.nama.text)}",
    )
