"""The example tables of a rule's docstring, as sheets.

A table is Markdown; the rows above its rule line are the header. `^` is merged with the cell above, `<`
with the cell to the left, `**x**` marks the offending cell, `'x` is text, `#N/A` an error cell, other
Indonesian numbers are numbers shown as written. Lines between tables are title rows; `### X` starts
sheet X; `<!-- tersembunyi: baris 3 -->`, `<!-- tersembunyi: kolom 2 -->`, `<!-- tersembunyi: lembar -->`
hide; `<!-- tanggal -->` after a value makes it a date cell; a row of empty cells is a blank row. A formula stands
in backticks before the value that is cached for it, without one it was never calculated: `=SUM(C3:C5)` 1.500.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from kinerja_xl.cells import CellRef
from kinerja_xl.workbook.sheets.grid import NumberFormat, RawCell, Sheet

_NUMBER = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d+)(,(\d+))?(%)?", re.ASCII)
_HIDE = re.compile(r"<!-- tersembunyi: (baris|kolom|lembar) ?(\d*) -->")
_DATE = "<!-- tanggal -->"
_FORMULA = re.compile(r"`=([^`]+)`\s*(.*)")


@dataclass
class Example:
    sheets: list[Sheet] = field(default_factory=list)
    marked: set[CellRef] = field(default_factory=set)


def section(doc: str, title: str) -> str:
    match = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", doc, re.MULTILINE | re.DOTALL)
    return match[1] if match else ""


def parse_example(text: str) -> Example:
    example = Example()
    row = 0
    for line in text.splitlines():
        line = line.strip()
        hide = _HIDE.fullmatch(line)
        if line.startswith("### ") or not example.sheets:
            name = line[4:] if line.startswith("### ") else "Lembar1"
            example.sheets.append(Sheet(name))
            row = 0
            if line.startswith("### "):
                continue
        sheet = example.sheets[-1]
        if hide:
            _hide(sheet, *hide.groups())
        elif line.startswith("|") and not set(line) <= set("|- :"):
            row += 1
            _fill_row(example, sheet, row, [c.strip() for c in line.strip("|").split("|")])
        elif line.startswith("|") and set(line) <= set("| "):
            row += 1
        elif line and not line.startswith("|"):
            below_table = max((c for r, c in sheet.cells if r == row), default=0) > 1
            row += 2 if below_table else 1
            sheet.cells[row, 1] = RawCell("teks", line)
    return example


def _hide(sheet: Sheet, what: str, number: str) -> None:
    if what == "lembar":
        sheet.hidden = True
    else:
        (sheet.hidden_rows if what == "baris" else sheet.hidden_columns).add(int(number))


def _fill_row(example: Example, sheet: Sheet, row: int, texts: list[str]) -> None:
    for column, text in enumerate(texts, start=1):
        if text in ("^", "<"):
            _grow(sheet, row, column, text)
            continue
        if text.startswith("**") and text.endswith("**"):
            text = text[2:-2]
            example.marked.add(CellRef(sheet.name, row, column))
        if formula := _FORMULA.fullmatch(text):
            sheet.formulas[row, column] = formula[1]
            cached = _cell(formula[2]) if formula[2] else RawCell("kosong", "")
            sheet.cells[row, column] = cached._replace(formula=True)
        elif text:
            sheet.cells[row, column] = _cell(text)


def _grow(sheet: Sheet, row: int, column: int, mark: str) -> None:
    place = (row - 1, column) if mark == "^" else (row, column - 1)
    for index, (top, left, bottom, right) in enumerate(sheet.merges):
        if top <= place[0] <= bottom and left <= place[1] <= right:
            sheet.merges[index] = top, left, max(bottom, row), max(right, column)
            return
    sheet.merges.append((*place, row, column))


def _cell(text: str) -> RawCell:
    if text.startswith("'"):
        return RawCell("teks", text[1:])
    if text.startswith("#") and text.isupper():
        return RawCell("galat", text)
    if text.endswith(_DATE):
        return RawCell("tanggal", Decimal(44000), NumberFormat(date=True))
    match = _NUMBER.fullmatch(text)
    if match is None:
        return RawCell("teks", text)
    value = Decimal(text.rstrip("%").replace(".", "").replace(",", "."))
    percent = bool(match[5])
    return RawCell("angka", value.scaleb(-2) if percent else value, NumberFormat(len(match[4] or ""), percent))
