"""FML215 Rumus sel tidak mengikuti baris nomor kolom.

## Mengapa
Baris nomor kolom menyatakan `5 = 3-4`, tetapi rumus di selnya mengambil kolom lain. Angkanya mungkin masih cocok
hari ini (kolom lain itu kosong atau sama), tetapi formulir dan hitungannya sudah berbeda. Kolom disebut sekali;
penjumlahan K boleh memakai periode terakhir.

## Salah
Laporan Realisasi Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Sisa Anggaran |
| 1 | 2 | 3 | 4 | 5 = 3-4 |
| --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200 | 150 | **`=C4` 200** |
| 2 | Program Sarana dan Prasarana | 400 | 300 | `=C5` 400 |
| 3 | Program Disiplin Aparatur | 100 | 90 | `=C6` 100 |

## Benar
Laporan Realisasi Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Sisa Anggaran |
| 1 | 2 | 3 | 4 | 5 = 3-4 |
| --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200 | 150 | `=C4-D4` 50 |
| 2 | Program Sarana dan Prasarana | 400 | 300 | `=C5-D5` 100 |
| 3 | Program Disiplin Aparatur | 100 | 90 | `=C6-D6` 10 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.pohon_rumus import read_tree
from kinerja_xl.calc.pola_rumus import Kolom, PolaKolom, pattern_of
from kinerja_xl.calc.rumus_kolom import KolomRumus, formulas
from kinerja_xl.cells import column_letters
from kinerja_xl.checks.cell_formulas import formula, petak, place, tables
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.regulasi.peran import MONEY


@rule(
    "FML215",
    "Rumus sel tidak mengikuti baris nomor kolom",
    "peringatan",
    "rumus yang tertulis pada baris nomor kolom formulir",
)
def check(context: Context) -> Iterator[Issue]:
    """Columns whose cells are computed from other columns than the form states."""
    for table, tree in tables(context) if context.book.formulas else ():
        for stated in formulas(table):
            column = stated.kolom
            if stated.rumus.jumlah and column.peran not in MONEY:
                continue
            kolom = Kolom(column.ref.column, column.judul, column.peran)
            pattern = pattern_of(petak(context), table.sheet, kolom, tree.rinci)
            if pattern is not None and (used := _used(context, pattern)) and used != _inputs(stated):
                yield _issue(pattern, stated, used)


def _used(context: Context, pattern: PolaKolom) -> frozenset[int]:
    """The columns that a pattern takes from its own row; none where it looks elsewhere too."""
    cells = list(petak(context).inputs(pattern.contoh, read_tree(pattern.rumus)))
    if any((c.sheet, c.row) != (pattern.contoh.sheet, pattern.contoh.row) for c in cells):
        return frozenset()
    return frozenset(c.column for c in cells)


def _inputs(stated: KolomRumus) -> frozenset[int]:
    return frozenset(c.ref.column for c in stated.masukan.values())


def _issue(pattern: PolaKolom, stated: KolomRumus, used: frozenset[int]) -> Issue:
    should = " dan ".join(column_letters(c) for c in sorted(_inputs(stated)))
    does = " dan ".join(column_letters(c) for c in sorted(used))
    return Issue(
        pattern.contoh,
        f"{place(pattern.kolom, '')} dihitung dari kolom {does} ({formula(pattern.rumus)} di {pattern.banyak} baris), "
        f"padahal formulir menyatakan {stated.rumus.teks}, yaitu kolom {should}.",
        "Samakan rumus sel dengan rumus pada baris nomor kolom, atau perbaiki baris nomornya.",
        formula(pattern.rumus),
        stated.rumus.teks,
        f"{pattern.kolom.judul}|{stated.rumus.teks}",
    )
