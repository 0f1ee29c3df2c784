"""IPA111 Bobot dikalikan dua kali.

## Mengapa
Poin instrumen sudah memuat bobot. Bila dikalikan bobot lagi, IPA tidak dapat melebihi 31,5, betapapun
tingginya profesionalitas pegawai.

## Salah
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 2,99 |
| 2 | Kompetensi | 40 | 13,05 |
| 3 | Kinerja | 30 | 6,89 |
| 4 | Disiplin | 5 | 0,25 |
|  | Indeks Profesionalitas ASN | 100 | **23,18** |

## Benar
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from kinerja_xl.calc.frekuensi import dimension_name, dimension_weight
from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import shown
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi


@rule(
    "IPA111",
    "Bobot dikalikan dua kali",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018: poin sudah memuat bobot",
)
def check(context: Context) -> Iterator[Issue]:
    """Tables of which every dimension is at or below its weight squared over 100."""
    for table in context.book.of(BarisDimensi):
        weights = {dimension_name(r): dimension_weight(r, context.aturan) for r in table.rows if dimension_name(r)}
        values = {dimension_name(r): r.nilai for r in table.rows if r.nilai is not None and r.nilai.value is not None}
        if all(d in values for d in DIMENSI) and _squared(values, weights):
            yield _issue(table, values, weights)


def _squared(values: Mapping[str, Entry], weights: Mapping[str, Decimal]) -> bool:
    figures = {d: values[d].value or Decimal(0) for d in DIMENSI}
    return any(figures.values()) and all(figures[d] <= weights[d] ** 2 / 100 for d in DIMENSI)


def _issue(table: Table[BarisDimensi], values: Mapping[str, Entry], weights: Mapping[str, Decimal]) -> Issue:
    total = table.totals[-1].nilai if table.totals else None
    cell = total if total is not None and total.candidates else values[DIMENSI[0]]
    undone = sum(((values[d].value or Decimal(0)) * 100 / weights[d] for d in DIMENSI), Decimal(0))
    return Issue(
        cell.ref,
        "Semua dimensi paling banyak bobot x bobot / 100: poin yang sudah memuat bobot tampaknya dikalikan bobot lagi.",
        f"Jumlahkan poin pegawai tanpa mengalikan bobot; tanpa perkalian itu IPA sekitar {shown(undone, 2)}.",
        cell.printed,
        f"sekitar {shown(undone, 2)}",
        f"{table.form}|bobot ganda",
    )
