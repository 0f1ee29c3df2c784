"""How alike two names are, and which names of different documents mean one thing although typed differently."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.calc.teks import words
from kinerja_xl.ingatan import ingat

AMBANG = 0.86
"""From here on two names are taken as one, shown with their likeness; never silently."""
AMBANG_TINJAU = 0.75
"""From here on two names are worth a look by a person."""
_MARGIN = 0.03
_OTHER_MEASURE = 0.8
_MEASURES = ("persentase", "jumlah", "nilai", "indeks", "laporan", "cakupan")
_REPORT = "laporan"
_SCORES = frozenset({"nilai", "indeks"})
_SHARED = 0.45
_LONG = 14
_OPPOSITES = (
    ({"pppk"}, {"pns", "cpns"}),
    ({"struktural"}, {"fungsional", "teknis"}),
    ({"kepemimpinan", "manajerial"}, {"fungsional", "teknis", "dasar"}),
    ({"masuk"}, {"keluar"}),
    ({"pengangkatan"}, {"pemberhentian"}),
    ({"mutasi"}, {"promosi"}),
    ({"penghargaan"}, {"hukuman"}),
    ({"renja"}, {"renstra"}),
    ({"rka"}, {"dpa"}),
    ({"bulanan"}, {"triwulanan", "semesteran", "tahunan"}),
    ({"peralatan"}, {"gedung"}),
    ({"laki"}, {"perempuan"}),
)
_KNOWN = frozenset(
    "cpns pppk thl tkd iku iki ikk ikm ipa skm skp pk rka dpa dppa rkpd rkbmd kib bmd npd spj spm spp sp2d spd spt"
    " sppd gu ls up tu tpp kgb pmk bup lhkpn lhkasn lhp sakip lakip lkjip lkpj lppd ippd spip sop sk slks kpe karis"
    " karsu simpeg sapk rapbd apbd rpjmd ssh sbu hspk asb jft jfu jpt".split()
)
_SYNONYMS = frozenset("asn pns opd skpd pd tk kab".split())
_SLIP_OF_ACRONYM = 0.55


class Kecocokan(NamedTuple):
    """Two names held to be one: keys, the likeness (0 to 1)."""

    kunci: str
    rujukan: str
    kemiripan: float


@ingat
def likeness(one: str, other: str) -> float:
    """How alike two names are, 0 to 1: of the words as typed, a word's slips counted by letters.

    >>> round(likeness("Jumlah dokumen perencanaan", "Jumiah dokumen perancanaan"), 2)
    0.92
    >>> likeness("Persentase CPNS yang lulus", "Persentase PPPK yang lulus") < AMBANG
    True
    >>> likeness("Jumlah dokumen RKBMD", "Jumlah dokumen NPD"), likeness("Diklat ASN PPKK", "Diklat ASN PPPK") > AMBANG
    (0.0, True)
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    first, second = words(one), words(other)
    if _contrary(first, second):
        return 0.0
    extra = _acronyms(one) - set(second), _acronyms(other) - set(first)
    if all(extra) and not any(_acronym_slip(a, b) for a in extra[0] for b in extra[1]):
        return 0.0
    one_way, other_way = sorted((" ".join(first), " ".join(second)))  # else it would hang on which one comes first
    ratio = SequenceMatcher(None, one_way, other_way, autojunk=False).ratio()
    measures = {_measure(first), _measure(second)}
    if len(measures) > 1 and _REPORT in measures and measures & _SCORES:
        return 0.0
    added = any(extra) and not all(extra) and _adds(extra[0] | extra[1], first, second)
    return min(ratio, _OTHER_MEASURE) if added or len(measures) > 1 else ratio


