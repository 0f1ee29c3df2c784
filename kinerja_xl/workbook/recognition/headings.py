"""Column roles from header text: normalise, take years out, look the words up in the glossary."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kinerja_xl.ingatan import ingat
from kinerja_xl.regulasi import glosarium
from kinerja_xl.regulasi.peran import TEXT
from kinerja_xl.tables.title import heading_key

_PREFIX_ROLES = TEXT - {
    "nomor",
    "kode",
    "nama",
    "nip",
    "lain",
    "keluaran",
    "status",
    "kelas",
    "hasil",
    "aksi",
    "acuan",
    "rumus",
}
_RUPIAH = frozenset("rp rupiah ribu ribuan juta jutaan miliar milyar dalam 000".split())
_UNITS = _RUPIAH | {"%", "persen", "orang", "k"}
_LONGEST = 160
_RATIO_WORDS = ("%", "persen")
_RATIO_ROLES = {
    "realisasi_anggaran": "persen_anggaran",
    "silpa": "silpa_persen",
    **dict.fromkeys(("pagu", "murni", "perubahan"), ""),
}
_MONEY_ROLES = {
    "target": "pagu",
    "target_akhir": "pagu_akhir",
    "realisasi": "realisasi_anggaran",
    "realisasi_lalu": "realisasi_anggaran_lalu",
    "realisasi_akhir": "realisasi_anggaran_akhir",
    "capaian": "persen_anggaran",
    "capaian_akhir": "persen_anggaran_akhir",
}
_HALVED = frozenset({"target", "target_akhir"})
_PERFORMANCE_HALF = frozenset({"k", "kinerja", "target", "target kinerja", "volume", "vol"})
_MONEY_HALF = frozenset(
    {"rp", "pagu", "pagu indikatif", "anggaran", "pendanaan", "dana", "biaya", "keuangan", "kebutuhan dana"}
)
_PLAN_GROUP = re.compile(r"(?:rencana )?(?:capaian )?target\b.*\b(?:pagu|pendanaan|anggaran|dana)\b")
DAMAGED = 0.75
"""From here on a damaged title is read as the known one, and shown with the likeness."""
_LEAST_LETTERS = 8
_SCANNED_ROLES = frozenset("sasaran indikator formulasi sumber_data penanggung_jawab definisi".split())
_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember".split()
_SHORT_MONTHS = "jan feb mar apr mei jun jul agu sep okt nov des".split()
_MONTH_CODES = {name: f"B{i % 12 + 1:02}" for i, name in enumerate((*_MONTHS, *_SHORT_MONTHS))}
_MONTH_CODES |= {"agt": "B08", "agst": "B08", "nop": "B11"}
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_PERIOD_WORD = re.compile(r"\b(?:triwulan|tri wulan|tw|semester|kuartal|bulan|bulanan|" + "|".join(_MONTHS) + r")\b")
_PERIOD_WORDS = frozenset(("triwulan", "tri", "tw", "semester", "kuartal", "bulan", "bulanan", *_MONTHS))
"""The words that begin what `_PERIOD_WORD` finds."""
_QUARTER = re.compile(r"\b(?:pada )?(?:triwulan|tri wulan|tw|kuartal)(?: ke)? ?(iv|i{1,3}|[1-4])\b")
_HALF = re.compile(r"\b(?:pada )?semester(?: ke)? ?(ii?|[12])\b")
_UNSUR = re.compile(r"(?:u|unsur)(?: ke)? ?(\d{1,2})", re.ASCII)
_RELATIVE = re.compile(r"\b(?:tahun|th)(?: ke)? ([1-9])$")
_COUNTED = ("wulan", "tw", "kuartal", "semester", "tahun", "th")
"""Letters without which a heading counts neither quarters and halves nor the years of a period."""
_UP_TO = re.compile(r"\b(?:s d|sampai dengan|sampai|hingga)\b")


class Heading(NamedTuple):
    """One header cell: its words, the year (or the number of the year in a period of years) and the period it names."""

    kata: str
    tahun: int | None
    periode: str


@ingat
def heading(text: str, kelompok: str = "") -> Heading:
    """What a header cell says; `kelompok` is the text of the header above, whose bare I to IV are quarters.

    >>> heading("Target Triwulan II"), heading("III", "Realisasi Triwulan"), heading("Tahun-2").tahun
    (Heading(kata='target', tahun=None, periode='TW2'), Heading(kata='', tahun=None, periode='TW3'), 2)
    >>> heading("Realisasi s.d. Triwulan II").periode, heading("Maret").periode
    ('', 'B03')
    """
    words, year = heading_key(text)
    above = heading_key(kelompok)[0]
    if match := _UNSUR.fullmatch(words):
        return Heading("jawaban", year, f"U{match[1]}")
    if words in _MONTH_CODES:
        return Heading("", year, _MONTH_CODES[words])
    if words in _ORDINALS and re.search(r"\b(?:triwulan|tri wulan|tw|kuartal)\b", above):
        return Heading("", year, f"TW{_ORDINALS[words]}")
    if not any(word in words for word in _COUNTED) or _UP_TO.search(words):
        return Heading(words, year, "")
    for pattern, code in ((_QUARTER, "TW"), (_HALF, "SM")):
        if match := pattern.search(words):
            return Heading(" ".join(pattern.sub(" ", words).split()), year, f"{code}{_ORDINALS[match[1]]}")
    if year is None and (match := _RELATIVE.search(words)):
        return Heading(" ".join(words[: match.start()].split()), int(match[1]), "")
    return Heading(words, year, "")


@cache
def _aliases() -> dict[str, str]:
    index: dict[str, str] = {}
    for column in glosarium().kolom:
        for title in column.judul:
            index[" > ".join(heading_key(level)[0] for level in title.split(">"))] = column.peran
    return index


@ingat
def role_of(path: tuple[str, ...]) -> str:
    """The role of a column from its header levels, outermost first; "" when the glossary has none.

    >>> role_of(("realisasi", "rp")), role_of(("anggaran", "realisasi")), role_of(("harga",))
    ('realisasi_anggaran', 'realisasi_anggaran', '')
    """
    index = _aliases()
    if not path or len(path[-1]) > _LONGEST or any(map(_is_loose_period, path)):
        return ""
    if half := _share_of_group(path):
        return half
    bare = tuple(filter(None, (" ".join(w for w in level.split() if w not in _UNITS) for level in path)))
    whole = index.get(" > ".join(bare), "") if len(bare) == len(path) > 1 else ""
    if whole and " > ".join(path) not in index:
        return _as_ratio(whole, path)
    for level in range(len(path)):
        if role := index.get(" > ".join(path[level:])):
            stranger = level and path[-1] in _UNITS and not role_of(path[:level])
            return "" if stranger else role  # the percentage of something we do not know
    if bare and bare != path:
        return _as_ratio(role_of(bare), path)
    words = path[-1].split()
    longest = _prefix_lengths().get(words[0], 0) if words else 0
    for end in range(min(len(words) - 1, longest), 0, -1):
        role = index.get(" ".join(words[:end]), "")
        if role in _PREFIX_ROLES:
            return role
    return ""


@cache
def _prefix_lengths() -> dict[str, int]:
    """By its first word, how many words the longest title has that may begin a longer heading."""
    found: dict[str, int] = {}
    for title, role in _aliases().items():
        if role in _PREFIX_ROLES:
            first, *rest = title.split()
            found[first] = max(found.get(first, 0), 1 + len(rest))
    return found


def _share_of_group(path: tuple[str, ...]) -> str:
    """The half of a group that its last level names: `Kinerja` or `Pagu` below `Target dan Pagu Indikatif`.

    >>> _share_of_group(("target dan pagu indikatif", "kinerja")), _share_of_group(("kondisi akhir", "pagu"))
    ('target', 'pagu_akhir')
    >>> _share_of_group(("dimensi", "kinerja")), _share_of_group(("realisasi", "kinerja"))
    ('', '')
    """
    if len(path) < 2:
        return ""
    *group, last = path
    half = last if last in _PERFORMANCE_HALF | _MONEY_HALF else "rp" if is_rupiah(last) else ""
    if not half or " > ".join(path) in _aliases():
        return ""
    group = [" ".join(w for w in level.split() if w not in _RUPIAH) or level for level in group]
    whole = role_of(tuple(group))
    if not whole and _PLAN_GROUP.match(group[-1]):
        whole = "target"
    if whole not in _HALVED:
        return ""
    return whole if half in _PERFORMANCE_HALF else _MONEY_ROLES[whole]


def is_rupiah(words: str) -> bool:
    """Whether a heading says nothing but rupiah, in whatever thousands: `Rp. 000`.

    >>> is_rupiah("rp 000"), is_rupiah("pagu rp")
    (True, False)
    """
    own = words.split()
    return bool({"rp", "rupiah"} & set(own)) and set(own) <= _RUPIAH


@ingat
def damaged_role(text: str) -> tuple[str, float]:
    """The role whose known title a damaged one is most like, and the likeness; "" and 0 below what may be meant.

    Only titles of indicator forms are guessed, and blanks do not count: scans join, split and misread words.

    >>> damaged_role("ndikatar Kinerja")[0], damaged_role("SasaranKinerja"), damaged_role("Harga Satuan")[0]
    ('indikator', ('sasaran', 1.0), '')
    """
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    key = "".join(heading_key(text)[0].split())
    best, role = 0.0, ""
    matcher = SequenceMatcher(None, b=key, autojunk=False)
    for alias, own in _scanned().items() if len(key) >= _LEAST_LETTERS else ():
        if abs(len(alias) - len(key)) > max(3, len(alias) // 3):
            continue
        matcher.set_seq1(alias)
        least = max(best, DAMAGED)
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            found = matcher.ratio()
            if found >= least and found > best:
                best, role = found, own
    return role, best


@cache
def _scanned() -> dict[str, str]:
    return {"".join(a.split()): role for a, role in _aliases().items() if role in _SCANNED_ROLES and ">" not in a}


def _is_loose_period(level: str) -> bool:
    """Whether a heading speaks of quarters or months without saying which, and is no known heading as a whole."""
    if _PERIOD_WORDS.isdisjoint(level.split()):
        return False
    return _PERIOD_WORD.search(level) is not None and level not in _aliases()


def without_period(level: str) -> str:
    """A group title without the word of its periods: `realisasi anggaran` of `realisasi anggaran per triwulan`."""
    return " ".join(w for w in _PERIOD_WORD.sub(" ", level).split() if w not in ("per", "pada", "tiap", "setiap"))


def _as_ratio(role: str, path: tuple[str, ...]) -> str:
    """A role found without the units of its heading: with a percent sign money becomes its share, with Rp a
    target becomes money.
    """
    words = path[-1].split()
    if any(w in _RATIO_WORDS for w in words):
        return _RATIO_ROLES.get(role, role)
    return _MONEY_ROLES.get(role, role) if "rp" in words or "rupiah" in words else role


def is_relative_year(text: str) -> bool:
    """Whether a text counts the years of a period: `1` to `9`."""
    return len(text) == 1 and text in "123456789"


def is_quarter(text: str, kelompok: str) -> bool:
    """Whether a text counts the quarters of the group above it: `I` to `IV` below `Target Triwulan`."""
    return bool(text) and heading(text, kelompok).periode.startswith("TW")


def is_year_group(text: str) -> bool:
    """Whether a group heading has one column a year below it.

    >>> is_year_group("Target Renstra Perangkat Daerah Tahun ke-"), is_year_group("Realisasi")
    (True, False)
    """
    key, _ = heading_key(text)
    return "tahun" in key.split() and bool(role_of((key,)))


def is_heading_like(text: str, whole: bool = False) -> bool:
    """Whether a cell could stand in the lower rows of a header: a known heading, a year, a unit.

    `whole` refuses a text that only begins with a known heading.
    """
    key, year, period = heading(text)
    known = key in _aliases() if whole else bool(role_of((key,)))
    return (bool(key) and set(key.split()) <= _UNITS) or (not key and (year is not None or bool(period))) or known
