"""The office whose workbook it is, as the heads of its forms name it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kinerja_xl.calc.badan import OFFICES
from kinerja_xl.numbers import clean_text
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book
from kinerja_xl.tables.entry import name_key

_LABELS = ("perangkat daerah", "nama perangkat daerah", "opd", "nama opd", "skpd", "nama skpd", "unit organisasi")
_KIND = r"badan|dinas|inspektorat|sekretariat\s+(?:daerah|dprd|dewan)|satuan\s+polisi|kecamatan|rsud|rumah\s+sakit"
_SHORT = "|".join((*OFFICES, "BKPPD", "RSUD", "Satpol PP"))
_NAMED = Pola(rf"\W*(?:{_KIND})\s+\w", re.IGNORECASE)
_ACRONYM = Pola(rf"\W*(?:{_SHORT})\s+(?:KOTA|KABUPATEN|KAB\.?|PROVINSI)\s+\w", re.IGNORECASE)
_YEAR = Pola(r"[\s,]*\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?)\s*\d{4}.*$", re.IGNORECASE)
_REGION = Pola(r"\W*(?:kota|kabupaten|provinsi)\s+\w+", re.IGNORECASE)


def perangkat_daerah(book: Book) -> str:
    """The name that most heads give, the longest of those as frequent; "" when none names an office.

    A head either says it (`Perangkat Daerah : Dinas Kesehatan`) or has it as a title line of its own; the region in
    the next line belongs to it.
    """
    named: dict[str, Counter[str]] = {}
    for name in _names(book):
        named.setdefault(name_key(name), Counter())[name] += 1
    if not named:
        return ""
    best = max(named.values(), key=lambda spellings: (sum(spellings.values()), len(next(iter(spellings)))))
    return best.most_common(1)[0][0]


def _names(book: Book) -> Iterator[str]:
    for table in book.tables:
        told = next((table.identitas[label].text for label in _LABELS if label in table.identitas), "")
        if told:
            yield clean_text(told)
            continue
        for line, below in zip(table.judul, (*table.judul[1:], ""), strict=False):
            if (_NAMED.match(line) or _ACRONYM.match(line)) and ":" not in line:
                region = f" {clean_text(below)}" if _REGION.fullmatch(below) else ""
                yield _YEAR.sub("", clean_text(line)) + region
                break
