"""BUK103 Dua kolom dengan arti yang sama.

## Mengapa
Bila dua kolom satu tabel sama-sama dikenali sebagai pagu atau target tahun yang sama, tidak jelas kolom mana
yang berlaku. Hanya kolom pertama yang diperiksa; yang lain dilewati.

## Salah
| No | Program | Pagu | **Anggaran** |
| --- | --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 | 1.386.605.837 |
| 2 | Sarana dan Prasarana | 753.018.200 | 752.939.600 |

## Benar
| No | Program | Pagu |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import title
from kinerja_xl.checks.rule import rule
from kinerja_xl.regulasi.peran import NUMERIC
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.rows import Row


@rule("BUK103", "Dua kolom dengan arti yang sama", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Figure columns of one table with the same role and year, flagged at the second."""
    seen: set[CellRef] = set()
    for table in context.book.tables:
        if table.form != "rekapitulasi":
            for columns in _same_meaning(table):
                if columns[1].ref not in seen:
                    seen.add(columns[1].ref)
                    yield _issue(table, columns)


def _same_meaning(table: Table[Row]) -> Iterator[list[Column]]:
    groups: dict[tuple[str, int | None, str, str], list[Column]] = defaultdict(list)
    for column in table.columns:
        if column.peran in NUMERIC:
            groups[column.peran, column.tahun, column.periode, column.blok].append(column)
    return (columns for columns in groups.values() if len(columns) > 1)


def _issue(table: Table[Row], columns: list[Column]) -> Issue:
    first, second = columns[:2]
    meaning = title(first.peran) + (f" {first.tahun}" if first.tahun else "")
    *others, last = (column_letters(c.ref.column) for c in columns)
    return Issue(
        second.ref,
        f"Kolom {', '.join(others)} dan {last} sama-sama dibaca sebagai {meaning}; "
        f"hanya kolom {others[0]} yang diperiksa.",
        "Bedakan judulnya, misalnya dengan tahun, atau hapus kolom yang tidak berlaku; "
        "satu judul tidak boleh digabung di atas beberapa kolom.",
        second.judul,
        "",
        f"{table.form}|{first.peran}|{first.tahun or ''}",
    )
