"""Issues about cells that do not follow the formula of their column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from kinerja_xl.calc.pembulatan import rounding_that_explains
from kinerja_xl.calc.perbaikan import is_slip
from kinerja_xl.calc.rumus_kolom import Sel
from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.checks.roles import title
from kinerja_xl.checks.wording import called, short, shown

_MANY = 4


def wrong_cells(cells: Iterable[Sel], form: str, leave_out: Collection[CellRef] = ()) -> Iterator[Issue]:
    """Cells that differ from their formula; a column that hardly follows it once."""
    columns: dict[int, list[Sel]] = defaultdict(list)
    for cell in cells:
        if cell.tercetak.ref not in leave_out:
            columns[cell.tercetak.ref.column].append(cell)
    for found in columns.values():
        yield from _column(found, form)


def _column(cells: list[Sel], form: str) -> Iterator[Issue]:
    wrong = [c for c in cells if not (c.cocok or c.akibat)]
    if len(wrong) >= _MANY and len(wrong) * 2 > len(cells):
        yield _whole_column(wrong, len(cells), form)
        return
    for cell in wrong:
        yield _cell(cell, form)


def _cell(cell: Sel, form: str) -> Issue:
    printed, decimals = cell.tercetak, cell.tercetak.decimals
    expected = shown(cell.nilai, decimals)
    return Issue(
        printed.ref,
        f"{_title(cell)} tercetak {printed.printed}, menurut rumusnya "
        f"({cell.aturan.rumus.teks}) {expected}: {_inputs(cell)}.",
        f"Ganti dengan {expected}{_cause(cell)}",
        printed.printed,
        expected,
        f"{form}|{cell.aturan.kolom.peran}|{cell.nama}",
        _severity(cell),
    )


def _title(cell: Sel) -> str:
    column = title(cell.aturan.kolom.peran) or short(cell.aturan.kolom.judul)
    return called(f"{column[:1].upper()}{column[1:]}", short(cell.nama))


def _inputs(cell: Sel) -> str:
    return ", ".join(f"{e.ref.a1} = {e.printed}" for e in cell.masukan) or "semua masukannya kosong"


def _cause(cell: Sel) -> str:
    if mode := _rounding(cell):
        return f": angka tercetak {mode}."
    typed = cell.tercetak.value
    if typed is not None and is_slip(typed.normalize(), cell.nilai.normalize()):
        return ": bedanya satu angka salah ketik atau dua angka yang tertukar."
    return ", atau perbaiki sel yang menjadi masukannya."


def _rounding(cell: Sel) -> str:
    modes = (rounding_that_explains(v, cell.nilai, cell.tercetak.decimals) for v in cell.tercetak.candidates)
    return next(filter(None, modes), "")


def _severity(cell: Sel) -> Severity | None:
    return "peringatan" if _rounding(cell) or _is_fraction(cell) else None


def _is_fraction(cell: Sel) -> bool:
    """Whether percent and fraction of 1 alone make the difference."""
    decimals = cell.tercetak.decimals
    scaled = {shown(cell.nilai * 100, decimals), shown(cell.nilai / 100, decimals)}
    return cell.aturan.rumus.nisbah and any(shown(v, decimals) in scaled for v in cell.tercetak.candidates)


def _whole_column(wrong: list[Sel], count: int, form: str) -> Issue:
    first = wrong[0]
    letters = column_letters(first.tercetak.ref.column)
    how = " Semuanya berbeda seratus kali lipat: persen lawan pecahan." if all(map(_is_fraction, wrong)) else ""
    return Issue(
        first.tercetak.ref,
        f"Kolom {letters} tidak mengikuti rumusnya ({first.aturan.rumus.teks}) pada {len(wrong)} dari {count} baris, "
        f"misalnya {short(first.nama)} tercetak {first.tercetak.printed}, menurut rumus "
        f"{shown(first.nilai, first.tercetak.decimals)}.{how}",
        "Hitung ulang kolom itu, atau perbaiki rumus pada baris nomor kolom.",
        first.tercetak.printed,
        shown(first.nilai, first.tercetak.decimals),
        f"{form}|{first.aturan.kolom.peran}|kolom",
        "peringatan" if how else None,
    )
