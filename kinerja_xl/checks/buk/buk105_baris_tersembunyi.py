"""BUK105 Baris tersembunyi berisi data.

## Mengapa
Baris tersembunyi tidak tercetak dan tidak terlihat pembaca, tetapi tetap ikut dijumlahkan. Tabel yang tampak lalu
tidak cocok dengan jumlahnya, atau memuat data lama yang terlupa.

## Salah
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| **2** | Sarana dan Prasarana | 753.018.200 |
| 3 | Kapasitas Sumber Daya | 4.000.000 |
|  | Jumlah | 1.925.193.016 |
<!-- tersembunyi: baris 3 -->
<!-- tersembunyi: baris 4 -->

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
| 3 | Kapasitas Sumber Daya | 4.000.000 |
|  | Jumlah | 1.925.193.016 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Book


@rule("BUK105", "Baris tersembunyi berisi data", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Hidden rows with content, adjoining ones as one finding."""
    for facts in context.book.sheets:
        for first, last in _runs(facts.hidden_rows):
            several = f"Baris {first.row} sampai {last.row}" if last != first else f"Baris {first.row}"
            yield Issue(
                first,
                f"{several} disembunyikan tetapi berisi data; rumus jumlah tetap menghitungnya.",
                "Tampilkan baris itu, atau hapus bila tidak dipakai lagi.",
                subject=f"baris tersembunyi|{_name(context.book, first)}",
            )


def _runs(refs: tuple[CellRef, ...]) -> list[tuple[CellRef, CellRef]]:
    """First and last of each run of adjoining rows."""
    runs: list[tuple[CellRef, CellRef]] = []
    for ref in refs:
        if runs and ref.row == runs[-1][1].row + 1:
            runs[-1] = runs[-1][0], ref
        else:
            runs.append((ref, ref))
    return runs


def _name(book: Book, ref: CellRef) -> str:
    names = (row_name(r) for t in book.tables for r in t.all_rows if r.ref[:2] == ref[:2])
    return next(names, "")
