"""Who stands above whom in the cascade, by the posts that answer for its nodes."""

from __future__ import annotations

import re

from kinerja_xl.calc.jabatan import level_of_post, post_key, same_post
from kinerja_xl.calc.pohon import DALAM, Simpul, above
from kinerja_xl.tables.entry import Entry

_TITLE = re.compile(r"^kepala (?:subbidang|subbagian|bidang|bagian|seksi|upt)\s*")
_FILLING = frozenset("dan serta pegawai".split())
_SURE = (
    (re.compile(r"kepala (?:badan|dinas|bkpsdm|bkd|bkpp|satuan)\b"), 2),
    (re.compile(r"kepala (?:bidang|bagian)\b|sekretaris(?: (?:badan|dinas|bkpsdm|inspektorat|satuan)\b.*)?$"), 3),
    (re.compile(r"kepala (?:subbidang|subbagian|seksi)\b"), 4),
)
_EQUATED = re.compile(r"\b(?:muda|madya|utama|koordinator|subkoordinator)\b")
_STAFF = 5


def owner_here(simpul: Simpul, below: Simpul) -> Entry | None:
    """The owner of a node for what stands below it: of the indicator the lower row lies beside, in a cascading form.

    A plan prints a node's indicators at its top, so there only a single owner counts.
    """
    owned = [b for b in simpul.indikator if b.penanggung_jawab is not None and b.penanggung_jawab.text]
    if simpul.jenis in DALAM:
        one = len({post_key(e.text) for e in simpul.pemilik}) == 1
        return simpul.pemilik[0] if one else None
    beside = [b.penanggung_jawab for b in owned if b.nama.ref.row <= below.ref.row]
    return beside[-1] if beside else None


def atasan(simpul: Simpul, post: str) -> Entry | None:
    """The nearest owner above a node that is another post than the given one; None when it is not clear."""
    lower = simpul
    for upper in above(simpul):
        owner = owner_here(upper, lower)
        if owner is not None and not same_post(owner.text, post):
            return owner
        if owner is None and upper.pemilik:
            return None
        lower = upper if upper.jenis in DALAM else simpul
    return None


def post_words(text: str) -> frozenset[str]:
    """What a post is about: its words without title and filling.

    >>> sorted(post_words("Kabid. Mutasi dan Pengembangan"))
    ['mutasi', 'pengembangan']
    """
    return frozenset(_TITLE.sub("", post_key(text)).split()) - _FILLING


def is_structural(text: str) -> bool:
    """Whether a text names one post of a head: office, division or section."""
    level = level_of_post(text)
    return level is not None and level <= 4


def certainly_different(one: str, other: str) -> bool:
    """Whether two texts certainly name two posts: heads of one kind with no word in common, or of two kinds.

    >>> certainly_different("Kabid. Mutasi dan Pengembangan", "Kabid. Pembinaan, Kesejahteraan")
    True
    >>> certainly_different("Kabid. Mutasi", "Kepala Bidang Pengadaan dan Mutasi")
    False
    """
    kinds = [key.startswith("sekretaris") for key in map(post_key, (one, other))]
    if any(kinds):
        return not all(kinds)
    return bool(post_words(one)) and bool(post_words(other)) and not post_words(one) & post_words(other)


def sure_level(text: str) -> int | None:
    """The level of a post where its title leaves no doubt: 2 head of office to 5 staff; None for any other.

    A functional post that took over the work of a head (ahli muda and above) and several posts in one cell have none.

    >>> [sure_level(t) for t in ("Kabid. Mutasi", "Kasubbag Umum", "Arsiparis", "Analis Ahli Muda", "Kepala Puskesmas")]
    [3, 4, 5, None, None]
    """
    key = post_key(text)
    found = next((level for pattern, level in _SURE if pattern.match(key)), None)
    staff = level_of_post(text) == _STAFF and not _EQUATED.search(key) and "," not in text
    return found if found is not None else _STAFF if staff else None
