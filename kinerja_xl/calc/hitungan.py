"""What a recalculation found in one workbook: cells whose remembered value is not what their formula gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from kinerja_xl.cells import CellRef

Isi: TypeAlias = "bool | float | str | None"
"""What a cell shows; an error is its code, such as `#N/A`; None where nothing is remembered."""


class SelBeda(NamedTuple):
    """A formula cell whose remembered value (`lama`, None: none) is not what its formula gives (`baru`)."""

    sel: CellRef
    lama: Isi
    baru: Isi
    rumus: str


class SelTakDihitung(NamedTuple):
    """A formula cell without a new value that can be trusted, and why."""

    sel: CellRef
    lama: Isi
    rumus: str
    alasan: str


class SelTetapan(NamedTuple):
    """A number that stands where the cells above and below have a formula; `rumus` is what a copy of it would be."""

    sel: CellRef
    nilai: float
    rumus: str


class SelSelisih(NamedTuple):
    """A formula cell for which two engines give different values."""

    sel: CellRef
    nilai: Isi
    nilai_lain: Isi
    rumus: str


class HasilHitung(NamedTuple):
    """One workbook recalculated.

    Args:
        file: the workbook.
        mesin: the engine.
        jumlah: how many formulas there are.
        beda: cells to be renewed.
        tak_dihitung: cells without a value that can be trusted.
        tetapan: numbers in columns of formulas.
        selisih: what a second engine gives otherwise; `mesin_lain` is its name, "" when none was asked.
        tanggal: the day that stood for today, where a formula asks for it.
        ditulis: where the new values went, "" when nothing was written.
        cadangan: the backup of the original, "" when none was made.
    """

    file: str
    mesin: str
    jumlah: int
    beda: tuple[SelBeda, ...]
    tak_dihitung: tuple[SelTakDihitung, ...]
    tetapan: tuple[SelTetapan, ...] = ()
    selisih: tuple[SelSelisih, ...] = ()
    mesin_lain: str = ""
    tanggal: date | None = None
    ditulis: str = ""
    cadangan: str = ""

    @property
    def sesuai(self) -> bool:
        """Whether every remembered value is what its formula gives."""
        return not (self.beda or self.tak_dihitung or self.selisih)

    def plain(self) -> dict[str, Any]:
        """The same as JSON can hold it, the cells column by column: a hundred thousand of them as objects would take as
        long to hand on as to calculate.
        """
        columns = {name: _columns(getattr(self, name)) for name in _KINDS}
        return {**self._asdict(), **columns, "tanggal": self.tanggal.isoformat() if self.tanggal else None}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> HasilHitung:
        """What `plain` gave, also after JSON has made lists of its tuples.

        >>> hasil = HasilHitung("a.xlsx", "formualizer", 1, (SelBeda(CellRef("LRA", 7, 6), None, 2.0, "=1+1"),), ())
        >>> HasilHitung.of(hasil.plain()) == hasil
        True
        """
        cells = {name: _cells(kind, plain[name]) for name, kind in _KINDS.items()}
        day = plain["tanggal"]
        return cls(**{**plain, **cells, "tanggal": date.fromisoformat(day) if day else None})


_KINDS: dict[str, Any] = {"beda": SelBeda, "tak_dihitung": SelTakDihitung, "tetapan": SelTetapan, "selisih": SelSelisih}


def _columns(cells: Sequence[Any]) -> tuple[Any, ...]:
    """Sheets, rows, columns, and the other fields; nothing where there are no cells."""
    if not cells:
        return ()
    refs, *rest = zip(*cells, strict=True)
    return (*zip(*refs, strict=True), *rest)


def _cells(kind: Any, columns: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(map(kind, map(CellRef, *columns[:3]), *columns[3:])) if columns else ()
