"""Cards: one indicator as a block of label and text, one below the other, below the indicator's name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.tables.book import Column, Note, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator, Row
from kinerja_xl.workbook.captions import is_personal, labelled
from kinerja_xl.workbook.entries import make_entry
from kinerja_xl.workbook.headings import heading_key, role_of
from kinerja_xl.workbook.view import View

_FIELDS = frozenset(
    "definisi alasan formulasi rumus sumber_data penanggung_jawab satuan tipe_perhitungan polaritas".split()
)
_LEAST = 3
_KIND = re.compile(
    r"\W*(?:indikator\s+(?:tujuan|sasaran|program|kegiatan|sub ?kegiatan|kinerja(?:\s+(?:utama|individu|kunci))?)"
    r"|iku|iki|ikk)\b\s*(?:\((?:iku|iki|ikk)\))?\s*[.:\-\u2013]+\s*",
    re.IGNORECASE,
)
_HEAD_ROWS = 4


def read_cards(view: View) -> list[Table[Row]]:
    """All cards of a sheet as one table of indicators; nothing where there are none."""
    blocks = list(_blocks(view))
    if not blocks:
        return []
    rows: list[BarisIndikator] = []
    sasaran: Entry | None = None
    floor = 0
    for column, first, last in blocks:
        name, above = _head(view, column, first, floor)
        sasaran = above or sasaran
        fields = {
            role: make_entry(view, row, column + 1, role, is_text=True)
            for row in range(first, last + 1)
            if (role := _field(view, row, column))
        }
        if name is not None:
            rows.append(BarisIndikator(name.ref, indikator=name, sasaran=sasaran, **fields))  # type: ignore[arg-type]
        floor = last
    return [_table(view, blocks, rows)] if rows else []


def _table(view: View, blocks: list[tuple[int, int, int]], rows: list[BarisIndikator]) -> Table[Row]:
    top = min(rows[0].ref.row, blocks[0][1])
    lines = [
        Note(CellRef(view.sheet.name, row, column), view.text(row, column))
        for row in range(1, top)
        for column in view.rows.get(row, [])
    ]
    said = labelled(_joined(lines))
    titles = tuple(n.text for n in lines)
    left = min(column for column, *_ in blocks)
    columns = {e.ref.column: Column("", None, "", e.ref) for r in rows for e in (r.indikator, r.definisi) if e}
    return Table(
        form="iki" if is_personal(said, titles) else "iku",
        bentuk="Kartu indikator kinerja",
        sheet=view.sheet.name,
        area=(top, left, max(last for *_, last in blocks), left + 1),
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


def _blocks(view: View) -> Iterator[tuple[int, int, int]]:
    """Column, first and last row of every run of field labels with a text beside each."""
    columns = sorted({c for row in view.rows.values() for c in row[:2]})
    for column in columns:
        start, last = 0, 0
        roles: set[str] = set()
        for row in (*sorted(view.rows), view.last_row + 2):
            role = _field(view, row, column)
            if role and role not in roles and (not start or row == last + 1):
                start, last = start or row, row
                roles.add(role)
                continue
            if len(roles) >= _LEAST:
                yield column, start, last
            start, last, roles = (row, row, {role}) if role else (0, 0, set())


def _field(view: View, row: int, column: int) -> str:
    """The field that a label names, when a text stands beside it."""
    if (row, column) not in view.sheet.cells or view.source(row, column) != (row, column):
        return ""
    role = role_of((heading_key(view.text(row, column))[0],))
    return role if role in _FIELDS and (row, column + 1) in view.sheet.cells else ""


def _head(view: View, column: int, first: int, floor: int) -> tuple[Entry | None, Entry | None]:
    """The indicator's name right above a card, and the sasaran above that when there is one."""
    lines: list[Entry] = []
    for row in range(first - 1, max(floor, first - 1 - _HEAD_ROWS), -1):
        if (row, column) in view.sheet.cells:
            lines.append(make_entry(view, row, column, "indikator", is_text=True))
        elif lines:
            break
    if not lines:
        return None, None
    name = lines[0]._replace(text=_KIND.sub("", lines[0].text, count=1) or lines[0].text)
    if len(lines) > 1 and not _KIND.match(lines[0].text) and _KIND.match(lines[1].text):
        return name, lines[2] if len(lines) > 2 else None  # the kind stands in a line of its own
    return name, lines[1] if len(lines) > 1 else None
