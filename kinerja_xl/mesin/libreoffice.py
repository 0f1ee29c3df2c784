"""LibreOffice Calc with our extension: the second engine, and the host that many offices use."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kinerja_xl.functions.ejaan import for_calc
from kinerja_xl.functions.galat_calc import CODES
from kinerja_xl.functions.nilai import Galat
from kinerja_xl.mesin.jawaban import Nilai, TakDihitung, Tugas
from kinerja_xl.mesin.soffice import Ekstensi, soffice
from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.formula_text import area, tokens
from kinerja_xl.workbook.formulas.lean_copy import lean_book
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value

_ERRORS = {code: galat.value for galat, code in CODES.items() if galat is not Galat.NAMA}
_FAILED = {
    522: "rumusnya melingkar",
    523: "rumusnya melingkar",
    525: "memuat nama yang tidak dikenal LibreOffice",
    502: "argumennya tidak diterima LibreOffice",
    504: "argumennya tidak diterima LibreOffice",
}


_BARU = frozenset(
    """
    ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT
    BITOR BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
    COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL
    ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE
    FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS ISFORMULA
    ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL
    NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
    PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET
    SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTJOIN UNICHAR UNICODE
    VAR.P VAR.S WEIBULL.DIST WORKDAY.INTL XOR Z.TEST
    """.split()
)
"""Functions newer than Excel 2007: LibreOffice reads them from a file under the name `_xlfn.…` only."""


class LibreOffice:
    """The LibreOffice of this machine."""

    nama = "libreoffice"
    memotong = True
    logika_angka = True
    tidak_bisa = frozenset(
        """
        ANCHORARRAY ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK ISOMITTED LAMBDA
        LET MAKEARRAY MAP PERCENTOF PIVOTBY RANDARRAY REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST SCAN SEQUENCE SINGLE
        SORT SORTBY TAKE TEXTAFTER TEXTBEFORE TEXTSPLIT TOCOL TOROW TRIMRANGE UNIQUE VALUETOTEXT VSTACK WRAPCOLS
        WRAPROWS XLOOKUP XMATCH
        """.split()
    )
    """Not there before version 24.8, or not at all."""

    def __init__(self, ekstensi: Ekstensi) -> None:
        self._ekstensi = ekstensi

    def hitung(self, tugas: Tugas) -> dict[str, Nilai]:
        """The value of every formula."""
        sheets = [(s, {p: _prepared(f, tugas.saat) for p, f in rumus.items()}) for s, rumus in tugas.lembar]
        places = {sheet.name: _places(formulas) for sheet, formulas in sheets}
        answers = soffice(self._ekstensi).jalankan(lean_book(sheets, tugas.nama, tugas.date1904), places)
        return {
            name: {place: _value(answer) for place, answer in zip(filled, answers[name], strict=True)}
            for name, filled in places.items()
        }


def _prepared(cell: Formula, saat: datetime) -> Formula:
    text = for_calc(cell.teks)
    if "TODAY(" in text.upper() or "NOW(" in text.upper():
        text = _fixed_clock(text, saat)
    return cell._replace(teks=_with_prefixes(text))


def _with_prefixes(text: str) -> str:
    return "".join(
        f"_xlfn.{t.teks}" if t.jenis == "fungsi" and t.teks[:-1].upper() in _BARU else t.teks for t in tokens(text)
    )


def _fixed_clock(text: str, saat: datetime) -> str:
    """A formula with the time itself where it asks for it: LibreOffice has no clock that can be set."""
    day = f"DATE({saat.year},{saat.month},{saat.day}"
    fraction = (saat.hour * 3600 + saat.minute * 60 + saat.second) / 86_400
    now = f"({day})+{fraction!r}" if fraction else day
    clocks = {"TODAY(": day, "NOW(": now}
    return "".join(clocks.get(t.teks.upper(), t.teks) for t in tokens(text))


def _places(formulas: dict[Place, Formula]) -> list[Place]:
    """The cells that formulas fill."""
    found: dict[Place, None] = {}
    for place, cell in formulas.items():
        found[place] = None
        if ":" in cell.larik:
            top, left, bottom, right = area(cell.larik)
            found.update(dict.fromkeys((r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)))
    return list(found)


def _value(answer: Any) -> Value | TakDihitung:
    if isinstance(answer, dict):
        number = answer["galat"]
        if number in _ERRORS:
            return ErrorValue(_ERRORS[number])
        return TakDihitung(_FAILED.get(number, f"LibreOffice memberi Err:{number}"))
    return answer if isinstance(answer, str) or answer is None else float(answer)
