"""Lists of persons to be measured: their columns by the words of the header, in any order, and their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.calc.kolom_pegawai import BESIDE, person_roles
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import MANY_TAGS
from kinerja_xl.workbook.recognition.body import read_body
from kinerja_xl.workbook.recognition.headers import Header, find_headers
from kinerja_xl.workbook.sheets.view import View
from kinerja_xl.workbook.sheets.xlsx import read_sheets

_TELLING = 2


class DaftarPegawai(NamedTuple):
    """Persons of a workbook: for each role the cells of all rows, and where the rows stand."""

    kolom: Mapping[str, Sequence[object]]
    baris: Sequence[str]


def read_persons(path: Path, unit: str | None = None) -> DaftarPegawai:
    """The persons of a workbook: of all tables the one whose header tells most of a person, and those like it.

    Raises:
        KinerjaError: the file cannot be read, or no table lists persons.
    """
    views = [View(sheet) for sheet in read_sheets(path, MANY_TAGS)]
    found = [(view, header, headers) for view in views for headers in [find_headers(view)] for header in headers]
    roles = [_roles(header, None) for _, header, _ in found]
    best = max(roles, key=len, default={})
    if len(set(best) - BESIDE) < _TELLING:
        raise KinerjaError(
            f"{path}: tidak ada daftar pegawai yang dikenali.",
            "Beri judul kolom seperti Pendidikan, Kelompok Jabatan, Diklat Teknis, Nilai Kinerja.",
        )
    same = [one for one, own in zip(found, roles, strict=True) if list(own) == list(best)]
    kolom: dict[str, list[object]] = {}
    baris: list[str] = []
    several = len({view.sheet.name for view, _, _ in same}) > 1
    for view, header, headers in same:
        below = (h.top for h in headers if h.top >= header.body and not _is_person(view, header, h))
        stop = min(below, default=view.last_row + 1)
        rows = read_body(view, header, stop).data
        places = _roles(header, unit)
        for role, column in places.items():
            kolom.setdefault(role, []).extend(_content(view, row, column) for row in rows)
        baris += [f"{view.sheet.name}!{row}" if several else str(row) for row in rows]
    return DaftarPegawai(kolom, baris)


def _is_person(view: View, header: Header, found: Header) -> bool:
    """Whether what looks like a header is a person: `Pelaksana`, `Sudah` and `Belum` are titles of other forms."""
    above = [c for c in view.rows.get(found.top - 1, []) if header.left <= c <= header.right]
    return len(above) > _TELLING and len(set(_roles(found, None)) - BESIDE) < _TELLING


def _roles(header: Header, unit: str | None) -> dict[str, int]:
    """The columns of a header by role, numbered as on the sheet."""
    titles = [column.judul.split(" / ") for column in header.columns]
    return {role: header.columns[i].ref.column for role, i in person_roles(titles, unit).items()}


def _content(view: View, row: int, column: int) -> object:
    cell = view.cell(row, column)
    return None if cell is None else cell.value
