"""The tree of nodes that a plan or a cascading form prints: tujuan, sasaran, program, kegiatan, sub kegiatan, posts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.calc.kode import clean_code, level_of, looks_like_code
from kinerja_xl.cells import CellRef
from kinerja_xl.pola import Pola
from kinerja_xl.records import dataclass, field
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator, BarisPenjenjangan, BarisRencana, Row, Tahap

_DOTTED = Pola(r"\s*\d{1,3}(?:\.\d{1,3})*\.?\s*", re.ASCII)
DALAM = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")
"""The levels of a plan, the highest first."""


class Butir(NamedTuple):
    """An indicator of a node, with what the node's document says of it."""

    nama: Entry
    satuan: Entry | None = None
    target: Mapping[int | None, Entry] = {}
    kondisi_awal: Entry | None = None
    target_akhir: Entry | None = None
    penanggung_jawab: Entry | None = None

    @property
    def key(self) -> str:
        """The indicator's name, comparable."""
        return name_key(self.nama.text)


@dataclass(eq=False, repr=False)
class Simpul:
    """A node: what it is called, its indicators, owners, money in rupiah per year, and its place in the tree.

    `jenis` is one of DALAM, or in a cascading form the title of the block. `hasil` are the outcomes or outputs
    that the form prints for it; `kosong` the empty cells of money in a row that has money in other years.
    """

    jenis: str
    tingkat: int
    nama: Entry
    tabel: Table[Row]
    kode: Entry | None = None
    nomor: Entry | None = None
    sasaran: Entry | None = None
    induk: Simpul | None = None
    anak: list[Simpul] = field(default_factory=list)
    indikator: list[Butir] = field(default_factory=list)
    hasil: list[Entry] = field(default_factory=list)
    pagu: dict[int | None, list[Entry]] = field(default_factory=dict)
    pagu_akhir: list[Entry] = field(default_factory=list)
    kosong: dict[int | None, Entry] = field(default_factory=dict)
    pemilik: list[Entry] = field(default_factory=list)
    baris: list[CellRef] = field(default_factory=list)

    @property
    def ref(self) -> CellRef:
        """Where its name stands."""
        return self.nama.ref

    @property
    def code(self) -> str:
        """Its code, cleaned; "" when it has none."""
        return clean_code(self.kode.text) if self.kode is not None else ""

    def own(self, butir: Butir) -> None:
        """Add an indicator with its owner."""
        self.indikator.append(butir)
        if butir.penanggung_jawab is not None and not butir.penanggung_jawab.is_blank:
            self.pemilik.append(butir.penanggung_jawab)


def pohon(book: Book) -> list[Simpul]:
    """Every node of every plan and cascading form of a workbook, in the order of the rows."""
    found: list[Simpul] = []
    for plan in book.of(BarisRencana):
        found += _plan(plan)
    for cascade in book.of(BarisPenjenjangan):
        found += _cascade(cascade)
    return found


def above(simpul: Simpul) -> Iterator[Simpul]:
    """The nodes above a node, the nearest first."""
    node = simpul.induk
    while node is not None:
        yield node
        node = node.induk


def money_rows(simpul: Simpul) -> dict[int | None, Entry]:
    """The node's single figure of money per year; a year with several figures is left out."""
    return {year: entries[0] for year, entries in simpul.pagu.items() if len(entries) == 1}


def _plan(table: Table[BarisRencana]) -> list[Simpul]:
    coded = _is_coded(table.rows)
    numbers = {} if coded else _by_number(table.rows)
    nodes: list[Simpul] = []
    path: list[Simpul] = []
    for row in table.rows:
        for jenis, name in _starts(row, coded, path, numbers.get(row.ref, "")):
            node = Simpul(jenis, DALAM.index(jenis), name, table, kode=_own(row.kode) if jenis in DALAM[2:] else None)
            while path and path[-1].tingkat >= node.tingkat:
                path.pop()
            node.induk = path[-1] if path else None
            if node.induk is not None:
                node.induk.anak.append(node)
            path.append(node)
            nodes.append(node)
        if path:
            _fill(path[-1], row)
    return nodes


def _is_coded(rows: Sequence[BarisRencana]) -> bool:
    return sum(row.kode is not None and looks_like_code(row.kode.text) for row in rows) >= 2


