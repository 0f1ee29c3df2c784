"""The body of a table: which rows below a header are data, totals, titles or notes."""

from __future__ import annotations

import re

from kinerja_xl.cells import CellRef
from kinerja_xl.records import dataclass, field
from kinerja_xl.regulasi.peran import LABELS, MONEY, NUMERIC, TEXT
from kinerja_xl.tables.book import Column, Note
from kinerja_xl.workbook.recognition.captions import party
from kinerja_xl.workbook.recognition.headers import Header
from kinerja_xl.workbook.sheets.view import View

MAX_GAP = 5
_TEXT_GAP = 2
"""Rows without figures carry on a table only after so few blank rows: what stands further down is another text."""
_TITLES = 3
_INDICATOR_ROLES = frozenset({"indikator", "sasaran", "tujuan", "indikator_tujuan"})
_NOTE = re.compile(r"\W*(sumber|keterangan|catatan|\*)", re.IGNORECASE)
_WORD = r"\W*(?:grand |sub\s*)?(?:jumlah|total)"
_TOTAL = re.compile(_WORD + r"(?:\W+(?:jumlah|total|keseluruhan|seluruhnya|umum|akhir))*\W*", re.IGNORECASE)
_TOTAL_OF = re.compile(
    _WORD + r"\W+(?:jumlah\W+)?(?:anggaran|belanja|pagu|realisasi|biaya|program|kegiatan|sub|nilai|skor|bobot|komponen"
    r"|pegawai|pns|asn|orang|aset|unit|indeks)\b|\W*nilai (?:hasil evaluasi|akuntabilitas)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\W*(?:rp|idr)?\W*\d|(?:rp|idr)\W*$", re.IGNORECASE)
_SIGNED = re.compile(
    r"\W*(?:pihak (?:pertama|kedua|kesatu)|mengetahui|menyetujui|nip)\b"
    r"|[a-z ]+, *(?:tanggal)? *\d{1,2} +[a-z]+ +20\d\d\W*$",
    re.IGNORECASE,
)
_BEGINS_TOTAL = re.compile(_WORD + r"\b", re.IGNORECASE)
_GRADE = re.compile(r"\W*(?:predikat|kategori|kriteria|mutu|tingkat akuntabilitas|interpretasi)\b", re.IGNORECASE)
_MEAN = re.compile(r"\W*rata\s*-?\s*rata", re.IGNORECASE)


@dataclass
class Body:
    """Row numbers of a table below its header, and the lines of text around it."""

    data: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    gaps: list[CellRef] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    last: int = 0

    def extend(self, more: Body) -> None:
        """Carry on with the body below a header that was repeated on the next page."""
        self.data += more.data
        self.totals += more.totals
        self.gaps += more.gaps
        self.notes += more.notes
        self.last = more.last


def read_body(view: View, header: Header, stop: int) -> Body:
    """Sort the rows from below the header up to the row before `stop`."""
    body = Body(last=header.body - 1)
    gap = 0
    for row in range(header.body, stop):
        cells = _own_cells(view, header, row)
        if not cells:
            if not any(view.text(row, c) for c in range(header.left, header.right + 1)):
                gap += 1
            if gap > MAX_GAP:
                break
            continue
        if _is_prepared(view, header, cells, row):
            continue
        if _is_signed(view, row, cells):
            break
        if _is_note(view, row, cells):
            _collect_notes(view, header, row, stop, body)
            break
        figures = _figure_cells(view, header, row)
        if gap and not (figures and len(cells) >= 2) and not (gap <= _TEXT_GAP and _resumes(view, header, row, stop)):
            break
        if gap and body.data:
            body.gaps.append(CellRef(view.sheet.name, row, cells[0]))
        gap = 0
        _sort_row(view, header, row, bool(figures), body)
    if len(body.gaps) > 2:  # blank rows between groups are a layout, not a cut
        body.gaps.clear()
    return body


def _resumes(view: View, header: Header, row: int, stop: int) -> bool:
    """Whether a row after a blank one is an item of the table, or the title of a group right above one."""
    for below in range(row, min(stop, row + _TITLES)):
        cells = _own_cells(view, header, below)
        wide = any(view.area.get((below, c), (below, c))[1] > c for c in cells)
        if not cells or wide or _is_signed(view, below, cells) or any(party(view.text(below, c)) for c in cells):
            return False
        named = any(c.ref.column in cells for c in header.columns if c.peran == "indikator")
        if len(cells) >= (2 if named else 3):
            return True
    return False


def is_total(label: str, role: str = "") -> bool:
    """Whether the label of a row announces a total; an indicator may well begin with the word jumlah.

    >>> is_total("JUMLAH"), is_total("Total Anggaran"), is_total("Jumlah belanja terverifikasi", "indikator")
    (True, True, False)
    >>> is_total("Jumlah surat yang dikirim"), is_total("Sub Total")
    (False, True)
    """
    if _TOTAL.fullmatch(label):
        return True
    return role not in _INDICATOR_ROLES and _TOTAL_OF.match(label) is not None


