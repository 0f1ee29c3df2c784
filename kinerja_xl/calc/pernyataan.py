"""Statements of tujuan and sasaran: what each document says that an indicator serves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.slip import letters_alike, one_stem
from kinerja_xl.calc.teks import differing_words, likeness_of_texts, same_order, words
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator, Row

SERUPA = 0.75
"""From here on two statements of one indicator are one statement worded differently, not two levels."""
_RUSAK = 0.6
_STATEMENT = Pola(r"(?:me|ter|opti|kual|berk|kuat)\w+", re.IGNORECASE)


class Pernyataan(NamedTuple):
    """A statement of one table, and the indicator it is made for ("" for a tujuan that stands alone)."""

    isi: Entry
    tabel: Table[Row]
    indikator: str = ""

    @property
    def key(self) -> str:
        """The statement, comparable."""
        return name_key(self.isi.text)


def statements_of_sasaran(book: Book, nodes: Sequence[Simpul]) -> Iterator[Pernyataan]:
    """What the rows and nodes of all tables say that an indicator serves: sasaran, outcome or output."""
    for node in nodes:
        found = [node.nama] if node.jenis == "sasaran" else node.hasil if len(node.hasil) == 1 else []
        for butir in node.indikator:
            yield from (Pernyataan(entry, node.tabel, butir.key) for entry in found)
    for table in book.of(BarisIndikator):
        for row in table.rows if table.form != "rencana_pendanaan" else ():
            yield from (Pernyataan(entry, table, row.key) for entry in _of_row(row) if row.key)


def _of_row(row: BarisIndikator) -> Iterator[Entry]:
    for entry in (row.sasaran, row.hasil, row.keluaran, row.uraian):
        if entry is not None and _STATEMENT.match(entry.text):
            yield entry


def statements_of_tujuan(book: Book, nodes: Sequence[Simpul]) -> Iterator[Pernyataan]:
    """Every tujuan that a table names: in its head, its column, its tree."""
    for node in nodes:
        if node.jenis == "tujuan":
            yield Pernyataan(node.nama, node.tabel)
    for table in book.of(BarisIndikator):
        seen: set[str] = set()
        for row in table.rows if table.form != "rencana_pendanaan" else ():
            if row.tujuan is not None and _STATEMENT.match(row.tujuan.text) and name_key(row.tujuan.text) not in seen:
                seen.add(name_key(row.tujuan.text))
                yield Pernyataan(row.tujuan, table)


def likeness_of_statements(one: str, other: str) -> float:
    """How alike two statements are, 0 to 1, whatever the order of their words."""
    first, second = (" ".join(sorted(words(text))) for text in (one, other))
    return max(likeness_of_texts(one, other), likeness_of_texts(first, second))


def is_reworded(one: str, other: str) -> bool:
    """Whether two statements that share no indicator are certainly one: other endings, another order, more words.

    >>> is_reworded("Meningkatnya mutu layanan", "Meningkatkan mutu layanan")
    True
    >>> is_reworded("Meningkatnya mutu layanan kesehatan", "Meningkatnya mutu layanan pendidikan")
    False
    """
    if not differs(one, other):
        return False
    mine, theirs = differing_words(one, other)
    if not mine or not theirs:
        return True
    return len(mine) == len(theirs) and all(one_stem(a, b) for a, b in zip(mine, theirs, strict=True))


def differs(one: str, other: str) -> Literal["", "kata", "urutan"]:
    """How two statements of one thing differ: in words, only in their order, or not at all; slips do not count.

    >>> differs("Meningkatnya mutu layanan", "MENINGKATNYA LAYANAN MUTU")
    'urutan'
    >>> differs("Meningkatnya mutu", "Meningkatkan mutu")
    'kata'
    """
    if name_key(one) == name_key(other) or likeness_of_statements(one, other) < SERUPA:
        return ""
    mine, theirs = differing_words(one, other)
    damaged = len(mine) == len(theirs) and all(
        letters_alike(a, b) >= _RUSAK and not one_stem(a, b) for a, b in zip(mine, theirs, strict=True)
    )
    if not damaged and any(len(w) > 1 for w in (*mine, *theirs)):
        return "kata"
    return "" if same_order(one, other) else "urutan"
