"""Offices by their acronyms: the own office of a workbook, its old names, another office in its place."""

from __future__ import annotations

import re

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book

_OLD = Pola(r"\b(BKPPD|BKPP|BKDD|BKD)\b(?!\s*(?:prov|/)|\.\w)(?:\s+(?:kota|kab(?:upaten)?\.?)\s+(\w+))?", re.IGNORECASE)
_PRESENT = Pola(r"\bBKPSDMD?\b|badan kepegawaian dan pengembangan sumber daya manusia", re.IGNORECASE)
OFFICES = (
    "Bapperida Bappeda Bappelitbangda Bappedalitbang BPKAD BPKD BKAD BKPSDM BKPSDMD BKD BKPP Bapenda Inspektorat Disdik"
    " Disdikbud Dinkes DPMPTSP Diskominfo Disdukcapil BPBD Dishub DLH DPUPR Dinsos Disnaker Disperindag Kesbangpol"
    " DPMD Disparpora Distan DKP"
).split()
"""What the offices of a local government are called for short."""
_KEYS = frozenset(name.casefold() for name in OFFICES)
_NAMED = Pola(rf"(\w+)\s+({'|'.join(OFFICES)})\b", re.IGNORECASE)


def own_offices(book: Book) -> tuple[str, str]:
    """The acronym of the personnel office that the heads name, when it has its present name, and those heads."""
    heads = {line for table in book.tables for line in (*table.judul, *(n.text for n in table.catatan))}
    heads |= {note.text for table in book.tables for note in table.identitas.values()}
    own = "BKPSDM" if any(_PRESENT.search(head) for head in heads) else ""
    return own, " ".join(sorted(heads)).casefold() if own else ""


@ingat
def old_name(text: str, heads: str) -> str:
    """The old name of the own office that a text uses, "" when it uses none or means the office of another region.

    >>> old_name("website BKD", "bkpsdm"), old_name("SK BKD Provinsi", "bkpsdm"), old_name("BKD Kota Bima", "bkpsdm")
    ('BKD', '', '')
    """
    for found in _OLD.finditer(text) if "bk" in text.casefold() else ():
        if found[2] is None or found[2].casefold() in heads:
            return found[1].upper()
    return ""


def another_office(nama: str, text: str) -> tuple[str, str] | None:
    """The office that a name mentions and the other one that stands in its place in a text on it.

    >>> another_office("Jumlah berita pada website BKPSDM", "Berita pada Website Bapperida")
    ('BKPSDM', 'Bapperida')
    """
    mine = _NAMED.search(nama) if _KEYS.intersection(nama.casefold().split()) else None
    if mine is None or re.search(rf"\b{mine[2]}\b", text, re.IGNORECASE):
        return None
    for other in _NAMED.finditer(text):
        if other[1].casefold() == mine[1].casefold() and other[2].casefold() != mine[2].casefold():
            return mine[2], other[2]
    return None
