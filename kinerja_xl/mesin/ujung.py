"""Ranges with a corner that is calculated, as in `SUM(A1:INDEX(A1:A9,3))`."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.mesin.susunan import NOWHERE, Susunan
from kinerja_xl.workbook.formulas.formula_text import Area, area, split_sheet


def ujung_dihitung(form: Susunan) -> str:
    """Why a range whose corner is calculated cannot be trusted, "" when it can.

    The embedded engine knows only what is named: cells that are neither a corner nor in the range that INDEX looks
    into may not be calculated yet when they are read.
    """
    for at, token in enumerate(form.tokens):
        beside = form.tokens[max(at - 1, 0) : at + 2]
        if token.teks == ":" and token.jenis == "tanda" and not any(t.jenis == "galat" for t in beside):
            corners = _corner(form, at - 1, -1), _corner(form, at + 1, 1)
            named = [corner for corner in corners if corner is not None]
            hull = _hull(named)
            if len(named) < len(corners) or hull not in named:
                return "rentang yang ujungnya dihitung"
    return ""


def _corner(form: Susunan, at: int, step: int) -> tuple[str, Area] | None:
    """The sheet and range that a corner is in: its address, or the range in INDEX."""
    if not 0 <= at < len(form.tokens):
        return None
    if step < 0 and form.tokens[at].jenis == "tutup":
        at = next((first for first, last in form.tutup.items() if last == at), NOWHERE)
    arguments = form.isi(at) if form.nama(at) == "INDEX" else [[form.tokens[at]]]
    if not arguments or [t.jenis for t in arguments[0]] != ["acuan"]:
        return None
    sheet, address = split_sheet(arguments[0][0].teks)
    return sheet.casefold(), area(address)


def _hull(corners: Sequence[tuple[str, Area]]) -> tuple[str, Area] | None:
    """The range over all corners; None where they are on different sheets."""
    if len({sheet for sheet, _ in corners}) != 1:
        return None
    top, left, bottom, right = zip(*(part for _, part in corners), strict=True)
    return corners[0][0], (min(top), min(left), max(bottom), max(right))
