"""Every case of the common table through the real xlwings, as Excel would hand it over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kinerja_xl.functions import registry
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, Nilai
from kinerja_xl.hosts.excel.com_values import LEFT_OUT
from tests.functions.kasus import Kasus, comparable, load
from tests.hosts.test_excel_functions import COM_ERRORS, as_excel_calls, error

_COM = {galat: number for number, galat in COM_ERRORS.items()}


def as_excel_has_it(value: Nilai) -> Any:
    """A value as it comes over COM: numbers are floats, a range of one cell is that cell."""
    if isinstance(value, list):
        rows = [[as_excel_has_it(cell) for cell in row] for row in value]
        return rows[0][0] if len(rows) == len(rows[0]) == 1 else rows
    if value is TIDAK_DIISI:
        return LEFT_OUT
    if isinstance(value, Galat):
        return _COM[value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def as_excel_takes_it(value: Nilai) -> Any:
    """An answer as xlwings hands it to our VBA: one value, a row, or rows."""
    if isinstance(value, list):
        rows = [[as_excel_takes_it(cell) for cell in row] for row in value]
        return rows if len(rows) > 1 else rows[0] if len(rows[0]) > 1 else rows[0][0]
    if isinstance(value, Galat):
        return error(value)
    if value is None:
        return ""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def call(case: Kasus) -> tuple[str, list[Any]]:
    """A case with every argument that was not given marked as left out."""
    missing = len(registry()[case.fungsi].argumen) - len(case.argumen)
    return case.fungsi, [*map(as_excel_has_it, case.argumen), *[LEFT_OUT] * missing]


def test_every_case_gives_the_answer_of_the_core(tmp_path: Path) -> None:
    cases = load()
    answers = as_excel_calls([call(case) for case in cases], tmp_path)
    shown = {case.nama: comparable(answer) for case, answer in zip(cases, answers, strict=True)}
    assert shown == {case.nama: comparable(as_excel_takes_it(case.hasil)) for case in cases}
    assert len(cases) >= 300
