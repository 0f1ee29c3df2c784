"""BUK106 Kolom tersembunyi berisi data.

## Mengapa
Kolom tersembunyi tidak tercetak dan tidak terlihat pembaca, tetapi tetap dipakai rumus dan ikut diperiksa. Kolom
seperti itu sering memuat angka lama yang tidak lagi diperbarui.

## Salah
| No | Program | **Pagu** | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 | 1.156.063.208 |
| 2 | Sarana dan Prasarana | 753.018.200 | 733.703.600 |
<!-- tersembunyi: kolom 3 -->

## Benar
| No | Program | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 | 1.156.063.208 |
| 2 | Sarana dan Prasarana | 753.018.200 | 733.703.600 |
"""

from collections.abc import Iterator

from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Book


@rule("BUK106", "Kolom tersembunyi berisi data", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Hidden columns with content, adjoining ones as one finding."""
    for facts in context.book.sheets:
        for first, last in _runs(facts.hidden_columns):
            letters = [column_letters(ref.column) for ref in (first, last)]
            several = " sampai ".join(dict.fromkeys(letters))
            yield Issue(
                first,
                f"Kolom {several} disembunyikan tetapi berisi data; rumus tetap memakainya.",
                "Tampilkan kolom itu, atau hapus bila tidak dipakai lagi.",
                subject=f"kolom tersembunyi|{_title(context.book, first)}",
            )


def _runs(refs: tuple[CellRef, ...]) -> list[tuple[CellRef, CellRef]]:
    """First and last of each run of adjoining columns."""
    runs: list[tuple[CellRef, CellRef]] = []
    for ref in refs:
        if runs and ref.column == runs[-1][1].column + 1:
            runs[-1] = runs[-1][0], ref
        else:
            runs.append((ref, ref))
    return runs


def _title(book: Book, ref: CellRef) -> str:
    tables = (t for t in book.tables if t.sheet == ref.sheet)
    return next((c.judul for t in tables for c in t.columns if c.ref.column == ref.column), "")
