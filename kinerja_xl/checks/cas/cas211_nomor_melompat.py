"""CAS211 Nomor simpul melompat.

## Mengapa
Nomor yang melompat menandakan kegiatan yang terhapus tanpa menomori ulang, atau baris yang tidak ikut tersalin.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | **1.4** | Pensiun Pegawai | Jumlah usulan pensiun | berkas | 25 | Kasubbid. Kepangkatan |
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

from kinerja_xl.calc.nomor import cascades, continued, is_below, nomor, written
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key

_LEAST = 3


@rule("CAS211", "Nomor simpul melompat", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """The one number of a family that leaves out some, where all others follow each other."""
    for nodes in cascades(context.nodes):
        if not continued(nodes):
            continue
        families: dict[int, list[Simpul]] = {}
        for node in nodes:
            if node.induk is not None:
                families.setdefault(id(node.induk), []).append(node)
        for family in families.values():
            yield from _jump(family)


def _jump(family: list[Simpul]) -> Iterator[Issue]:
    parent = family[0].induk
    if parent is None or len(family) < _LEAST or not all(map(nomor, family)):
        return
    if not all(is_below(nomor(n), nomor(parent)) or len(nomor(n)) == 1 for n in family):
        return
    last = [nomor(n)[-1] for n in family]
    steps = [two - one for one, two in zip(last, last[1:], strict=False)]
    jumps = [i for i, step in enumerate(steps) if step != 1]
    if len(jumps) == 1 and steps[jumps[0]] > 1:
        yield _issue(family[jumps[0]], family[jumps[0] + 1])


def _issue(before: Simpul, node: Simpul) -> Issue:
    number, last = nomor(node), nomor(before)
    expected = written((*number[:-1], last[-1] + 1))
    return Issue(
        node.nomor.ref if node.nomor is not None else node.ref,
        f"Nomor {written(number)} ({short(node.nama.text)}) menyusul {written(last)}; nomor {expected} tidak ada.",
        "Periksa apakah ada kegiatan yang terhapus, lalu urutkan nomornya.",
        written(number),
        expected,
        f"{written(number)}|{name_key(node.nama.text)}",
    )
