"""FML102 Rumus pada baris nomor kolom menunjuk kolom yang tidak ada.

## Mengapa
Rumus seperti `6 = 4-9` pada formulir yang hanya bernomor sampai 6 tidak dapat dihitung, dan `6 = 6-5` menghitung
dirinya sendiri. Biasanya kolom disisipkan atau dihapus tanpa menomori ulang rumusnya.

## Salah
Laporan Realisasi Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | **Sisa** |
| 1 | 2 | 3 | 4 | 5 = 3-7 |
| --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200 | 150 | 50 |

## Benar
Laporan Realisasi Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Sisa |
| 1 | 2 | 3 | 4 | 5 = 3-4 |
| --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200 | 150 | 50 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.rumus import Rumus, column_number, read_formula
from kinerja_xl.calc.rumus_kolom import numbered
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.rows import Row


@rule(
    "FML102",
    "Rumus kolom menunjuk kolom yang tidak ada",
    "peringatan",
    "rumus pada baris nomor kolom menyebut nomor kolom formulir itu",
)
def check(context: Context) -> Iterator[Issue]:
    """Formulas of a numbering row over numbers that it does not give, or over themselves."""
    seen: set[tuple[str, int, str]] = set()
    for table in context.book.tables:
        texts = numbered(table)
        numbers = {n for text in texts.values() if (n := column_number(text)) is not None}
        stated = [rumus for text in texts.values() if (rumus := read_formula(text)) is not None]
        for column in texts:
            rumus = read_formula(column.nomor)
            if rumus is not None and (place := (column.ref.sheet, column.ref.row, rumus.teks)) not in seen:
                seen.add(place)
                if wrong := _wrong(rumus, numbers, stated):
                    yield _issue(table, column, rumus, wrong)


def _wrong(rumus: Rumus, numbers: set[int], stated: list[Rumus]) -> str:
    lacking = sorted(set(rumus.rujukan) - numbers)
    if lacking:
        return f"menunjuk kolom {', '.join(map(str, lacking))} yang tidak ada"
    if rumus.kolom in rumus.rujukan:
        return "menunjuk kolomnya sendiri"
    circular = next((o for o in stated if o.kolom in rumus.rujukan and rumus.kolom in o.rujukan), None)
    return f"melingkar dengan {circular.teks}" if circular is not None else ""


def _issue(table: Table[Row], column: Column, rumus: Rumus, wrong: str) -> Issue:
    return Issue(
        column.ref,
        f"Rumus kolom {rumus.teks} {wrong}.",
        "Sesuaikan nomor di dalam rumus itu dengan baris nomor kolom.",
        rumus.teks,
        "",
        f"{table.form}|{rumus.teks}",
    )
