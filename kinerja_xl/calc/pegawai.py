"""A person as a list of civil servants states it: cells read as the Pegawai that the IPA counts, or as its points.

The keys of a row are the roles of its columns: those of the glossary's `pegawai`, and `skor_…` for points.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from kinerja_xl.calc.frekuensi import skor_instrumen
from kinerja_xl.calc.ipa import DIMENSI, Pegawai, PoinPegawai, poin
from kinerja_xl.numbers import clean_text, format_number, read_number
from kinerja_xl.regulasi.model import InstrumenIpa

PELATIHAN = ("diklat_kepemimpinan", "diklat_fungsional", "diklat_teknis", "seminar")
ASAL = {
    "kualifikasi": ("kualifikasi",),
    "kompetensi": PELATIHAN,
    "kinerja": ("nilai_kinerja",),
    "disiplin": ("hukuman",),
}
"""What the points of each dimension are counted from; kompetensi also needs the kelompok_jabatan."""
NILAI_TERTINGGI = Decimal(100)
"""The highest score of the kinerja classes, 91-100. Source: PermenPANRB 38/2018."""
_YES = frozenset("ya y sudah ada pernah lulus true benar v \u221a \u2713 \u2714 1".split()) | {"sudah mengikuti"}
_NO = frozenset("tidak t belum false salah 0".split()) | {
    *("tidak ada", "tidak pernah", "belum pernah", "belum ada", "belum mengikuti", "tidak mengikuti")
}


def isian(value: object) -> Decimal | str | bool | None:
    """What a cell holds: a number, a text, a yes or no; None when it is blank, a dash or N/A.

    >>> isian(" S-1 "), isian("-"), isian(float("nan")), isian(85.5), isian(True)
    ('S-1', None, None, Decimal('85.5'), True)
    """
    if value is None or value != value:  # what is not a number differs from itself
        return None
    if isinstance(value, (bool, Decimal)):
        return value
    if isinstance(value, (int, float)):
        return Decimal(str(value))
    text = clean_text(str(value))
    return None if read_number(text).state in ("kosong", "strip", "na") else text


def diikuti(value: object) -> bool | None:
    """Whether a training was attended; blank is not, None is a word that says neither.

    >>> [diikuti(v) for v in ("Ya", "belum", "", 1, "mungkin")]
    [True, False, False, True, None]
    """
    found = isian(value)
    if found is None or isinstance(found, bool):
        return bool(found)
    word = str(found.normalize() if isinstance(found, Decimal) else found).casefold()
    return word in _YES if word in _YES | _NO else None


def nilai_kinerja(value: object) -> Decimal | str | None:
    """A kinerja score, or the text of a range or of a predicate.

    Of two readings (`85.5` is 85,5 or 855) the one that a score can have is taken, when only one can.

    >>> nilai_kinerja("85,5"), nilai_kinerja("85.5"), nilai_kinerja("76 - 90 (Baik)"), nilai_kinerja("-")
    (Decimal('85.5'), Decimal('85.5'), '76 - 90 (Baik)', None)
    """
    found = isian(value)
    if found is None or isinstance(found, Decimal):
        return found
    reading = read_number(_text(found))
    possible = [v for v in reading.candidates if 0 <= v <= NILAI_TERTINGGI]
    return reading.value if reading.value is not None else possible[0] if len(possible) == 1 else _text(found)


def dimensi_skor(peran: Collection[str]) -> tuple[str, ...]:
    """The dimensions whose points the columns state; what they are counted from goes before points."""
    return tuple(d for d in DIMENSI if f"skor_{d}" in peran and not set(peran) & set(ASAL[d]))


def skor(nama: str, value: object, jabatan: object, instrumen: InstrumenIpa) -> tuple[Decimal | None, str]:
    """Points that a cell states for a dimension, or None and the reason; they must be points of the instrument."""
    found = isian(value)
    if found is None:
        return None, f"skor {nama} kosong"
    allowed = skor_instrumen(nama, _text(isian(jabatan)), instrumen)
    possible = (found,) if isinstance(found, Decimal) else read_number(_text(found)).candidates
    points = [p for p in possible if p in allowed]
    return (points[0], "") if points else (None, f"skor {nama} {_text(found)} bukan poin instrumen")


def alasan_pelatihan(peran: str, value: object) -> str:
    """Why a training cannot be told; "" when it can."""
    if diikuti(value) is not None:
        return ""
    return f"{peran.replace('_', ' ')} {_text(isian(value))} tidak dikenal, isi ya atau tidak"


def pegawai(baris: Mapping[str, object]) -> Pegawai:
    """The person that a row describes; a blank hukuman is none, a training that cannot be told is not attended."""
    return Pegawai(
        _text(isian(baris.get("kualifikasi"))) or None,
        _text(isian(baris.get("kelompok_jabatan"))) or None,
        diikuti(baris.get("diklat_kepemimpinan")) is True,
        diikuti(baris.get("diklat_fungsional")) is True,
        diikuti(baris.get("diklat_teknis")) is True,
        diikuti(baris.get("seminar")) is True,
        nilai_kinerja=nilai_kinerja(baris.get("nilai_kinerja")),
        hukuman=_text(isian(baris.get("hukuman"))) or Pegawai._field_defaults["hukuman"],
    )


def poin_baris(baris: Mapping[str, object], instrumen: InstrumenIpa) -> PoinPegawai:
    """Points of the person of a row: counted from what the row tells, or taken where it states points.

    A training that cannot be told, and points that the instrument does not know, are reasons as well.
    """
    scored = dimensi_skor(baris)
    counted = poin(_settled(pegawai(baris), scored, instrumen), instrumen)
    points = counted._asdict()
    reasons = list(counted.alasan)
    if "kompetensi" not in scored:
        untold = [r for r in (alasan_pelatihan(role, baris.get(role)) for role in PELATIHAN) if r]
        points["kompetensi"] = None if untold else points["kompetensi"]
        reasons += untold
    for nama in scored:
        points[nama], reason = skor(nama, baris[f"skor_{nama}"], baris.get("kelompok_jabatan"), instrumen)
        reasons += [reason] if reason else []
    return PoinPegawai(**{**points, "alasan": tuple(reasons)})


def _settled(person: Pegawai, scored: Collection[str], instrumen: InstrumenIpa) -> Pegawai:
    """The person with anything known in the dimensions whose points are stated, so that nothing is missed there."""
    known = {
        "kualifikasi": {"kualifikasi": instrumen.kualifikasi[0].nama},
        "kompetensi": {"kelompok_jabatan": instrumen.kompetensi[0].nama},
        "kinerja": {"nilai_kinerja": NILAI_TERTINGGI},
        "disiplin": {"hukuman": instrumen.disiplin[0].nama},
    }
    for nama in scored:
        person = person._replace(**known[nama])  # type: ignore[arg-type]  # the names are fields
    return person


def _text(value: Decimal | str | bool | None) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return ("ya" if value else "tidak") if isinstance(value, bool) else format_number(value)
