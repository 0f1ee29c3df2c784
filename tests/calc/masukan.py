"""Inputs of calculations as a case file writes them: a number, or the text of a cell."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number, read_number
from kinerja_xl.tables.entry import Entry


def read_cases(name: str) -> dict[str, Any]:
    """A case file of this folder; its decimals are exact."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def masukan(nama: str, isi: Decimal | int | str, alamat: CellRef | None = None) -> Masukan:
    """The input that a cell with this content gives."""
    if isinstance(isi, str):
        ref = alamat or CellRef("Kasus", 1, 1)
        return Masukan.of(nama, Entry(ref, "teks", isi, read_number(isi)))._replace(alamat=alamat)
    return Masukan(nama, Decimal(isi), alamat)


def shown(hasil: Hasil) -> str:
    """The result as it is printed, or why there is none."""
    if hasil.nilai is None:
        return hasil.alasan
    return format_number(rounded(hasil.nilai, hasil.desimal), hasil.desimal)
