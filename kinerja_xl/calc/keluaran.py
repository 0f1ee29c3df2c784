"""Outputs against their targets, as staff write them: `150 Surat; 1.250 lembar materai`."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.calc.satuan import same_unit
from kinerja_xl.numbers import Besaran, format_number, read_quantities
from kinerja_xl.tables.entry import Entry


class Banding(NamedTuple):
    """One target quantity with what was put out for it; None when nothing of its unit was."""

    target: Besaran
    keluaran: Besaran | None

    def __str__(self) -> str:
        done = format_number(self.keluaran.nilai) if self.keluaran else "tidak ada"
        return f"{done} dari {format_number(self.target.nilai)} {self.target.satuan}".strip()


def banding_keluaran(target: Entry | None, keluaran: Entry | None) -> list[Banding]:
    """Each quantity of a target with its output, empty when either text cannot be read for certain.

    Quantities are paired by position when their units agree, else by unit.
    """
    wanted, done = _quantities(target), _quantities(keluaran)
    if not wanted or not done:
        return []
    if len(wanted) == len(done) and all(same_unit(w.satuan, d.satuan) for w, d in zip(wanted, done, strict=True)):
        return [Banding(w, d) for w, d in zip(wanted, done, strict=True)]
    return [Banding(w, next((d for d in done if same_unit(w.satuan, d.satuan)), None)) for w in wanted]


def _quantities(entry: Entry | None) -> tuple[Besaran, ...]:
    if entry is None or entry.is_blank:
        return ()
    if entry.kind == "angka" and entry.value is not None:
        return (Besaran(entry.value, "%" if entry.percent_format else ""),)
    return read_quantities(entry.text) if entry.kind == "teks" else ()
