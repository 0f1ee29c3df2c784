"""The words that carry meaning in a name or a formula: stems, with acronyms and common synonyms brought together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kinerja_xl.calc import teks
from kinerja_xl.calc.padanan import PHRASES, SAME, SAME_ROOT
from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

_STOP = frozenset(
    "yang dan atau serta dengan di ke dari pada dalam untuk oleh atas antara terhadap sebagai secara maupun"
    " bagi per juga adalah merupakan ialah ini itu tersebut kemudian akan telah sudah dapat setiap masing tiap"
    " suatu satu para lainnya jumlah total seluruh keseluruhan banyaknya banyak persentase prosentase persen"
    " presentase cakupan rasio nilai indeks index tingkat skor rata rerata hasil perbandingan pembagian"
    " membandingkan dibandingkan bandingkan dibagi membagi dikalikan dikali kali kalikan menghitung memperoleh"
    " mendapatkan bentuk rumus formulasi seratus periode tahun bulan tertentu pelaporan tahunan n x i berkenaan"
    " bersangkutan capaian target realisasi sesuai tk kab kabupaten kota pemerintah daerah melalui sejumlah".split()
)
_PREFIXES = (
    "memper diper keter pember menge meng menj meny mem men me di ter ber peng peny pem pen per pe ke se".split()
)
_SUFFIXES = ("kannya", "annya", "inya", "nya", "kan", "an")
_LEAST = 4
_PREFIX = 2
_NEARLY = 0.7
_EMPTY_OF_ROOTS = frozenset(
    "dan atau yang di ke dari pada untuk dalam dengan oleh sesuai per bagi serta secara dapat telah sudah akan "
    "jumlah persentase prosentase persen cakupan tingkat nilai indeks rasio rata sigma satu tahun dibagi dikali "
    "kali seluruh menghitung dibandingkan membandingkan terhadap antara ini itu sebagai guna rangka melalui".split()
)
_CIVIL_SERVANT = Pola(r"aparatur sipil negara|pegawai negeri sipil")
_PREFIX_OF_ROOT = Pola(
    r"^(?:mem(?=[bpf])|men(?=[cdjt])|meng(?=[aeiouhgk])|pel(?=aj)|pe(?=l)|ter|ber|di|ke|me|pe)(?=.{4})"
)
_SUFFIX_OF_ROOT = Pola(r"(?<=.{4})(?:kannya|annya|nya|kan|an)$")


def _apart(words: Iterable[str]) -> str:
    """Words with a blank of their own on both sides, so that only whole words are found among them."""
    return "".join(f" {word} " for word in words)


_PHRASES = tuple((_apart(phrase.split()), _apart([acronym])) for phrase, acronym in PHRASES)


@ingat
def stem(word: str) -> str:
    """A word without its affixes, roughly: enough to see that two words are of one root.

    >>> stem("pelayanan"), stem("terlayani"), stem("diterbitkan"), stem("penerbitan")
    ('layan', 'layan', 'terbit', 'erbit')
    """
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            word = word[: -len(suffix)]
            break
    if word.endswith("i") and len(word) > _LEAST:
        word = word[:-1]
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST:
            return word[len(prefix) :]
    return word


def same_word(one: str, other: str) -> bool:
    """Whether two stems are of one root: the same, or one lacks only what a prefix took.

    >>> same_word(stem("penerbitan"), stem("diterbitkan")), same_word(stem("surat"), stem("berkas"))
    (True, False)
    """
    if one == other:
        return True
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return long.endswith(short) and len(short) >= _LEAST and len(long) - len(short) <= _PREFIX


@ingat
def words(text: str) -> tuple[str, ...]:
    """All words of a text in order, phrases that have an acronym as that acronym."""
    plain = _apart(teks.words(text))
    for phrase, acronym in _PHRASES:
        plain = plain.replace(phrase, acronym)
    return tuple(plain.split())


@ingat
def content(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order.

    >>> content("Persentase Aparatur Sipil Negara yang lulus diklat")
    ('orang', 'lulus', 'diklat')
    """
    return tuple(meaning(w) for w in words(text) if w not in _STOP and not w.isdigit() and len(w) > 1)


@ingat
def meaning(word: str) -> str:
    """The stem of a word, or the word that stands for all its synonyms."""
    return SAME.get(word) or SAME.get(stem(word)) or stem(word)


def has(stems: Iterable[str], wanted: str) -> bool:
    """Whether a stem is among others."""
    return any(same_word(stem_, wanted) for stem_ in stems)


def shared(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """The stems of the first text that the other has too."""
    rest = frozenset(other)
    return [word for word in one if word in rest or has(rest, word)]


def covers(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether the other text has all stems of the first."""
    rest = frozenset(other)
    return all(word in rest or has(rest, word) for word in one)


def share(one: str, other: str) -> float:
    """Which part of the meaning words of a text another text has, 0 to 1; 0 for a text without any.

    >>> share("Persentase ASN yang naik jenjang", "jumlah ASN yang ditetapkan naik jenjang")
    1.0
    """
    own = set(content(one))
    return len(shared(own, content(other))) / len(own) if own else 0.0


def nearly(one: str, other: str) -> bool:
    """Whether two stems may be one word that a scan or a slip has altered."""
    if same_word(one, other) or one[:5] == other[:5]:
        return True
    if abs(len(one) - len(other)) > 2 or min(len(one), len(other)) < _LEAST:
        return False
    return letters_alike(one, other) >= _NEARLY


@ingat
def content_words(text: str) -> frozenset[str]:
    """The roots of the telling words of a text, for comparing the formulas and offices of several forms.

    Milder than `content`: fewer words are empty, acronyms of phrases are not brought together, order is lost.

    >>> sorted(content_words("Jumlah PNS yang mendapatkan pelayanan")) == sorted(content_words("layanan didapat ASN"))
    True
    """
    found = re.findall(r"[^\W\d_]{2,}", _CIVIL_SERVANT.sub("asn", text.casefold()))
    return frozenset(_root(w) for w in found if w not in _EMPTY_OF_ROOTS) - {""}


@ingat
def _root(word: str) -> str:
    word = SAME_ROOT.get(word, word)
    bare = _SUFFIX_OF_ROOT.sub("", _PREFIX_OF_ROOT.sub("", word))
    return SAME_ROOT.get(bare, bare)


def overlap(one: str, other: str) -> float:
    """The share of `content_words` that two texts have in common, 0 to 1; 1 when one has none."""
    first, second = content_words(one), content_words(other)
    return len(first & second) / len(first | second) if first and second else 1.0
