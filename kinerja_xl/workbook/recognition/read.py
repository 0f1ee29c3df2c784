"""From sheets to a Book: every form found by its headers, and the facts about every sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.cells import CellRef
from kinerja_xl.records import replace
from kinerja_xl.regulasi.peran import TEXT
from kinerja_xl.tables.book import Book, Column, NearForm, Note, SheetFacts, Table
from kinerja_xl.tables.rows import BarisDimensi, Row
from kinerja_xl.tables.sheet_formulas import SheetFormulas
from kinerja_xl.tables.title import FIRST_YEAR, LAST_YEAR
from kinerja_xl.workbook.door.limits import CHECKED_FORMULAS
from kinerja_xl.workbook.recognition.assemble import build_rows
from kinerja_xl.workbook.recognition.body import MAX_GAP, Body, read_body
from kinerja_xl.workbook.recognition.captions import is_personal, labelled, signatures, title_lines
from kinerja_xl.workbook.recognition.cards import Block, card_blocks, read_cards
from kinerja_xl.workbook.recognition.closing import is_closing, read_closing
from kinerja_xl.workbook.recognition.forms import IKI, REKAPITULASI, Form, match_forms, nearest_form
from kinerja_xl.workbook.recognition.headers import Header, find_headers, is_figure
from kinerja_xl.workbook.recognition.identity import Identity, is_guide, is_identity, read_identity
from kinerja_xl.workbook.recognition.line import Line
from kinerja_xl.workbook.recognition.repeats import merge_repeats
from kinerja_xl.workbook.sheets.grid import Sheet
from kinerja_xl.workbook.sheets.linked_files import linked_files
from kinerja_xl.workbook.sheets.view import View
from kinerja_xl.workbook.sheets.xlsx import read_workbook

_SPAN = r"(?!\s*(?:[-\u2013/]|s\.?\s*d\.?|sampai|hingga))"
_YEAR = re.compile(r"\b(?:tahun(?:\s+anggaran)?|ta|th)\.?\s*:?\s*((?:19|20)\d\d)\b" + _SPAN, re.IGNORECASE)
_BARE_YEAR = re.compile(
    r"(?<![-\u2013/\d.])(?<!s\.d\. )(?<!sampai )\b((?:19|20)\d\d)\b" + _SPAN + r"(?![.,]?\d)", re.IGNORECASE
)
_VARIANTS = {
    "lama": re.compile(r"sebelum (?:review|reviu|perubahan)", re.IGNORECASE),
    "periode": re.compile(r"\b(?:triwulan|tri wulan|semester|s\.?d\.? bulan|bulanan)\b", re.IGNORECASE),
    "rancangan": re.compile(r"\brancangan\b|hasil pembahasan|\bdraf(?:t)?\b", re.IGNORECASE),
    "perubahan": re.compile(r"perubahan", re.IGNORECASE),
}
_BESIDE, _FAR = 8, 20_000
"""How many rows apart headers may begin that stand beside each other; a column right of all."""
_INDEX = re.compile(r"indeks profesionalitas|^indeks$|\bipa\b|\bip asn\b|jumlah|total", re.IGNORECASE)


class _Part(NamedTuple):
    """A header with the body below it, before its form is known."""

    header: Header
    body: Body
    titles: list[Note]
    identitas: dict[str, Note]


def read_book(path: Path, tahun: int | None = None, awalan: str = "") -> Book:
    """Read a workbook; `tahun` overrides the year its titles state, `awalan` is put before every sheet's name.

    Raises:
        KinerjaError: the file cannot be read as a workbook.
    """
    sheets, remarks = read_workbook(path)
    identity = read_identity(sheets)
    for sheet in sheets:
        sheet.name = awalan + sheet.name
    if sum(len(sheet.formulas) for sheet in sheets) > CHECKED_FORMULAS.most:
        remarks.append(f"{CHECKED_FORMULAS.told}; nilainya diperiksa, rumusnya sendiri tidak.")
        for sheet in sheets:
            sheet.formulas.clear()
    book = replace(build_book(str(path), sheets, tahun, identity), remarks=tuple(remarks))
    outside = any("[" in text for sheet in sheets for text in sheet.formulas.values())
    return replace(book, tautan=linked_files(path)) if outside else book


def build_book(file: str, sheets: Iterable[Sheet], tahun: int | None = None, identity: Identity | None = None) -> Book:
    """Recognise the forms on sheets that were read from anywhere."""
    sheets = list(sheets)
    identity = identity or read_identity(sheets)
    tables: list[Table[Row]] = []
    facts = []
    for sheet in sheets:
        found, fact = _read_sheet(sheet, identity.desimal)
        tables += found
        facts.append(fact)
    year = tahun or identity.tahun or _book_year(tables)
    dated = tuple(t if t.tahun else replace(t, tahun=year) for t in tables)
    return Book(
        file,
        dated,
        tuple(facts),
        year,
        identity.profil,
        _formulas(sheets),
        penutupan=read_closing(sheets),
        perangkat_daerah=identity.perangkat_daerah,
    )


def _formulas(sheets: Iterable[Sheet]) -> dict[str, SheetFormulas]:
    """Every sheet, as formulas refer to any of them; none where no sheet has formulas."""
    if not any(sheet.formulas for sheet in sheets):
        return {}
    return {s.name: SheetFormulas(s.name, s.cells, s.formulas, s.hidden_rows) for s in sheets}


def _read_sheet(sheet: Sheet, desimal: str) -> tuple[list[Table[Row]], SheetFacts]:
    view = View(sheet, desimal)
    headers = [] if is_closing(sheet) else find_headers(view)
    blocks = [b for b in card_blocks(view) if not any(_inside(view, header, b) for header in headers)]
    parts: list[_Part] = []
    for header in headers:
        stop = _stop(view, headers, blocks, header)
        body = read_body(view, header, stop)
        band = _band(headers, header)
        own = title_lines(view, header, _floor(parts, blocks, header, band), band)
        above = None if own else _continued(view, parts, header, body)
        before = next((p for p in reversed(parts) if _within(p.header, band) or not own), None)
        titles = own or (before.titles if before else [])
        said = {k: v for k, v in before.identitas.items() if not k.startswith("pihak")} if before else {}
        said |= labelled(own)
        signed = signatures(view, band, body.last + 1, stop)
        if above is None:
            parts.append(_Part(header, body, titles, said | signed))
        else:
            above.body.extend(body)
            above.identitas.update(signed)
    tables, facts = _tables(view, parts)
    cards = read_cards(view, blocks, [t.area for t in tables])
    return tables + cards, replace(facts, recognised=facts.recognised or bool(cards))


def _inside(view: View, header: Header, block: Block) -> bool:
    """Whether what looks like a card is the body of a table: no blank row parts it from the header."""
    within = header.left <= block.column <= header.right and header.top < block.first
    return within and all(row in view.rows for row in range(header.body, block.first))


def _band(headers: list[Header], header: Header) -> range:
    """The columns around a header up to the headers beside it."""
    beside = [h for h in headers if abs(h.top - header.top) <= _BESIDE and not _overlap(h, header)]
    left = max((h.right for h in beside if h.right < header.left), default=0) + 1
    return range(left, min((h.left for h in beside if h.left > header.right), default=_FAR))


def _stop(view: View, headers: list[Header], blocks: list[Block], header: Header) -> int:
    """The row in which another table or a card begins below a header."""
    tables = [h.top for h in headers if h.top >= header.body and _overlap(h, header)]
    cards = [b.first for b in blocks if b.first >= header.body and header.left <= b.column <= header.right]
    return min((*tables, *cards), default=view.last_row + 1)


def _within(header: Header, band: range) -> bool:
    return header.right >= band.start and header.left < band.stop


def _floor(parts: list[_Part], blocks: list[Block], header: Header, band: range) -> int:
    """The last row above a header of the tables, with the posts that sign below them, and of the cards."""
    ends = [block.last for block in blocks if block.column in band]
    for part in parts:
        if _within(part.header, band):
            ends += [part.body.last, *(n.ref.row for k, n in part.identitas.items() if k.startswith("pihak"))]
    return max((row for row in ends if row < header.top), default=0)


def _tables(view: View, parts: list[_Part]) -> tuple[list[Table[Row]], SheetFacts]:
    tables: list[Table[Row]] = []
    near: list[NearForm] = []
    for part in parts:
        header, body = part.header, part.body
        merge_repeats(view, header, body.data)
        forms = match_forms(header) or _fallback(header, body)
        tables += [_table(view, part, form) for form in forms]
        if not forms or forms == [REKAPITULASI]:
            near += _near(view.sheet, header)
    return tables, _facts(view, tables, near)


def _overlap(one: Header, other: Header) -> bool:
    return one.left <= other.right and other.left <= one.right


def _fallback(header: Header, body: Body) -> list[Form]:
    figures = [c for c in header.columns if c.peran not in TEXT and c.peran]
    return [REKAPITULASI] if figures and body.totals and len(body.data) >= 2 else []


def _near(sheet: Sheet, header: Header) -> list[NearForm]:
    found = nearest_form(header)
    if found is None:
        return []
    form, missing = found
    return [NearForm(CellRef(sheet.name, header.top, header.left), form.nama, missing)]


def _table(view: View, part: _Part, form: Form) -> Table[Row]:
    header, body, titles, said = part
    if form.id == "iku" and is_personal(said, [note.text for note in titles]):
        form = IKI
    rows = build_rows(form, [Line(view, header, row) for row in body.data])
    totals = build_rows(form, [Line(view, header, row) for row in body.totals])
    if form.id == "ipa_dimensi" and not totals:
        rows, totals = _split_index(rows)
    text = "\n".join(note.text for note in titles)
    return Table(
        form=form.id,
        bentuk=form.nama,
        sheet=view.sheet.name,
        area=(header.top, header.left, max(body.last, header.body - 1), header.right),
        judul=tuple(note.text for note in titles),
        columns=tuple(c for c in header.columns if c.peran or form is REKAPITULASI),
        rows=tuple(rows),
        totals=tuple(totals),
        tahun=_title_year(titles),
        varian=_variant(text, header),
        catatan=(*titles, *body.notes),
        gaps=tuple(body.gaps),
        unread=() if form is REKAPITULASI else tuple(_unread(view, header, body)),
        identitas=said,
    )


def _unread(view: View, header: Header, body: Body) -> Iterator[Column]:
    """Titled columns without a role that hold numbers."""
    for column in header.columns:
        cells = (view.sheet.cells.get((row, column.ref.column)) for row in (*body.data, *body.totals))
        counts = any(c is not None and c.kind in ("angka", "teks") and is_figure(c) for c in cells)
        if column.judul and not column.peran and counts:
            yield column


def _variant(titles: str, header: Header) -> str:
    end_of_period = "target_akhir" in header.roles and "target" not in header.roles
    return next((name for name, words in _VARIANTS.items() if words.search(titles)), "periode" if end_of_period else "")


def _split_index(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """The row of the index itself is the total of its dimensions."""
    totals = [r for r in rows if isinstance(r, BarisDimensi) and r.dimensi and _INDEX.search(r.dimensi.text)]
    return [r for r in rows if r not in totals], list(totals)


def _title_year(titles: list[Note]) -> int | None:
    """The year a title names, first with the word tahun, else standing alone in a line."""
    for pattern in (_YEAR, _BARE_YEAR):
        for note in titles:
            years = {int(y) for y in pattern.findall(note.text) if FIRST_YEAR <= int(y) <= LAST_YEAR}
            if len(years) == 1:
                return years.pop()
    return None


def _book_year(tables: list[Table[Row]]) -> int | None:
    years = Counter(t.tahun for t in tables if t.tahun)
    return max(years, key=lambda y: (years[y], y)) if years else None


def _continued(view: View, parts: list[_Part], header: Header, body: Body) -> _Part | None:
    """The part that a header without a title of its own carries on, on the next page.

    Blank rows may stand between unless the table above has its total or the numbering starts again.
    """
    above = next((p for p in reversed(parts) if _overlap(p.header, header)), None)
    if above is None or _layout(above.header) != _layout(header):
        return None
    gap = header.top - above.body.last - 1
    numbers = [_first_number(view, header, b) for b in (above.body, body)]
    apart = gap > MAX_GAP or above.body.totals or (numbers[0] == numbers[1] != "")
    return None if gap and apart else above


def _layout(header: Header) -> list[tuple[str, int | None, int]]:
    return [(c.peran, c.tahun, c.ref.column) for c in header.columns]


def _first_number(view: View, header: Header, body: Body) -> str:
    column = next((c.ref.column for c in header.columns if c.peran == "nomor"), 0)
    return view.text(body.data[0], column) if column and body.data else ""


def _facts(view: View, tables: list[Table[Row]], near: list[NearForm]) -> SheetFacts:
    sheet = view.sheet
    first = min(sheet.cells, default=None)
    merged = [
        CellRef(sheet.name, *place)
        for table in tables
        for place, (bottom, _) in view.area.items()
        if bottom > place[0] and _holds_figure(view, table, place)
    ]
    return SheetFacts(
        name=sheet.name,
        hidden=sheet.hidden,
        recognised=bool(tables) or is_identity(sheet) or is_guide(sheet) or is_closing(sheet),
        first_cell=CellRef(sheet.name, *first) if first else None,
        content_cells=len(sheet.cells),
        hidden_rows=tuple(
            CellRef(sheet.name, r, view.rows[r][0]) for r in sorted(sheet.hidden_rows & view.rows.keys())
        ),
        hidden_columns=_hidden_columns(sheet),
        merged_figures=tuple(dict.fromkeys(merged)),
        near_forms=tuple(near),
        remarks=tuple(Note(CellRef(sheet.name, row, column), text) for row, column, text in sheet.remarks),
        comments=sheet.comments,
    )


def _holds_figure(view: View, table: Table[Row], place: tuple[int, int]) -> bool:
    top, left, bottom, right = table.area
    inside = top < place[0] <= bottom and left <= place[1] <= right
    roles = {c.ref.column: c.peran for c in table.columns}
    figure = view.sheet.cells[place].kind == "angka" and roles.get(place[1], "nomor") not in TEXT
    return inside and figure


def _hidden_columns(sheet: Sheet) -> tuple[CellRef, ...]:
    first: dict[int, int] = {}
    for row, column in sheet.cells:
        if column in sheet.hidden_columns:
            first[column] = min(row, first.get(column, row))
    return tuple(CellRef(sheet.name, row, column) for column, row in sorted(first.items()))
