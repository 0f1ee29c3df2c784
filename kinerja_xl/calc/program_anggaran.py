"""The money that each document gives a program, kegiatan or sub kegiatan in a year, by its code or its name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.kode import clean_code, looks_like_code
from kinerja_xl.calc.pohon import Simpul, money_rows
from kinerja_xl.calc.tahun import calendar_years, is_relative
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran, BarisEvaluasi, BarisPeriode, Row

INDIKATIF = ("rencana_pendanaan", "evaluasi_renja")
"""Forms whose money is an estimate, not yet a budget."""
_AGREEMENTS = ("perjanjian_anggaran", "realisasi_anggaran")


class Pagu(NamedTuple):
    """A figure of money: the code ("" without), comparable name, year, cell and table."""

    kode: str
    kunci: str
    nama: str
    tahun: int
    isi: Entry
    tabel: Table[Row]

    @property
    def indikatif(self) -> bool:
        """Whether it is an estimate."""
        return self.tabel.form in INDIKATIF


def program_anggaran(book: Book, nodes: Sequence[Simpul]) -> list[Pagu]:
    """Every ceiling of a line with a code, and of the lines of agreements and reports, in tables in force."""
    found = [p for node in nodes if node.code for p in _of_node(node, book)]
    for table in book.of(BarisAnggaran, *_AGREEMENTS):
        if not _is_amended(table, book):
            found += (p for row in table.rows if (p := _of_row(row, row.pagu, table, row.tahun)) is not None)
    for plan in book.of(BarisEvaluasi):
        found += (p for r in plan.rows if (p := _of_row(r, r.anggaran.get("target"), plan, None)) is not None)
    for card in book.of(BarisPeriode, "kartu_kendali", "pengukuran_periodik", "rencana_aksi"):
        found += (p for r in card.rows if (p := _of_row(r, r.pagu, card, None)) is not None)
    return [p for p in found if p.tabel.berlaku and p.isi.value is not None]


def _is_amended(table: Table[BarisAnggaran], book: Book) -> bool:
    """Whether an agreement has been replaced by its amendment."""
    others = book.of(BarisAnggaran, table.form)
    return table.varian != "perubahan" and any(t.varian == "perubahan" and t.tahun == table.tahun for t in others)


def _of_node(node: Simpul, book: Book) -> Iterator[Pagu]:
    years = calendar_years(node.tabel, book)
    for year, entry in money_rows(node).items():
        when = years.get(year or 0, year or node.tabel.tahun or 0)
        if when and not is_relative(when):
            yield Pagu(node.code, "", node.nama.text, when, entry, node.tabel)


def _of_row(
    row: BarisAnggaran | BarisEvaluasi | BarisPeriode, money: Entry | None, table: Table[Row], year: int | None
) -> Pagu | None:
    when = year or table.tahun
    if money is None or money.is_blank or money.merged or not when:
        return None
    kode = row.kode.text if row.kode is not None and not row.kode.merged else ""
    code = clean_code(kode) if looks_like_code(kode) else ""
    key = row.key if isinstance(row, BarisAnggaran) else ""
    return Pagu(code, key, row_name(row), when, money, table) if code or key else None
