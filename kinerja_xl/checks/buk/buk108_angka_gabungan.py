"""BUK108 Angka di sel gabungan beberapa baris.

## Mengapa
Angka di sel gabungan hanya milik baris pertamanya; baris lain di bawah gabungan itu kosong. Tidak jelas apakah angka
itu milik satu baris atau dibagi, dan saringan serta urutan menjadi rusak. Angka yang digabung bersama nama barisnya
tidak dipersoalkan.

## Salah
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | **1.168.174.816** |
| 2 | Sarana dan Prasarana | ^ |

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import UNNAMED, Figure, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.regulasi.peran import NUMERIC, PERFORMANCE
from kinerja_xl.tables.book import row_entries
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row

_LABELS = ("uraian", "indikator", "komponen", "dimensi", "kelas", "nama")


@rule("BUK108", "Angka di sel gabungan beberapa baris", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every figure merged over rows that have names of their own."""
    merged = {ref for facts in context.book.sheets for ref in facts.merged_figures}
    for one in figures(context, NUMERIC | UNNAMED) if merged else ():
        if one.entry.ref in merged and (below := _named_rows_below(one)):
            rows = f"{below[0]} sampai {below[-1]}" if len(below) > 1 else str(below[0])
            yield Issue(
                one.entry.ref,
                f"{one.name} ({one.entry.printed}) berada di sel gabungan; baris {rows} dibaca kosong.",
                "Lepaskan gabungan sel dan isi angka setiap baris.",
                one.entry.printed,
                "",
                one.subject,
            )


def _named_rows_below(one: Figure) -> list[int]:
    """Rows the merge covers that have a name of their own."""
    below = []
    for row in one.table.rows:
        entry = next((e for e in row_entries(row) if e.ref.column == one.entry.ref.column), None)
        if row.ref.row > one.entry.ref.row and entry is not None:
            if not entry.merged:
                break
            if not _shares_its_name(row, one.role):
                below.append(row.ref.row)
    return below


def _shares_its_name(row: Row, role: str) -> bool:
    """Whether the name of the row is merged with that of the row above, or there is none."""
    first = ("indikator",) if role in PERFORMANCE or role == "capaian" else ()
    names = (getattr(row, field, None) for field in (*first, *_LABELS))
    name = next((e for e in names if isinstance(e, Entry) and e.text), None)
    return name is None or name.merged
