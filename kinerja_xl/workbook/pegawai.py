"""Lists of persons to be measured: their columns by the words of the header, in any order, and their rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import glosarium
from kinerja_xl.workbook.body import read_body
from kinerja_xl.workbook.headers import Header, find_headers
from kinerja_xl.workbook.headings import heading_key, role_of
from kinerja_xl.workbook.view import View
from kinerja_xl.workbook.xlsx import read_sheets

_OTHERWISE = {
    "pendidikan": "kualifikasi",
    "jabatan": "kelompok_jabatan",
    "kelas": "nilai_kinerja",
    "jumlah": "nilai_ipa",
}
"""Roles of any form that stand for a role of a person where no column says it better."""
_AS_THEY_ARE = frozenset("nama nip skor_kualifikasi skor_kompetensi skor_kinerja skor_disiplin nilai_ipa".split())
_BESIDE = frozenset({"nama", "nip", "unit", "nilai_ipa"})
"""Roles that tell nothing of what the points come from."""
_TELLING = 2


class DaftarPegawai(NamedTuple):
    """Persons of a workbook: for each role the cells of all rows, and where the rows stand."""

    kolom: Mapping[str, Sequence[object]]
    baris: Sequence[str]


def person_roles(titles: Sequence[Sequence[str]], unit: str | None = None) -> dict[str, int]:
    """The place of the column of each role; a title is given by its header levels, outermost first.

    `unit` is the title of the column that tells the unit, instead of those the glossary knows; it may be
    one that tells something else as well.

    Raises:
        KinerjaError: no column has the title given for the unit.

    >>> person_roles([["No"], ["Jenis Jabatan"], ["Diklat", "Teknis"], ["Pendidikan"]])
    {'kelompok_jabatan': 1, 'diklat_teknis': 2, 'kualifikasi': 3}
    """
    keys = [tuple(filter(None, (heading_key(level)[0] for level in levels))) for levels in titles]
    found: dict[str, int] = {}
    for place, path in enumerate(keys):
        role = _own_role(path)
        if role and place not in found.values():
            found.setdefault(role, place)
    for place, path in enumerate(keys):
        if path and place not in found.values():
            known = role_of(path)
            role = known if known in _AS_THEY_ARE else _OTHERWISE.get(known, "")
            if role:
                found.setdefault(role, place)
    if unit is not None:
        found["unit"] = _titled(keys, unit, titles)
    return dict(sorted(found.items(), key=lambda pair: pair[1]))


def read_persons(path: Path, unit: str | None = None) -> DaftarPegawai:
    """The persons of a workbook: of all tables the one whose header tells most of a person, and those like it.

    Raises:
        KinerjaError: the file cannot be read, or no table lists persons.
    """
    views = [View(sheet) for sheet in read_sheets(path)]
    found = [(view, header, headers) for view in views for headers in [find_headers(view)] for header in headers]
    roles = [_roles(header, None) for _, header, _ in found]
    best = max(roles, key=len, default={})
    if len(set(best) - _BESIDE) < _TELLING:
        raise KinerjaError(
            f"{path}: tidak ada daftar pegawai yang dikenali.",
            "Beri judul kolom seperti Pendidikan, Kelompok Jabatan, Diklat Teknis, Nilai Kinerja.",
        )
    same = [one for one, own in zip(found, roles, strict=True) if list(own) == list(best)]
    kolom: dict[str, list[object]] = {}
    baris: list[str] = []
    several = len({view.sheet.name for view, _, _ in same}) > 1
    for view, header, headers in same:
        stop = min((h.top for h in headers if h.top >= header.body), default=view.last_row + 1)
        rows = read_body(view, header, stop).data
        places = _roles(header, unit)
        for role, column in places.items():
            kolom.setdefault(role, []).extend(_content(view, row, column) for row in rows)
        baris += [f"{view.sheet.name}!{row}" if several else str(row) for row in rows]
    return DaftarPegawai(kolom, baris)


def _roles(header: Header, unit: str | None) -> dict[str, int]:
    """The columns of a header by role, numbered as on the sheet."""
    titles = [column.judul.split(" / ") for column in header.columns]
    return {role: header.columns[i].ref.column for role, i in person_roles(titles, unit).items()}


def _content(view: View, row: int, column: int) -> object:
    cell = view.cell(row, column)
    return None if cell is None else cell.value


def _titled(keys: Sequence[tuple[str, ...]], unit: str, titles: Sequence[Sequence[str]]) -> int:
    wanted = heading_key(unit)[0]
    for place, path in enumerate(keys):
        if path and wanted in (" ".join(path), path[-1]):
            return place
    known = ", ".join(" ".join(levels) for levels in titles if any(levels))
    raise KinerjaError(f"Tidak ada kolom berjudul {unit!r}.", f"Kolom yang ada: {known}.")


def _own_role(path: tuple[str, ...]) -> str:
    """The role that the list of persons in the glossary gives a title, read with its groups or alone."""
    index = _titles()
    return next((index[key] for i in range(len(path)) if (key := " ".join(path[i:])) in index), "")


@cache
def _titles() -> dict[str, str]:
    return {title: column.peran for column in glosarium().pegawai for title in column.judul}
