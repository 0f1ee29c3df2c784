"""FML217 Rumus menjumlahkan baris atau kolom yang kosong.

## Mengapa
Rumus yang menyebut satu per satu sel yang dijumlahkannya, lalu menyebut sel di baris pemisah atau kolom yang seluruhnya
kosong, biasanya tertinggal setelah baris atau kolom dipindahkan: angka yang dimaksud ada di sel lain. Sel kosong di baris
data tidak disebut.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | **`=D3+D4+D5+D6+D9` 990.000.000** | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |

## Benar
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=D3+D4+D5+D6` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pohon_rumus import Acuan, read_tree, terms
from kinerja_xl.calc.pola_rumus import columns_of
from kinerja_xl.calc.susunan import Susunan
from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.checks.cell_formulas import formula, petak, place, tables
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("FML217", "Rumus menjumlahkan sel kosong", "peringatan", "suku penjumlahan menunjuk baris atau kolom data")
def check(context: Context) -> Iterator[Issue]:
    """Addends that stand in a row outside the table, or in a column without any content, once a column."""
    for table, tree in tables(context) if context.book.formulas else ():
        cells = petak(context)
        filled = {c for r, c in cells.sheets[table.sheet].cells if r in tree.simpul}
        for kolom in columns_of(table):
            seen: set[int] = set()
            for row, node in tree.simpul.items():
                ref = CellRef(table.sheet, row, kolom.kolom)
                empty = _first_empty(cells, ref, tree, filled)
                if empty is not None and not (empty.row == row and empty.column in seen):
                    seen.add(empty.column if empty.row == row else 0)
                    yield _issue(cells, ref, empty, place(kolom, node.nama))


def _first_empty(cells: Petak, ref: CellRef, tree: Susunan, filled: set[int]) -> CellRef | None:
    """The first addend that is empty and always will be; those in rows and columns of data may yet be filled."""
    addends = [t for _, t in terms(read_tree(cells.formula(ref) or "0"))]
    single = [a for a in addends if isinstance(a, Acuan) and a.satu_sel and not a.lembar]
    if len(single) < 2:
        return None
    for acuan in single:
        cell = CellRef(ref.sheet, acuan.awal.baris, acuan.awal.kolom)
        beside = cell.row == ref.row and cell.column not in filled
        below = cell.column == ref.column and cell.row not in tree.simpul
        if cells.raw(cell) is None and (beside or below):
            return cell
    return None


def _issue(cells: Petak, ref: CellRef, empty: CellRef, name: str) -> Issue:
    own = formula(cells.formula(ref) or "")
    where = (
        f"kolom {column_letters(empty.column)} kosong"
        if empty.row == ref.row
        else f"baris {empty.row} bukan baris data"
    )
    return Issue(
        ref,
        f"{name} menjumlahkan {empty.a1} yang kosong ({where}): {own}.",
        f"Ganti {empty.a1} dengan sel yang dimaksud, atau buang dari rumus.",
        own,
        f"rumus tanpa {empty.a1}",
        f"{name}|{empty.column == ref.column}",
    )
