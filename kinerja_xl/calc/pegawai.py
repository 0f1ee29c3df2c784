"""The cells of a list of civil servants, read as what the IPA counts: words, scores, trainings, stated points.

Spreadsheet functions and `kinerja ipa` read with these and nothing else, each distinct cell of a column once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from kinerja_xl.calc.ipa import (
    DIMENSI,
    Pegawai,
    Penilaian,
    kelompok_pegawai,
    poin_disiplin,
    poin_kinerja,
    poin_kualifikasi,
    skor_instrumen,
)
from kinerja_xl.numbers import Reading, clean_text, empty_state, format_number, read_number, rounded
from kinerja_xl.regulasi.model import InstrumenIpa, KelompokJabatan

PELATIHAN = ("diklat_kepemimpinan", "diklat_fungsional", "diklat_teknis", "seminar")
ASAL = {
    "kualifikasi": ("kualifikasi",),
    "kompetensi": PELATIHAN,
    "kinerja": ("nilai_kinerja",),
    "disiplin": ("hukuman",),
}
"""What the points of each dimension are counted from; kompetensi also needs the kelompok_jabatan."""
URUTAN_BAKU = ("kualifikasi", "kelompok_jabatan", *PELATIHAN, "nilai_kinerja", "hukuman")
"""The order of the columns in a list without titles."""
NILAI_TERTINGGI = Decimal(100)
"""The highest score of the kinerja classes, 91-100. Source: PermenPANRB 38/2018."""
JP_TEKNIS = 20
"""Least hours (jam pelajaran) of a diklat teknis that counts. Source: PermenPANRB 38/2018."""
DESIMAL_SKOR = 6
"""Decimals that are read of stated points: those of a mean carry as many as its division leaves."""
_WORDS = {True: "ya", False: "tidak"}
"""True and 1 are one key to Python, but no one's score is True."""
_HOURS = frozenset({"jp", "jpl", "jam", "jam pelajaran"})
_YES = frozenset("ya y sudah ada pernah lulus ikut true benar v x \u221a \u2713 \u2714 1".split()) | {"sudah mengikuti"}
_NO = frozenset("tidak tdk t n belum blm nihil false salah 0".split()) | {
    *("tidak ada", "tidak pernah", "belum pernah", "belum ada", "belum mengikuti", "tidak mengikuti")
}


def isian(value: object) -> Decimal | str | bool | None:
    """What a cell holds: a number to the 15 digits that a spreadsheet keeps, a text, a yes or no; None when it is
    blank, a dash or N/A.

    >>> isian(" S-1 "), isian("-"), isian(float("nan")), isian(0.1 + 0.2), isian(True)
    ('S-1', None, None, Decimal('0.3'), True)
    """
    if value is None or value != value:  # what is not a number differs from itself
        return None
    if isinstance(value, (bool, Decimal)):
        return value
    if isinstance(value, (int, float)):
        return Decimal(f"{value:.15g}")
    text = clean_text(str(value))
    return None if empty_state(text) else text


def plain(cells: Sequence[object]) -> Sequence[object]:
    """The same cells with words for yes and no, so that those which are equal say the same."""
    if bool not in set(map(type, cells)):
        return cells
    return [_WORDS[cell] if isinstance(cell, bool) else cell for cell in cells]


def teks(value: object) -> str:
    """A cell as text, "" for a blank one.

    >>> teks(" S-1 "), teks(85.5), teks(True), teks("-")
    ('S-1', '85,5', 'ya', '')
    """
    found = isian(value)
    if found is None or isinstance(found, str):
        return found or ""
    return ("ya" if found else "tidak") if isinstance(found, bool) else format_number(found)


def diikuti(value: object, jam: bool = False) -> bool | None:
    """Whether a training was attended; blank is not, None is what says neither.

    Args:
        value: the cell.
        jam: whether a number tells the hours of the training; 1 and 0 are still yes and no.

    >>> [diikuti(v) for v in ("Ya", "belum", "", 1, "mungkin", 24)]
    [True, False, False, True, None, None]
    >>> [diikuti(v, jam=True) for v in (24, "24 JP", 16, 1, "24 hari")]
    [True, True, False, True, None]
    """
    found = isian(value)
    if found is None or isinstance(found, bool):
        return bool(found)
    word = str(found.normalize() if isinstance(found, Decimal) else found).casefold()
    if word in _YES or word in _NO:
        return word in _YES
    if not jam:
        return None
    reading = Reading("angka", found) if isinstance(found, Decimal) else read_number(found)
    told = {_enough(number, reading.satuan) for number in reading.candidates if not reading.percent}
    return told.pop() if len(told) == 1 else None