def _by_number(rows: Sequence[BarisRencana]) -> dict[CellRef, str]:
    """The level of each row by the parts of its number, counted from the rows that say program."""
    depth = {r.ref: r.nomor.text.strip(". ").count(".") for r in rows if r.nomor and _DOTTED.fullmatch(r.nomor.text)}
    named = {r.ref: _said_level(e.text) for r in rows if r.ref in depth and (e := _own(r.uraian)) is not None}
    programs = {depth[ref] for ref, jenis in named.items() if jenis == "program"}
    if len(programs) != 1:
        return {}
    (top,) = programs
    return {
        ref: jenis or DALAM[min(DALAM.index("program") + depth[ref] - top, len(DALAM) - 1)]
        for ref, jenis in named.items()
        if jenis or depth[ref] > top
    }


def _said_level(text: str) -> str:
    first = text.replace(":", " ").casefold().split()[:1]
    return first[0] if first and first[0] in DALAM[:3] else ""


def _starts(row: BarisRencana, coded: bool, path: list[Simpul], numbered: str = "") -> Iterator[tuple[str, Entry]]:
    """The nodes that a row starts, the highest first; one that repeats the open node starts nothing."""
    for jenis, entry in (("tujuan", row.tujuan), ("sasaran", row.sasaran)):
        name = _own(entry)
        open_ = next((n for n in path if n.jenis == jenis), None)
        if name is not None and (open_ is None or name_key(open_.nama.text) != name_key(name.text)):
            yield jenis, name
    name = _own(row.uraian)
    code = _own(row.kode)
    if code is not None and not any(map(str.isdigit, code.text)) and name is None:
        yield "sasaran", code  # a sentence that slipped into the column of codes
    elif code is not None and looks_like_code(code.text):
        level = level_of(code.text)
        if level in DALAM:
            yield level, name or code
    elif name is not None and not coded:
        yield numbered or _by_word(name.text), name


def _by_word(text: str) -> str:
    words = text.casefold().split()
    if words[:1] == ["program"]:
        return "program"
    return "sub_kegiatan" if words[:2] == ["sub", "kegiatan"] or words[:1] == ["subkegiatan"] else "kegiatan"


def _own(entry: Entry | None) -> Entry | None:
    """An entry with text of its own, not one that a merge repeats."""
    return entry if entry is not None and not entry.merged and any(map(str.isalnum, entry.text)) else None


def _fill(node: Simpul, row: BarisRencana) -> None:
    node.baris.append(row.ref)
    outcome = _own(row.uraian)
    if outcome is not None and outcome is not node.nama and node.jenis in DALAM[2:] and _own(row.kode) is None:
        node.hasil.append(outcome)
    name = row.indikator
    if name is not None and any(map(str.isalpha, name.text)) and not name.merged:
        node.own(Butir(name, row.satuan, row.target, row.kondisi_awal, row.target_akhir, row.penanggung_jawab))
    for year, money in row.pagu.items():
        if not money.is_blank and not money.merged:
            node.pagu.setdefault(year, []).append(money)
    if row.pagu_akhir is not None and not row.pagu_akhir.is_blank and not row.pagu_akhir.merged:
        node.pagu_akhir.append(row.pagu_akhir)
        node.kosong |= {year: money for year, money in row.pagu.items() if money.is_blank and not money.merged}


def _cascade(table: Table[BarisPenjenjangan]) -> list[Simpul]:
    nodes: list[Simpul] = []
    path: list[Simpul] = []
    for row in table.rows:
        for tahap in row.tahap:
            name = _name(tahap)
            if name is not None:
                path = [n for n in path if n.tingkat < tahap.jenjang]
                node = Simpul(
                    tahap.blok, tahap.jenjang, name, table, nomor=_own(tahap.nomor), sasaran=_own(tahap.sasaran)
                )
                node.induk = path[-1] if path else None
                if node.induk is not None:
                    node.induk.anak.append(node)
                path.append(node)
                nodes.append(node)
            here = next((n for n in path if n.tingkat == tahap.jenjang), None)
            indicator = _own(tahap.indikator)
            if here is not None and indicator is not None:
                here.own(_butir(tahap, indicator, table.tahun))
                here.baris.append(row.ref)
    return nodes


def _name(tahap: Tahap) -> Entry | None:
    """What starts a node in a block: its program or kegiatan, else its sasaran, else a number of its own."""
    for entry in (tahap.uraian, tahap.sasaran, tahap.nomor):
        if (own := _own(entry)) is not None:
            return own
    return None


def _butir(tahap: Tahap, indicator: Entry, year: int | None) -> Butir:
    target = {year: tahap.target} if tahap.target is not None else {}
    return Butir(indicator, tahap.satuan, target, penanggung_jawab=tahap.penanggung_jawab)


def rows_of(simpul: Simpul) -> Iterator[BarisIndikator]:
    """The rows of a plan that belong to a node."""
    places = set(simpul.baris)
    for row in simpul.tabel.rows:
        if row.ref in places and isinstance(row, BarisIndikator):
            yield row
