"""BUK110 Baris program ditulis dua kali.

## Mengapa
Satu program seharusnya satu baris. Bila ditulis dua kali, jumlah tabel menghitung keduanya, dan tabel lain yang memuat
program itu satu kali tampak berbeda.

## Salah
| No | Program | Pagu Anggaran |
| --- | --- | --- |
| 1 | Program Kapasitas Sumber Daya Aparatur | 2.280.000 |
| 2 | Program Pelayanan Administrasi | 1.168.174.816 |
| 3 | **Program Kapasitas Sumber Daya Aparatur** | 1.650.143.894 |

## Benar
| No | Program | Pagu Anggaran |
| --- | --- | --- |
| 1 | Program Kapasitas Sumber Daya Aparatur | 1.652.423.894 |
| 2 | Program Pelayanan Administrasi | 1.168.174.816 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran

_FORMS = ("realisasi_anggaran", "perjanjian_anggaran")


@rule("BUK110", "Baris program ditulis dua kali", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every top row of a program table whose name already stands above it for the same year."""
    for table in context.book.of(BarisAnggaran, *_FORMS):
        above: dict[tuple[str, int | None, str], Entry] = {}
        for row in table.rows:
            name = row.uraian
            if row.tingkat == 0 and row.key and name is not None and not name.merged and _is_program(table, name):
                first = above.setdefault((row.key, row.tahun, row.kode.text if row.kode else ""), name)
                if first.ref != name.ref:
                    yield _issue(table, row, name, first)


def _is_program(table: Table[BarisAnggaran], name: Entry) -> bool:
    """Whether top rows are programs: by their column, their first word or the rows below them."""
    column = next((c for c in table.columns if c.ref.column == name.ref.column), None)
    named = name.text.casefold().startswith("program") or (column is not None and column.peran == "program")
    return named or any(row.tingkat for row in table.rows)


def _issue(table: Table[BarisAnggaran], row: BarisAnggaran, name: Entry, first: Entry) -> Issue:
    return Issue(
        name.ref,
        f"{short(name.text)} sudah tertulis di {first.ref}; pada perbandingan dengan tabel lain "
        "pagu dan realisasi kedua baris dijumlahkan.",
        "Gabungkan menjadi satu baris, atau perbaiki namanya bila yang dimaksud program lain.",
        short(name.text),
        "",
        f"{table.form}|{row.key}|{row.tahun or ''}",
    )
