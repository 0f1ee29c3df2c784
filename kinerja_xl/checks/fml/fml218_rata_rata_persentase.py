"""FML218 Persentase dirata-ratakan atau dijumlahkan.

## Mengapa
Serapan keseluruhan adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata serapan setiap baris: program kecil dan
program besar tidak sama beratnya. Dilaporkan bila rumus kolom itu sendiri, dihitung dari jumlahnya, memberi angka lain.
Periksa dahulu apakah rata-rata memang yang dimaksud.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 500.000.000 | `=D6/C6*100` 100,00 | `=C6-D6` 0 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 1.040.000.000 | **`=AVERAGE(E3:E6)` 85,00** | `=SUM(F3:F6)` 160.000.000 |

## Benar
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | `=C5-D5` 10.000.000 |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 210.000.000 |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.nilai_rumus import known_value
from kinerja_xl.calc.petak import Petak
from kinerja_xl.calc.pohon_rumus import Fungsi, Operasi, core, parts, read_tree
from kinerja_xl.calc.pola_rumus import PolaKolom, columns_of, is_column_sum, pattern_of
from kinerja_xl.calc.rumus_sel import moved
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.cell_formulas import formula, petak, place, tables
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "FML218",
    "Persentase dirata-ratakan atau dijumlahkan",
    "peringatan",
    "aritmetika: persentase keseluruhan = jumlah dibagi jumlah",
)
def check(context: Context) -> Iterator[Issue]:
    """Means and sums of ratios where the ratio of the totals in the same row is another."""
    for table, tree in tables(context) if context.book.formulas else ():
        for kolom in columns_of(table):
            pattern = pattern_of(petak(context), table.sheet, kolom, tree.rinci)
            if pattern is None or not _is_ratio(pattern):
                continue
            for node in tree.simpul.values():
                ref = CellRef(table.sheet, node.baris, kolom.kolom)
                if not node.rinci and (found := _issue(petak(context), pattern, ref, place(kolom, node.nama))):
                    yield found


def _is_ratio(pattern: PolaKolom) -> bool:
    tree = core(read_tree(pattern.rumus))
    return any(isinstance(p, Operasi) and p.tanda == "/" for p in parts(tree))


def _issue(cells: Petak, pattern: PolaKolom, ref: CellRef, name: str) -> Issue | None:
    tree = cells.tree(ref)
    if tree is None or not is_column_sum(tree, ref):
        return None
    text = moved(pattern.rumus, ref.row - pattern.contoh.row, 0)
    ratio, now = known_value(cells, ref, read_tree(text)), cells.content(ref)
    if not isinstance(ratio, Decimal) or not isinstance(now, Decimal) or cells.same(ratio, now, ref):
        return None
    if any(not cells.number(c) for c in cells.inputs(ref, read_tree(text))):
        return None
    mean = any(isinstance(p, Fungsi) and p.nama == "AVERAGE" for p in parts(tree))
    own = formula(cells.formula(ref) or "")
    return Issue(
        ref,
        f"{name} {'merata-ratakan' if mean else 'menjumlahkan'} persentase setiap baris ({own}) dan memberi "
        f"{cells.shown(now, ref)}; dihitung dari jumlahnya dengan pola kolom ini ({formula(text)}) "
        f"{cells.shown(ratio, ref)}.",
        f"Bila yang dimaksud persentase keseluruhan, isi {ref.a1} dengan {formula(text)}.",
        cells.shown(now, ref),
        cells.shown(ratio, ref),
        name,
    )
