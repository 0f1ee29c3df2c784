"""Which column of an export is taken for what, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Literal, NamedTuple

from kinerja_xl.calc.kemiripan import AMBANG
from kinerja_xl.calc.kolom_pegawai import role_of_title
from kinerja_xl.calc.pegawai import PELATIHAN
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import glosarium
from kinerja_xl.tables.title import heading_key

Cara = Literal["ditunjuk", "dikenal", "mirip", ""]
PERAN = (
    *("nip", "nama", "gelar_depan", "gelar_belakang", "unit", "jabatan", "kualifikasi", "kelompok_jabatan"),
    *(*PELATIHAN, "nilai_kinerja", "hukuman"),
    *("tanggal_lahir", "tanggal_diklat_teknis", "tanggal_seminar", "tanggal_hukuman"),
)
"""What a column of an export can be taken for."""
_SHORTEST = 6
"""Letters of a title that may be taken for another one that it is like."""


class KolomEkspor(NamedTuple):
    """A column of an export: its title, the role it is taken for ("" for none), how that is known, how sure in percent.

    `alasan` tells why a column is not used.
    """

    tempat: int
    judul: str
    peran: str = ""
    cara: Cara = ""
    keyakinan: int = 0
    alasan: str = ""


def roles_told(judul: Sequence[str]) -> int:
    """How many roles a line tells if it is one of titles."""
    return len({peran for title in judul for peran, _ in [_known(title)] if peran})


def mapping(judul: Sequence[str], ditunjuk: Mapping[str, str]) -> list[KolomEkspor]:
    """Every column with the role it is taken for: the named one, that of its title, or of the title it is most like.

    Args:
        judul: the titles from left to right.
        ditunjuk: titles by role, as the user names them.

    Raises:
        KinerjaError: a named role or title does not exist.
    """
    named = {_place(title, judul): _role(peran) for peran, title in ditunjuk.items()}
    found = [_column(place, title, named) for place, title in enumerate(judul)]
    best: dict[str, tuple[tuple[int, int], int]] = {}
    for place, (column, rank) in enumerate(found):
        order = -column.keyakinan - (column.cara == "ditunjuk"), rank
        if column.peran and (column.peran not in best or order < best[column.peran][0]):
            best[column.peran] = order, place
    return [
        column if not column.peran or best[column.peran][1] == place else _left(column, judul[best[column.peran][1]])
        for place, (column, _) in enumerate(found)
    ]


def _column(place: int, title: str, named: Mapping[int, str]) -> tuple[KolomEkspor, int]:
    if place in named:
        return KolomEkspor(place, title, named[place], "ditunjuk", 100), 0
    peran, rank = _known(title)
    if peran:
        return KolomEkspor(place, title, peran, "dikenal", 100), rank
    peran, likeness = _alike(title)
    if peran:
        return KolomEkspor(place, title, peran, "mirip", int(likeness * 100)), 0
    return KolomEkspor(place, title, alasan="judulnya tidak dikenal" if title else "tanpa judul"), 0


def _left(column: KolomEkspor, other: str) -> KolomEkspor:
    return KolomEkspor(column.tempat, column.judul, alasan=f"{column.peran} diambil dari kolom {other!r}")


def _known(title: str) -> tuple[str, int]:
    """The role that a title names; a title that names the post itself counts as its name, not as its group."""
    words = heading_key(title)[0]
    if words in _of_exports():
        return _of_exports()[words]
    peran, rank = role_of_title([title])
    return (peran, rank) if peran in PERAN else ("", 0)


@cache
def _of_exports() -> dict[str, tuple[str, int]]:
    return {
        words: (column.peran, rank) for column in glosarium().kolom_ekspor for rank, words in enumerate(column.judul)
    }


def _alike(title: str) -> tuple[str, float]:
    words = heading_key(title)[0]
    if len(words) < _SHORTEST:
        return "", 0.0
    known = {word: peran for word, (peran, _) in _of_exports().items()}
    known |= {w: c.peran for c in glosarium().kolom_pegawai if c.peran in PERAN for w in c.judul if w not in known}
    ratios = (
        (SequenceMatcher(None, words, one, autojunk=False).ratio(), one) for one in known if len(one) >= _SHORTEST
    )
    likeness, one = max(ratios)
    return (known[one], likeness) if likeness >= AMBANG else ("", 0.0)


def _place(title: str, judul: Sequence[str]) -> int:
    wanted = heading_key(title)[0]
    for place, one in enumerate(judul):
        if heading_key(one)[0] == wanted:
            return place
    raise KinerjaError(f"Tidak ada kolom berjudul {title!r}.", f"Kolom yang ada: {', '.join(filter(None, judul))}.")


def _role(peran: str) -> str:
    name = "_".join(peran.casefold().split())
    if name not in PERAN:
        raise KinerjaError(f"Tidak ada isian bernama {peran!r}.", f"Yang ada: {', '.join(PERAN)}.")
    return name
