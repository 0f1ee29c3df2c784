"""Formulas of the truth set changed at random, calculated by both engines: what they do not agree on, to be read.

Run: `make rumus N=4000 BENIH=1`. References, numbers, texts and signs are replaced by others, some numbers by a whole
other formula, over a sheet of mixed cells. LibreOffice is no truth either (truth values are numbers to it, and its days
before March 1900 are others), so that nothing here fails: each line is a question to Excel's own rules.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.pilihan_hitung import Pilihan
from kinerja_xl.hosts.calc.paket import extension
from kinerja_xl.mesin.jawaban import TakDihitung
from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.lean_copy import lean_copy
from kinerja_xl.workbook.patching.stored_value import Value
from tests.mesin.buku import DATA, NA, kasus

DAY = date(2025, 12, 31)
_ELSEWHERE = re.compile(r"Rekap|Anggaran|Pagu|Tarif|Ambang|Setara|Uji|TODAY|NOW|RAND|ROW|COLUMN|INDIRECT|OFFSET|LET\(")
"""What needs other sheets and names, the clock, or the place of the formula itself."""
_PIECE = re.compile(
    r'"(?:[^"]|"")*"|Data![A-H]\d(?::[A-H]\d)?|(?<![\w.!$"#:])\d+(?:\.\d+)?(?![\d:\w(.\[])|\b(?:TRUE|FALSE)\b'
    r"|<>|<=|>=|[+*/&<>=]"
)
_NUMBERS = "0 1 2 3 5 10 0.5 1.5 -1 -2.5 100 1000000 45658 45700 0.1 7 12 1E3 99.5".split()
_TEXTS = [
    "",
    "a",
    "12",
    "1,5",
    "mutasi",
    "P03",
    "*a*",
    ">1",
    "<>0",
    ">=90%",
    "TRUE",
    " 7 ",
    "P0?",
    "0.00",
    "yyyy-mm-dd",
]
_CHANGED, _DEPTH = 0.35, 2
"""How many pieces are replaced, and how deep formulas are put into formulas."""


class Pengubah:
    """Changes formulas, always alike for one seed."""

    def __init__(self, benih: int) -> None:
        self._chance = Random(benih)
        self._known = [k.rumus for k in kasus() if k.rumus and not _ELSEWHERE.search(k.rumus)]

    def rumus(self, banyak: int) -> list[str]:
        """So many formulas, each once."""
        found: dict[str, None] = {}
        while len(found) < banyak:
            found[self._changed(self._chance.choice(self._known), 0)] = None
        return list(found)

    def _changed(self, rumus: str, depth: int) -> str:
        return _PIECE.sub(lambda piece: self._other(piece[0], depth), rumus)

    def _other(self, piece: str, depth: int) -> str:
        chance = self._chance
        if chance.random() > _CHANGED:
            return piece
        if piece.startswith('"'):
            return f'"{chance.choice(_TEXTS)}"'
        if piece.startswith("Data!"):
            first, last = sorted((chance.randint(2, 6), chance.randint(2, 6)))
            column = chance.choice("ABCDEFGH")
            return f"Data!{column}{first}:{column}{last}" if ":" in piece else f"Data!{column}{chance.randint(2, 7)}"
        if piece in ("TRUE", "FALSE"):
            return chance.choice(["TRUE", "FALSE", "1", "0"])
        if not piece[0].isdigit():
            return chance.choice(["+", "*", "/", "&"] if piece in "+*/&" else ["<", ">", "=", "<>", "<=", ">="])
        if depth < _DEPTH and chance.random() < 0.1:
            return f"({self._changed(chance.choice(self._known), depth + 1)})"
        return chance.choice([*_NUMBERS, f"Data!{chance.choice('ABCDEFGH')}{chance.randint(2, 7)}"])


def buku(path: Path, rumus: Iterable[str]) -> None:
    """A workbook of the formulas and of the sheet that they read."""
    data: dict[Place, Value | Formula] = {}
    for row, line in enumerate(DATA, 1):
        for column, value in enumerate(line, 1):
            if value is NA:
                data[row, column] = Formula("NA()", None)
            elif value is not None:
                data[row, column] = float(value) if isinstance(value, int) and not isinstance(value, bool) else value
    cells: dict[Place, Value | Formula] = {(row, 2): Formula(one, None) for row, one in enumerate(rumus, 1)}
    path.write_bytes(lean_copy([("Acak", cells.items()), ("Data", data.items())]))


def selisih(path: Path) -> Iterator[str]:
    """What the engines do not agree on, by formula; and how many were compared."""
    found = hitung(path, Pilihan(banding=True, tanggal=DAY, ekstensi=extension))
    yield from sorted(f"{one.rumus}   {_shown(one.nilai)} | {_shown(one.nilai_lain)}" for one in found.selisih)
    yield f"{found.jumlah} rumus, {len(found.tak_dihitung)} tidak dihitung, {len(found.selisih)} berselisih"


def _shown(value: Value | TakDihitung) -> str:
    return repr(value)[:60]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("banyak", type=int)
    parser.add_argument("--benih", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "acak.xlsx"
        buku(path, Pengubah(options.benih).rumus(options.banyak))
        for line in selisih(path):
            print(line)


if __name__ == "__main__":
    main()
