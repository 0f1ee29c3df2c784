"""What each document says of an indicator: name, unit, targets, owner, formula, with the cell of every word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kinerja_xl.calc.pohon import Butir, Simpul
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator, BarisRencana, Row

NARRATIVE = ("formulasi", "rumus", "sumber_data", "definisi", "alasan", "penanggung_jawab", "polaritas", "satuan")


class Kutipan(NamedTuple):
    """One indicator as one table states it.

    `jenjang` is the level of the node it stands at (tujuan ... sub_kegiatan, or a cascade's block title), `simpul`
    that node; `jabatan` the post whose form it is. Years are those of the columns; None is the table's own year.
    """

    nama: Entry
    tabel: Table[Row]
    target: Mapping[int | None, Entry]
    kondisi_awal: Entry | None = None
    target_akhir: Entry | None = None
    satuan: Entry | None = None
    polaritas: Entry | None = None
    penanggung_jawab: Entry | None = None
    formulasi: Entry | None = None
    rumus: Entry | None = None
    sumber_data: Entry | None = None
    definisi: Entry | None = None
    alasan: Entry | None = None
    sasaran: Entry | None = None
    uraian: Entry | None = None
    jabatan: str = ""
    jenjang: str = ""
    simpul: Simpul | None = None

    @property
    def key(self) -> str:
        """The indicator's name, comparable."""
        return name_key(self.nama.text)

    @property
    def form(self) -> str:
        """The form that says it."""
        return self.tabel.form


def kutipan(book: Book, nodes: Sequence[Simpul]) -> list[Kutipan]:
    """All that the tables of a workbook say of indicators, in the order of the tables."""
    found = [q for node in nodes for q in _of_node(node)]
    for table in book.of(BarisIndikator):
        if not isinstance(table.all_rows[0], BarisRencana):
            found += _of_table(table)
    return found


def _of_node(node: Simpul) -> Iterator[Kutipan]:
    for butir in node.indikator:
        yield _of_butir(butir, node)


def _of_butir(butir: Butir, node: Simpul) -> Kutipan:
    return Kutipan(
        butir.nama,
        node.tabel,
        butir.target,
        butir.kondisi_awal,
        butir.target_akhir,
        butir.satuan,
        penanggung_jawab=butir.penanggung_jawab,
        sasaran=node.sasaran,
        uraian=node.nama,
        jenjang=node.jenis,
        simpul=node,
    )


def _of_table(table: Table[BarisIndikator]) -> Iterator[Kutipan]:
    post = table.jabatan.text if table.jabatan is not None else ""
    seen: set[str] = set()
    for row in table.rows:
        name = row.indikator
        if name is None or not any(map(str.isalpha, name.text)) or (name.merged and name_key(name.text) in seen):
            continue
        seen.add(name_key(name.text))
        said: dict[str, Any] = {field: _filled(getattr(row, field)) for field in NARRATIVE}
        yield Kutipan(
            name,
            table,
            row.target,
            row.kondisi_awal,
            row.target_akhir,
            sasaran=_filled(row.sasaran),
            uraian=_filled(row.uraian),
            jabatan=post,
            **said,
        )


def _filled(entry: Entry | None) -> Entry | None:
    return entry if entry is not None and not entry.is_blank and entry.text else None
