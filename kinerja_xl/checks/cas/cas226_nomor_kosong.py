"""CAS226 Simpul tanpa nomor di antara yang bernomor.

## Mengapa
Dalam formulir yang menomori kinerjanya, kinerja tanpa nomor tidak dapat dirujuk dan sering berarti baris yang disisipkan.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |
| ^ | ^ | ^ | ^ | ^ | ^ | 2.2 | Pensiun Pegawai | Jumlah usulan pensiun | berkas | 25 | Kasubbid. Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ |  | **Tanda Jasa** | Jumlah usulan tanda jasa | berkas | 30 | Kasubbid. Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | 2.3 | Cuti Pegawai | Jumlah usulan cuti | berkas | 21 | Kasubbid. Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | 2.4 | Taspen Pegawai | Jumlah usulan taspen | berkas | 28 | Kasubbid. Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | 2.5 | Tugas Belajar Pegawai | Jumlah usulan tugas belajar | berkas | 35 | Kasubbid. Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | 2.6 | Izin Pegawai | Jumlah usulan izin | berkas | 42 | Kasubbid. Kepangkatan |

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

from kinerja_xl.calc.nomor import cascades, nomor
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import levels
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisPenjenjangan

_MOSTLY = 0.85
_LEAST = 5


@rule("CAS226", "Simpul tanpa nomor di antara yang bernomor", "info")
def check(context: Context) -> Iterator[Issue]:
    """Nodes without a number in a block whose other nodes have one; a further sasaran of one kegiatan needs none."""
    for nodes in cascades(context.nodes):
        for level in levels(nodes):
            named = [n for n in level if n.nama is not n.sasaran and n.nama is not n.nomor]
            asked = named or level
            bare = [n for n in asked if not nomor(n) and not _shared(n)]
            if len(asked) >= _LEAST and bare and len(asked) - len(bare) >= _MOSTLY * len(asked):
                yield from (_issue(n) for n in bare)


def _shared(node: Simpul) -> bool:
    """Whether a number that is merged over several nodes stands for this one too."""
    for row in node.tabel.rows:
        if isinstance(row, BarisPenjenjangan) and row.ref.row == node.ref.row:
            number: Entry | None = row.tahap[node.tingkat].nomor
            return number is None or bool(number.text.strip())
    return False


def _issue(node: Simpul) -> Issue:
    return Issue(
        node.ref,
        f"{short(node.nama.text)} tidak bernomor, padahal yang lain di blok {short(node.jenis)} bernomor.",
        "Beri nomor yang melanjutkan nomor sebelumnya.",
        "tanpa nomor",
        "nomor",
        f"{node.tingkat}|{name_key(node.nama.text)}",
    )
