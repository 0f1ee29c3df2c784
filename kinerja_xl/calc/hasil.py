"""A result that explains itself: value or reason, formula, inputs with their cells, legal basis."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.entry import Entry

_STATES = {
    "kosong": "kosong",
    "strip": "berisi tanda '-'",
    "na": "berisi N/A",
    "ambigu": "ditulis dengan pemisah yang tidak pasti",
    "beberapa": "memuat lebih dari satu angka",
    "ditolak": "tidak terbaca sebagai angka",
}
_BLANKS = ("", _STATES["kosong"], _STATES["strip"], _STATES["na"])


class Masukan(NamedTuple):
    """An input of a calculation; `keadaan` says why there is no value."""

    nama: str
    nilai: Decimal | None
    alamat: CellRef | None = None
    keadaan: str = ""

    @classmethod
    def of(cls, nama: str, entry: Entry | None) -> Masukan:
        """The input that a cell holds."""
        if entry is None:
            return cls(nama, None, None, "tidak ada kolomnya")
        return cls(nama, entry.value, entry.ref, _STATES.get(entry.reading.state, ""))

    @property
    def tanpa_isi(self) -> bool:
        """Whether nothing was entered: empty, a dash or N/A, as opposed to something unreadable."""
        return self.nilai is None and self.keadaan in _BLANKS

    def __str__(self) -> str:
        shown = self.keadaan or "kosong" if self.nilai is None else format_number(self.nilai)
        return f"{self.nama} = {shown}" + (f" ({self.alamat})" if self.alamat else "")


class Hasil(NamedTuple):
    """`nilai` is exact (round where it is shown); None means it cannot be computed, for `alasan`."""

    nilai: Decimal | None
    rumus: str
    masukan: tuple[Masukan, ...]
    rujukan: str = ""
    alasan: str = ""
    desimal: int = 2


def missing(*masukan: Masukan) -> str:
    """Why inputs without value keep a result from being computed; "" when all are there."""
    lacking = [f"{m.nama} {m.keadaan or 'kosong'}" for m in masukan if m.nilai is None]
    return f"tidak dapat dihitung: {', '.join(lacking)}" if lacking else ""


def outside(least: Decimal, most: Decimal, *masukan: Masukan) -> str:
    """Why inputs beyond what they can be keep a result from being computed; "" when all are within.

    >>> outside(Decimal(1), Decimal(4), Masukan("U1", Decimal(3)), Masukan("U2", Decimal(34)))
    'tidak dapat dihitung: U2 = 34, seharusnya 1 sampai 4'
    """
    beyond = ", ".join(str(m) for m in masukan if m.nilai is not None and not least <= m.nilai <= most)
    if not beyond:
        return ""
    return f"tidak dapat dihitung: {beyond}, seharusnya {format_number(least)} sampai {format_number(most)}"
