"""A printed sum as an equation between cells, and how far it is from holding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran, BarisFrekuensi, BarisPegawai, BarisRekapitulasi, BarisRencana, Row

Jenis = Literal["total", "induk", "mendatar"]
_IN_THOUSANDS = ("ribu", "juta", "miliar", "milyar")


class Penjumlahan(NamedTuple):
    """`jumlah` must equal the sum of `bagian`: a total row, a parent with its children, or a row's total."""

    jenis: Jenis
    tabel: Table[Row]
    kolom: str
    nama: str
    jumlah: Entry
    bagian: tuple[Entry, ...]
    butir: str

    @property
    def rupiah(self) -> bool:
        """Whether the addends are exact amounts, which rounding cannot explain."""
        return isinstance(self.tabel.all_rows[0], BarisAnggaran | BarisFrekuensi | BarisPegawai | BarisRencana)


class Selisih(NamedTuple):
    """A sum that does not hold: what the addends give, what is printed, and by which decimal separator."""

    seharusnya: Decimal
    tercetak: Decimal
    pemisah: str
    karena_pembulatan: bool


def selisih(sum_: Penjumlahan, changed: dict[Entry, Decimal] | None = None) -> Selisih | None:
    """How far a sum is from holding; None when it holds or a cell in it cannot be read.

    A cell with an uncertain separator is tried both ways, all such cells the same way.
    `changed` puts other values in place of cells.
    """
    found: list[Selisih] = []
    filled = [e for e in sum_.bagian if not e.is_blank or (changed and e in changed)]
    for separator in (",", "."):
        total = _under(sum_.jumlah, separator, changed)
        parts = [_under(e, separator, changed) for e in filled]
        if total is None or not parts or any(p is None for p in parts):
            continue
        value = sum((p for p in parts if p is not None), Decimal(0))
        if value == total:
            return None
        found.append(Selisih(value, total, separator, _rounding_explains(sum_, value - total)))
        if all(e.value is not None for e in (sum_.jumlah, *filled)):
            break  # the other separator reads nothing else
    return min(found, key=lambda s: abs(s.seharusnya), default=None)


def _under(entry: Entry, separator: str, changed: dict[Entry, Decimal] | None) -> Decimal | None:
    if changed and entry in changed:
        return changed[entry]
    if entry.value is not None:
        return entry.value
    return entry.reading.by_comma if separator == "," else entry.reading.by_point


def _rounding_explains(sum_: Penjumlahan, difference: Decimal) -> bool:
    entries = (sum_.jumlah, *sum_.bagian)
    if sum_.rupiah or _is_counted(sum_, entries):
        return False
    return abs(difference) <= sum((Decimal("0.5").scaleb(-e.decimals) for e in entries), Decimal(0))


def _is_counted(sum_: Penjumlahan, entries: Sequence[Entry]) -> bool:
    """Whether the cells of an unofficial table are whole things, not amounts printed in thousands or millions."""
    texts = (sum_.kolom, *sum_.tabel.judul, *(n.text for n in sum_.tabel.catatan))
    if any(word in text.casefold() for text in texts for word in _IN_THOUSANDS):
        return False
    whole = all(not e.decimals and (e.value is None or e.value == int(e.value)) for e in entries)
    return whole and isinstance(sum_.tabel.all_rows[0], BarisRekapitulasi)
