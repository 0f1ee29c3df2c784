"""The closing of a year: what a workbook said of itself then, and what stands there now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from kinerja_xl.cells import CellRef

LEMBAR = "Penutupan"
KEPALA = ("Lembar", "Sel", "Nilai")
"""The titles of the list of values."""
TANGGAL, SIDIK, GALAT, ALASAN = "Ditutup pada", "Sidik jari", "Galat saat ditutup", "Alasan"
"""The lines above it."""


class Nilai(NamedTuple):
    """A value as the closing keeps it: sheet, address, text."""

    lembar: str
    sel: str
    teks: str


class Berubah(NamedTuple):
    """A cell that holds another value than at the closing; "" stands for an empty one."""

    ref: CellRef
    semula: str
    kini: str


class Penutupan(NamedTuple):
    """What the closing says, where, and what changed since; `utuh` is false where the record itself was changed."""

    ref: CellRef
    tanggal: str
    sidik: str
    utuh: bool
    berubah: tuple[Berubah, ...] = ()
    hilang: tuple[str, ...] = ()
    """Sheets that are no longer there, or bear another name."""


def sidik_jari(kepala: Mapping[str, str], nilai: Iterable[Nilai]) -> str:
    """The fingerprint of a closing: SHA-256 over day, errors, reason and every value, in the order of the list."""
    lines = [kepala.get(label, "") for label in (TANGGAL, GALAT, ALASAN)]
    lines += ["\t".join(one) for one in nilai]
    return sha256("\n".join(lines).encode()).hexdigest()


def berubah(semula: Sequence[Nilai], kini: Mapping[str, Mapping[str, Nilai]]) -> list[tuple[str, str, str, str]]:
    """Sheet, address, old and new text of every cell that differs, of the sheets that are still there."""
    before: dict[str, dict[str, str]] = {}
    for one in semula:
        before.setdefault(one.lembar, {})[one.sel] = one.teks
    found = []
    for sheet, now in kini.items():
        old = before.get(sheet, {})
        for cell in dict.fromkeys([*now, *old]):
            was, is_now = old.get(cell, ""), now[cell].teks if cell in now else ""
            if was != is_now:
                found.append((sheet, cell, was, is_now))
    return found