def _own_cells(view: View, header: Header, row: int) -> list[int]:
    return [c for c in view.rows.get(row, []) if header.left <= c <= header.right]


def _is_prepared(view: View, header: Header, cells: list[int], row: int) -> bool:
    """A row of a blank form: nothing but its number and formulas that give "", or that nobody has calculated."""
    numbers = [c.ref.column for c in header.columns if c.peran == "nomor"]
    return not any(view.text(row, c) for c in cells if c not in numbers or not view.text(row, c).isdigit())


def _is_note(view: View, row: int, cells: list[int]) -> bool:
    text = view.text(row, cells[0])
    return len(cells) == 1 and (_NOTE.match(text) is not None or text.startswith("("))


def _is_signed(view: View, row: int, cells: list[int]) -> bool:
    """A row of the signature block: place and date, the parties, a NIP; never the label of a row of data."""
    texts = [view.text(row, c) for c in cells]
    return any(map(_SIGNED.match, texts)) and not any(map(_FIGURE.match, texts))


def _collect_notes(view: View, header: Header, row: int, stop: int, body: Body) -> None:
    while row < stop and (cells := _own_cells(view, header, row)):
        body.notes.extend(Note(CellRef(view.sheet.name, row, c), view.text(row, c)) for c in cells)
        body.last = row
        row += 1


def _figure_cells(view: View, header: Header, row: int) -> list[int]:
    columns = [c.ref.column for c in header.columns if c.peran not in TEXT]
    return [c for c in columns if (row, c) in view.sheet.cells and _has_figure(view, row, c)]


def _has_figure(view: View, row: int, column: int) -> bool:
    cell = view.sheet.cells[row, column]
    return cell.kind != "teks" or _FIGURE.match(str(cell.value)) is not None or len(str(cell.value).strip()) <= 3


def _sort_row(view: View, header: Header, row: int, figures: bool, body: Body) -> None:
    label, role = _label(view, header, row)
    numbered = _numbered(view, header, row)
    item = numbered or (role in _INDICATOR_ROLES and _has_target(view, header, row))
    graded = not item and (_GRADE.match(label) is not None or (figures and _MEAN.match(label) is not None))
    unnamed = not label and not (numbered and not header.roles & set(LABELS))  # answers have numbers, no names
    if figures and not graded and (unnamed or (not numbered and _announces_total(header, label, role))):
        body.totals.append(row)
    elif not graded and (figures or _is_plain_row(view, header, row)):
        body.data.append(row)
    elif not graded:
        return
    body.last = row


def _has_target(view: View, header: Header, row: int) -> bool:
    """Whether a row states a target, as an indicator does and a mean or a grade of the table does not."""
    return any((row, c.ref.column) in view.sheet.cells for c in header.columns if c.peran in ("target", "target_akhir"))


def _announces_total(header: Header, label: str, role: str) -> bool:
    money = bool(header.roles & MONEY) and role not in _INDICATOR_ROLES
    return is_total(label, role) or (money and _BEGINS_TOTAL.match(label) is not None)


def _label(view: View, header: Header, row: int) -> tuple[str, str]:
    """First text of a row among its text columns and its role; a merge from above labels the row too."""
    return next(((view.text(row, c.ref.column), c.peran) for c in header.columns if _labels(view, row, c)), ("", ""))


def _labels(view: View, row: int, column: Column) -> bool:
    place = row, column.ref.column
    cell = view.sheet.cells.get(place)
    if cell is None:
        return column.peran in LABELS and view.source(*place)[0] < row and bool(view.text(*place))
    if column.peran == "nomor":
        text = view.text(*place)
        return is_total(text) or _MEAN.match(text) is not None or _GRADE.match(text) is not None
    return cell.kind == "teks" and (column.peran in TEXT or not column.peran) and bool(view.text(*place))


def _numbered(view: View, header: Header, row: int) -> bool:
    """Whether a row has a number of its own, as items have and totals have not."""
    columns = [c.ref.column for c in header.columns if c.peran == "nomor"]
    return any((row, c) in view.sheet.cells and any(map(str.isdigit, view.text(row, c))) for c in columns)


def _is_plain_row(view: View, header: Header, row: int) -> bool:
    """A row without figures that still names an item: an indicator, or two texts, none merged across the table.

    In a table without figure columns a text right of the first column is enough.
    """
    cells = _own_cells(view, header, row)
    wide = any(view.area.get((row, c), (row, c))[1] - c >= 2 for c in cells)
    named = any((row, c.ref.column) in view.sheet.cells for c in header.columns if c.peran == "indikator")
    named = named or (not header.roles & NUMERIC and cells[0] > header.left)
    return (len(cells) >= 2 or named) and not wide
