"""CAS223 Jabatan pemilik tidak sesuai jenjang bloknya.

## Mengapa
Blok Eselon IV memuat kinerja kepala subbidang, blok Non Eselon kinerja pelaksana. Pemilik dari jenjang lain berarti barisnya
tergeser ke blok yang salah, atau jabatannya salah tulis.

## Salah
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | **Arsiparis** |

## Benar
Cascading Indikator Kinerja Tahun 2020
| Perjanjian Kinerja Eselon III | < | < | < | < | < | Perjanjian Kinerja Eselon IV | < | < | < | < | < |
| No | Program | Indikator Kinerja | Satuan | Target | Penanggung Jawab | No | Kegiatan | Indikator Kinerja | Satuan | Target | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan Mutasi | Persentase layanan mutasi tepat waktu | Persen | 100 | Kabid. Mutasi | 1.1 | Proses Mutasi Pegawai | Jumlah SK mutasi yang terbit | SK | 20 | Kasubbid. Perpindahan |
| ^ | ^ | ^ | ^ | ^ | ^ | 1.2 | Kenaikan Pangkat | Jumlah usulan kenaikan pangkat | berkas | 500 | Kasubbid. Kepangkatan |
| 2 | Pembinaan Disiplin | Persentase kasus yang ditangani | Persen | 100 | Kabid. Pembinaan | 2.1 | Penanganan Kasus | Jumlah kasus yang dibahas | kali | 5 | Kasubbid. Disiplin |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.jabatan import post_key, sure_level
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import likewise
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry

_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "2": 2, "3": 3, "4": 4}
_ESELON = Pola(r"(non[\s-]*)?eselon\s*(iv|iii|ii|[234])?", re.IGNORECASE)
_STAFF = 5
_POSTS = (
    (Pola(r"\b(?:jpt|jabatan pimpinan tinggi|pimpinan tinggi pratama)\b", re.IGNORECASE), 2),
    (Pola(r"\badministrator\b", re.IGNORECASE), 3),
    (Pola(r"\bpengawas\b", re.IGNORECASE), 4),
    (Pola(r"\bpelaksana\b", re.IGNORECASE), _STAFF),
)


@rule("CAS223", "Jabatan pemilik tidak sesuai jenjang bloknya", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Owners whose post is of another level than the title of their block names, once for a post and block."""
    strange: dict[tuple[str, str], list[tuple[Simpul, Entry]]] = {}
    for node in context.nodes:
        wanted = _level(node.jenis)
        for owner in node.pemilik if wanted is not None else ():
            level = sure_level(owner.text)
            if level is not None and level != wanted:
                strange.setdefault((node.jenis, post_key(owner.text)), []).append((node, owner))
    for (blok, post), found in strange.items():
        yield _issue(blok, post, found)


def _level(blok: str) -> int | None:
    """The level of post that a block's title names; None when it names none."""
    match = _ESELON.search(blok)
    if match is None:
        named = [level for pattern, level in _POSTS if pattern.search(blok)]
        return named[0] if len(named) == 1 else None
    return _STAFF if match[1] else _ROMAN.get((match[2] or "").casefold())


def _issue(blok: str, post: str, found: list[tuple[Simpul, Entry]]) -> Issue:
    (_, owner), *others = found
    refs = list(dict.fromkeys(e.ref for _, e in others if e.ref != owner.ref))
    return Issue(
        owner.ref,
        f"{short(owner.text)} memegang kinerja di blok {short(blok)}, padahal bukan jabatan jenjang itu.{likewise(refs)}",
        "Pindahkan ke blok jenjangnya, atau tulis jabatan yang bertanggung jawab.",
        short(owner.text),
        f"jabatan {short(blok)}",
        f"{blok}|{post}",
    )
