"""Texts that Excel takes for numbers or dates, each language in its own way, and the formulas that calculate with them.

An engine that reads "01/02/2025" or "1.5" gives one of several answers; where it cannot, IFERROR hides that it could
not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kinerja_xl.mesin.susunan import Susunan
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.formula_book import FormulaSheet, Place
from kinerja_xl.workbook.formulas.sheet_frame import SheetFrame

_NUMBER = r"[-+(]?(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+)\)?"
_WHOLE = r"\d+"
_DATE = r"\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?|\d{1,2}:\d{2}(?::\d{2})?"
_TEXT = rf"\s*(?:{_NUMBER}\s*%?|(?:[Rr]p|IDR)\.?\s*(?:{_NUMBER}|{_WHOLE})(?:,-)?|{_DATE})\s*"
_MERAGUKAN = Pola(_TEXT)
_BEGINS = r"(?=[-+(\s\dRrI<>=&])(?:<|>|=|&[lg]t;)*"  # soon tells that most are none; signs are those of a criterion
_IN_CELLS = {
    b"<is>": Pola(rf"<t[^<>]*>{_BEGINS}{_TEXT}</".encode()),
    b't="str"': Pola(rf' t="str"><v[^<>]*>{_BEGINS}{_TEXT}</'.encode()),
}
"""How such texts stand in cells themselves, not among the shared ones."""
_SIGNS = frozenset("+-*/^%")
_WANT_NUMBERS = frozenset(
    """
    ABS CEILING DATE DATEDIF DAY DAYS DAYS360 EDATE EOMONTH EVEN EXP FACT FLOOR HOUR INT ISOWEEKNUM LN LOG LOG10 MINUTE
    MOD MONTH MROUND NETWORKDAYS NETWORKDAYS.INTL ODD POWER QUOTIENT ROUND ROUNDDOWN ROUNDUP SECOND SIGN SQRT TIME
    TRUNC VALUE WEEKDAY WEEKNUM WORKDAY YEAR
    """.split()
)


def meragukan(teks: str) -> bool:
    """Whether a text is a number or a date to Excel, but not the same one in every language.

    >>> meragukan("85,5"), meragukan("01/02/2025"), meragukan("2025"), meragukan("5.01.02"), meragukan("Rp 1.000")
    (True, True, False, False, True)
    """
    return _MERAGUKAN.fullmatch(teks) is not None


def sel_meragukan(sheet: FormulaSheet, shared: bool, judge: Callable[[str], bool]) -> list[Place]:
    """The inputs of a sheet that are such texts.

    Args:
        sheet: the sheet.
        shared: whether one of the shared texts of the workbook is one; without it most sheets need no look.
        judge: which texts are such.
    """
    frame = sheet.frame
    if isinstance(frame, SheetFrame) and not shared:
        whole = b"".join(frame.pieces)
        if not any(mark in whole and pattern.search(whole) for mark, pattern in _IN_CELLS.items()):
            return []
    return [place for place, value in sheet.inputs.items() if isinstance(value, str) and judge(value)]


def dihitung(form: Susunan) -> Iterator[str]:
    """The cells and texts that a formula calculates with: beside a sign, or alone where a function wants a number."""
    for at, token in enumerate(form.tokens):
        if token.jenis not in ("acuan", "teks"):
            continue
        beside = form.tokens[max(at - 1, 0) : at] + form.tokens[at + 1 : at + 2]
        around = form.induk[at]
        alone = all(t.jenis in ("koma", "tutup", "fungsi") for t in beside)
        if any(t.teks in _SIGNS for t in beside) or (alone and around >= 0 and form.nama(around) in _WANT_NUMBERS):
            yield token.teks
