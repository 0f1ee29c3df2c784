"""The points of the persons of a list from its columns, each distinct cell of a column judged once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import repeat
from typing import NamedTuple, TypeVar

from kinerja_xl.calc.ipa import DIMENSI, Penilaian, PoinPegawai, poin_kompetensi
from kinerja_xl.calc.pegawai import (
    ASAL,
    PELATIHAN,
    URUTAN_BAKU,
    dimensi_skor,
    isian,
    jabatan,
    pelatihan,
    penilaian,
    plain,
    skor,
)
from kinerja_xl.regulasi.model import InstrumenIpa

SAMPING = frozenset({"nama", "unit", "nilai_ipa"})
"""Roles that a heading or a total fills as well."""
Cells = Sequence[object]
Cell = TypeVar("Cell")
Judged = TypeVar("Judged")


class _Dimensi(NamedTuple):
    """What was judged of every person in a dimension; `pelatihan` are the reasons in the columns of trainings."""

    poin: Sequence[Decimal | None]
    alasan: Sequence[str]
    catatan: Sequence[str]
    pelatihan: Sequence[Sequence[str]] = ()

    @classmethod
    def of(cls, judged: Sequence[Penilaian]) -> _Dimensi:
        """The dimension that one judgement of each person tells."""
        return cls([one.poin for one in judged], [one.alasan for one in judged], [one.catatan for one in judged])


def poin_baris(baris: Mapping[str, object], instrumen: InstrumenIpa) -> PoinPegawai:
    """Points of one person from the cells of a row, by the roles of their columns."""
    return poin_daftar({peran: [cell] for peran, cell in baris.items()}, instrumen)[0]


def poin_daftar(kolom: Mapping[str, Cells], instrumen: InstrumenIpa) -> list[PoinPegawai]:
    """Points of every person of a list: counted from what its columns tell, or taken where they state points.

    A training that cannot be told, and points beyond the weight of their dimension, are reasons as well.

    Args:
        kolom: the cells of each column by its role, equally many in each; a column that is not there is blank.
        instrumen: the instrument in force.
    """
    blank: Cells = [None] * max(map(len, kolom.values()), default=0)
    cells = {**dict.fromkeys(URUTAN_BAKU, blank), **{peran: plain(column) for peran, column in kolom.items()}}
    scored = dimensi_skor(kolom)
    counted = [d for d in DIMENSI if d not in scored]
    found = {d: _counted(d, cells, instrumen) for d in counted}
    found.update((d, _stated(d, cells, instrumen)) for d in scored)
    reasons = [found[d].alasan for d in counted]
    reasons += [column for d in counted for column in found[d].pelatihan]
    reasons += [found[d].alasan for d in scored]
    notes = [found[d].catatan for d in (*counted, *scored)]
    return list(map(PoinPegawai, *(found[d].poin for d in DIMENSI), _said(reasons), _said(notes)))


def rows_of_persons(kolom: Mapping[str, Cells]) -> list[int]:
    """The places of the rows that stand for a person: the NIP or something that is counted is filled in.

    >>> rows_of_persons({"nama": ["Bidang A", "P 1", "P 2"], "nip": ["", "-", "19700101"], "seminar": ["", 1, ""]})
    [1, 2]
    """
    count = max(map(len, kolom.values()), default=0)
    empty = list(range(count))
    for column in (column for peran, column in kolom.items() if peran not in SAMPING):
        blank = {cell for cell in {column[place] for place in empty} if isian(cell) is None}
        empty = [place for place in empty if column[place] in blank]
    nobody = frozenset(empty)
    return [place for place in range(count) if place not in nobody]


def _counted(nama: str, cells: Mapping[str, Cells], instrumen: InstrumenIpa) -> _Dimensi:
    if nama == "kompetensi":
        return _kompetensi(cells, instrumen)
    [peran] = ASAL[nama]
    return _Dimensi.of(_each(cells[peran], lambda cell: penilaian(peran, cell, instrumen)))


def _kompetensi(cells: Mapping[str, Cells], instrumen: InstrumenIpa) -> _Dimensi:
    """Points of kompetensi; few of the possible groups and trainings stand together, so each set is added up once."""
    columns = [cells["kelompok_jabatan"], *(cells[peran] for peran in PELATIHAN)]
    groups = _judgements(columns[0], partial(jabatan, instrumen=instrumen))
    attended = [_judgements(column, partial(pelatihan, peran)) for peran, column in zip(PELATIHAN, columns[1:])]

    def points(row: tuple[object, ...]) -> Decimal | None:
        group = groups[row[0]][0]
        told = [judged[cell][0] for judged, cell in zip(attended, row[1:])]
        return None if group is None or None in told else poin_kompetensi(group, [bool(t) for t in told])

    untold = [[judged[cell][1] for cell in column] for judged, column in zip(attended, columns[1:])]
    no_group = [groups[cell][1] for cell in columns[0]]
    return _Dimensi(_each(list(zip(*columns)), points), no_group, (), untold)


def _stated(nama: str, cells: Mapping[str, Cells], instrumen: InstrumenIpa) -> _Dimensi:
    """Points that a column states; what those of kompetensi can be depends on the group of posts."""
    posts = cells["kelompok_jabatan"] if nama == "kompetensi" else repeat(None)
    pairs = list(zip(cells[f"skor_{nama}"], posts))
    return _Dimensi.of(_each(pairs, lambda pair: skor(nama, *pair, instrumen)))


def _judgements(cells: Sequence[Cell], judge: Callable[[Cell], Judged]) -> dict[Cell, Judged]:
    return {cell: judge(cell) for cell in set(cells)}


def _each(cells: Sequence[Cell], judge: Callable[[Cell], Judged]) -> list[Judged]:
    found = _judgements(cells, judge)
    return [found[cell] for cell in cells]


def _said(columns: Sequence[Sequence[str]]) -> Sequence[tuple[str, ...]] | repeat[tuple[str, ...]]:
    """The texts of each person; most columns say nothing of anybody."""
    telling = [column for column in columns if any(column)]
    return [tuple(filter(None, said)) for said in zip(*telling)] if telling else repeat(())
