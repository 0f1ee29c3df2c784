"""Moving a table changes nothing in the findings but their addresses."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja_xl.app import rules_for
from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Finding
from kinerja_xl.checks.run import run_checks
from kinerja_xl.numbers import format_number
from kinerja_xl.workbook.recognition.read import build_book
from kinerja_xl.workbook.sheets.grid import NumberFormat, RawCell, Sheet
from kinerja_xl.workbook.sheets.xlsx import read_sheets

EXAMPLE = Path(__file__).parents[2] / "workbooks" / "contoh" / "lkjip-bontang-2020.xlsx"
NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz ABCDEF0123456789-&", min_size=1, max_size=20)


@cache
def original() -> tuple[Sheet, ...]:
    return tuple(read_sheets(EXAMPLE))


def check(sheets: list[Sheet]) -> list[Finding]:
    book = build_book("contoh.xlsx", sheets)
    return run_checks(Context(book, rules_for(book)))


def without_address(finding: Finding) -> tuple[str, ...]:
    return finding.code, finding.severity, finding.found, finding.expected, finding.fingerprint


@cache
def baseline() -> Counter[tuple[str, ...]]:
    return Counter(map(without_address, check(list(original()))))


def shifted(sheet: Sheet, rows: int, columns: int) -> Sheet:
    moved = deepcopy(sheet)
    moved.cells = {(r + rows, c + columns): cell for (r, c), cell in sheet.cells.items()}
    moved.merges = [(t + rows, left + columns, b + rows, right + columns) for t, left, b, right in sheet.merges]
    moved.hidden_rows = {r + rows for r in sheet.hidden_rows}
    moved.hidden_columns = {c + columns for c in sheet.hidden_columns}
    return moved


@given(
    rows=st.integers(0, 60),
    columns=st.integers(0, 30),
    titles=st.lists(NAMES, max_size=3),
    suffix=NAMES,
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_shifting_renaming_and_new_title_rows_change_addresses_only(rows, columns, titles, suffix) -> None:
    sheets = []
    for number, sheet in enumerate(original()):
        moved = shifted(sheet, rows + len(titles) + 1, columns)
        moved.name = f"{number} {suffix}"
        for row, title in enumerate(titles, start=1):
            moved.cells[row, 1] = RawCell("teks", title)
        sheets.append(moved)
    found = check(sheets)
    assert Counter(map(without_address, found)) == baseline()


@given(order=st.permutations(range(16)))
@settings(max_examples=10, deadline=None)
def test_the_order_of_sheets_does_not_matter(order) -> None:
    sheets = [original()[i] for i in order if i < len(original())]
    assert Counter(map(without_address, check(sheets))) == baseline()


@pytest.mark.parametrize("gap", [2, 4])
def test_all_tables_stacked_on_one_sheet(gap: int) -> None:
    """Every table finds its own title and end when all stand below each other on a single sheet."""
    stacked = Sheet("Semua")
    offset = 0
    for sheet in original():
        moved = shifted(sheet, offset, 0)
        stacked.cells |= moved.cells
        stacked.merges += moved.merges
        offset = max(r for r, _ in stacked.cells) + gap
    assert Counter(map(without_address, check([stacked]))) == baseline()


def test_an_inserted_column_of_remarks_changes_addresses_only() -> None:
    for index, sheet in enumerate(original()):
        book = build_book("x", [sheet])
        for table in book.tables:
            if table.form == "rekapitulasi":
                continue
            right = table.area[3]
            widened = list(deepcopy(original()))
            widened[index].cells[table.area[0], right + 1] = RawCell("teks", "Keterangan")
            assert Counter(map(without_address, check(widened))) == baseline(), table.name


def test_figures_typed_as_text_give_the_same_arithmetic() -> None:
    """Retyped as Indonesian text, the sums and ratios that were wrong are wrong in the same way."""
    retyped = deepcopy(original())
    for sheet in retyped:
        for place, cell in sheet.cells.items():
            if cell.kind == "angka" and isinstance(cell.value, Decimal) and not cell.format.date:
                sheet.cells[place] = RawCell("teks", _typed(cell.value, cell.format))
    arithmetic = ("PAG", "CAP", "SLR", "IPA", "TGT")
    ours = {(k[0], k[2], k[3]) for k in baseline() if k[0].startswith(arithmetic)}
    found = {(f.code, f.found, f.expected) for f in check(list(retyped)) if f.code.startswith(arithmetic)}
    assert found == ours


def _typed(value: Decimal, form: NumberFormat) -> str:
    shown = value.scaleb(2) if form.percent else value
    if form.decimals in (None, 0) and 1990 <= shown <= 2100:
        return f"{shown:f}"
    decimals = form.decimals if form.decimals is not None else max(0, -int(shown.as_tuple().exponent))
    return format_number(round(shown, decimals), decimals) + ("%" if form.percent else "")


def test_addresses_are_those_of_the_moved_cells() -> None:
    sheets = [shifted(sheet, 7, 3) for sheet in original()]
    before = Counter((f.code, f.sheet, f.cell) for f in check(list(original())) if f.cell)
    back = Counter((f.code, f.sheet, _back(f.sheet, f.cell, 7, 3)) for f in check(sheets) if f.cell)
    assert back == before


def _back(sheet: str, a1: str, rows: int, columns: int) -> str:
    row, column = parse_a1(a1)
    return CellRef(sheet, row - rows, column - columns).a1
