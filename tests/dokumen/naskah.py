"""Drafts and their tables as the tests look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from kinerja_xl.app.pemeriksaan import Options, check_book, chosen_rules
from kinerja_xl.calc.perangkat_daerah import perangkat_daerah
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Balok, Mendatar, Naskah, Tabel, words
from kinerja_xl.dokumen.jenis import penyusun
from kinerja_xl.workbook.recognition.read import read_book

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
BONTANG = CONTOH / "lkjip-bontang-2020.xlsx"


@cache
def bahan(path: Path = BONTANG) -> Bahan:
    """A workbook, read and checked."""
    book = read_book(path, None)
    report, context = check_book(book, Options(), chosen_rules(Options()), [])
    return Bahan(context, report.findings, perangkat_daerah(book))


@cache
def lkjip(path: Path = BONTANG) -> Naskah:
    """The draft of the LKjIP of a workbook."""
    return penyusun("lkjip").susun(bahan(path))


def tables(naskah: Naskah) -> dict[str, Tabel]:
    """The tables of a draft by their titles."""
    return {one.judul: one for blocks in naskah.bagian.values() for one in _tables(blocks)}


def _tables(blocks: Iterable[Balok]) -> Iterator[Tabel]:
    for block in blocks:
        if isinstance(block, Mendatar):
            yield from _tables(block.isi)
        elif isinstance(block, Tabel):
            yield block


def column_names(table: Tabel) -> list[str]:
    """The headings of a table, a group before its columns."""
    return [f"{c.grup}/{c.judul}" if c.grup else c.judul for c in table.kolom]


def cell_words(table: Tabel) -> list[list[str]]:
    """The cells of a table as words; one that goes on repeats what is above."""
    rows: list[list[str]] = []
    for row in table.baris:
        rows.append([rows[-1][n] if cell is None else words(cell) for n, cell in enumerate(row.sel)])
    return rows


def sentences(naskah: Naskah) -> str:
    """All words of a draft outside its tables."""
    return "\n".join(
        words(block.teks) for blocks in naskah.bagian.values() for block in blocks if hasattr(block, "teks")
    )
