"""The rows of the cascading form, block by block, as contents of the template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kinerja_xl.functions.nilai import Sel
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisPenjenjangan, Tahap
from kinerja_xl.templat.kutip import Baris, cell, current, figure, filled

_BLOCKS: Final = 5
_FIELDS: Final = ("nomor", "uraian", "sasaran", "indikator", "satuan", "penanggung_jawab")


def cascade(book: Book, year: int, targets: Mapping[str, Sel]) -> list[Baris]:
    """The cascade of a workbook whose blocks are those of the template; `targets` for a year that is not its own."""
    for table in current(book, BarisPenjenjangan):
        if max((len(row.tahap) for row in table.rows), default=0) == _BLOCKS:
            return [_row(row, None if table.tahun == year else targets) for row in table.rows]
    return []


def _row(row: BarisPenjenjangan, targets: Mapping[str, Sel] | None) -> Baris:
    found: Baris = {}
    for number, stage in enumerate(row.tahap, 1):
        found |= _stage(stage, number, targets)
    return found


def _stage(stage: Tahap, number: int, targets: Mapping[str, Sel] | None) -> Baris:
    """A block of a row; what it only shows because it is merged with the row above is written there."""
    entries = {name: getattr(stage, name) for name in _FIELDS}
    own = {f"{name}_{number}": None if e is None or e.merged else cell(e) for name, e in entries.items()}
    if own.get(f"indikator_{number}") and number > 1:
        key = name_key(str(own[f"indikator_{number}"]))
        own[f"target_{number}"] = figure(stage.target) if targets is None else targets.get(key)
    return filled(own)
