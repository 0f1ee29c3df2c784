"""Posts: one spelling for the many short forms, the level of a post, what it is about."""

from __future__ import annotations

import re

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

_SHORT = (
    (Pola(r"\bka\.?\s*sub\.?\s*bag(?:ian)?\b|\bkasub\.?\s*bag(?:ian)?\b"), "kepala subbagian"),
    (Pola(r"\bkasub\.?\s*b?id(?:ang)?\b"), "kepala subbidang"),
    (Pola(r"\bkabid(?:ang)?\b|\bka\.?\s*bid(?:ang)?\b"), "kepala bidang"),
    (Pola(r"\bkabag\b"), "kepala bagian"),
    (Pola(r"\bkasi\b"), "kepala seksi"),
    (Pola(r"\bkadis\b"), "kepala dinas"),
    (Pola(r"\bsub\s+(bagian|bidang|bag|bid)\b"), r"sub\1"),
    (Pola(r"\bsubbag\b"), "subbagian"),
    (Pola(r"\bsubbid\b"), "subbidang"),
    (Pola(r"\b(?:plt|plh|pj)\b"), ""),
)
_OFFICE = r"sekretaris daerah|kepala (?:badan|dinas|satuan|kantor|bkpsdm|bkd)|inspektur|direktur|camat|kepala"
_LEVELS = (
    (r"(?:bupati|wali ?kota|gubernur)", 1),
    (rf"(?:{_OFFICE})(?!.*(?:bidang|bagian|seksi|upt))", 2),
    (r"(?:sekretaris|kepala (?:bidang|bagian|upt)|inspektur pembantu|administrator)", 3),
    (r"(?:kepala (?:subbagian|subbidang|seksi)|lurah|pengawas)", 4),
)
_FUNCTIONAL = Pola(
    r"\b(?:analis\w*|pranata|arsiparis|auditor|perencana|penyuluh|pengelola|pengolah|pengadministrasi|penyusun|penata"
    r"|staf|pelaksana|ahli (?:pertama|muda|madya|utama)|terampil|mahir|penyelia|bendahara|verifikator|operator)\b"
)
_PLAIN = ((r"\bsumber daya manusia\b", "sdm"), (r"\baparatur sipil negara\b", "asn"), (r"\bahli\b", ""))
_TITLE = Pola(r"^kepala (?:subbidang|subbagian|bidang|bagian|seksi|upt)\s*")
_FILLING = frozenset("dan serta pegawai".split())
_SURE = (
    (Pola(r"kepala (?:badan|dinas|bkpsdm|bkd|bkpp|satuan)\b"), 2),
    (Pola(r"kepala (?:bidang|bagian)\b|sekretaris(?: (?:badan|dinas|bkpsdm|inspektorat|satuan)\b.*)?$"), 3),
    (Pola(r"kepala (?:subbidang|subbagian|seksi)\b"), 4),
)
_EQUATED = Pola(r"\b(?:muda|madya|utama|koordinator|subkoordinator)\b")
STRUCTURAL = 4
"""The lowest level of a structural post, the head of a section."""
FUNCTIONAL = 5
"""The level of functional posts and staff."""


@ingat
def post_key(text: str) -> str:
    """A post without case, punctuation and short forms, for comparing.

    >>> post_key("Kasubbid. Data dan Informasi") == post_key("Kepala Sub Bidang Data dan Informasi")
    True
    >>> post_key("Plt. Kepala Badan")
    'kepala badan'
    """
    words = " ".join(re.sub(r"[^\w]+", " ", text.casefold().replace("&", " dan ")).split())
    for pattern, long in _SHORT:
        words = pattern.sub(long, words)
    return " ".join(words.split())


@ingat
def plain_post(text: str) -> str:
    """A post without short forms, and without `ahli`, which many leave out."""
    key = post_key(text)
    for pattern, short in _PLAIN:
        key = re.sub(pattern, short, key)
    return " ".join(key.split())


@ingat
def level_of_post(text: str) -> int | None:
    """The level of a post: 1 head of region, 2 head of office, 3 administrator, 4 pengawas, 5 others; None unknown.

    >>> [level_of_post(t) for t in ("Kepala BKPSDM", "Sekretaris", "Kasubbag Umum", "Arsiparis", "Kabid. Mutasi")]
    [2, 3, 4, 5, 3]
    """
    key = post_key(text)
    if _FUNCTIONAL.search(key) and not key.startswith("kepala"):
        return FUNCTIONAL
    for pattern, level in _LEVELS:
        if re.match(pattern, key):
            return level
    return None


def is_structural(text: str) -> bool:
    """Whether a text names one post of a head: office, division or section."""
    level = level_of_post(text)
    return level is not None and level <= STRUCTURAL


def post_words(text: str) -> frozenset[str]:
    """What a post is about: its words without title and filling.

    >>> sorted(post_words("Kabid. Mutasi dan Pengembangan"))
    ['mutasi', 'pengembangan']
    """
    return frozenset(_TITLE.sub("", post_key(text)).split()) - _FILLING


def sure_level(text: str) -> int | None:
    """The level of a post where its title leaves no doubt: 2 head of office to 5 staff; None for any other.

    A functional post that took over the work of a head (ahli muda and above) and several posts in one cell have none.

    >>> [sure_level(t) for t in ("Kabid. Mutasi", "Kasubbag Umum", "Arsiparis", "Analis Ahli Muda", "Kepala Puskesmas")]
    [3, 4, 5, None, None]
    """
    key = post_key(text)
    found = next((level for pattern, level in _SURE if pattern.match(key)), None)
    staff = level_of_post(text) == FUNCTIONAL and not _EQUATED.search(key) and "," not in text
    return found if found is not None else FUNCTIONAL if staff else None
