"""A sheet of any spelling, read cell by cell as a real XML parser cuts it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.cells import parse_a1
from kinerja_xl.workbook.formulas.cell_content import Cell, Shared, formula_of, plain, value_of
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaSheet, Place
from kinerja_xl.workbook.patching.sheet_cells import FORMULA, TYPE, VALUE, WIDTH
from kinerja_xl.workbook.patching.sheet_cut import cut_every_cell
from kinerja_xl.workbook.patching.stored_value import ERRORS, ErrorValue, Value

_TYPE = re.compile(rb"=\s*[\"']([A-Za-z]+)")
_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f((?:\s[^<>]*?)?)(?:/>|>(.*?)</(?:[\w.-]+:)?f\s*>)", re.DOTALL)
_EMPTY = "belum pernah dihitung"


def read_any(name: str, xml: bytes, strings: list[str], hidden_rows: bool) -> FormulaSheet:
    """The formulas and inputs of a sheet part.

    Raises:
        BadSheet: it cannot be read.
        ValueError: a value is not what its kind says.
    """
    formulas: dict[Place, Formula] = {}
    inputs: dict[Place, Value] = {}
    shared: Shared = {}
    for cell in _cells(xml):
        value = value_of(cell, strings)
        if cell.about is not None:
            formulas[cell.place] = formula_of(cell, value, shared)
        elif isinstance(value, ErrorValue) and value.code not in ERRORS:
            formulas[cell.place] = Formula("", value, alasan=f"berisi galat {value.code}")
        elif value is not None:
            inputs[cell.place] = value
    return FormulaSheet(name, formulas, inputs, hidden_rows)


def _cells(xml: bytes) -> Iterator[Cell]:
    cut = cut_every_cell(xml)
    for address, reason in cut.closed.items():
        if reason != _EMPTY:
            yield Cell(parse_a1(address.decode()), "e", "", "", None)
    for address, at in (cut.formulas | cut.plain).items():
        pieces = cut.tokens[at : at + WIDTH]
        kind = _TYPE.search(pieces[TYPE])
        formula = _FORMULA.search(pieces[FORMULA])
        element = pieces[VALUE]
        text = element[element.find(b">") + 1 : max(element.rfind(b"<"), 0)] if element else b""
        yield Cell(
            parse_a1(address.decode()),
            kind[1].decode() if kind else "",
            (formula[1] or b"").decode() if formula else None,
            plain(formula[2] or b"") if formula else "",
            text or None,
        )
