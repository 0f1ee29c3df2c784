"""Cards: one indicator as a block of label and text, one below the other, below the indicator's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import clean_text
from kinerja_xl.records import dataclass, field
from kinerja_xl.tables.book import Column, Note, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, Row
from kinerja_xl.tables.title import heading_key
from kinerja_xl.workbook.recognition.captions import is_personal, labelled
from kinerja_xl.workbook.recognition.entries import make_entry
from kinerja_xl.workbook.recognition.headings import role_of
from kinerja_xl.workbook.sheets.grid import Area
from kinerja_xl.workbook.sheets.view import View

_FIELDS = frozenset(
    "definisi alasan formulasi rumus sumber_data penanggung_jawab satuan tipe_perhitungan polaritas".split()
)
_LEAST = 3
_LONGEST = 60
"""Letters of a label; a longer text is a sentence, and not looked up."""
_KIND = re.compile(
    r"\W*(?:indikator\s+(?:tujuan|sasaran|program|kegiatan|sub ?kegiatan|kinerja(?:\s+(?:utama|individu|kunci))?)"
    r"|iku|iki|ikk)\b\s*(?:\((?:iku|iki|ikk)\))?\s*[.:\-\u2013]+\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*\d{1,3}\s*[.)]\s+")
_HEAD_ROWS = 4
_TITLE_ROWS = 16
_FAR = 20_000
_FORM = re.compile(r"\bindikator kinerja (?:individu|utama)\b", re.IGNORECASE)
_HOLDER = frozenset({"jabatan", "perangkat daerah", "unit kerja"})


class Block(NamedTuple):
    """A run of field labels with a text beside each: its column, its first row, and the field of each row."""

    column: int
    first: int
    fields: tuple[str, ...]

    @property
    def last(self) -> int:
        """Its last row."""
        return self.first + len(self.fields) - 1


@dataclass
class _Group:
    """The cards of one form: where it begins, the lines above it, its blocks and rows."""

    top: int
    lines: list[Note]
    blocks: list[Block] = field(default_factory=list)
    rows: list[BarisIndikator] = field(default_factory=list)


def read_cards(view: View, blocks: Sequence[Block], areas: Sequence[Area]) -> list[Table[Row]]:
    """The cards of a sheet as tables of indicators, one for each head of a form among them.

    Args:
        view: the sheet.
        blocks: its cards.
        areas: the tables of the sheet, whose cells are no head of a card.
    """
    groups: list[_Group] = []
    for column in sorted({b.column for b in blocks}):
        _read_column(view, [b for b in blocks if b.column == column], _band(blocks, column), areas, groups)
    return [_table(view, group) for group in groups if group.rows]


def _band(blocks: Sequence[Block], column: int) -> tuple[int, int]:
    """The columns that belong to the cards in a column: up to the cards beside them."""
    others = {b.column for b in blocks}
    left = column if any(c < column for c in others) else 1
    return left, min((c for c in others if c > column), default=_FAR) - 1


def _read_column(
    view: View, blocks: list[Block], band: tuple[int, int], areas: Sequence[Area], groups: list[_Group]
) -> None:
    floor = 0
    sasaran: Entry | None = None
    group = None
    for block in blocks:
        floor = max([floor, *(a[2] for a in areas if a[2] < block.first)])
        name, above, top = _head(view, block.column, block.first, floor)
        lines = _lines(view, floor, top, band)
        if group is None or _heads_a_form(lines):
            group = None if _heads_a_form(lines) else next((g for g in reversed(groups) if g.top <= top), None)
            sasaran = None
        if group is None:
            groups.append(group := _Group(top, lines))
        sasaran = above or sasaran
        fields = {
            role: make_entry(view, row, view.beside(row, block.column), role, is_text=True)
            for row, role in enumerate(block.fields, block.first)
        }
        group.blocks.append(block)
        if name is not None:
            row = BarisIndikator(name.ref, indikator=name, sasaran=sasaran, **fields)  # type: ignore[arg-type]
            group.rows.append(row)
        floor = block.last


def _lines(view: View, floor: int, top: int, band: tuple[int, int]) -> list[Note]:
    """The lines of text between what stands above and the head of a card."""
    return [
        Note(CellRef(view.sheet.name, row, column), view.text(row, column))
        for row in range(max(floor + 1, top - _TITLE_ROWS), top)
        for column in view.rows.get(row, [])
        if band[0] <= column <= band[1]
    ]


def _heads_a_form(lines: list[Note]) -> bool:
    return any(_FORM.search(line.text) for line in lines) or bool(labelled(_joined(lines)).keys() & _HOLDER)


def _table(view: View, group: _Group) -> Table[Row]:
    blocks, lines = group.blocks, group.lines
    rows = sorted(group.rows, key=lambda r: r.ref)
    said = labelled(_joined(lines))
    titles = tuple(n.text for n in lines)
    left = min(block.column for block in blocks)
    columns = {e.ref.column: Column("", None, "", e.ref) for r in rows for e in (r.indikator, r.definisi) if e}
    return Table(
        form="iki" if is_personal(said, titles) else "iku",
        bentuk="Kartu indikator kinerja",
        sheet=view.sheet.name,
        area=(
            min(rows[0].ref.row, blocks[0].first),
            left,
            max(block.last for block in blocks),
            max(view.beside(block.first, block.column) for block in blocks),
        ),
        judul=titles[:1],
        columns=tuple(columns.values()),
        rows=tuple(rows),
        catatan=tuple(lines),
        identitas=said,
    )


def _joined(lines: list[Note]) -> list[Note]:
    """Cells of one row as one line, as in `JABATAN | : Sekretaris`."""
    joined: list[Note] = []
    for line in lines:
        if joined and joined[-1].ref.row == line.ref.row:
            colon = "" if ":" in joined[-1].text + line.text[:1] else ": "
            joined[-1] = Note(joined[-1].ref, f"{joined[-1].text} {colon}{line.text}")
        else:
            joined.append(line)
    return joined


def card_blocks(view: View) -> Iterator[Block]:
    """Every card of a sheet, column by column."""
    found: dict[int, dict[int, str]] = {}
    for row, columns in view.rows.items():
        for column in columns:
            if role := _field(view, row, column):
                found.setdefault(column, {})[row] = role
    for column in sorted(found):
        yield from (block for block in _runs(column, found[column]) if len(block.fields) >= _LEAST)


def _runs(column: int, found: Mapping[int, str]) -> Iterator[Block]:
    """The runs of rows, without a gap and without a field twice, that fields fill; `found` goes down the rows."""
    first = 0
    fields: tuple[str, ...] = ()
    for row, role in found.items():
        if role in fields or row != first + len(fields):
            yield Block(column, first, fields)
            first, fields = row, ()
        fields += (role,)
    yield Block(column, first, fields)


def _field(view: View, row: int, column: int) -> str:
    """The field that a label names, when a text stands beside it."""
    cell = view.sheet.cells[row, column]
    if not isinstance(cell.value, str) or cell.kind != "teks" or len(cell.value) > _LONGEST:
        return ""
    role = role_of((heading_key(clean_text(cell.value))[0],))
    return role if role in _FIELDS and view.beside(row, column) else ""


def _head(view: View, column: int, first: int, floor: int) -> tuple[Entry | None, Entry | None, int]:
    """The indicator's name right above a card, the sasaran above that when there is one, and the row they begin in."""
    lines: list[Entry] = []
    for row in range(first - 1, max(floor, first - 1 - _HEAD_ROWS), -1):
        if (row, column) in view.sheet.cells:
            lines.append(make_entry(view, row, column, "indikator", is_text=True))
        elif lines:
            break
    if not lines:
        return None, None, first
    bare = _NUMBER.sub("", lines[0].text, count=1)
    name = lines[0]._replace(text=_KIND.sub("", bare, count=1) or bare)
    above = 2 if len(lines) > 1 and not _KIND.match(lines[0].text) and _KIND.match(lines[1].text) else 1
    sasaran = lines[above] if len(lines) > above else None  # the kind may stand in a line of its own
    top = (sasaran or lines[above - 1]).ref.row
    return name, sasaran, top
