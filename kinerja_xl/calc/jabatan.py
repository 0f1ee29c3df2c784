"""Posts: one spelling for the many short forms, the level of a post, and which post is above which."""

from __future__ import annotations

import re
from functools import cache

_SHORT = (
    (re.compile(r"\bka\.?\s*sub\.?\s*bag(?:ian)?\b|\bkasub\.?\s*bag(?:ian)?\b"), "kepala subbagian"),
    (re.compile(r"\bkasub\.?\s*b?id(?:ang)?\b"), "kepala subbidang"),
    (re.compile(r"\bkabid(?:ang)?\b|\bka\.?\s*bid(?:ang)?\b"), "kepala bidang"),
    (re.compile(r"\bkabag\b"), "kepala bagian"),
    (re.compile(r"\bkasi\b"), "kepala seksi"),
    (re.compile(r"\bkadis\b"), "kepala dinas"),
    (re.compile(r"\bsub\s+(bagian|bidang|bag|bid)\b"), r"sub\1"),
    (re.compile(r"\bsubbag\b"), "subbagian"),
    (re.compile(r"\bsubbid\b"), "subbidang"),
    (re.compile(r"\b(?:plt|plh|pj)\b"), ""),
)
_OFFICE = r"sekretaris daerah|kepala (?:badan|dinas|satuan|kantor|bkpsdm|bkd)|inspektur|direktur|camat|kepala"
_LEVELS = (
    (r"(?:bupati|wali ?kota|gubernur)", 1),
    (rf"(?:{_OFFICE})(?!.*(?:bidang|bagian|seksi|upt))", 2),
    (r"(?:sekretaris|kepala (?:bidang|bagian|upt)|inspektur pembantu|administrator)", 3),
    (r"(?:kepala (?:subbagian|subbidang|seksi)|lurah|pengawas)", 4),
)
_FUNCTIONAL = re.compile(
    r"\b(?:analis\w*|pranata|arsiparis|auditor|perencana|penyuluh|pengelola|pengolah|pengadministrasi|penyusun|penata"
    r"|staf|pelaksana|ahli (?:pertama|muda|madya|utama)|terampil|mahir|penyelia|bendahara|verifikator|operator)\b"
)


@cache
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


@cache
def level_of_post(text: str) -> int | None:
    """The level of a post: 1 head of region, 2 head of office, 3 administrator, 4 pengawas, 5 others; None unknown.

    >>> [level_of_post(t) for t in ("Kepala BKPSDM", "Sekretaris", "Kasubbag Umum", "Arsiparis", "Kabid. Mutasi")]
    [2, 3, 4, 5, 3]
    """
    key = post_key(text)
    if _FUNCTIONAL.search(key) and not key.startswith("kepala"):
        return 5
    for pattern, level in _LEVELS:
        if re.match(pattern, key):
            return level
    return None


def same_post(one: str, other: str) -> bool:
    """Whether two texts name one post: the same words, or one is the start of the other.

    >>> same_post("Kabid. Mutasi", "Kepala Bidang Mutasi dan Promosi"), same_post("Kabid. Mutasi", "Kabid. Diklat")
    (True, False)
    """
    first, second = sorted((post_key(one), post_key(other)), key=len)
    return bool(first) and (first == second or second.startswith(first + " "))
