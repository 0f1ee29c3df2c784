"""SLR124 Angka dalam kalimat pengantar berbeda dari jumlah tabelnya.

## Mengapa
Kalimat di atas tabel menyebut jumlah yang dirinci tabel itu ("sebanyak 52 orang, terdiri dari"). Pembaca yang hanya
membaca kalimatnya mendapat angka lain bila tabel diperbaiki tanpa kalimatnya. Hanya kalimat yang mengantar rinciannya
sendiri yang diperiksa, dan hanya satuan yang sama: rupiah dengan kolom rupiah, orang dengan hitungan orang.

## Salah
Jumlah pegawai
| **Pegawai seluruhnya sebanyak 52 orang, yang terdiri dari:** |
| No | Golongan | Jumlah (orang) |
| --- | --- | --- |
| 1 | Golongan III | 30 |
| 2 | Golongan II | 20 |
|  | Jumlah | 50 |

## Benar
Jumlah pegawai
Pegawai seluruhnya sebanyak 50 orang, yang terdiri dari:
| No | Golongan | Jumlah (orang) |
| --- | --- | --- |
| 1 | Golongan III | 30 |
| 2 | Golongan II | 20 |
|  | Jumlah | 50 |
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number, read_number
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Note, Table, row_entries
from kinerja_xl.tables.rows import Row

_LEADS = Pola(r"terdiri (?:dari|atas)|rinciannya|dengan rincian|dirinci|meliputi", re.IGNORECASE)
_STATED = Pola(
    r"(?:sebanyak|sejumlah|sebesar|senilai|berjumlah|mencapai)\s+(?P<rp>rp\.?\s*)?(?P<angka>\d+(?:[.,]\d+)*)\s*(?P<satuan>[a-z]+)?",
    re.IGNORECASE,
)
_MONEY = Decimal(100_000)


@rule("SLR124", "Angka dalam kalimat berbeda dari jumlah tabel", "peringatan", "kalimat mengutip jumlah tabelnya")
def check(context: Context) -> Iterator[Issue]:
    """Every sentence that leads a table in and states another total than the table's total row."""
    for table in context.book.tables:
        for note in table.catatan:
            stated = _STATED.search(note.text) if _LEADS.search(note.text) and _is_above(note, table) else None
            if stated is not None and len(table.totals) == 1:
                yield from _compared(table, note, stated)


def _is_above(note: Note, table: Table[Row]) -> bool:
    return note.ref.row < table.area[0]


def _compared(table: Table[Row], note: Note, stated: re.Match[str]) -> Iterator[Issue]:
    value = read_number(stated["angka"]).value
    totals = _totals(table, stated["satuan"] or "", bool(stated["rp"]))
    if value is None or not totals or value in _sums(totals):
        return
    yield Issue(
        note.ref,
        f"Kalimat ini menyebut {stated['angka']}, tetapi jumlah tabel di bawahnya "
        f"{' dan '.join(format_number(t) for t in totals)} ({table.totals[0].ref.sheet} baris {table.totals[0].ref.row}).",
        "Samakan kalimat dengan tabelnya.",
        stated["angka"],
        format_number(totals[-1]),
        table.form,
    )


def _totals(table: Table[Row], unit: str, money: bool) -> list[Decimal]:
    """The figures of the total row that are of the sentence's kind."""
    found = [e.value for e in row_entries(table.totals[0]) if e.value is not None and not e.percent_format]
    heads = " ".join(c.judul for c in table.columns).casefold()
    if money:
        return [v for v in found if v >= _MONEY]
    return found if unit and unit.casefold() in heads else []


def _sums(totals: list[Decimal]) -> set[Decimal]:
    """Every total, and what some of them make together."""
    sizes = range(1, min(len(totals), 5) + 1)
    return {sum(some, Decimal(0)) for n in sizes for some in combinations(totals[:8], n)}
