"""Recalculation in a real LibreOffice, beside native formulas that do the same: `make bench-calc`.

Prints milliseconds of one full recalculation in a document that is open, the best of five, and the ratio to the
native twin in the same document.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from kinerja_xl.functions import registry
from tests.hosts.calc import Calc

CELLS, PERSONS, ROUNDS = 10_000, 3_000, 5
_PERSON = ["S-2", "Administrator", "ya", "", "ya", "ya", "85", ""]


def _document(calc: Calc, cells: list[list[str]], formulas: list[tuple[str, str]]) -> float:
    """The best time of a full recalculation, less that of the same document without formulas."""
    steps: list[list[Any]] = [["buka", "private:factory/scalc"], ["lembar", "Data"], ["isi", "Data", cells]]
    steps += [["larik", "Sheet1", address, formula] for address, formula in formulas]
    answers = calc.jalankan(*steps, *([["hitung"]] * ROUNDS))
    return 1000 * min(answers[-ROUNDS:])


def _rows(calc: Calc, formula: str) -> float:
    """Ten thousand cells of one formula, row by row."""
    rows = [[str(80 + n % 40), "85", formula.format(n=n)] for n in range(1, CELLS + 1)]
    answers = calc.jalankan(["buka", "private:factory/scalc"], ["isi", "Sheet1", rows], *([["hitung"]] * ROUNDS))
    return 1000 * min(answers[-ROUNDS:])


def _cold() -> tuple[float, float]:
    """A new process that imports the core and computes one cell, and one that does nothing."""
    call = "from kinerja_xl.functions import hitung; hitung('CAPAIAN', 72.58, 72)"
    return _process(call), _process("pass")


def _process(code: str) -> float:
    times = []
    for _ in range(10):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def _line(name: str, own: float, other: float, limit: int) -> None:
    print(f"{name:24}{own:9.1f} ms{other:11.1f} ms{own / other:7.1f} x{limit:6} ms")


def main() -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp(prefix="kinerja-bench-"))
    folder.chmod(0o755)
    calc = Calc(folder)
    native = "=" + registry()["CAPAIAN"].asli.format(realisasi="A{n}", target="B{n}", polaritas='""').replace(",", ";")
    print(f"{'':24}{'kinerja_xl':>12}{'rumus biasa':>14}{'nisbah':>9}{'batas':>9}")
    _line(f"CAPAIAN, {CELLS} sel", _rows(calc, "=KINERJA.CAPAIAN(A{n};B{n})"), _rows(calc, native), 300)
    persons, scores = [_PERSON] * PERSONS, [["20", "40", "25", "5"]] * PERSONS
    area = f"$Data.A1:H{PERSONS}"
    means = "+".join(f"AVERAGE($Data.{c}1:{c}{PERSONS})" for c in "ABCD")
    ipa = _document(calc, persons, [("A1", f"=KINERJA.IPA({area})")])
    _line(f"IPA, {PERSONS} orang", ipa, _document(calc, scores, [("A1", f"={means}")]), 60)
    each = _document(calc, persons, [(f"A1:A{PERSONS}", f"=KINERJA.IPA_SKOR({area})")])
    sums = f"=$Data.A1:A{PERSONS}+$Data.B1:B{PERSONS}+$Data.C1:C{PERSONS}+$Data.D1:D{PERSONS}"
    _line(f"IPA_SKOR, {PERSONS} orang", each, _document(calc, scores, [(f"A1:A{PERSONS}", sums)]), 150)
    _line("fungsi pertama, proses", *_cold(), 120)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
