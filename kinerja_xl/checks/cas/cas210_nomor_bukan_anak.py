"""CAS210 Nomor anak tidak di bawah nomor induknya.

## Mengapa
Nomor anak melanjutkan nomor induknya: di bawah 2.17 ada 2.17.1. Nomor 2.16.1 di bawah 2.17 berarti nomornya tersalin atau
barisnya salah tempat.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | **1.3** | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |

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
from kinerja_xl.checks.likewise import likewise
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key


@rule("CAS210", "Nomor anak tidak di bawah nomor induknya", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Numbers that do not continue their parent's, or lack its part among siblings that have it; once for a parent."""
    for nodes in cascades(context.nodes):
        pairs = continued(nodes)
        families: dict[int, list[Simpul]] = {}
        for node in nodes:
            if node.induk is not None and pairs and nomor(node) and nomor(node.induk):
                families.setdefault(id(node.induk), []).append(node)
        for family in families.values():
            yield from _family(family)


def _family(family: list[Simpul]) -> Iterator[Issue]:
    parent = family[0].induk
    upper = nomor(parent) if parent is not None else ()
    if parent is None:
        return
    wrong = [n for n in family if len(nomor(n)) >= 2 and not is_below(nomor(n), upper)]
    right = [n for n in family if is_below(nomor(n), upper)]
    bare = [n for n in family if len(nomor(n)) == 1] if 2 * len(right) >= len(family) and len(right) >= 2 else []
    for group in (wrong, bare):
        if group:
            yield _issue(group, parent, upper)


def _issue(group: list[Simpul], parent: Simpul, upper: Nomor) -> Issue:
    node = group[0]
    number = nomor(node)
    expected = written((*upper, number[-1]))
    return Issue(
        node.nomor.ref if node.nomor is not None else node.ref,
        f"Nomor {written(number)} ({short(node.nama.text)}) berada di bawah {written(upper)} {short(parent.nama.text)} "
        f"({parent.ref}), tetapi tidak diawali {written(upper)}."
        f"{likewise([n.nomor.ref for n in group[1:] if n.nomor is not None])}",
        f"Lanjutkan nomor induknya, misalnya {expected}, atau pindahkan barisnya.",
        written(number),
        f"{written(upper)}...",
        f"{written(upper)}|{written(number)}|{name_key(node.nama.text)}",
    )
