"""CAS220 Satu jabatan ditulis dengan beberapa nama.

## Mengapa
Jabatan yang ditulis berbeda-beda dalam satu formulir tidak dapat dipasangkan dengan perjanjian kinerja dan IKI-nya. Singkatan
dan huruf besar tidak dipersoalkan.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Mutasi dan Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Mutasi dan Kepangkatan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.3 | Pensiun Pegawai | Jumlah usulan pensiun | berkas | 25 | **Kasubbid. Kepangkatan** |
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

from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.jabatan import is_structural, level_of_post, post_key, post_words
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_LOWEST = 3


@rule("CAS220", "Satu jabatan ditulis dengan beberapa nama", "info", "satu jabatan satu nama")
def check(context: Context) -> Iterator[Issue]:
    """Spellings of one structural post within a form, once for each post."""
    for nodes in context.tables_of_nodes:
        spelled = _spellings(nodes)
        for group in _groups(list(spelled)):
            yield _issue({key: spelled[key] for key in group})


def _spellings(nodes: list[Simpul]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for node in nodes:
        for entry in node.pemilik:
            level = level_of_post(entry.text)
            if is_structural(entry.text) and level is not None and level >= _LOWEST and post_words(entry.text):
                found.setdefault(post_key(entry.text), []).append(entry)
    return found


def _groups(keys: list[str]) -> Iterator[list[str]]:
    """Posts of one kind whose words hold each other; a name that fits two different longer ones is left out."""
    left = sorted(keys, key=lambda k: -len(post_words(k)))
    while left:
        longest = left.pop(0)
        inside = [k for k in left if _kind(k) == _kind(longest) and post_words(k) <= post_words(longest)]
        own = [k for k in inside if not any(_fits_other(k, other, longest) for other in keys)]
        left = [k for k in left if k not in own]
        if own:
            yield [longest, *own]


def _fits_other(key: str, other: str, longest: str) -> bool:
    words = post_words(other)
    return _kind(other) == _kind(key) and post_words(key) < words and not words <= post_words(longest)


def _kind(key: str) -> list[str]:
    return key.split()[:2]


def _issue(spelled: dict[str, list[Entry]]) -> Issue:
    count = Counter({key: len(entries) for key, entries in spelled.items()})
    usual = max(spelled, key=lambda key: (count[key], len(key)))
    others = [entries[0] for key, entries in spelled.items() if key != usual]
    first, *more = sorted(others, key=lambda e: (e.ref.row, e.ref.column))
    also = "".join(f", {short(e.text)} di {e.ref.a1}" for e in more)
    right = spelled[usual][0]
    return Issue(
        first.ref,
        f"Jabatan yang tampaknya sama ditulis {short(first.text)} di sini, {short(right.text)} di {right.ref.a1}{also}.",
        "Pakai satu nama jabatan menurut peraturan susunan organisasi.",
        short(first.text),
        short(right.text),
        usual,
    )
