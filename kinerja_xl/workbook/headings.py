"""Column roles from header text: normalise, take years out, look the words up in the glossary."""

from __future__ import annotations

import re
from functools import cache

from kinerja_xl.regulasi import glosarium

FIRST_YEAR, LAST_YEAR = 1990, 2100
TEXT_ROLES = frozenset(
    "tujuan indikator_tujuan sasaran indikator satuan polaritas status program kegiatan sub_kegiatan uraian "
    "komponen dimensi pendidikan jabatan kelas nama keterangan kode nomor lain keluaran".split()
)
LABEL_ROLES = (
    "uraian",
    "program",
    "kegiatan",
    "sub_kegiatan",
    "komponen",
    "dimensi",
    "pendidikan",
    "jabatan",
    "kelas",
    "indikator",
    "sasaran",
)
_PREFIX_ROLES = TEXT_ROLES - {"nomor", "kode", "nama", "lain", "keluaran", "status", "kelas"}
_UNITS = frozenset({"rp", "%", "persen", "orang", "rupiah", "ribu", "juta"})
_YEAR = re.compile(r"\b(?:tahun anggaran|tahun|ta|th|t a)?\s*((?:19|20)\d\d)\b")
_LONGEST = 160
_RATIO_WORDS = ("%", "persen")
_RATIO_ROLES = {
    "realisasi_anggaran": "persen_anggaran",
    "silpa": "silpa_persen",
    **dict.fromkeys(("pagu", "murni", "perubahan"), ""),
}
_FORMULA = re.compile(r"\((?!\s*(?:%|(?:19|20)\d\d)\s*\))[\d\s/x\u00d7*=+\-%rt\u2265\u2264.:]*\)")
_PERIOD = re.compile(
    r"\b(?:triwulan|tri wulan|tw|semester|kuartal|bulan|januari|februari|maret|april|mei|juni|juli|agustus|september"
    r"|oktober|november|desember)\b"
)


@cache
def heading_key(text: str) -> tuple[str, int | None]:
    """Words of a header cell without punctuation, and the one year it names.

    >>> heading_key("TARGET KINERJA PADA TAHUN"), heading_key("Realisasi Anggaran TA 2020"), heading_key("(Rp)")
    (('target kinerja pada tahun', None), ('realisasi anggaran', 2020), ('rp', None))
    """
    text = _FORMULA.sub(" ", text.casefold())
    words = " ".join(re.sub(r"[^\w%]+", " ", text.replace("%", " % ").replace("_", " ")).split())
    years = {int(y) for y in _YEAR.findall(words) if FIRST_YEAR <= int(y) <= LAST_YEAR}
    if len(years) != 1:
        return words, None
    return " ".join(_YEAR.sub(" ", words).split()), years.pop()


@cache
def _aliases() -> dict[str, str]:
    index: dict[str, str] = {}
    for column in glosarium().kolom:
        for title in column.judul:
            index[" > ".join(heading_key(level)[0] for level in title.split(">"))] = column.peran
    return index


@cache
def role_of(path: tuple[str, ...]) -> str:
    """The role of a column from its header levels, outermost first; "" when the glossary has none.

    >>> role_of(("realisasi", "rp")), role_of(("anggaran", "realisasi")), role_of(("harga",))
    ('realisasi_anggaran', 'realisasi_anggaran', '')
    """
    index = _aliases()
    if not path or len(path[-1]) > _LONGEST or any(_PERIOD.search(level) for level in path):
        return ""
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
    for end in range(len(words) - 1, 0, -1):
        role = index.get(" ".join(words[:end]), "")
        if role in _PREFIX_ROLES:
            return role
    return ""


def _as_ratio(role: str, path: tuple[str, ...]) -> str:
    """A role found without the units of its heading: with a percent sign money becomes its share."""
    return _RATIO_ROLES.get(role, role) if any(w in _RATIO_WORDS for w in path[-1].split()) else role


def is_relative_year(text: str) -> bool:
    """Whether a text counts the years of a period: `1` to `9`."""
    return len(text) == 1 and text in "123456789"


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
    key, year = heading_key(text)
    known = key in _aliases() if whole else bool(role_of((key,)))
    return key in _UNITS or (not key and year is not None) or known
