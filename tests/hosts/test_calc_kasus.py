"""Every case of the common table in a real LibreOffice: the same answer as the core gives.

Differences that are the host's own, and stated here:
- a single cell that is blank comes as 0, so cells are given as ranges of one, as `Hitung Ulang` writes them;
- an error inside a range of a function that takes single cells gives Err:504;
- of two error cells Calc passes on the last, and it passes on what JELASKAN would explain;
- truth is shown as 1 or 0;
- functions whose answer is a word give no arrays (#VALUE!).
"""

from __future__ import annotations

from typing import Any

import pytest

from kinerja_xl.cells import column_letters
from kinerja_xl.functions import registry
from kinerja_xl.functions.nilai import TIDAK_DIISI, Galat, as_matrix, shape
from kinerja_xl.hosts.calc.galat import CODES
from tests.functions.kasus import Kasus, comparable, load
from tests.hosts.calc import Calc

_ERRORS = {code: error.value for error, code in CODES.items()}
_BAD_ARGUMENT = 504
_SQRT_OF_A_NEGATIVE = 502
"""Calc's own number where Excel shows #NUM!."""
_DATA, _RESULTS = "Data", "Sheet1"


class Board:
    """The cells of all cases: arguments on one sheet, one below the other, answers beside each other on another."""

    def __init__(self) -> None:
        self.data: list[list[Any]] = []
        self.results: list[tuple[str, str]] = []
        self._row = 1

    def add(self, case: Kasus) -> None:
        """Place the arguments of a case and its formula."""
        rows, _ = shape(as_matrix(case.hasil))
        _, columns = shape(as_matrix(case.hasil))
        arguments = [self._argument(case, number) for number in range(len(case.argumen))]
        address = f"A{self._row}:{column_letters(columns)}{self._row + rows - 1}"
        self.results.append((address, f"=KINERJA.{case.fungsi}({';'.join(arguments)})"))
        self._row += rows

    def _argument(self, case: Kasus, number: int) -> str:
        value = case.argumen[number]
        if value is TIDAK_DIISI:
            return ""
        matrix = as_matrix(value)
        top = len(self.data) + 1
        self.data.extend([[_typed(cell) for cell in row] for row in matrix])
        rows, columns = shape(matrix)
        first, last = f"A{top}", f"{column_letters(columns)}{top + rows - 1}"
        single_error = not isinstance(value, list) and isinstance(value, Galat)
        return f"$Data.{first}" if single_error else f"$Data.{first}:{last}"


def _typed(cell: Any) -> Any:
    if isinstance(cell, Galat):
        return f"={cell.value}"
    if cell is None:
        return ""
    if cell == "":
        return '=""'
    if isinstance(cell, bool):
        return "=TRUE()" if cell else "=FALSE()"
    return f"'{cell}" if isinstance(cell, str) else f"{cell!r}"


def expected(case: Kasus) -> Any:
    """What Calc must show for a case."""
    fungsi = registry()[case.fungsi]
    optional = [a.jenis != "rentang" or not a.wajib for a in fungsi.argumen]
    for number, value in enumerate(case.argumen):
        in_range = isinstance(value, list) and any(isinstance(cell, Galat) for row in value for cell in row)
        if in_range and optional[number]:
            rows, columns = shape(as_matrix(case.hasil))
            return [[f"Err:{_BAD_ARGUMENT}"] * columns for _ in range(rows)]
    errors = [value for value in case.argumen if isinstance(value, Galat)]
    if errors and (case.fungsi == "JELASKAN" or len(errors) > 1):
        return [[errors[-1].value]]
    if fungsi.hasil == "teks" and isinstance(case.hasil, list):
        return [[Galat.NILAI.value for _ in row] for row in case.hasil]
    return [[_shown(cell) for cell in row] for row in as_matrix(case.hasil)]


def _shown(cell: Any) -> Any:
    if isinstance(cell, Galat):
        return cell.value
    return float(cell) if isinstance(cell, (bool, int)) else "" if cell is None else cell


def _read(cell: Any) -> Any:
    if isinstance(cell, dict):
        return _ERRORS.get(cell["galat"], f"Err:{cell['galat']}")
    return "" if cell is None else cell


def _holds_truth(case: Kasus) -> bool:
    """Whether an argument is true or false, which Calc hands over as 1 or 0."""
    return any(isinstance(cell, bool) for value in case.argumen for row in as_matrix(value) for cell in row)


def test_every_case_gives_the_answer_of_the_core(calc: Calc) -> None:
    cases = [case for case in load() if not _holds_truth(case)]
    board = Board()
    for case in cases:
        board.add(case)
    steps: list[list[Any]] = [["buka", "private:factory/scalc"], ["lembar", _DATA], ["isi", _DATA, board.data]]
    steps += [["larik", _RESULTS, address, formula] for address, formula in board.results]
    steps += [["hitung"], *(["baca", _RESULTS, address] for address, _ in board.results)]
    answers = calc.jalankan(*steps)[-len(cases) :]
    shown = {case.nama: comparable([[_read(c) for c in row] for row in answers[n]]) for n, case in enumerate(cases)}
    assert shown == {case.nama: comparable(expected(case)) for case in cases}
    assert len(cases) >= 300


@pytest.mark.parametrize(
    ("rumus", "hasil"),
    [
        ("=KINERJA.CAPAIAN(72.58;72)", 72.58 / 72 * 100),
        ('=KINERJA.CAPAIAN(SUM(4;0);5;"turun")', 120),
        ("=KINERJA.SERAPAN(98.25;100)+1", 99.25),
        ('=IF(KINERJA.STATUS_CAPAIAN(101)="Melebihi Target";1;0)', 1),
    ],
)
def test_constants_and_expressions_are_arguments_too(calc: Calc, rumus: str, hasil: float) -> None:
    *_, shown = calc.jalankan(["buka", "private:factory/scalc"], ["isi", "Sheet1", [[rumus]]], ["baca", "Sheet1", "A1"])
    assert shown == [[pytest.approx(hasil)]]


def _native(case: Kasus) -> str:
    """The native formula of a case with its arguments as constants and ranges; "" where it does not hold."""
    fungsi = registry()[case.fungsi]
    if not fungsi.asli:
        return ""
    texts = {}
    for number, argument in enumerate(fungsi.argumen):
        value = case.argumen[number] if number < len(case.argumen) else TIDAK_DIISI
        if f"{{{argument.nama}}}" not in fungsi.asli:
            if value is not TIDAK_DIISI:
                return ""
        elif value is TIDAK_DIISI:
            texts[argument.nama] = '""'
        elif argument.jenis == "teks":
            if value not in ("naik", "turun", ""):
                return ""
            texts[argument.nama] = f'"{value}"'
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            texts[argument.nama] = repr(value)
        else:
            return ""
    return "=" + fungsi.asli.format_map(texts)


def test_native_formulas_give_the_same_wherever_bekukan_writes_them(calc: Calc) -> None:
    cases = [(case, formula) for case in load() if (formula := _native(case))]
    rows = [[formula.replace(",", ";")] for _, formula in cases]
    *_, answers = calc.jalankan(
        ["buka", "private:factory/scalc"], ["isi", "Sheet1", rows], ["baca", "Sheet1", f"A1:A{len(rows)}"]
    )
    shown = {case.nama: comparable(_read(answers[n][0])) for n, (case, _) in enumerate(cases)}
    wanted = {case.nama: comparable(_shown(case.hasil)) for case, _ in cases}
    assert shown == {n: v if v != "#NUM!" else f"Err:{_SQRT_OF_A_NEGATIVE}" for n, v in wanted.items()}
    assert len(cases) >= 60
