"""How a workbook is to be recalculated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

MESIN = ("formualizer", "libreoffice")
Ekstensi = Callable[[], bytes]


class Pilihan(NamedTuple):
    """How to recalculate.

    Args:
        mesin: the engine, one of MESIN.
        banding: whether the other engine calculates too.
        tanggal: the day that stands for today; None: the day the file was last changed.
        tulis: whether new values go into the file itself.
        keluaran: a folder for copies with new values.
        ekstensi: gives our extension for Calc; LibreOffice needs it.
    """

    mesin: str = MESIN[0]
    banding: bool = False
    tanggal: date | None = None
    tulis: bool = False
    keluaran: Path | None = None
    ekstensi: Ekstensi | None = None


BAKU = Pilihan()
"""How a workbook is recalculated where nothing is asked."""
