"""A workbook as the checks see it: recognised tables and the facts about its sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.numbers import find_date
from kinerja_xl.records import dataclass, field, values_of
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.penutupan import Penutupan
from kinerja_xl.tables.rows import Row
from kinerja_xl.tables.sheet_formulas import SheetFormulas

R = TypeVar("R", bound=Row)
R_co = TypeVar("R_co", bound=Row, covariant=True)


class Column(NamedTuple):
    """A recognised column: its role, the year its header names, its header text and header cell.

    `periode` is TW1 to TW4, SM1, SM2 or B01 to B12 for a column of a quarter, half or month; `blok` the title
    of its block in a cascading form; `nomor` what the numbering row writes below the header. `kemiripan` is below
    1 where a damaged title was read as the known one that it is most like.
    """

    peran: str
    tahun: int | None
    judul: str
    ref: CellRef
    periode: str = ""
    blok: str = ""
    nomor: str = ""
    kemiripan: float = 1.0


class Note(NamedTuple):
    """A line of text above or below a table: a title, a date, a source."""

    ref: CellRef
    text: str


@dataclass(frozen=True, eq=False, repr=False)
class Table(Generic[R_co]):
    """A recognised form: where it stands, what it says of itself, its rows and its total rows.

    `form` is the code's name of the form, `bentuk` the official one. `varian` is "lama" for a table that a
    review replaced, "periode" for a quarter or month or the end of a plan, "rancangan" for a draft, "perubahan"
    for an amended one, else "". `unread` are columns with figures whose heading the glossary does not know.
    `identitas` are the lines of label and value above the table, by their label in lower case, and the posts that
    sign below it as `pihak pertama` (the holder) and `pihak kedua` (the superior).
    """

    form: str
    bentuk: str
    sheet: str
    area: tuple[int, int, int, int]
    judul: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[R_co, ...]
    totals: tuple[R_co, ...] = ()
    tahun: int | None = None
    varian: str = ""
    catatan: tuple[Note, ...] = ()
    gaps: tuple[CellRef, ...] = ()
    unread: tuple[Column, ...] = ()
    identitas: Mapping[str, Note] = field(default_factory=dict)

    @property
    def berlaku(self) -> bool:
        """Whether it is in force: neither a draft nor replaced by a review."""
        return self.varian not in ("lama", "rancangan")

    @property
    def berlaku_utuh(self) -> bool:
        """Whether it is in force, and not that of a quarter or month alone or of the end of a plan."""
        return self.berlaku and self.varian != "periode"

    @property
    def jabatan(self) -> Note | None:
        """The post whose form this is, as its head states it."""
        return self.identitas.get("jabatan")

    @cached_property
    def range_text(self) -> str:
        """The table's range within its sheet, header included."""
        top, left, bottom, right = self.area
        return f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"

    @property
    def name(self) -> str:
        """How a person would name the table: its first title line, or form and sheet."""
        return self.judul[0] if self.judul else f"{self.form} pada lembar {self.sheet}"

    @property
    def tanggal(self) -> tuple[date, CellRef] | None:
        """The as-of date a line near the table states, and where."""
        for note in self.catatan:
            if found := find_date(note.text):
                return found, note.ref
        return None

    @property
    def all_rows(self) -> tuple[R_co, ...]:
        """Data rows, then total rows."""
        return self.rows + self.totals


class NearForm(NamedTuple):
    """A table that lacks one required column of a form."""

    ref: CellRef
    form: str
    missing: tuple[str, ...]


@dataclass(frozen=True, eq=False, repr=False)
class SheetFacts:
    """What the reader saw of a sheet besides its tables; `remarks` are what is odd about it or a cell of it."""

    name: str
    hidden: bool = False
    recognised: bool = True
    first_cell: CellRef | None = None
    content_cells: int = 0
    hidden_rows: tuple[CellRef, ...] = ()
    hidden_columns: tuple[CellRef, ...] = ()
    merged_figures: tuple[CellRef, ...] = ()
    near_forms: tuple[NearForm, ...] = ()
    remarks: tuple[Note, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, repr=False)
class Book:
    """One workbook, read.

    `formulas` holds every sheet by name when any of them has formulas, and is empty otherwise; `tautan` are the
    files that references such as `[1]Data!A1` mean, by their number; `remarks` are what is odd about the file;
    `penutupan` is the closing of its year, None while that is open; `perangkat_daerah` is the office, "" where
    the workbook has no identity sheet.
    """

    file: str
    tables: tuple[Table[Row], ...]
    sheets: tuple[SheetFacts, ...] = ()
    tahun: int | None = None
    profil: str = "baku"
    formulas: Mapping[str, SheetFormulas] = field(default_factory=dict)
    tautan: Mapping[int, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    penutupan: Penutupan | None = None
    perangkat_daerah: str = ""

    def of(self, kind: type[R], *forms: str) -> Iterator[Table[R]]:
        """Tables whose rows are of this kind, optionally only those of the named forms."""
        for table in self.tables:
            rows = table.all_rows
            if rows and isinstance(rows[0], kind) and (not forms or table.form in forms):
                yield table  # type: ignore[misc]  # narrowed by the row just looked at

    @cached_property
    def entries(self) -> tuple[tuple[Table[Row], Column, Entry], ...]:
        """Every cell of every recognised column, with its table and column."""
        return tuple(self._entries())

    def _entries(self) -> Iterator[tuple[Table[Row], Column, Entry]]:
        for table in self.tables:
            columns = {c.ref.column: c for c in table.columns}
            seen: set[CellRef] = set()
            for row in table.all_rows:
                for entry in row_entries(row):
                    if entry.ref not in seen and entry.ref.column in columns:
                        seen.add(entry.ref)
                        yield table, columns[entry.ref.column], entry


def row_entries(row: Row) -> Iterator[Entry]:
    """The entries of a row, whatever fields carry them."""
    for value in values_of(row):
        if isinstance(value, Entry):
            yield value
        elif isinstance(value, (tuple, dict)):
            yield from _entries_in(value)


def _entries_in(value: object) -> Iterator[Entry]:
    if isinstance(value, Entry):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _entries_in(inner)
    elif isinstance(value, tuple) and value and not isinstance(value, CellRef):
        for inner in value:
            yield from _entries_in(inner)
