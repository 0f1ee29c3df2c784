"""The words of a header cell, as titles are compared in every form and list."""

from __future__ import annotations

import re

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

FIRST_YEAR, LAST_YEAR = 1990, 2100
_YEAR = Pola(r"\b(?:tahun anggaran|tahun|ta|th|t a)?\s*((?:19|20)\d\d)\b")
_FORMULA = Pola(r"\((?!\s*(?:%|(?:19|20)\d\d)\s*\))[\d\s/x\u00d7*=+\-%rt\u2265\u2264.:]*\)")
_LIMIT = Pola(r"\(\s*(?:maks(?:imal|imum)?|max|bobot)\b[^)]*\)")
_MARKS = re.compile(r"[^\w%]+")


@ingat
def heading_key(text: str) -> tuple[str, int | None]:
    """Words of a header cell without punctuation, and the one year it names.

    >>> heading_key("TARGET KINERJA PADA TAHUN"), heading_key("Realisasi Anggaran TA 2020"), heading_key("(Rp)")
    (('target kinerja pada tahun', None), ('realisasi anggaran', 2020), ('rp', None))
    """
    text = text.casefold()
    if text.replace(" ", "").isalpha():  # nothing to take out
        return " ".join(text.split()), None
    text = _LIMIT.sub(" ", _FORMULA.sub(" ", text))
    words = " ".join(_MARKS.sub(" ", text.replace("%", " % ").replace("_", " ")).split())
    years = {int(y) for y in _YEAR.findall(words) if FIRST_YEAR <= int(y) <= LAST_YEAR}
    if len(years) != 1:
        return words, None
    return " ".join(_YEAR.sub(" ", words).split()), years.pop()
