"""What stands in one cell: the raw content, its reading as a number, and where it is."""

from __future__ import annotations

import sys
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.ingatan import ingat
from kinerja_xl.numbers import Reading, clean_text, format_number, rounded

Kind = Literal["angka", "teks", "kosong", "galat", "tanggal", "logika"]

MAX_DECIMALS = 4
"""A cell without number format that carries more decimals than this is compared at this many."""


class Entry(NamedTuple):
    """One cell of a table.

    `text` is the content as text; `reading` its value as a number (a cell formatted as percent reads in
    percent: 0,72 shown as 72% is 72). `decimals` is the number of decimals a reader sees.
    `merged` tells a value that the cell only shows because it is merged with the one that holds it.
    """

    ref: CellRef
    kind: Kind
    text: str
    reading: Reading
    decimals: int = 0
    percent_format: bool = False
    merged: bool = False
    formula: bool = False

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Sent between processes, an entry comes back with its text held once however many workbooks repeat it."""
        return _with_shared_text, tuple(self)

    @property
    def value(self) -> Decimal | None:
        """The number, or None when there is none or it is not certain."""
        return self.reading.value

    @property
    def candidates(self) -> tuple[Decimal, ...]:
        """Every number the cell may stand for."""
        return self.reading.candidates

    @property
    def is_blank(self) -> bool:
        """No value: empty, a dash or N/A."""
        return self.reading.state in ("kosong", "strip", "na")

    @property
    def printed(self) -> str:
        """The figure as a reader sees it."""
        if self.kind == "angka" and self.value is not None:
            shown = format_number(rounded(self.value, self.decimals), self.decimals)
            return shown + "%" if self.percent_format else shown
        return clean_text(self.text)


def _with_shared_text(ref: CellRef, kind: Kind, text: str, *rest: Any) -> Entry:
    return Entry(ref, kind, sys.intern(text), *rest)


@ingat
def name_key(text: str) -> str:
    """A name without case, punctuation and spacing, for comparing names typed by different hands.

    >>> name_key("Indeks Profesionalitas  ASN.") == name_key("Indeks profesionalitas ASN")
    True
    """
    return "".join(filter(str.isalnum, text.casefold()))
