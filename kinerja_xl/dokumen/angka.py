"""A figure of a document, bound to the cells that it comes from and the rule that makes it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number, rounded
from kinerja_xl.tables.entry import Entry

DISALIN = "disalin dari sel"
KOSONG = "-"


class Angka(NamedTuple):
    """A figure as a document prints it; `nama` is what it is, `sel` the cells it comes from, `aturan` what was done.

    `tercetak` is what the workbook itself prints for it, with the cell, where that differs; `nilai` the exact value
    that charts draw.
    """

    teks: str
    nama: str
    sel: tuple[CellRef, ...]
    aturan: str = DISALIN
    tercetak: str = ""
    nilai: Decimal | None = None


def salinan(nama: str, entry: Entry | None, akhiran: str = "") -> Angka:
    """The figure of a cell as a reader sees it there, a dash (or N/A) where nothing was entered; `akhiran` such as `%`.

    A figure that already ends so is not given the ending twice.
    """
    if entry is None:
        return Angka(KOSONG, nama, (), "tidak ada kolomnya")
    if entry.is_blank:
        return Angka("N/A" if entry.reading.state == "na" else KOSONG, nama, (entry.ref,), "sel tanpa angka")
    shown = entry.printed
    return Angka(shown if shown.endswith(akhiran) else shown + akhiran, nama, (entry.ref,), nilai=entry.value)


def rupiah(nama: str, entry: Entry | None) -> Angka:
    """The figure of a cell in rupiah, as `1.386.605.837`; cents only where there are some."""
    if entry is None or entry.value is None:
        return salinan(nama, entry)
    return Angka(rupiah_text(entry.value), nama, (entry.ref,), nilai=entry.value)


def rupiah_text(nilai: Decimal) -> str:
    """An amount in Indonesian notation, with two decimals where it has cents.

    >>> rupiah_text(Decimal("10312500.00")), rupiah_text(Decimal("0.5"))
    ('10.312.500', '0,50')
    """
    return format_number(nilai, None if nilai == nilai.to_integral_value() else 2)


def dihitung(
    nama: str, hasil: Hasil, akhiran: str = "", tercetak: Entry | None = None, sel: Iterable[CellRef] = ()
) -> Angka:
    """The figure of a result, rounded as it says; a dash with the reason where it cannot be computed.

    Args:
        nama: what the figure is.
        hasil: the result.
        akhiran: such as `%`.
        tercetak: the cell where the workbook prints this figure itself.
        sel: the cells, where the inputs were computed themselves.
    """
    cells = tuple(sel) or tuple(m.alamat for m in hasil.masukan if m.alamat is not None)
    if hasil.nilai is None:
        return Angka(KOSONG, nama, cells, hasil.alasan)
    value = rounded(hasil.nilai, hasil.desimal)
    rule = "; ".join(filter(None, (hasil.rumus, hasil.rujukan)))
    shown = format_number(value, hasil.desimal) + akhiran
    return Angka(shown, nama, cells, rule, _unlike(tercetak, hasil.nilai), hasil.nilai)


def unik(angka: Iterable[Angka]) -> list[Angka]:
    """The figures of a document, each once: one print of the same cells by the same rule; dashes are no figures."""
    found: dict[tuple[object, ...], Angka] = {}
    for one in angka:
        if any(map(str.isalnum, one.teks)):
            found.setdefault((one.teks, one.sel, one.aturan), one)
    return list(found.values())


def alamat(sel: Iterable[CellRef]) -> str:
    """Cells as text, those below each other as a range.

    >>> alamat(CellRef("LRA", row, 6) for row in (7, 8, 9, 12))
    'LRA!F7:F9, F12'
    """
    ranges: list[list[CellRef]] = []
    for ref in dict.fromkeys(sel):
        last = ranges[-1][-1] if ranges else None
        if last is not None and (ref.sheet, ref.column, ref.row) == (last.sheet, last.column, last.row + 1):
            ranges[-1].append(ref)
        else:
            ranges.append([ref])
    texts, sheet = [], ""
    for first, *rest in ranges:
        place = f"{first.a1}:{rest[-1].a1}" if rest else first.a1
        texts.append(place if first.sheet == sheet else f"{first.sheet}!{place}")
        sheet = first.sheet
    return ", ".join(texts) or "-"


def _unlike(printed: Entry | None, value: Decimal) -> str:
    """The print of a cell that is not the rounding of a value, with its address."""
    if printed is None or not printed.candidates:
        return ""
    if any(agrees(v, value, printed.decimals) for v in printed.candidates):
        return ""
    return f"{printed.printed} ({printed.ref})"
