"""What stands around a table: title lines, lines of label and value above it, the posts that sign below it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kinerja_xl.calc.jabatan import level_of_post
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.book import Note
from kinerja_xl.workbook.recognition.headers import Header
from kinerja_xl.workbook.sheets.view import View

_TITLE_ROWS = 16
_SIGNATURE_ROWS = 14
_LABELLED = re.compile(r"\W*(?:\d{1,2}\s*[.,)]?\s+\W*)?([^\W\d][^:]{1,40}?)\s*:\s*(\S.*)", re.DOTALL)
_BARE_LABEL = re.compile(
    r"\W*(?:\d{1,2}\s*[.)]?\s*)?(?:nama )?"
    r"(?:jabatan|perangkat daerah|instansi|unit kerja|unit organisasi|opd|skpd|tujuan|tahun(?: anggaran)?)\W*",
    re.IGNORECASE,
)
_PARTY = re.compile(r"\W*pihak\s+(pertama|kesatu|kedua)\b\W*(.*)", re.IGNORECASE | re.DOTALL)
_DATED = re.compile(
    r"[^\W\d][\w .]{2,30},\s*(?:tanggal\s*)?(?:\d{1,2}\s+)?[^\W\d]{3,9}\s+(?:19|20)\d\d\W*", re.IGNORECASE
)
_KNOWN_LABELS = {
    "jabatan": "jabatan",
    "nama jabatan": "jabatan",
    "perangkat daerah": "perangkat daerah",
    "opd": "perangkat daerah",
    "skpd": "perangkat daerah",
    "instansi": "perangkat daerah",
    "unit kerja": "unit kerja",
    "unit organisasi": "unit kerja",
}
_SCANNED, _MOST_WORDS = 0.64, 3
_SCANNED_PARTIES = {"pihakpertama": "pihak pertama", "pihakkesatu": "pihak pertama", "pihakkedua": "pihak kedua"}


def title_lines(view: View, header: Header, floor: int, band: range) -> list[Note]:
    """Lines of text above a header, top first, down from the row after `floor`, within the columns `band`."""
    lines: list[Note] = []
    for row in range(max(floor + 1, header.top - _TITLE_ROWS), header.top):
        for column in view.rows.get(row, []):
            if view.area.get((row, column), (row, column))[1] < band.start or column >= band.stop:
                continue
            cell, text = view.sheet.cells[row, column], view.text(row, column)
            beside = bool(lines) and lines[-1].ref.row == row
            if beside and (cell.kind == "angka" or _carries_on(lines[-1].text, text)):
                colon = "" if ":" in lines[-1].text + text[:1] else ": "
                lines[-1] = Note(lines[-1].ref, f"{lines[-1].text} {colon}{text}")  # as in `Tahun Anggaran : | 2023`
            elif cell.kind == "teks" and column <= header.right:
                lines.append(Note(CellRef(view.sheet.name, row, column), text))
    return lines


def _carries_on(before: str, text: str) -> bool:
    return text.startswith(":") or before.endswith(":") or _BARE_LABEL.fullmatch(before) is not None


def labelled(lines: Sequence[Note]) -> dict[str, Note]:
    """The lines `label : value` by their label in lower case, the usual labels under one name.

    >>> labelled([Note(CellRef("A", 1, 1), "1. JABATAN : Sekretaris")])["jabatan"].text
    'Sekretaris'
    """
    found: dict[str, Note] = {}
    for line in lines:
        if match := _LABELLED.fullmatch(line.text):
            label = " ".join(match[1].casefold().split())
            found.setdefault(_known(label), Note(line.ref, match[2].strip()))
    return found


def _known(label: str) -> str:
    """The usual name of a label, a slip of a letter or two (of a scan) allowed, a number read as a letter left out."""
    label = re.sub(r"^\w\s*[.,)]\s*", "", label)
    if label in _KNOWN_LABELS or not 6 <= len(label) <= 18:
        return _KNOWN_LABELS.get(label, label)
    from difflib import get_close_matches  # start-up is counted in milliseconds

    return next((_KNOWN_LABELS[k] for k in get_close_matches(label, ("jabatan", "perangkat daerah"), 1, 0.85)), label)


def is_personal(identitas: Mapping[str, Note], titles: Sequence[str]) -> bool:
    """Whether a table of indicators is that of one post: its head names the post, or says individu and not utama."""
    words = " ".join(titles).casefold()
    return "jabatan" in identitas or ("individu" in words and "utama" not in words)


def signatures(view: View, band: range, start: int, stop: int) -> dict[str, Note]:
    """The posts that sign below a table, as `pihak pertama` (the holder) and `pihak kedua` (the superior).

    `band` are the columns that are the table's own where another stands beside it.
    A single signature below place and date is the holder's.
    """
    found: dict[str, Note] = {}
    for row in range(start, min(stop, start + _SIGNATURE_ROWS)):
        for column in filter(band.__contains__, view.rows.get(row, [])):
            text = view.text(row, column)
            if said := party(text):
                side, own = said
                note = Note(CellRef(view.sheet.name, row, column), own) if own else _below(view, row, column, stop)
                if note is not None:
                    found.setdefault(side, note)
            elif not found and _DATED.fullmatch(text):
                note = _below(view, row, column, stop, post=True)
                if note is not None and not party(note.text):
                    found["pihak pertama"] = note
    return found


def party(text: str) -> tuple[str, str] | None:
    """The party that a line of the signatures names, and the post if it stands in the same line.

    >>> party("PIHAK KEDUA,"), party("FIHAK FERTAMA"), party("Kepala Bidang")
    (('pihak kedua', ''), ('pihak pertama', ''), None)
    """
    if match := _PARTY.match(text):
        return "pihak kedua" if match[1].casefold() == "kedua" else "pihak pertama", match[2].strip(" ,:")
    letters = "".join(filter(str.isalpha, text.casefold()))
    if not 9 <= len(letters) <= 14 or len(text.split()) > _MOST_WORDS:
        return None
    from difflib import get_close_matches  # start-up is counted in milliseconds

    return next(((_SCANNED_PARTIES[k], "") for k in get_close_matches(letters, _SCANNED_PARTIES, 1, _SCANNED)), None)


def _below(view: View, row: int, column: int, stop: int, post: bool = False) -> Note | None:
    """The next text in a column, at most three rows further down; with `post` the first that is a post, if one is."""
    found = [
        Note(CellRef(view.sheet.name, below, column), text)
        for below in range(row + 1, min(stop, row + 4))
        if (below, column) in view.sheet.cells and (text := view.text(below, column).strip(" ,"))
    ]
    posts = [note for note in found if post and level_of_post(note.text) is not None]
    return next(iter(posts or found), None)
