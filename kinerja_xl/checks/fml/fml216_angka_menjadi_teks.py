"""FML216 Rumus mengubah angka menjadi teks.

## Mengapa
`=D5/C5*100&"%"` atau `=TEXT(D5,"#.##0")` tampak seperti angka tetapi teks: SUM dan rata-rata melewatinya tanpa
peringatan. Bila sel itu termasuk rentang penjumlahan, angkanya hilang dari jumlah.

## Salah
Laporan Realisasi Anggaran Tahun 2020
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) | Sisa Anggaran |
| --- | --- | --- | --- | --- | --- |
| 1 | Program Pelayanan Administrasi | 200.000.000 | 150.000.000 | `=D3/C3*100` 75,00 | `=C3-D3` 50.000.000 |
| 2 | Program Sarana dan Prasarana | 400.000.000 | 300.000.000 | `=D4/C4*100` 75,00 | `=C4-D4` 100.000.000 |
| 3 | Program Disiplin Aparatur | 100.000.000 | 90.000.000 | `=D5/C5*100` 90,00 | **`=(C5-D5)&""` '10000000** |
| 4 | Program Pelaporan Kinerja | 500.000.000 | 450.000.000 | `=D6/C6*100` 90,00 | `=C6-D6` 50.000.000 |
|  | Jumlah | `=SUM(C3:C6)` 1.200.000.000 | `=SUM(D3:D6)` 990.000.000 | `=D7/C7*100` 82,50 | `=SUM(F3:F6)` 200.000.000 |

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
from kinerja_xl.calc.petak import Isi, Petak
from kinerja_xl.calc.pohon_rumus import Fungsi, Operasi, Pohon, read_tree, references
from kinerja_xl.calc.pola_rumus import columns_of
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.cell_formulas import consequence, formula, petak, place, tables
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_TO_TEXT = frozenset({"TEXT", "FIXED", "DOLLAR", "CONCATENATE", "CONCAT", "TEXTJOIN"})


@rule("FML216", "Rumus mengubah angka menjadi teks", "galat", "aritmetika: teks tidak ikut dijumlahkan")
def check(context: Context) -> Iterator[Issue]:
    """Formulas that give a text where the column holds figures; a galat where a sum passes over it."""
    for table, tree in tables(context) if context.book.formulas else ():
        cells = petak(context)
        for kolom in columns_of(table):
            refs = [CellRef(table.sheet, row, kolom.kolom) for row in tree.simpul]
            texts = [r for r in refs if _is_text(cells, r)]
            if texts and sum(cells.number(r) is not None for r in refs) >= 2 * len(texts):
                for ref in texts:
                    yield _issue(context, ref, place(kolom, tree.simpul[ref.row].nama))


def _is_text(cells: Petak, ref: CellRef) -> bool:
    tree, content = cells.tree(ref), cells.content(ref)
    figure = isinstance(content, str) and any(map(str.isdigit, content))
    return tree is not None and figure and _inner(tree) is not None


def _inner(tree: Pohon) -> Pohon | None:
    """The arithmetic that a formula turns into a text; None where it makes none of one."""
    if isinstance(tree, Operasi) and tree.tanda == "&":
        sides = [s for s in (tree.kiri, tree.kanan) if s is not None and references(s)]
        return (_inner(sides[0]) or sides[0]) if len(sides) == 1 else None
    if isinstance(tree, Fungsi) and tree.nama in _TO_TEXT:
        inner = [s for s in tree.isi if references(s)]
        return inner[0] if len(inner) == 1 else None
    return None


def _issue(context: Context, ref: CellRef, name: str) -> Issue:
    cells = petak(context)
    own = cells.formula(ref) or ""
    inner = _inner(read_tree(own))
    value: Isi = known_value(cells, ref, inner) if inner is not None else None
    number = cells.shown(value, ref) if isinstance(value, Decimal) else "angka"
    left_out = consequence(context, ref, value) if isinstance(value, Decimal) else ""
    return Issue(
        ref,
        f"{name} berupa teks karena rumusnya {formula(own)}; sel itu tidak ikut dijumlahkan.{left_out}",
        "Buang penyambungan teksnya; satuan dan tanda persen diatur dengan format sel.",
        str(cells.content(ref)),
        number,
        name,
        None if left_out else "peringatan",
    )
