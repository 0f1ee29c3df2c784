"""Our functions in the open workbook: entered anew, or turned into values and native formulas."""

from __future__ import annotations

import re

from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.commands.buku import BukuKerja
from kinerja_xl.functions.ejaan import Panggilan, calls, for_excel
from kinerja_xl.functions.nilai import Galat, Sel, is_blank
from kinerja_xl.inert import as_formula, looks_like_formula

_REFERENCE = re.compile(r"(?:(?:'((?:[^']|'')*)'|([A-Za-z_][\w.]*))!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})")
_WORDS = ("", '""', '"naik"', '"turun"')
"""The words that the native formulas tell apart."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def hitung_ulang(buku: BukuKerja) -> str:
    """Enter every formula with our functions again and recalculate.

    A cell typed before the add-in was there keeps showing #NAME? until its formula is entered again.
    """
    own = [(cell, formula) for cell, formula in buku.berumus() if calls(formula)]
    for number, (cell, formula) in enumerate(own, 1):
        buku.kabarkan("Memasukkan ulang rumus", number / len(own))
        buku.isi(cell, for_excel(formula))
    buku.hitung_ulang()
    return f"{len(own)} rumus kinerja dimasukkan ulang; seluruh buku kerja dihitung ulang."


def bekukan(buku: BukuKerja) -> str:
    """Turn our functions into native formulas where those give the same, else into values.

    After it the workbook shows the same figures on a computer without the add-in.
    """
    own = [(cell, formula) for cell, formula in buku.berumus() if calls(formula)]
    native = 0
    frozen = []
    for number, (cell, formula) in enumerate(own, 1):
        buku.kabarkan("Membaca rumus", number / len(own))  # the last chance to stop: freezing half would harm
        written = native_formula(buku, cell, formula)
        native += written is not None
        frozen.append((cell, written if written is not None else _frozen(buku.nilai(cell))))
    wrong = [str(cell) for cell, value in frozen if value is Galat.NAMA]
    if wrong:
        more = f" dan {len(wrong) - 1} sel lain" if len(wrong) > 1 else ""
        return f"Tidak dibekukan: {wrong[0]}{more} masih #NAME?. Tekan Hitung Ulang lebih dahulu."
    for cell, value in frozen:
        buku.isi(cell, value)
    return f"{len(own)} rumus dibekukan: {native} menjadi rumus biasa, {len(own) - native} menjadi nilai."


def _frozen(value: Sel) -> Sel:
    """A value as it may be put in a cell: a text that would become a formula is written as one that gives the text."""
    return as_formula(value) if isinstance(value, str) and looks_like_formula(value) else value


def native_formula(buku: BukuKerja, sel: CellRef, rumus: str) -> str | None:
    """The formula without our functions; None where a native formula would not give the same.

    Native formulas read numbers only: an argument must be a number, naik or turun, or a cell that holds a number or
    nothing.
    """
    found = calls(rumus)
    if any(not _is_plain(buku, sel, call) for call in found):
        return None
    written, done = "", 0
    for call in found:
        if call.awal < done:
            return None  # a call inside a call: its value is certain, its native formula would be unreadable
        written += rumus[done : call.awal] + _native(call)
        done = call.akhir
    return written + rumus[done:]


def _is_plain(buku: BukuKerja, sel: CellRef, call: Panggilan) -> bool:
    names = [a.nama for a in call.fungsi.argumen]
    used = [f"{{{name}}}" in call.fungsi.asli for name in names]
    if not call.fungsi.asli or any(not used[n] for n in range(len(call.argumen))):
        return False
    return all(
        _holds_number(buku, sel, argument, call.fungsi.argumen[n].jenis) for n, argument in enumerate(call.argumen)
    )


def _holds_number(buku: BukuKerja, sel: CellRef, argument: str, kind: str) -> bool:
    if kind == "teks":
        return argument.casefold() in _WORDS
    if _NUMBER.fullmatch(argument):
        return True
    match = _REFERENCE.fullmatch(argument)
    if match is None:
        return False
    sheet = (match[1] or "").replace("''", "'") or match[2] or sel.sheet
    value = buku.nilai(CellRef(sheet, *parse_a1(match[3].upper())))
    return value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)) or is_blank(value)


def _native(call: Panggilan) -> str:
    texts = {a.nama: call.argumen[n] if n < len(call.argumen) else '""' for n, a in enumerate(call.fungsi.argumen)}
    return "(" + call.fungsi.asli.format_map({name: text or '""' for name, text in texts.items()}) + ")"
