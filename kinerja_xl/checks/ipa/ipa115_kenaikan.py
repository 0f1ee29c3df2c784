"""IPA115 Kenaikan dimensi tidak cocok dengan kenaikan IPA.

## Mengapa
IPA adalah jumlah dimensinya, jadi kenaikan dimensi berjumlah kenaikan IPA terhadap realisasi tahun lalu.

## Salah
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
| No | Dimensi | Bobot | Nilai | Kenaikan |
| --- | --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 | 0,38 |
| 2 | Kompetensi | 40 | 32,63 | 24,71 |
| 3 | Kinerja | 30 | 22,98 | 8,00 |
| 4 | Disiplin | 5 | 5,00 | **1,01** |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |  |

Analisis Pencapaian Sasaran
| No | Indikator Kinerja | Satuan | Tahun 2019 | < | % | Tahun 2020 | < | % |
| ^ | ^ | ^ | Target | Realisasi | ^ | Target | Realisasi | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Indeks Profesionalitas ASN | Indeks | 70 | 39,48 | 56,40 | 72 | 72,58 | 100,81 |

## Benar
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
| No | Dimensi | Bobot | Nilai | Kenaikan |
| --- | --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 | 0,38 |
| 2 | Kompetensi | 40 | 32,63 | 24,71 |
| 3 | Kinerja | 30 | 22,98 | 8,00 |
| 4 | Disiplin | 5 | 5,00 | 0,01 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |  |

Analisis Pencapaian Sasaran
| No | Indikator Kinerja | Satuan | Tahun 2019 | < | % | Tahun 2020 | < | % |
| ^ | ^ | ^ | Target | Realisasi | ^ | Target | Realisasi | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Indeks Profesionalitas ASN | Indeks | 70 | 39,48 | 56,40 | 72 | 72,58 | 100,81 |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import is_ipa
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import shown
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisIndikator


@rule("IPA115", "Kenaikan dimensi tidak cocok dengan kenaikan IPA", "peringatan", "aritmetika: IPA = jumlah dimensi")
def check(context: Context) -> Iterator[Issue]:
    """The increases of the dimensions against this year's index less last year's realisasi."""
    for table in context.book.of(BarisDimensi):
        index = table.totals[-1].nilai if table.totals else None
        last_year = _realisasi(context, table.tahun - 1) if table.tahun else []
        figure = _kenaikan(table)
        if index is None or index.value is None or figure is None:
            continue
        cell, rise, what = figure
        if last_year and all(rise != index.value - before.value for before in last_year if before.value is not None):
            yield _issue(table, cell, rise, what, index, last_year[0])


def _realisasi(context: Context, year: int) -> list[Entry]:
    """The realisasi of the index in a year, wherever it is printed."""
    return [
        entry
        for table in context.book.of(BarisIndikator)
        for row in table.rows
        if is_ipa(row_name(row))
        for when, entry in row.realisasi.items()
        if (when or table.tahun) == year and entry.value is not None
    ]


def _kenaikan(table: Table[BarisDimensi]) -> tuple[Entry, Decimal, str] | None:
    """The printed rise of the index, else that of all its dimensions together."""
    total = table.totals[-1].kenaikan if table.totals else None
    if total is not None and total.value is not None:
        return total, total.value, f"Kenaikan IPA tercetak {total.printed}"
    rises = [row.kenaikan for row in table.rows]
    cells = [e for e in rises if e is not None and e.value is not None]
    if not cells or len(cells) < len(rises):
        return None
    rise = sum((e.value or Decimal(0) for e in cells), Decimal(0))
    return cells[-1], rise, f"Kenaikan dimensi berjumlah {format_number(rise)}"


def _issue(table: Table[BarisDimensi], cell: Entry, rise: Decimal, what: str, index: Entry, before: Entry) -> Issue:
    assert index.value is not None
    assert before.value is not None
    places = max(cell.decimals, index.decimals, before.decimals)
    expected = shown(index.value - before.value, places)
    slight = abs(rise - (index.value - before.value)) <= Decimal("0.5").scaleb(-places) * (len(table.rows) + 2)
    return Issue(
        cell.ref,
        f"{what}, tetapi IPA naik {expected}: {index.printed} ({index.ref}) - {before.printed} ({before.ref}).",
        "Periksa kenaikan setiap dimensi; selisih sekecil ini dapat berasal dari pembulatan hasil tahun lalu."
        if slight
        else "Periksa kenaikan setiap dimensi dan realisasi tahun lalu.",
        shown(rise, places),
        expected,
        f"{table.form}|kenaikan",
    )
