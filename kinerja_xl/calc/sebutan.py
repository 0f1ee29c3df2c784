"""Whether two documents mean one post by what they call it, slips of the pen and the scanner allowed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kinerja_xl.calc.jabatan import level_of_post, plain_post, post_key, post_words
from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.calc.teks import Perbedaan, side_by_side
from kinerja_xl.ingatan import ingat

Beda = Literal["", "urutan", "kata", "jenjang", "lain"]
"""How two posts differ: not, in the order of words, in a word left out, in rank, altogether."""

_RANKS = ("pertama", "muda", "madya", "utama", "terampil", "mahir", "penyelia", "pemula")
_SHORT = (("kepala subbagian", "kasubbag"), ("kepala subbidang", "kasubbid"), ("kepala bidang", "kabid"))
_TITLES = (
    "kepala subbagian",
    "kepala subbidang",
    "kepala bidang",
    "kepala bagian",
    "kepala seksi",
    "sekretaris",
    "kepala",
)
_LONG_POST = 5


def same_post(one: str, other: str) -> bool:
    """Whether two texts name one post: the same words, or one is the start of the other.

    >>> same_post("Kabid. Mutasi", "Kepala Bidang Mutasi dan Promosi"), same_post("Kabid. Mutasi", "Kabid. Diklat")
    (True, False)
    """
    first, second = sorted((post_key(one), post_key(other)), key=len)
    return bool(first) and (first == second or second.startswith(first + " "))


@ingat
def difference(one: str, other: str) -> Beda:
    """How two posts differ; slips of a letter, as in a scan, are no difference.

    >>> difference("Analis Kepegawaian Pertama", "ANALIS KEPEGAWAIAN MUDA")
    'jenjang'
    >>> difference("Fasubbag. Perencanaan dan Keuangan", "Kepala Sub Bagian Parencanaan dan Keuangan")
    ''
    >>> difference("Penyusun Rencana Kegiatan dan Anggaran", "Penyusun Rencana Anggaran dan Kegiatan")
    'urutan'
    >>> difference("Kabid. Fasilitasi ASN", "Kabid. Fasilitasi Profesi ASN"), difference("Sekretaris", "Kasubbag")
    ('kata', 'lain')
    """
    first, second = sorted((plain_post(one), plain_post(other)), key=len)
    if same_post(first, second) or _abbreviated(first, second):
        return ""
    if not _may_be_alike(first, second):
        return "lain"
    kinds = {_kind(a.split(), b.split()) for a, b in _spellings(first, second)}
    order: tuple[Beda, ...] = ("", "urutan", "kata", "jenjang", "lain")
    return next(kind for kind in order if kind in kinds)


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


def post_likeness(one: str, other: str) -> float:
    """How alike the words of two posts are, 0 to 1.

    >>> post_likeness("Kasubbag Umum", "Kepala Sub Bagian Umum")
    1.0
    """
    return letters_alike(plain_post(one), plain_post(other))


def _spellings(first: str, second: str) -> Iterator[tuple[str, str]]:
    """The two posts with long titles, and with short ones where a scan spoilt a short form."""
    yield first, second
    for long, short in _SHORT:
        if (long in first) is not (long in second):
            yield first.replace(long, short), second.replace(long, short)


def _kind(first: list[str], second: list[str]) -> Beda:
    ranks = [_rank(tuple(words[-2:])) for words in (first, second)]
    if all(ranks) and ranks[0] != ranks[1]:
        return "jenjang" if side_by_side(first[:-1], second[:-1]).lain == 0 else "lain"
    levels = [level_of_post(" ".join(words)) for words in (first, second)]
    if all(levels) and levels[0] != levels[1]:
        return "lain"
    gap, apart = side_by_side(first, second), side_by_side(sorted(first), sorted(second))
    scanned = gap.lain == 1 and gap.salah_tulis and len(first) >= _LONG_POST
    if gap.hilang and len(first) == len(second) and apart == Perbedaan(0, apart.salah_tulis, 0):
        return "urutan"
    if gap.lain == 0 or scanned:
        return "kata" if gap.hilang else ""
    return "lain"


def _may_be_alike(first: str, second: str) -> bool:
    """Whether two posts share enough to be worth a closer look."""
    own, other = _grams(first), _grams(second)
    return 3 * len(own & other) >= min(len(own), len(other))


@ingat
def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


@ingat
def _rank(words: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    for word in reversed(words):
        if found := get_close_matches(word, _RANKS, 1, 0.75):
            return found[0]
    return ""


def _abbreviated(first: str, second: str) -> bool:
    """Whether one post names its unit by a short word: Kepala BKPSDM, Kabid. Yankes."""
    for title in _TITLES:
        if first.startswith(f"{title} ") and second.startswith(f"{title} "):
            short, *long = sorted((text.removeprefix(title).split() for text in (first, second)), key=len)
            letters = iter("".join(long[0]))
            return len(short) == 1 and len(long[0]) > 1 and all(letter in letters for letter in short[0])
    return False
