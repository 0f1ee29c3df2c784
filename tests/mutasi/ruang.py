"""The rooms whose tests are measured: their modules, and the tests that are meant for them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Ruang(NamedTuple):
    """A room: the modules to be mutated and the tests that judge them, as paths from the root.

    `passed_by` names tests that start processes of their own, where there is no mutant.
    """

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    passed_by: tuple[str, ...] = ()


def _modules(folder: str) -> tuple[str, ...]:
    return tuple(sorted(str(path.relative_to(ROOT)) for path in (ROOT / folder).glob("*.py")))


PATCHING = "kinerja_xl/workbook/patching"
RUANG = {
    "numbers": Ruang(("kinerja_xl/numbers.py",), ("tests/test_numbers.py", "kinerja_xl/numbers.py")),
    "patching": Ruang(
        _modules(PATCHING),
        (
            *(f"tests/workbook/test_{name}.py" for name in ("patch", "sheet_spellings", "stored_value")),
            *(f"tests/workbook/test_{name}.py" for name in ("raw_zip", "zip_records", "save", "closing")),
            PATCHING,
        ),
        ("killed_at_any_moment", "full_disk_leaves", "as_root_leaves_it"),
    ),
    "calc": Ruang(
        _modules("kinerja_xl/calc"),
        (  # the examples of the rules tell much of calc
            *("tests/calc", "kinerja_xl/calc"),
            *(f"tests/checks/test_{name}.py" for name in ("rules", "cas", "kantor_lain", "kantor_lain_rantai")),
        ),
    ),
}
