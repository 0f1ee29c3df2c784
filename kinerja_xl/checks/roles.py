"""What kind of figure a column holds, and every figure cell of a workbook with its name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.checks.context import Context, per_context
from kinerja_xl.checks.wording import called, short
from kinerja_xl.regulasi.peran import NUMERIC
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisPegawai, BarisRekapitulasi, Row

UNNAMED = frozenset({""})
"""The role of a column that only a table with totals keeps: a figure column when its total is a figure."""

RUPIAH = frozenset({"rupiah", "rp"})

_TITLES = {
    "indikator": "indikator kinerja",
    "laki_laki": "laki-laki",
    "sudah": "sudah diklat",
    "belum": "belum diklat",
    "kelas": "kelas nilai",
    "murni": "pagu murni",
    "perubahan": "pagu perubahan",
    "persen": "persentase",
    "persen_anggaran": "persentase serapan",
    "fisik": "realisasi fisik",
    "silpa": "SILPA",
    "silpa_persen": "persentase SILPA",
    "pertumbuhan_anggaran": "rata-rata pertumbuhan anggaran",
    "pertumbuhan_realisasi": "rata-rata pertumbuhan realisasi",
    "nilai_sebelumnya": "nilai tahun sebelumnya",
    "nilai_berjalan": "nilai tahun berjalan",
    "nilai_ipa": "nilai IPA",
}


def title(role: str) -> str:
    """A role as a person would call the column.

    >>> title("persen_anggaran"), title("kondisi_awal")
    ('persentase serapan', 'kondisi awal')
    """
    return _TITLES.get(role, role.replace("_", " "))


def titles(roles: Collection[str]) -> str:
    """Roles of which one is enough.

    >>> titles(("murni", "perubahan")), titles(("capaian",))
    ('pagu murni atau pagu perubahan', 'capaian')
    """
    *others, last = map(title, roles)
    return f"{', '.join(others)} atau {last}" if others else last


class Figure(NamedTuple):
    """A cell of a figure column; `role` is that of its column, with money told apart from performance."""

    table: Table[Row]
    column: Column
    entry: Entry
    role: str

    @property
    def row(self) -> Row | None:
        """The row the cell stands in."""
        for rows in (self.table.rows, self.table.totals):
            index = bisect_left(rows, self.entry.ref.row, key=lambda r: r.ref.row)
            if index < len(rows) and rows[index].ref.row == self.entry.ref.row:
                return rows[index]
        return None

    @property
    def name(self) -> str:
        """Column, year and row as a phrase, first letter upper case."""
        column = title(self.role) if self.role else short(self.column.judul)
        column = column or f"kolom {column_letters(self.column.ref.column)}"
        year = f" {self.column.tahun}" if self.column.tahun else ""
        label = _row_label(self.row)
        name = short(label) if label not in ("", self.entry.text) else f"baris {self.entry.ref.row}"
        return called(f"{column[0].upper()}{column[1:]}{year}", name)

    @property
    def subject(self) -> str:
        """Form, column and row for the fingerprint, without an address."""
        column = self.role or name_key(self.column.judul)
        return f"{self.table.form}|{column}|{self.column.tahun or ''}|{name_key(_row_label(self.row))}"


def figures(context: Context, roles: Collection[str]) -> Iterator[Figure]:
    """Every cell of the columns with these roles, each once however many forms share it."""
    seen: set[CellRef] = set()
    for figure in _all_figures(context):
        if figure.role in roles and figure.entry.ref not in seen:
            seen.add(figure.entry.ref)
            yield figure


@per_context
def _all_figures(context: Context) -> list[Figure]:
    """Every cell of a figure column, as often as a form shares it."""
    wanted: dict[tuple[int, int], str | None] = {}
    found = []
    for table, column, entry in context.book.entries:
        key = id(table), id(column)
        if key not in wanted:
            role = role_in(table, column)
            wanted[key] = role if role in NUMERIC or (not role and has_figure_total(table, column)) else None
        own = wanted[key]
        if own is not None:
            found.append(Figure(table, column, entry, own))
    return found


def role_in(table: Table[Row], column: Column) -> str:
    """The role of a column in its table: plain "realisasi" of a money table is money."""
    spent = column.peran == "realisasi" and isinstance(table.all_rows[0], BarisAnggaran)
    return "realisasi_anggaran" if spent else column.peran


def has_figure_total(table: Table[Row], column: Column) -> bool:
    """Whether a total row has a figure in this column."""
    key = f"{column.judul}#{column.ref.column}"
    totals = (row for row in table.totals if isinstance(row, BarisRekapitulasi))
    return any(key in row.angka and row.angka[key].candidates for row in totals)


def _row_label(row: Row | None) -> str:
    """The name of a row; a person is named by number only."""
    if isinstance(row, BarisPegawai):
        return f"nomor {row.nomor.text}" if row.nomor and row.nomor.text else ""
    return (row_name(row) or "jumlah") if row is not None else ""
