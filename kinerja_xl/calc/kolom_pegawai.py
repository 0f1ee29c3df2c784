"""The columns of a list of civil servants: their roles by title, in any order, and by what stands in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.calc.pegawai import dimensi_skor, isian, plain, skor
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import glosarium
from kinerja_xl.regulasi.model import InstrumenIpa
from kinerja_xl.tables.title import heading_key

BESIDE = frozenset({"nama", "nip", "unit", "nilai_ipa"})
"""Roles that tell nothing of what the points come from."""
_BARE = {"kualifikasi": "kualifikasi", "kinerja": "nilai_kinerja", "disiplin": "hukuman"}
"""What a column titled by its dimension alone may hold instead of points."""


def role_of_title(levels: Sequence[str]) -> tuple[str, int]:
    """The role that a title names, given by its header levels with the outermost first, and the rank of its words.

    A title is read with its groups, then without them. The lower the rank, the better the words tell the role: with
    both `Jenis Jabatan` and `Jabatan`, the former is meant. The role is "" for a title that names none.

    >>> role_of_title(["Diklat", "Teknis"]), role_of_title(["Kinerja (maks. 30)"])[0], role_of_title(["Golongan"])
    (('diklat_teknis', 0), 'skor_kinerja', ('', 0))
    """
    return _role_of_path(_path(levels))


def person_roles(titles: Sequence[Sequence[str]], unit: str | None = None) -> dict[str, int]:
    """The place of the column of each role, from left to right; of columns with the same role the best titled one.

    Args:
        titles: the title of each column by its header levels, outermost first.
        unit: the title of the column that tells the unit, instead of those the glossary knows; it may be one that
            tells something else as well.

    Raises:
        KinerjaError: no column has the title given for the unit.

    >>> person_roles([["No"], ["Jenis Jabatan"], ["Diklat", "Teknis"], ["Pendidikan"]])
    {'kelompok_jabatan': 1, 'diklat_teknis': 2, 'kualifikasi': 3}
    """
    paths = [_path(levels) for levels in titles]
    best: dict[str, tuple[int, int]] = {}
    for place, path in enumerate(paths):
        role, rank = _role_of_path(path)
        if role and (role not in best or rank < best[role][0]):
            best[role] = rank, place
    found = {role: place for role, (_, place) in best.items()}
    if unit is not None:
        found["unit"] = _place_of(unit, paths, titles)
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def settled_roles(kolom: Mapping[str, Sequence[object]], instrumen: InstrumenIpa) -> dict[str, str]:
    """New roles of columns of points that hold something else in most of their distinct cells: `Kinerja` over 85.

    One in which nothing stands goes with the others: it holds points in a list of points.

    >>> from datetime import date
    >>> from kinerja_xl.regulasi import aturan
    >>> settled_roles({"skor_kinerja": [85, 90, 25], "skor_disiplin": [""]}, aturan(date(2022, 1, 1)).ipa)
    {'skor_kinerja': 'nilai_kinerja', 'skor_disiplin': 'hukuman'}
    """
    holds = {d: _holds_points(d, kolom[f"skor_{d}"], instrumen) for d in DIMENSI if f"skor_{d}" in kolom}
    scored = dimensi_skor(set(kolom))
    is_list_of_points = any(holds[d] for d in scored if holds[d] is not None)
    return {
        f"skor_{d}": _BARE[d]
        for d in scored
        if d in _BARE and not (is_list_of_points if holds[d] is None else holds[d])
    }


def _holds_points(nama: str, cells: Sequence[object], instrumen: InstrumenIpa) -> bool | None:
    given = [cell for cell in set(plain(cells)) if isian(cell) is not None]
    points = sum(skor(nama, cell, None, instrumen).poin is not None for cell in given)
    return 2 * points >= len(given) if given else None


def _path(levels: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, (heading_key(level)[0] for level in levels)))


def _role_of_path(path: tuple[str, ...]) -> tuple[str, int]:
    known = _titles()
    spellings = (sign.join(path[level:]) for level in range(len(path)) for sign in (" > ", " "))
    return next((known[words] for words in spellings if words in known), ("", 0))


@cache
def _titles() -> dict[str, tuple[str, int]]:
    return {
        title: (column.peran, rank) for column in glosarium().kolom_pegawai for rank, title in enumerate(column.judul)
    }


def _place_of(unit: str, paths: Sequence[tuple[str, ...]], titles: Sequence[Sequence[str]]) -> int:
    wanted = heading_key(unit)[0]
    for place, path in enumerate(paths):
        if path and wanted in (" ".join(path), path[-1]):
            return place
    known = ", ".join(" ".join(levels) for levels in titles if any(levels))
    raise KinerjaError(f"Tidak ada kolom berjudul {unit!r}.", f"Kolom yang ada: {known}.")