def nilai_kinerja(value: object) -> Decimal | str | None:
    """A kinerja score, or the text of a range or of a predicate.

    Of two readings (`85.5` is 85,5 or 855) the one that a score can have is taken, when only one can.

    >>> nilai_kinerja("85,5"), nilai_kinerja("85.5"), nilai_kinerja("76 - 90 (Baik)"), nilai_kinerja("-")
    (Decimal('85.5'), Decimal('85.5'), '76 - 90 (Baik)', None)
    """
    found = isian(value)
    if found is None or isinstance(found, Decimal):
        return found
    reading = read_number(teks(found))
    possible = [v for v in reading.candidates if 0 <= v <= NILAI_TERTINGGI]
    return reading.value if reading.value is not None else possible[0] if len(possible) == 1 else teks(found)


def dimensi_skor(peran: Collection[str]) -> tuple[str, ...]:
    """The dimensions whose points the columns state; what they are counted from goes before points."""
    return tuple(d for d in DIMENSI if f"skor_{d}" in peran and not set(peran) & set(ASAL[d]))


def skor(nama: str, value: object, jabatan: object, instrumen: InstrumenIpa) -> Penilaian:
    """Points that a cell states for a dimension: any figure from 0 to the weight of the dimension.

    A figure that nobody in the group of posts can have, as a mean over persons is, has a note. Of two readings
    (`2.5` is 2,5 or 25) the one that is a point of the instrument is taken.
    """
    found, shown = isian(value), teks(value)
    if found is None:
        return Penilaian(None, f"skor {nama} kosong")
    most: Decimal = getattr(instrumen, f"bobot_{nama}")
    readings = (found,) if isinstance(found, Decimal) else read_number(shown).candidates
    within = [points for points in readings if 0 <= points <= most]
    if not within:
        fault = f"di luar 0 sampai {format_number(most)}" if readings else "bukan angka"
        return Penilaian(None, f"skor {nama} {shown} {fault}")
    allowed = skor_instrumen(nama, teks(jabatan), instrumen)
    if exact := [points for points in within if points in allowed]:
        return Penilaian(exact[0])
    if len(within) > 1:
        return Penilaian(None, f"skor {nama} {shown} dapat dibaca dua cara")
    return Penilaian(rounded(within[0], DESIMAL_SKOR), "", f"skor {nama} {shown} bukan poin instrumen")


def penilaian(peran: str, value: object, instrumen: InstrumenIpa) -> Penilaian:
    """Points that a cell of the column kualifikasi, nilai_kinerja or hukuman gives; a blank hukuman is none."""
    if peran == "kualifikasi":
        return poin_kualifikasi(teks(value), instrumen)
    if peran == "nilai_kinerja":
        return poin_kinerja(nilai_kinerja(value), instrumen)
    return poin_disiplin(teks(value) or Pegawai._field_defaults["hukuman"], instrumen)


def jabatan(value: object, instrumen: InstrumenIpa) -> tuple[KelompokJabatan | None, str]:
    """The group of posts that a cell names, or None and why."""
    return kelompok_pegawai(teks(value), instrumen)


def pelatihan(peran: str, value: object) -> tuple[bool | None, str]:
    """Whether the training of a column was attended, or None and why that cannot be told."""
    told = diikuti(value, jam=peran == "diklat_teknis")
    words = peran.replace("_", " ")
    return told, "" if told is not None else f"{words} {teks(value)} tidak dikenal, isi ya atau tidak"


def _enough(hours: Decimal, satuan: str) -> bool | None:
    """Whether hours count; a bare figure below 2 is no number of hours."""
    if hours < 0 or (hours < 2 if not satuan else satuan.casefold() not in _HOURS):
        return None
    return hours >= JP_TEKNIS
