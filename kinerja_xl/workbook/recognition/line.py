"""One row of a table as entries by column, before it is given a type."""

from __future__ import annotations

import re
from functools import cached_property

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import Jenis, is_countable
from kinerja_xl.records import dataclass
from kinerja_xl.regulasi.peran import TEXT
from kinerja_xl.tables.book import Column
from kinerja_xl.tables.entry import Entry
from kinerja_xl.workbook.recognition.entries import make_entry
from kinerja_xl.workbook.recognition.headers import Header
from kinerja_xl.workbook.sheets.view import View

_RUPIAH = re.compile(r"\b(?:keuangan|anggaran|rp|rupiah)\b", re.IGNORECASE)
_IN_SATUAN = frozenset({"target", "target_akhir", "realisasi", "realisasi_lalu", "realisasi_akhir", "kondisi_awal"})


@dataclass(frozen=True, eq=False, repr=False)
class Line:
    """The entries of one row; columns of single periods and of cascade blocks are asked for by name."""

    view: View
    header: Header
    row: int

    def at(self, column: Column, read_as: str = "") -> Entry:
        """The entry of this row in a column; `read_as` is the role its figures are read by, if not the column's."""
        role = read_as or column.peran
        is_text = role in TEXT or not role
        return make_entry(self.view, self.row, column.ref.column, role, is_text, self._jenis(role, column.blok))

    def figure(self, column: Column) -> Entry:
        """The entry of a column without a role, read as a figure: a merge does not repeat it."""
        return make_entry(self.view, self.row, column.ref.column, column.peran, is_text=False)

    def _jenis(self, role: str, blok: str) -> Jenis:
        """What the unit of the row, or of its block in a cascade, makes of a figure; months of money are rupiah."""
        if role == "bulanan":
            return "rupiah" if self._is_money else None
        return "cacah" if role in _IN_SATUAN and blok in self._counted else None

    @cached_property
    def _counted(self) -> frozenset[str]:
        """The blocks of a cascade, "" in other forms, whose unit is one of whole things."""
        units = {c.blok: c for c in reversed(self.header.plain.get("satuan", []))}
        return frozenset(blok for blok, unit in units.items() if is_countable(self.at(unit).text))

    @cached_property
    def _is_money(self) -> bool:
        """Whether a row of a control card says that it counts rupiah."""
        said = [self.at(c).text for role in ("aksi", "uraian") for c in self.header.plain.get(role, ())]
        return any(_RUPIAH.search(text) for text in said)

    def one(self, *roles: str) -> Entry | None:
        """The entry of the first role that has a column."""
        for role in roles:
            if role in self.header.plain:
                return self.at(self.header.plain[role][0])
        return None

    def label(self, *roles: str) -> Entry | None:
        """The first entry of these roles with text in it."""
        entries = [self.at(c) for role in roles for c in self.header.plain.get(role, ())]
        named = [e for e in entries if any(map(str.isalpha, e.text))]
        return next(iter(named or [e for e in entries if e.text] or entries), None)

    def per_year(self, *roles: str, read_as: str = "") -> dict[int | None, Entry]:
        """Entries by year of the first role that has columns; `read_as` is the role their figures are read by."""
        for role in roles:
            found: dict[int | None, Entry] = {}
            for column in self.header.plain.get(role, ()):
                found.setdefault(column.tahun, self.at(column, read_as))
            if found:
                return found
        return {}

    def periods(self) -> dict[str, dict[str, Entry]]:
        """Entries of the columns of single periods, by role and period."""
        found: dict[str, dict[str, Entry]] = {}
        for column in self.header.columns:
            if column.periode:
                found.setdefault(column.peran, {}).setdefault(column.periode, self.at(column))
        return found

    def in_block(self, blok: str) -> dict[str, Entry]:
        """Entries of the columns of a cascade block, by role."""
        found: dict[str, Entry] = {}
        for column in self.header.columns:
            if column.blok == blok and column.peran:
                found.setdefault(column.peran, self.at(column))
        return found

    @property
    def ref(self) -> CellRef:
        """The first cell of the row."""
        return CellRef(self.view.sheet.name, self.row, self.header.left)
