"""How well the texts of a table can be read: scans that a machine read badly say nothing for certain."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator, Row

_FIRST = Pola(r"\W*(ju[^\W\d_]{2,7})\b", re.IGNORECASE)
_BROKEN = Pola(r"[a-z][|\\{}~&][a-z]")
_RIGHT = ("jumlah", "jumat", "jurnal", "juara")
_ENOUGH = 2
_legible: WeakKeyDictionary[Table[Row], bool] = WeakKeyDictionary()


@ingat
def is_misread(text: str) -> bool:
    """Whether a text bears the marks of a bad scan: the word Jumlah misspelt, signs within words.

    >>> is_misread("Jumiah dokumen kontrak"), is_misread("Jumlah dokumen kontrak"), is_misread("juta rupiah")
    (True, False, False)
    """
    first = _FIRST.match(text)
    if first and not first[1].casefold().startswith(_RIGHT):
        from difflib import SequenceMatcher  # start-up is counted in milliseconds

        if SequenceMatcher(None, first[1].casefold(), "jumlah").ratio() >= 0.65:
            return True
    return _BROKEN.search(text) is not None


def misread_rows(table: Table[Row]) -> list[BarisIndikator]:
    """Rows whose indicator or formula bears such marks."""
    rows = [r for r in table.rows if isinstance(r, BarisIndikator)]
    return [r for r in rows if any(e is not None and is_misread(e.text) for e in (r.indikator, r.formulasi))]


def is_legible(table: Table[Row]) -> bool:
    """Whether at most a single row bears such marks."""
    if table not in _legible:
        _legible[table] = len(misread_rows(table)) < _ENOUGH
    return _legible[table]
