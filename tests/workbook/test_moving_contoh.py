"""The other examples: what staff do to the layout changes addresses, never findings, figures or fingerprints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from kinerja_xl.app import rules_for
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Finding
from kinerja_xl.checks.run import run_checks
from kinerja_xl.workbook.contoh.buku import WORKBOOKS
from kinerja_xl.workbook.recognition.read import build_book
from kinerja_xl.workbook.sheets.grid import Sheet
from kinerja_xl.workbook.sheets.xlsx import read_sheets
from tests.workbook import pindahan

EXAMPLES = (
    "renstra-paser-2025-2029",
    "cascading-bontang-2020",
    "iki-sampang",
    "iki-paser-2020",
    "iki-bontang-2022",
    "evaluasi-contoh-2026",
)
CHANGES: tuple[Callable[[pindahan.Sheets], list[Sheet]], ...] = (
    pindahan.renamed_and_reversed,
    pindahan.rotated,
    pindahan.stacked,
    pindahan.side_by_side,
    pindahan.with_titles_above,
    pindahan.with_remarks,
    pindahan.with_inserted_column,
    pindahan.with_last_columns_swapped,
    pindahan.with_hidden_helpers,
    pindahan.with_other_headings,
    pindahan.without_number_rows,
    pindahan.repeated_parents,
    pindahan.blank_parents,
    pindahan.with_blank_rows,
    pindahan.retyped,
)
ONE_SHEET = "cascading-bontang-2020"
OF_SEVERAL_SHEETS = (pindahan.rotated, pindahan.stacked, pindahan.side_by_side)
ONCE = (pindahan.with_hidden_helpers, pindahan.with_titles_above, pindahan.rotated)
"""Changes that are tried on the largest example only."""
OWN = {
    "stacked": {"BUK101"},
    "with_hidden_helpers": {"BUK107"},
    "with_blank_rows": {"BUK104", "BUK109"},
    "retyped": {"ANG101", "ANG102"},
}
"""The codes that a change is about; BUK109 takes a blank row for one that may hold the missing number."""
QUOTED = {"BUK111", "BUK112", "CAS223", "IKI115"}
"""The codes that quote headings, so in capitals where the headings are."""
Key = tuple[str, str, str, str, str]


@cache
def original(name: str) -> pindahan.Sheets:
    return tuple(read_sheets(WORKBOOKS / "contoh" / f"{name}.xlsx"))


def check(sheets: list[Sheet]) -> list[Finding]:
    book = build_book("contoh.xlsx", sheets)
    return run_checks(Context(book, rules_for(book)))


@cache
def baseline(name: str) -> tuple[Finding, ...]:
    return tuple(check(list(original(name))))


def keys(findings: tuple[Finding, ...] | list[Finding], without: set[str]) -> Counter[Key]:
    return Counter(
        (f.code, f.severity, f.found.casefold(), f.expected.casefold(), f.fingerprint if f.code not in QUOTED else "")
        for f in findings
        if f.code not in without
    )


PAIRS = [
    (name, change)
    for name in EXAMPLES
    for change in CHANGES
    if (name != ONE_SHEET or change not in OF_SEVERAL_SHEETS) and (name == EXAMPLES[0] or change not in ONCE)
]


@pytest.mark.parametrize(("name", "change"), PAIRS, ids=lambda value: getattr(value, "__name__", value))
def test_a_change_of_layout_changes_addresses_only(name: str, change: Callable[..., list[Sheet]]) -> None:
    own = OWN.get(change.__name__, set())
    before, after = keys(baseline(name), own), keys(check(change(original(name))), own)
    assert after - before == Counter()
    assert before - after == Counter()


@pytest.mark.parametrize("name", EXAMPLES)
def test_addresses_are_those_of_the_moved_cells(name: str) -> None:
    places = {(f.code, f.fingerprint): (f.sheet, f.cell) for f in baseline(name)}
    moved = {(f.code, f.fingerprint): (f.sheet, f.cell) for f in check(pindahan.shifted(original(name), 7, 3))}
    assert moved == {key: (sheet, pindahan.shifted_a1(cell, 7, 3)) for key, (sheet, cell) in places.items()}
