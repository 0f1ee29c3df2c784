"""The quarters of a form as columns of a table."""

from __future__ import annotations

from kinerja_xl.dokumen.angka import Angka, salinan
from kinerja_xl.dokumen.isi import Kolom
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisPeriode

_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def periods(table: Table[BarisPeriode], peran: str) -> list[str]:
    """The periods that a table has for a role, in their order."""
    found = {period for row in table.rows for period in row.periode.get(peran, {})}
    return sorted(found)


def period_columns(found: list[str], grup: str, lebar: float = 8) -> list[Kolom]:
    """A column a period below a common heading."""
    return [Kolom(period_name(period), lebar, "kanan", grup) for period in found]


def period_cells(row: BarisPeriode, found: list[str], peran: str, nama: str) -> list[Angka]:
    """The figures of a row in these periods."""
    own = row.periode.get(peran, {})
    return [salinan(f"{peran.capitalize()} {period_name(p)} {nama}", own.get(p)) for p in found]


def period_name(period: str) -> str:
    """A period as a form prints it.

    >>> period_name("TW3"), period_name("B01"), period_name("SM2")
    ('TW III', 'Bulan 1', 'Semester II')
    """
    number = period.lstrip("TWSMB")
    if period.startswith("TW"):
        return f"TW {_ROMAN.get(number, number)}"
    return f"Semester {_ROMAN.get(number, number)}" if period.startswith("SM") else f"Bulan {int(number)}"
