"""Formulas of tables: cells that stray from their column, sums that miscount; the cases stand in rumus_tabel.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_xl.calc.cakupan import Cakupan, coverages, typed_sums
from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pola_rumus import odd_cells
from kinerja_xl.calc.susunan import susunan
from kinerja_xl.cells import column_letters
from kinerja_xl.numbers import format_number
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

CASES = dict(
    re.findall(
        r"^## (.+?)\n(.*?)(?=^## |\Z)",
        (Path(__file__).parent / "rumus_tabel.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)


def found_in(text: str) -> Iterator[str]:
    book = build_book("kasus.xlsx", parse_example(text).sheets)
    cells = Petak(book.formulas)
    for table in book.tables:
        tree = susunan(table)
        for odd in odd_cells(cells, table, tree):
            yield f"{odd.sel.a1} {odd.beda}: seharusnya {odd.seharusnya}"
        sums = coverages(cells, table, tree, book.tables)
        yield from (f"{one.sel.a1} jumlah: {faults(one)}" for one in sums if not one.tepat)
        yield from (f"{one.sel.a1} diketik: {right(one)}" for one in typed_sums(cells, table, tree, sums))


def faults(one: Cakupan) -> str:
    letters = column_letters(one.kolom.kolom)
    rows = {"kurang": [n.baris for n in one.kurang], "ganda": [n.baris for n, _ in one.ganda], "luar": one.luar}
    named = [f"{name} {' '.join(f'{letters}{row}' for row in found)}" for name, found in rows.items() if found]
    return ", ".join([*named, right(one)])


def right(one: Cakupan) -> str:
    return f"seharusnya {one.rumus} = {format_number(one.seharusnya)}{', kuat' if one.kuat else ''}"


@pytest.mark.parametrize("name", CASES)
def test_formulas_of_a_table(name: str) -> None:
    lines = CASES[name].splitlines()
    table = [line for line in lines if line.startswith("|")]
    assert list(found_in("\n".join(table))) == [line[2:] for line in lines if line.startswith("- ")]


def test_a_table_on_a_sheet_without_formulas_has_none_that_stray() -> None:
    [table] = build_book("kasus.xlsx", parse_example("| Program | Pagu |\n|---|---|\n| Program A | 1 |").sheets).tables
    assert list(odd_cells(Petak({}), table, susunan(table))) == []
