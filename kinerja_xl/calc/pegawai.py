"""Lists of persons for the IPA as they stand in a sheet: columns by their titles, rows as persons or as points.

Source: PermenPANRB 38/2018; the spellings are those of `istilah.toml` and `ipa.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from kinerja_xl.calc.ipa import DIMENSI, Pegawai, PoinPegawai, poin
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import glosarium
from kinerja_xl.regulasi.model import InstrumenIpa
from kinerja_xl.tables.entry import Entry

JP_TEKNIS = Decimal(20)
"""Least hours of a diklat teknis that count; a figure of at least 2 in its column is a number of hours."""
_TRAININGS = ("diklat_kepemimpinan", "diklat_fungsional", "diklat_teknis", "seminar")
_YES = frozenset("ya y sudah ada pernah v √ ✓ ✔ x benar true lulus pernah ikut".split())
_NO = frozenset("tidak belum tdk n salah false nihil".split()) | {"tidak ada", "belum pernah", "tidak pernah", "blm"}
_IDENTITY = ("nama", "nip")
_POINTS = "poin_"
_LEAST_TITLES = 3
_MOST_TITLE_ROWS = 3


class Kolom(NamedTuple):
    """Where the columns of a list stand: index by role, and how many rows its titles take."""

    letak: Mapping[str, int]
    baris_judul: int

    @property
    def poin(self) -> bool:
        """Whether the list holds points per dimension instead of what the points come from."""
        return _POINTS + DIMENSI[0] in self.letak


class Orang(NamedTuple):
    """One row of a list: its index in the range and the person's points."""

    baris: int
    poin: PoinPegawai


def columns_of(rows: Sequence[Sequence[Entry]]) -> Kolom | None:
    """The columns of a list, by its titles in any order, or by the official order where it has none.

    Without titles a list has 8 columns (kualifikasi … hukuman) or 4 (points per dimension), with nama and NIP
    before them 10 or 6. None when the range is neither.
    """
    if (found := _titled(rows)) is not None:
        return found
    width = max(map(len, rows), default=0)
    for roles in (_roles(), tuple(_POINTS + d for d in DIMENSI)):
        if width in (len(roles), len(roles) + len(_IDENTITY)):
            start = width - len(roles)
            return Kolom({role: start + i for i, role in enumerate(roles)}, 0)
    return None


def persons(rows: Sequence[Sequence[Entry]], columns: Kolom, instrumen: InstrumenIpa) -> list[Orang]:
    """The points of each person of a list; rows in which no column of the list is filled are left out."""
    found = []
    for index in range(columns.baris_judul, len(rows)):
        cells = {role: rows[index][at] for role, at in columns.letak.items() if at < len(rows[index])}
        if any(not cell.is_blank for cell in cells.values()):
            found.append(Orang(index, _points(cells, instrumen) if columns.poin else _person(cells, instrumen)))
    return found


@cache
def _roles() -> tuple[str, ...]:
    return tuple(column.peran for column in glosarium().kolom_pegawai)


@cache
def _titles() -> dict[str, tuple[str, int]]:
    """The role that a title names and its rank: with both `Jenis Jabatan` and `Jabatan`, the former is meant."""
    return {
        title: (column.peran, rank) for column in glosarium().kolom_pegawai for rank, title in enumerate(column.judul)
    }


def _titled(rows: Sequence[Sequence[Entry]]) -> Kolom | None:
    """The columns that the title rows name: the lowest row that says something counts for each."""
    known: dict[str, int] = {}
    height = 0
    while height < min(_MOST_TITLE_ROWS, len(rows)) and len(named := _named(rows[height])) > 1:
        known.update(named)
        height += 1
    points = {role: at for role, at in known.items() if role.startswith(_POINTS)}
    chosen = points if len(points) == len(DIMENSI) else {r: at for r, at in known.items() if r not in points}
    if len(chosen) < _LEAST_TITLES:
        return None
    return Kolom(chosen, height + (height < len(rows) and _is_numbering(rows[height])))


def _named(row: Sequence[Entry]) -> dict[str, int]:
    """The roles that the cells of one row name; a single word such as `Fungsional` may be a person's own."""
    found: dict[str, tuple[int, int]] = {}
    for at, cell in enumerate(row):
        key = _title_key(cell.text)
        word, _, rest = key.partition(" ")
        is_points = word in ("skor", "poin") and rest in DIMENSI
        role, rank = (f"{_POINTS}{rest}", 0) if is_points else _titles().get(key, ("", 0))
        if role and (rank, at) <= found.get(role, (rank, at)):
            found[role] = rank, at
    return {role: at for role, (_, at) in found.items()}


def _is_numbering(row: Sequence[Entry]) -> bool:
    """Whether a row below the titles only numbers the columns: 1 2 3, or (1) (2) (3)."""
    digits = [cell.text.strip("() ") for cell in row if not cell.is_blank]
    return (
        len(digits) > 1
        and all(d.isdigit() for d in digits)
        and digits == [str(int(digits[0]) + i) for i in range(len(digits))]
    )


def _title_key(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


def _person(cells: Mapping[str, Entry], instrumen: InstrumenIpa) -> PoinPegawai:
    trained, reasons = {}, []
    for name in _TRAININGS:
        answer = _answer(cells.get(name), name)
        trained[name] = bool(answer)
        if answer is None:
            reasons.append(f"{name.replace('_', ' ')} {cells[name].printed} tidak dikenal: tulis ya atau tidak")
    score = cells.get("nilai_kinerja")
    points = poin(
        Pegawai(
            _text(cells.get("kualifikasi")),
            _text(cells.get("kelompok_jabatan")),
            **trained,
            nilai_kinerja=None if score is None or score.is_blank else _score(score),
            hukuman=_text(cells.get("hukuman")) or "tidak pernah",
        ),
        instrumen,
    )
    if not reasons:
        return points
    return points._replace(kompetensi=None, alasan=(*points.alasan, *reasons))


def _points(cells: Mapping[str, Entry], instrumen: InstrumenIpa) -> PoinPegawai:
    values: dict[str, Decimal | None] = {}
    reasons = []
    for name in DIMENSI:
        cell, most = cells[_POINTS + name], getattr(instrumen, f"bobot_{name}")
        value = cell.value
        if value is None:
            reasons.append(f"poin {name} {'kosong' if cell.is_blank else f'{cell.printed} bukan angka'}")
        elif not 0 <= value <= most:
            reasons.append(f"poin {name} {format_number(value)} di luar 0 sampai {format_number(most)}")
            value = None
        values[name] = value
    kualifikasi, kompetensi, kinerja, disiplin = (values[name] for name in DIMENSI)
    return PoinPegawai(kualifikasi, kompetensi, kinerja, disiplin, tuple(reasons))


def _answer(cell: Entry | None, name: str) -> bool | None:
    """Whether a training was attended; None when the cell does not say."""
    if cell is None or cell.is_blank:
        return False
    if cell.value is not None:
        return cell.value >= JP_TEKNIS if name == "diklat_teknis" and cell.value >= 2 else cell.value > 0
    word = " ".join(cell.text.casefold().split())
    return True if word in _YES else False if word in _NO else None


def _score(cell: Entry) -> Decimal | str:
    return cell.value if cell.value is not None else cell.text


def _text(cell: Entry | None) -> str | None:
    return None if cell is None or cell.is_blank else cell.text
