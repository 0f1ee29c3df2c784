"""Columns whose formula the numbering row of a form states, and the cells that do not follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.calc.rumus import Pohon, Rumus, column_number, evaluate, read_formula
from kinerja_xl.calc.sifat import is_count
from kinerja_xl.regulasi.peran import MONEY
from kinerja_xl.tables.book import Column, Table, row_entries
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator, Row

_RUPIAH = frozenset({"rp", "rupiah", "anggaran", "keuangan", "anggaran rp", "keuangan rp"})
_MEAN = "ratarata"


class KolomRumus(NamedTuple):
    """A column with its formula and the columns that stand behind the numbers.

    `tersirat` is a formula that the form does not state: periods written cumulatively are then right too.
    """

    kolom: Column
    rumus: Rumus
    masukan: Mapping[int, Column]
    tersirat: bool = False


class Sel(NamedTuple):
    """A cell under a formula: what stands there, what the formula gives, and from which cells.

    `akibat` tells a cell that is right as soon as the cells it is computed from are.
    """

    aturan: KolomRumus
    baris: Row
    tercetak: Entry
    nilai: Decimal
    masukan: tuple[Entry, ...]
    cocok: bool
    akibat: bool = False

    @property
    def nama(self) -> str:
        """The row's name."""
        return row_name(self.baris)


def numbered(table: Table[Row]) -> dict[Column, str]:
    """What the numbering row says of each column; an unmerged number also stands for the columns of its group."""
    found: dict[Column, str] = {}
    before: Column | None = None
    for column in sorted((*table.columns, *table.unread), key=lambda c: c.ref.column):
        text = column.nomor
        if not text and before is not None and _is_pair(before, column):
            text = found[before]
        found[column] = text
        before = column
    return found


def formulas(table: Table[Row]) -> list[KolomRumus]:
    """The columns of a table with a formula all of whose columns are known, K with K and Rp with Rp."""
    texts = numbered(table)
    by_number: dict[int, list[Column]] = {}
    for column, text in texts.items():
        if (number := column_number(text)) is not None:
            by_number.setdefault(number, []).append(column)
    found = []
    for column in table.columns:
        rumus = read_formula(texts[column])
        if rumus is None or rumus.kolom in rumus.rujukan:
            continue
        inputs = {n: _beside(column, by_number.get(n, [])) for n in rumus.rujukan}
        known = {n: c for n, c in inputs.items() if c is not None}
        if len(known) == len(inputs):
            found.append(KolomRumus(column, rumus, known))
    return sorted(found, key=lambda f: f.rumus.kolom)


def implied(
    table: Table[Row], rules: Sequence[tuple[Column | None, str, Pohon, Mapping[int, Column | None]]]
) -> list[KolomRumus]:
    """Formulas that a form implies, of the columns that are there and state none."""
    stated = {f.kolom for f in formulas(table)}
    found = []
    for column, text, tree, inputs in rules:
        known = {n: c for n, c in inputs.items() if c is not None}
        if column is not None and column not in stated and len(known) == len(inputs):
            found.append(KolomRumus(column, Rumus(0, text, tree), known, tersirat=True))
    return found


def checked(table: Table[Row], rules: Sequence[KolomRumus]) -> Iterator[Sel]:
    """Every cell of the table that one of the formulas computes, with what it gives."""
    for row in table.all_rows if rules else ():
        if name_key(row_name(row)).startswith(_MEAN):
            continue
        entries = {e.ref.column: e for e in row_entries(row)}
        mended: dict[int, Decimal] = {}
        for rule in rules:
            cell = _cell(rule, row, entries, mended)
            if cell is not None:
                if not cell.cocok and not cell.akibat:
                    mended[cell.tercetak.ref.column] = cell.nilai
                yield cell


def _cell(rule: KolomRumus, row: Row, entries: Mapping[int, Entry], mended: Mapping[int, Decimal]) -> Sel | None:
    printed = entries.get(rule.kolom.ref.column)
    inputs = {n: entries.get(c.ref.column) for n, c in rule.masukan.items()}
    if printed is None or not printed.candidates or printed.merged:
        return None
    if any(e is None or (e.value is None and not e.is_blank) or e.merged for e in inputs.values()):
        return None
    values = {n: e.value if e is not None else None for n, e in inputs.items()}
    value = evaluate(rule.rumus, values)
    if value is None:
        return None
    right = {n: mended.get(rule.masukan[n].ref.column, v) for n, v in values.items()}
    used = tuple(e for e in inputs.values() if e is not None and not e.is_blank)
    fits = _fits(printed, value) or _as_position(rule, row, used, printed)
    later = evaluate(rule.rumus, right) if right != values else None
    return Sel(rule, row, printed, value, used, fits, later is not None and _fits(printed, later))


def _fits(printed: Entry, value: Decimal) -> bool:
    return any(agrees(v, value, printed.decimals) for v in printed.candidates)


def _as_position(rule: KolomRumus, row: Row, used: Sequence[Entry], printed: Entry) -> bool:
    """Whether a sum stands for the last or the mean figure of something that periods do not add up: a percentage."""
    if not rule.rumus.jumlah or rule.kolom.peran in MONEY or not isinstance(row, BarisIndikator):
        return False
    values = [e.value for e in used if e.value is not None]
    if not values or (is_count(row) and len(set(values)) > 1 and not (rule.tersirat and values == sorted(values))):
        return False
    return _fits(printed, values[-1]) or _fits(printed, sum(values, Decimal(0)) / len(values))


def _is_pair(before: Column, column: Column) -> bool:
    """Whether two neighbouring columns stand under one group title, as K and Rp do."""
    group, _, kind = column.judul.rpartition(" / ")
    other, _, first = before.judul.rpartition(" / ")
    beside = column.ref.column == before.ref.column + 1
    return beside and bool(group) and group == other and kind != first and _kind(column) == "rp"


def _beside(column: Column, choice: Sequence[Column]) -> Column | None:
    """Of the columns under one number, the one of the same kind."""
    if len(choice) == 1:
        return choice[0]
    kind = _kind(column)
    same = [c for c in choice if _kind(c) == kind] or [c for c in choice if (c.peran in MONEY) == (kind == "rp")]
    return same[0] if len(same) == 1 else None


def _kind(column: Column) -> str:
    word = " ".join(re.sub(r"[^a-z%]+", " ", column.judul.rpartition(" / ")[2].casefold()).split())
    return "rp" if word in _RUPIAH else word
