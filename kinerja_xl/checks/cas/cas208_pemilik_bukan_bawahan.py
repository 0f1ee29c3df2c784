"""CAS208 Pemilik anak bukan bawahan pemilik induk.

## Mengapa
Kinerja anak dipegang bawahan dari pemegang kinerja induknya. Pejabat yang lebih tinggi tidak dapat berada di bawah pejabat
yang lebih rendah, dan satu kepala subbidang tidak mempunyai dua atasan.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Perpindahan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | **Kasubbid. Perpindahan** |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |
"""

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.atasan import atasan, owner_here
from kinerja_xl.calc.jabatan import post_key, sure_level
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.sebutan import certainly_different
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import likewise
from kinerja_xl.checks.nodes import node_name
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_PENGAWAS = 4
_Pair = tuple[Entry, Entry]


@rule(
    "CAS208",
    "Pemilik anak bukan bawahan pemilik induk",
    "peringatan",
    "kinerja dijenjangkan dari atasan ke bawahan (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Owners of a higher level than the owner above them, and posts that stand under two superiors."""
    for nodes in context.tables_of_nodes:
        for node in nodes:
            yield from _too_high(node)
        yield from _two_superiors(nodes)


def _too_high(node: Simpul) -> Iterator[Issue]:
    upper = owner_here(node.induk, node) if node.induk is not None else None
    above = sure_level(upper.text) if upper is not None else None
    for owner in node.pemilik[:1]:
        level = sure_level(owner.text)
        if upper is not None and above is not None and level is not None and level < above:
            yield Issue(
                owner.ref,
                f"{node_name(node)} dipegang {short(owner.text)}, padahal induknya dipegang {short(upper.text)} "
                f"({upper.ref}), jabatan yang lebih rendah.",
                "Periksa penanggung jawab keduanya.",
                short(owner.text),
                f"bawahan {short(upper.text)}",
                f"{node.tabel.form}|{post_key(owner.text)}|{post_key(upper.text)}",
            )


def _two_superiors(nodes: list[Simpul]) -> Iterator[Issue]:
    pairs: dict[str, list[_Pair]] = {}
    for node in nodes:
        for owner in node.pemilik:
            superior = atasan(node, owner.text) if sure_level(owner.text) == _PENGAWAS else None
            if superior is not None and sure_level(superior.text) == _PENGAWAS - 1:
                pairs.setdefault(post_key(owner.text), []).append((owner, superior))
    for post, found in pairs.items():
        count = Counter(post_key(superior.text) for _, superior in found)
        usual = max(found, key=lambda pair: count[post_key(pair[1].text)])
        strange = [pair for pair in found if certainly_different(pair[1].text, usual[1].text)]
        if strange:
            yield _superiors(post, strange, usual)


def _superiors(post: str, strange: list[_Pair], usual: _Pair) -> Issue:
    owner, superior = strange[0]
    others = list(dict.fromkeys(e.ref for e, _ in strange[1:] if e.ref != owner.ref))
    return Issue(
        owner.ref,
        f"{short(owner.text)} di sini berada di bawah {short(superior.text)} ({superior.ref}), tetapi di {usual[0].ref} "
        f"di bawah {short(usual[1].text)} ({usual[1].ref}).{likewise(others)}",
        "Satu jabatan mempunyai satu atasan; periksa penanggung jawab program atau kegiatannya.",
        short(superior.text),
        short(usual[1].text),
        f"dua atasan|{post}",
    )