def matches(names: Mapping[str, str], groups: Iterable[Iterable[str]]) -> list[Kecocokan]:
    """Names that differ a little between documents: each with the one name of another document it is most like.

    Args:
        names: name as printed by its key.
        groups: the keys that each document holds; names of one document are never matched with each other, nor
            is a name that a document has exactly.

    Pairs are one to one, best first; a name that is nearly as much like a second one is left alone.
    """
    sets = [frozenset(group) for group in groups]
    home: dict[str, set[int]] = defaultdict(set)
    for number, keys in enumerate(sets):
        for key in keys:
            home[key].add(number)
    scored = sorted(_pairs(names, home), reverse=True)
    best: dict[str, list[float]] = defaultdict(list)
    for score, one, other in scored:
        best[one].append(score)
        best[other].append(score)
    taken: set[str] = set()
    found = []
    for score, one, other in scored:
        clear = all(len(best[k]) < 2 or score - sorted(best[k])[-2] >= _MARGIN or score >= 0.97 for k in (one, other))
        if score >= AMBANG_TINJAU and clear and not taken & {one, other}:
            taken |= {one, other}
            right, slip = sorted((one, other), key=lambda k: (-len(home[k]), k))
            found.append(Kecocokan(slip, right, score))
    return found


def _pairs(names: Mapping[str, str], home: Mapping[str, set[int]]) -> Iterator[tuple[float, str, str]]:
    grams = {key: _grams(key) for key in names if len(key) >= _LONG}
    count = Counter(gram for found in grams.values() for gram in found)
    rare: dict[str, list[str]] = defaultdict(list)
    for key, found in grams.items():
        for gram in sorted(found, key=lambda g: (count[g], g))[:12]:
            rare[gram].append(key)
    seen: set[tuple[str, str]] = set()
    for keys in rare.values():
        if len(keys) > 40:
            continue
        for i, one in enumerate(keys):
            for other in keys[i + 1 :]:
                pair = (one, other) if one < other else (other, one)
                if pair in seen or home[one] & home[other]:
                    continue
                seen.add(pair)
                shared = 2 * len(grams[one] & grams[other]) / (len(grams[one]) + len(grams[other]))
                if shared >= _SHARED and (score := likeness(names[one], names[other])) >= AMBANG_TINJAU - _MARGIN:
                    yield score, *pair


def _grams(key: str) -> frozenset[str]:
    return frozenset(key[i : i + 3] for i in range(len(key) - 2))


@ingat
def _measure(words: tuple[str, ...]) -> str:
    """What kind of measure a name begins with, a slip in the word allowed; "" for any other word."""
    from difflib import get_close_matches

    if not words or words[0] in _MEASURES:
        return "".join(words[:1])
    return next(iter(get_close_matches(words[0], _MEASURES, 1, 0.75)), "")


def _contrary(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the names differ in a number or in words that exclude each other."""
    one, other = set(first) - set(second), set(second) - set(first)
    if {w for w in one if w.isdigit()} or {w for w in other if w.isdigit()}:
        return True
    return any((one & a and other & b) or (one & b and other & a) for a, b in _OPPOSITES)


@ingat
def _acronyms(text: str) -> frozenset[str]:
    """The acronyms of a name, in lower case: known ones, and words in capitals when the name is not; synonyms apart."""
    capital = set() if text.isupper() else {w for w in re.findall(r"[^\W_]+", text) if w.isupper() and w.isalpha()}
    found = {w.casefold() for w in capital if 1 < len(w) <= 6} | (_KNOWN & set(words(text)))
    return frozenset(found) - _SYNONYMS


@ingat
def _acronym_slip(one: str, other: str) -> bool:
    """Whether an acronym may be the other one misspelt: not when both are known."""
    both_known = one in _KNOWN and other in _KNOWN
    return not both_known and letters_alike(one, other) >= _SLIP_OF_ACRONYM


def _adds(extra: frozenset[str], first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether a known acronym that only one name has says something the words of the other do not."""
    initials = "".join(word[0] for word in first), "".join(word[0] for word in second)
    return any(word in _KNOWN and not any(word in letters for letters in initials) for word in extra)
