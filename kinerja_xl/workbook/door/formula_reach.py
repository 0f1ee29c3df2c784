"""What the text of a formula tells without calculating it: how deep it is, and what it would reach for."""

from __future__ import annotations

import re

from kinerja_xl.pola import Pola
from kinerja_xl.workbook.door.limits import FORMULA_DEPTH, FORMULA_TEXT

OUTWARD = (b"HYPERLINK(", b"IMAGE(", b"WEBSERVICE(", b"RTD(", b"CALL(", b"REGISTER", b"EXEC(", b"|")
"""What stands in the XML of a sheet where a formula reaches out of the file or the program."""

_OUTWARD = Pola(
    r"\b(HYPERLINK|IMAGE|WEBSERVICE|RTD|CALL|REGISTER(?:\.ID)?|EXEC)\(|\w\|'?[^'!]{0,255}'?!", re.IGNORECASE
)
_EXTERNAL = Pola(r"(?:^|[^\w\]\[.])'?\[\d+\]")
_QUOTED = Pola(r"\"[^\"]*\"|'[^']*'")


def nesting(formula: str) -> tuple[int, bool]:
    """How deep the parentheses of a formula are nested, and whether they match.

    >>> nesting('IF(A1="(",SUM(B1:B2),0)'), nesting("SUM((1,")
    ((2, True), (2, False))
    """
    now = most = least = 0
    for piece in re.findall(r"[()]", _QUOTED.sub("", formula)):
        now += 1 if piece == "(" else -1
        most, least = max(most, now), min(least, now)
    return most, now == least == 0


def is_too_deep(formula: str) -> bool:
    """Whether a formula is nested deeper than FORMULA_DEPTH."""
    return formula.count("(") > FORMULA_DEPTH.most and nesting(formula)[0] > FORMULA_DEPTH.most


def remark(formula: str, outward: bool) -> str:
    """What to tell of a formula, empty when nothing; `outward`: look also for what reaches out of the file."""
    if len(formula) > FORMULA_TEXT.most:
        return f"{FORMULA_TEXT.told}."
    if formula.count("(") != formula.count(")") and not nesting(formula)[1]:
        return "Tanda kurung rumus tidak berpasangan."
    if "[" in formula and _EXTERNAL.search(formula):
        return "Rumus menunjuk ke berkas lain. Berkas itu tidak dibuka; nilai tersimpan yang dipakai."
    if outward and (found := _OUTWARD.search(formula)):
        name = (found[1] or "DDE").upper()
        return f"Rumus memuat {name}, yang menjangkau ke luar berkas. Rumus itu tidak dijalankan."
    return ""
