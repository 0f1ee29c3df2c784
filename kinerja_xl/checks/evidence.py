"""Measured rows and recommendations, and issues about the explanations and evidence they lack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.wording import short
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, BarisPeriode, BarisRekomendasi, Row

FORMS = ("pengukuran", "pengukuran_periodik", "evaluasi_renja")
FULL = Decimal(100)
_PERIODS = ("TW1", "TW2", "TW3", "TW4")


def measured(context: Context) -> Iterator[Table[BarisIndikator]]:
    """The tables that report what was achieved, the replaced and draft ones apart."""
    for table in context.book.of(BarisIndikator, *FORMS):
        if table.berlaku:
            yield table


def has_column(table: Table[Row], role: str) -> Column | None:
    """The column of a role, when the table has one."""
    return next((c for c in table.columns if c.peran == role), None)


def blank(entry: Entry | None) -> bool:
    """Whether a cell says nothing."""
    return entry is None or entry.is_blank or not entry.text.strip()


def final_capaian(row: BarisIndikator, year: int | None) -> Entry | None:
    """The capaian of a row for the year, else of the last quarter that has one."""
    return _final(row, "capaian", year, lambda entry: entry.value is not None)


def final_realisasi(row: BarisIndikator, year: int | None) -> Entry | None:
    """The realisasi of a row for the year, else of the last quarter that has one."""
    return _final(row, "realisasi", year, lambda entry: not blank(entry))


def _final(row: BarisIndikator, role: str, year: int | None, tells: Callable[[Entry], bool]) -> Entry | None:
    """The entry of a role that tells something: of the year, of no year, else of the last quarter."""
    by_year: Mapping[int | None, Entry] = getattr(row, role)
    periods = row.periode.get(role, {}) if isinstance(row, BarisPeriode) else {}
    asked = by_year.get(year), by_year.get(None), *(periods.get(period) for period in reversed(_PERIODS))
    return next((entry for entry in asked if entry is not None and tells(entry)), None)


def unexplained(context: Context, role: str, title: str, hint: str) -> Iterator[Issue]:
    """Rows with a capaian below 100 whose column of this role is empty; a column empty throughout once."""
    for table in measured(context):
        if has_column(table, role) is None:
            continue
        low = [(row, e) for row in table.rows if (e := final_capaian(row, table.tahun)) and _is_low(e)]
        open_ = [(row, e) for row, e in low if blank(getattr(row, role))]
        never = all(blank(getattr(row, role)) for row in table.rows)
        for row, entry in open_[:1] if never else open_:
            also = f" Begitu juga {len(open_) - 1} baris lain di tabel ini." if never and len(open_) > 1 else ""
            yield Issue(
                place(table, row, role),
                f"Capaian {short(row_name(row))} {format_number(entry.value or Decimal(0))} ({entry.ref}), di bawah 100, "
                f"tetapi kolom {title} kosong.{also}",
                hint,
                "",
                title,
                f"{table.form}|{row.key}",
            )


def _is_low(entry: Entry) -> bool:
    return entry.value is not None and entry.value < FULL and not entry.merged


def place(table: Table[Row], row: Row, role: str) -> CellRef:
    """The cell of a role in a row, empty or not."""
    entry = getattr(row, role)
    if isinstance(entry, Entry):
        return entry.ref
    column = has_column(table, role)
    return CellRef(table.sheet, row.ref.row, column.ref.column if column is not None else row.ref.column)


def recommendations(
    context: Context, lacking: Callable[[Table[BarisRekomendasi], BarisRekomendasi], bool]
) -> Iterator[tuple[Table[BarisRekomendasi], BarisRekomendasi]]:
    """The recommendations, each once, for which something is lacking."""
    for table in context.book.of(BarisRekomendasi):
        for row in table.rows:
            stated = row.rekomendasi is not None and not blank(row.rekomendasi) and not row.rekomendasi.merged
            if stated and lacking(table, row):
                yield table, row
