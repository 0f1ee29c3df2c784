"""Texts that formulas join and repeat until no memory holds them: found before anything is calculated."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kinerja_xl.mesin.lingkup import Lingkup
from kinerja_xl.mesin.tergantung import Sel, bacaan
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.door.part_xml import MAX_TEXT
from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.formula_text import tokens

_SIGNS = ("&", "REPT(", "CONCAT(", "CONCATENATE(", "TEXTJOIN(", "SUBSTITUTE(")
_REPEATS = Pola(r"\bREPT\(.*?,(\d{1,9})\)", re.IGNORECASE)


def teks_tumbuh(rumus: Mapping[str, Mapping[Place, Formula]], lingkup: Lingkup) -> dict[Sel, str]:
    """The formulas whose text may be longer than Excel allows, with the reason.

    Only formulas that remember no text are looked at: one that remembers its text was held to the limit by Excel.
    """
    joining = {(sheet, place): text for sheet, formulas in rumus.items() for place, text in _joining(formulas)}
    lengths: dict[Sel, int] = {}
    for cell in joining:
        _measure(cell, joining, lengths, lingkup)
    return {cell: f"teksnya dapat lebih dari {MAX_TEXT} huruf" for cell, length in lengths.items() if length > MAX_TEXT}


def _joining(formulas: Mapping[Place, Formula]) -> list[tuple[Place, str]]:
    new = [(place, formula.teks) for place, formula in formulas.items() if formula.lama is None]
    return [one for one in new if _joins(one[1])] if _joins("\n".join(text for _, text in new)) else []


def _joins(text: str) -> bool:
    text = text.upper()
    return any(sign in text for sign in _SIGNS)


def _measure(cell: Sel, joining: Mapping[Sel, str], lengths: dict[Sel, int], lingkup: Lingkup) -> None:
    """The most letters of a cell and of what it joins, the latter first; what joins itself counts as nothing."""
    waiting = [cell]
    reads: dict[Sel, list[Sel]] = {}
    while waiting:
        at = waiting[-1]
        if at not in reads:
            ranges, _ = bacaan(joining[at], at[0], lingkup)
            reads[at] = [
                (sheet, (top, left)) for sheet, (top, left, bottom, right) in ranges if (top, left) == (bottom, right)
            ]
            new = [one for one in reads[at] if one in joining and one not in lengths and one not in reads]
            waiting += new
            continue
        waiting.pop()
        if at not in lengths:
            own = sum(len(t.teks) - 2 for t in tokens(joining[at]) if t.jenis == "teks")
            length = own + sum(lengths.get(one, 0) for one in reads[at])
            for times in _REPEATS.findall(joining[at]):
                length *= max(int(times), 1)
            lengths[at] = min(length, 2 * MAX_TEXT)
