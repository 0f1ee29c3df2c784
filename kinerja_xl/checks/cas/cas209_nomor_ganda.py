"""CAS209 Nomor simpul dipakai dua kali.

## Mengapa
Nomor pada lembar penjenjangan menunjuk satu kinerja. Bila 2.11.2 dipakai dua kinerja yang berbeda, rujukan dari perjanjian
kinerja atau IKI tidak tahu yang mana.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | **1.1** | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
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

from kinerja_xl.calc.nomor import Nomor, cascades, continued, is_below, nomor, written
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key


@rule("CAS209", "Nomor simpul dipakai dua kali", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Numbers of several parts that two nodes of a block bear; one that is under the wrong parent is CAS210's."""
    for nodes in cascades(context.nodes):
        astray = {n.ref for n in continued(nodes) if n.induk is not None and not is_below(nomor(n), nomor(n.induk))}
        first: dict[tuple[int, Nomor], Simpul] = {}
        for node in nodes:
            number = nomor(node)
            if len(number) < 2 or node.ref in astray:
                continue
            before = first.setdefault((node.tingkat, number), node)
            if before is not node and name_key(before.nama.text) != name_key(node.nama.text):
                yield _issue(node, before, number)


def _issue(node: Simpul, before: Simpul, number: Nomor) -> Issue:
    place = node.nomor.ref if node.nomor is not None else node.ref
    first = before.nomor.ref if before.nomor is not None else before.ref
    return Issue(
        place,
        f"Nomor {written(number)} untuk {short(node.nama.text)} sudah dipakai {short(before.nama.text)} ({first}).",
        "Beri nomor berikutnya, lalu sesuaikan nomor sesudahnya.",
        written(number),
        "nomor lain",
        f"{written(number)}|{name_key(node.nama.text)}",
    )
