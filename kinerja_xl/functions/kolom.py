"""Where the columns of a list of persons stand in a range: told by its title rows, or by the official order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.calc.kolom_pegawai import BESIDE, person_roles, role_of_title
from kinerja_xl.calc.pegawai import URUTAN_BAKU
from kinerja_xl.functions.nilai import Matriks, Sel, is_blank, shape, text_of

_IDENTITY = ("nama", "nip")
_LEAST_TITLES = 3
_MOST_TITLE_ROWS = 3


class Kolom(NamedTuple):
    """Where the columns of a list stand: index by role, and how many rows its titles take."""

    letak: Mapping[str, int]
    baris_judul: int


def columns_of(rows: Matriks) -> Kolom | None:
    """The columns of a list, by its titles in any order, or by the official order where it has none.

    Without titles a list has 8 columns (kualifikasi … hukuman) or 4 (points per dimension), with nama and NIP
    before them 10 or 6. None when the range is neither.
    """
    if (found := _titled(rows)) is not None:
        return found
    width = shape(rows)[1]
    for roles in (URUTAN_BAKU, tuple(f"skor_{d}" for d in DIMENSI)):
        if width in (len(roles), len(roles) + len(_IDENTITY)):
            whole = roles if width == len(roles) else (*_IDENTITY, *roles)
            return Kolom({role: place for place, role in enumerate(whole)}, 0)
    return None


def _titled(rows: Matriks) -> Kolom | None:
    height = max((i + 1 for i, row in enumerate(rows[:_MOST_TITLE_ROWS]) if _is_title_row(row)), default=0)
    if not height:
        return None
    roles = person_roles(_levels(rows[:height]))
    if len(set(roles) - BESIDE) < _LEAST_TITLES:
        return None
    return Kolom(roles, height + (height < len(rows) and _is_numbering(rows[height])))


def _is_title_row(row: Sequence[Sel]) -> bool:
    """Whether many cells of a row name roles; a single word such as `Fungsional` may be a person's own."""
    filled = [_title(cell) for cell in row if not is_blank(cell)]
    named = {role for title in filled if (role := role_of_title([title])[0])}
    return len(named) > 1 and 3 * len(named) >= len(filled)


def _levels(rows: Matriks) -> list[list[str]]:
    """The titles above each column; a blank one beside a group stands below the group, as where cells are merged."""
    width = shape(rows)[1]
    titles = [[_title(row[place]) if place < len(row) else "" for place in range(width)] for row in rows]
    for level in range(len(titles) - 1):
        for place in range(1, width):
            if not titles[level][place] and any(below[place] for below in titles[level + 1 :]):
                titles[level][place] = titles[level][place - 1]
    return [list(levels) for levels in zip(*titles)]


def _title(cell: Sel) -> str:
    return cell if isinstance(cell, str) else ""


def _is_numbering(row: Sequence[Sel]) -> bool:
    """Whether a row below the titles only numbers the columns: 1 2 3, or (1) (2) (3).

    A person without a post may have 0 and 1 in two of many columns.
    """
    digits = [text_of(cell).strip("() ") for cell in row if not is_blank(cell)]
    return (
        len(digits) >= _LEAST_TITLES
        and 2 * len(digits) > len(row)
        and all(d.isdecimal() for d in digits)
        and digits[0] != "0"
        and digits == [str(int(digits[0]) + i) for i in range(len(digits))]
    )
