"""The workbooks of one office as one chain: what each says, in pieces small enough to hold hundreds of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.calc.kemiripan import Kecocokan
from kinerja_xl.calc.kesamaan import Kesamaan, grouped, places
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.sandingan import Mata, mata_anggaran
from kinerja_xl.calc.tahun import calendar_years
from kinerja_xl.calc.tempat import Sisi, Tempat
from kinerja_xl.cells import split_file
from kinerja_xl.records import replace
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row


class Potongan(NamedTuple):
    """What one workbook gives to the chain: its tables without their rows, quotes, nodes, figures, budget lines."""

    file: str
    tahun: int | None
    tabel: tuple[Table[Row], ...]
    kutipan: tuple[Kutipan, ...]
    simpul: tuple[Simpul, ...]
    tempat: tuple[Tempat, ...]
    mata: tuple[Mata, ...] = ()


def potongan(book: Book, quotes: Sequence[Kutipan], nodes: Sequence[Simpul]) -> Potongan:
    """The piece of a workbook; its tables keep their heads but not their rows."""
    bare = {id(t): replace(t, rows=(), totals=(), unread=(), gaps=()) for t in book.tables}
    for node in nodes:
        if years := calendar_years(node.tabel, book):
            node.pagu = {years.get(y or 0, y): money for y, money in node.pagu.items()}
            node.indikator = [b._replace(target=_dated(b.target, years)) for b in node.indikator]
        node.tabel = bare.get(id(node.tabel), node.tabel)
    lean = tuple(q._replace(tabel=bare.get(id(q.tabel), q.tabel)) for q in quotes)
    told = tuple((jenis, nama, side) for jenis, nama, side in places(book, {}) if side.value is not None)
    lines = tuple(m._replace(tabel=bare.get(id(m.tabel), m.tabel)) for m in mata_anggaran(book))
    return Potongan(book.file, book.tahun, tuple(bare.values()), lean, tuple(nodes), told, lines)


def _dated(target: Mapping[int | None, Entry], years: Mapping[int, int]) -> dict[int | None, Entry]:
    return {years.get(y or 0, y): entry for y, entry in target.items()}


def joined(pieces: Sequence[Potongan], alike: dict[str, Kecocokan]) -> list[Kesamaan]:
    """Figures that more than one workbook prints; an agreement gives way to its amendment in another workbook."""
    amended = {
        year for piece in pieces for t in piece.tabel if _is_amended(t) for year in (t.tahun, piece.tahun) if year
    }
    found = [place for piece in pieces for place in _canonical(piece, alike, amended)]
    return [same for same in grouped(found) if len({split_file(side.ref.sheet)[0] for side in same.sisi}) > 1]


def _is_amended(table: Table[Row]) -> bool:
    return table.form == "perjanjian_indikator" and table.varian == "perubahan"


def _canonical(piece: Potongan, alike: dict[str, Kecocokan], amended: set[int]) -> Iterator[Tempat]:
    originals = {t.sheet for t in piece.tabel if t.form == "perjanjian_indikator" and t.varian != "perubahan"}
    for jenis, nama, side in piece.tempat:
        key, mark, year = nama.rpartition("#")
        if jenis == "target" and year.isdigit() and int(year) in amended and _is_original(side, originals):
            continue
        match = alike.get(key) if mark else None
        if match is None:
            yield jenis, nama, side
        else:
            yield jenis, f"{match.rujukan}#{year}", side._replace(kemiripan=match.kemiripan)


def _is_original(side: Sisi, originals: set[str]) -> bool:
    return side.form == "perjanjian_indikator" and side.ref.sheet in originals
