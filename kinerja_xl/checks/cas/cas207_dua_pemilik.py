"""CAS207 Satu indikator dua pemilik.

## Mengapa
Indikator yang sama dalam satu program atau kegiatan dipegang satu jabatan. Bila ditulis dua kali dengan dua pemilik, tidak
jelas siapa yang menjawab bila targetnya tidak tercapai.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | Persentase layanan mutasi tepat waktu | Persen | 100 | **Sekretaris** | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
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

from kinerja_xl.calc.jabatan import is_structural, post_words
from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.calc.sebutan import same_post
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.entry import Entry


@rule(
    "CAS207",
    "Satu indikator dua pemilik",
    "peringatan",
    "satu indikator satu penanggung jawab (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Indicators that a node states twice, with owners that are two posts."""
    for node in context.nodes:
        first: dict[str, tuple[Butir, Entry]] = {}
        for butir in node.indikator:
            owner = butir.penanggung_jawab
            if owner is None or owner.is_blank:
                continue
            before, known = first.setdefault(butir.key, (butir, owner))
            if before is not butir and _two_posts(known.text, owner.text):
                yield _issue(node, butir, owner, before, known)


def _two_posts(one: str, other: str) -> bool:
    """Whether two heads own it; several staff may each do a part, and one post may be typed in two ways."""
    words, others = post_words(one), post_words(other)
    alike = same_post(one, other) or words <= others or others <= words
    return not alike and (is_structural(one) or is_structural(other))


def _issue(node: Simpul, butir: Butir, owner: Entry, before: Butir, known: Entry) -> Issue:
    return Issue(
        owner.ref,
        f"{called('Indikator', short(butir.nama.text))} pada {node_name(node)} dipegang {short(owner.text)}, "
        f"tetapi {short(known.text)} di {known.ref} (indikator yang sama, {before.nama.ref}).",
        "Tetapkan satu penanggung jawab, atau bedakan indikatornya.",
        short(owner.text),
        short(known.text),
        f"{node.tabel.form}|{butir.key}",
    )
