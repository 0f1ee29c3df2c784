"""CAS219 Indikator yang sama ditulis dua kali.

## Mengapa
Indikator yang sama dua kali dalam satu program, atau di dua kegiatan dengan target dan pemilik yang sama, menghitung satu
hasil dua kali. Biasanya salah satunya tersalin dan belum diganti.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | **Jumlah SK mutasi yang terbit** | SK | 20 | Kasubbid. Perpindahan |
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

from collections.abc import Iterator, Sequence

from kinerja_xl.calc.objek import counted, figure
from kinerja_xl.calc.pohon import DALAM, Butir, Simpul
from kinerja_xl.calc.sebutan import same_post
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short

_LEAST_WORDS = 2
_Place = tuple[Simpul, Butir]


@rule("CAS219", "Indikator yang sama ditulis dua kali", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Indicators that stand twice in one node, or in two nodes of a level with the same target and owner."""
    for nodes in context.tables_of_nodes:
        for node in nodes:
            yield from _twice(node)
        yield from _in_two(nodes)


def _twice(node: Simpul) -> Iterator[Issue]:
    first: dict[str, Butir] = {}
    for butir in node.indikator:
        before = first.setdefault(butir.key, butir)
        if before is not butir and _same_owner(before, butir, True):
            yield _issue((node, butir), (node, before))


def _in_two(nodes: Sequence[Simpul]) -> Iterator[Issue]:
    """Nodes named as program or kegiatan; the tasks below them share names such as a report of the kegiatan."""
    first: dict[tuple[int, str], _Place] = {}
    for node in nodes:
        if node.jenis not in DALAM and node.nama is node.sasaran:
            continue
        for butir in node.indikator:
            if len(counted(butir.nama.text)) < _LEAST_WORDS:
                continue
            owner, before = first.setdefault((node.tingkat, butir.key), (node, butir))
            if owner is not node and _same_target(before, butir) and _same_owner(before, butir, False):
                yield _issue((node, butir), (owner, before))


def _same_owner(one: Butir, other: Butir, unknown: bool) -> bool:
    owners = [b.penanggung_jawab for b in (one, other) if b.penanggung_jawab is not None and b.penanggung_jawab.text]
    return same_post(owners[0].text, owners[1].text) if len(owners) == 2 else unknown


def _same_target(one: Butir, other: Butir) -> bool:
    if one.target.keys() != other.target.keys():
        return False
    if len(one.target) == 1:
        first, second = figure(one), figure(other)
        return first is not None and second is not None and first.candidates == second.candidates
    return all(one.target[y].candidates == other.target[y].candidates for y in one.target)


def _issue(here: _Place, before: _Place) -> Issue:
    (node, butir), (other, known) = here, before
    name = called("Indikator", short(butir.nama.text))
    message = f"{name} ditulis dua kali dalam {node_name(node)} ({known.nama.ref})."
    if other is not node:
        message = f"{name} pada {node_name(node)} sudah menjadi indikator {node_name(other)} ({known.nama.ref}), dengan target dan pemilik yang sama."
    return Issue(
        butir.nama.ref,
        message,
        "Hapus salah satunya, atau tulis indikator yang dimaksud.",
        short(butir.nama.text),
        "indikator lain",
        f"{node.tabel.form}|{butir.key}",
    )
