"""SLR125 Tahun pada judul Renstra berbeda dari tahun kolom target.

## Mengapa
Judul menyebut periode 2025-2029, tetapi kolom targetnya 2026 sampai 2030. Mungkin memang disengaja (tahun pertama sudah
berjalan, tahun terakhir untuk menjaga kesinambungan), tetapi pembaca harus diberi tahu. Diberitahukan satu kali.

## Salah
| **Tujuan dan Sasaran Renstra 2025-2029** |
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < | < | < | < |
| ^ | ^ | ^ | ^ | '2026 | '2027 | '2028 | '2029 | '2030 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 | 82 | 83 | 84 |

## Benar
Tujuan dan Sasaran Renstra 2026-2030
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < | < | < | < |
| ^ | ^ | ^ | ^ | '2026 | '2027 | '2028 | '2029 | '2030 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 | 82 | 83 | 84 |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.tahun import planned_years
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Note, Table
from kinerja_xl.tables.rows import Row

_SPAN = Pola(r"\b(20\d\d)\s*(?:[-\u2013\u2014/]|s\.?/?d\.?|sampai)\s*(20\d\d)\b", re.IGNORECASE)
_PLAN = Pola(r"renstra|rencana strategis|jangka menengah|tahun 20", re.IGNORECASE)
_PAST = ("pencapaian_pelayanan", "pendanaan_pelayanan")
"""Their title names the years before the plan."""
_OLD = Pola(r"rpjmd|rpjm\b|lama|sebelum", re.IGNORECASE)


@rule("SLR125", "Tahun pada judul berbeda dari tahun kolom target", "info")
def check(context: Context) -> Iterator[Issue]:
    """The first title whose period is as long as the plan's years but not the same years."""
    years = planned_years(context.book)
    for note, first, last in _spans(context) if len(years) > 2 else ():
        if last - first == years[-1] - years[0] and (first, last) != (years[0], years[-1]):
            yield Issue(
                note.ref,
                f"Judul menyebut {first}-{last}, tetapi kolom target buku kerja ini {years[0]} sampai {years[-1]}.",
                "Pastikan disengaja, dan jelaskan tahun yang tidak tercakup judul.",
                f"{first}-{last}",
                f"{years[0]}-{years[-1]}",
                f"{first}-{last}|{years[0]}-{years[-1]}",
            )
            return


def _spans(context: Context) -> Iterator[tuple[Note, int, int]]:
    for table in context.book.tables:
        for note in table.catatan:
            found = _SPAN.search(note.text)
            if found and note.ref.row < table.area[0] and _states_the_plan(table) and _is_title(note.text):
                yield note, int(found[1]), int(found[2])


def _states_the_plan(table: Table[Row]) -> bool:
    return in_force(table) and table.form not in _PAST


def _is_title(text: str) -> bool:
    return bool(_PLAN.search(text)) and not _OLD.search(text)
