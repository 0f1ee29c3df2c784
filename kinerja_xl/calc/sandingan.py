"""Program and kegiatan of a cascading form beside the lines of the budget of the same year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.kemiripan import likeness
from kinerja_xl.calc.objek import counted, names
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisAnggaran, Row

_ALIKE = 0.8
_WITHIN = 0.9
_LEAST = 3
_MOST = 0.5
_KIND = Pola(r"^\s*(?:sub\s*kegiatan|kegiatan|program)\b", re.IGNORECASE)


class Mata(NamedTuple):
    """A line of a budget form: its name, its level, and what it is to deliver."""

    uraian: Entry
    kunci: str
    tingkat: int
    tabel: Table[Row]
    indikator: Entry | None = None
    target: Entry | None = None


class Sandingan(NamedTuple):
    """A block of a cascading form whose nodes are lines of a budget: the pairs, and what either has alone."""

    pasangan: tuple[tuple[Simpul, Mata], ...]
    tanpa_anggaran: tuple[Simpul, ...]
    tanpa_simpul: tuple[Mata, ...]
    tingkat: int


def mata_anggaran(book: Book) -> list[Mata]:
    """The named lines of the agreements and reports of a budget in force."""
    return [
        Mata(row.uraian, row.key, row.tingkat, table, row.indikator, row.target)
        for table in book.of(BarisAnggaran, "realisasi_anggaran", "perjanjian_anggaran")
        if table.berlaku_utuh
        for row in table.rows
        if row.uraian is not None and row.key and not row.uraian.merged
    ]


def sandingan(nodes: Sequence[Simpul], lines: Sequence[Mata]) -> Iterator[Sandingan]:
    """Every block of a cascading form beside the lines of one level that mostly are its program or kegiatan."""
    blocks: dict[tuple[int, int], list[Simpul]] = defaultdict(list)
    for node in nodes:
        if (
            node.tabel.form == "penjenjangan"
            and node.nama is not node.sasaran
            and any(map(str.isalpha, node.nama.text))
        ):
            blocks[id(node.tabel), node.tingkat].append(node)
    for block in blocks.values():
        for level in (0, 1, 2):
            year = block[0].tabel.tahun
            own = [m for m in lines if m.tingkat == level and (not year or m.tabel.tahun in (None, year))]
            found = _paired(block, own, level)
            if len(found.pasangan) >= _LEAST and len(found.pasangan) >= _MOST * len(block):
                yield found


def _paired(block: list[Simpul], lines: list[Mata], level: int) -> Sandingan:
    """Nodes with their lines: by name, else the most alike of those left; a name in several tables counts once."""
    own = {_key(node) for node in block}
    tables = {id(m.tabel) for m in lines if m.kunci in own}
    by_name: dict[str, Mata] = {}
    for line in sorted(lines, key=lambda m: m.target is None):
        if id(line.tabel) in tables:
            by_name.setdefault(line.kunci, line)
    left = dict(by_name)
    pairs: list[tuple[Simpul, Mata]] = []
    alone: list[Simpul] = []
    for node in block:
        same = by_name.get(_key(node))
        if same is None:
            alone.append(node)
        else:
            left.pop(same.kunci, None)
            pairs.append((node, same))
    if len(pairs) < min(_LEAST, len(block)) - 1:
        return Sandingan((), tuple(block), (), level)
    scored = sorted(
        ((_likeness(n.nama.text, m.uraian.text), i, m.kunci) for i, n in enumerate(alone) for m in left.values()),
        key=lambda s: (-s[0], s[1:]),
    )
    taken: set[int] = set()
    for score, place, key in scored:
        if score >= _ALIKE and place not in taken and key in left:
            taken.add(place)
            pairs.append((alone[place], left.pop(key)))
    rest = tuple(n for i, n in enumerate(alone) if i not in taken)
    order = {id(n): i for i, n in enumerate(block)}
    return Sandingan(tuple(sorted(pairs, key=lambda p: order[id(p[0])])), rest, tuple(left.values()), level)


def _key(node: Simpul) -> str:
    return name_key(_KIND.sub("", node.nama.text))


def _likeness(one: str, other: str) -> float:
    one, other = _KIND.sub("", one).strip(), _KIND.sub("", other).strip()
    words, others = counted(one), counted(other)
    score = likeness(one.casefold(), other.casefold())
    within = min(len(words), len(others)) >= 2 and (names(words, others) or names(others, words))
    return max(score, _WITHIN) if within and score else score
