"""The money and scores of a workbook as a document prints them: sums are added anew, shares computed."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.selisih import Penjumlahan
from kinerja_xl.calc.serapan import serapan
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.dokumen.angka import Angka, dihitung, rupiah, rupiah_text
from kinerja_xl.dokumen.terbilang import terbilang
from kinerja_xl.tables.entry import Entry


class Hitungan:
    """Cells of a workbook with what they must be: a cell that is a sum is worth what its parts add up to."""

    def __init__(self, context: Context) -> None:
        self._sums: dict[CellRef, Penjumlahan] = {}
        for one in context.sums:
            if one.jenis != "mendatar" and all(p.value is not None or p.is_blank for p in one.bagian):
                self._sums.setdefault(one.jumlah.ref, one)

    def nilai(self, entry: Entry | None) -> Decimal | None:
        """What a cell must be; None where nothing certain stands there and nothing adds up to it."""
        if entry is None:
            return None
        parts = [v for part in self._parts(entry) if (v := self.nilai(part)) is not None]
        return sum(parts, Decimal(0)) if parts else entry.value

    def uang(self, nama: str, entry: Entry | None) -> Angka:
        """An amount in rupiah: added anew where it is a sum, else as it stands in its cell."""
        parts, value = self._parts(entry), self.nilai(entry)
        if entry is None or value is None or not parts:
            return rupiah(nama, entry)
        printed = "" if entry.candidates and value in entry.candidates else f"{entry.printed} ({entry.ref})"
        return Angka(rupiah_text(value), nama, tuple(p.ref for p in parts), "jumlah sel-sel ini", printed, value)

    def masukan(self, nama: str, entry: Entry | None) -> Masukan:
        """What a cell must be, as the input of a calculation."""
        value = self.nilai(entry)
        return Masukan.of(nama, entry) if entry is None or value is None else Masukan(nama, value, entry.ref)

    def serapan(self, nama: str, realisasi: Entry | None, pagu: Entry | None, tercetak: Entry | None = None) -> Angka:
        """Realisasi against pagu, in percent with two decimals."""
        share = serapan(self.masukan("realisasi", realisasi), self.masukan("pagu", pagu))
        return dihitung(nama, share, tercetak=tercetak)

    def _parts(self, entry: Entry | None) -> tuple[Entry, ...]:
        found = self._sums.get(entry.ref) if entry is not None else None
        return found.bagian if found is not None else ()


def banyaknya(nama: str, cells: Iterable[CellRef]) -> Angka:
    """How many cells there are, in figures and in words: `5 (lima)`."""
    refs = tuple(cells)
    return Angka(f"{len(refs)} ({terbilang(len(refs))})", nama, refs, "banyaknya sel-sel ini", nilai=Decimal(len(refs)))


def beda(nama: str, dari: Masukan, ke: Masukan, desimal: int = 2) -> Angka:
    """How far a value lies from another, without its sign."""
    cells = tuple(m.alamat for m in (ke, dari) if m.alamat is not None)
    if dari.nilai is None or ke.nilai is None:
        return dihitung(nama, Hasil(None, "", (), alasan="tidak dapat dihitung: salah satunya kosong"), sel=cells)
    return dihitung(
        nama, Hasil(abs(ke.nilai - dari.nilai), f"selisih {ke.nama} dan {dari.nama}", (), desimal=desimal), sel=cells
    )


def arah(dari: Decimal, ke: Decimal) -> str:
    """How a value moved: naik, turun, tetap."""
    return "naik" if ke > dari else "turun" if ke < dari else "tetap"
