"""The cells of an export, whatever wrote it: the line of titles, and every row below it that holds something."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.numbers import clean_text
from kinerja_xl.workbook.sheets.grid import RawCell, Sheet
from kinerja_xl.workbook.sheets.xlsx import read_sheets

Isi = str | Decimal | date | None
"""A cell: a text, a number, a date, or nothing."""
Pengenal = Callable[[Sequence[str]], int]
"""How many columns a line of titles tells."""
HARI_NOL = date(1899, 12, 30)
"""The day that a workbook stores as 0."""
_HEAD_ROWS = 20
_LEAST = 2
_SEPARATORS = ";,\t|"
_LARGEST = 200_000_000
_WORKBOOKS = (".xlsx", ".xlsm")


class BarisEkspor(NamedTuple):
    """A row by where it stands, with as many cells as there are titles; `kurang` tells cells too few or too many."""

    tempat: str
    sel: tuple[Isi, ...]
    kurang: int = 0


class Ekspor(NamedTuple):
    """Titles and rows of an export; `catatan` says how the file was read."""

    judul: tuple[str, ...]
    baris: tuple[BarisEkspor, ...]
    catatan: tuple[str, ...] = ()


def read_export(path: Path, pengenal: Pengenal) -> Ekspor:
    """The rows of an export as .csv, .txt or a workbook.

    Args:
        path: the file.
        pengenal: tells the line of titles from others: the one among the first that tells most columns.

    Raises:
        KinerjaError: the file cannot be read, or no line of it is a line of titles.
    """
    if not path.is_file():
        raise KinerjaError(f"{path}: berkas tidak ditemukan.", "Periksa nama dan foldernya.")
    if path.suffix.casefold() in _WORKBOOKS:
        found = [_of_rows(_rows_of(sheet), pengenal) for sheet in read_sheets(path)]
        best, ekspor = max(found, key=lambda one: one[0], default=(0, Ekspor((), ())))
    else:
        best, ekspor = _of_text(path, pengenal)
    if best < _LEAST:
        raise KinerjaError(
            f"{path}: tidak ada baris judul yang dikenali.",
            "Ekspor dengan judul kolom seperti NIP, Nama, Tingkat Pendidikan, Jenis Jabatan, Unit Kerja.",
        )
    return ekspor


def _of_rows(rows: Sequence[tuple[str, Sequence[Isi]]], pengenal: Pengenal) -> tuple[int, Ekspor]:
    heads = [pengenal([shown(cell) for cell in cells]) for _, cells in rows[:_HEAD_ROWS]]
    best = max(heads, default=0)
    if not best:
        return 0, Ekspor((), ())
    place = heads.index(best)
    titles = tuple(shown(cell) for cell in rows[place][1])
    while titles and not titles[-1]:
        titles = titles[:-1]
    found = (_fitted(where, cells, len(titles)) for where, cells in rows[place + 1 :])
    return best, Ekspor(titles, tuple(row for row in found if any(shown(cell) for cell in row.sel) or row.kurang))


def _fitted(where: str, cells: Sequence[Isi], width: int) -> BarisEkspor:
    own = list(cells)
    while len(own) > width and not shown(own[-1]):
        own.pop()
    if not any(shown(cell) for cell in own):
        return BarisEkspor(where, ())
    return BarisEkspor(where, tuple([*own, *[None] * (width - len(own))][:width]), len(own) - width)


def shown(cell: Isi) -> str:
    """A cell as text, for titles and messages.

    >>> shown(Decimal("85.50")), shown(date(2025, 3, 31)), shown(None)
    ('85.50', '2025-03-31', '')
    """
    if cell is None:
        return ""
    return clean_text(cell) if isinstance(cell, str) else cell.isoformat() if isinstance(cell, date) else f"{cell:f}"


def _rows_of(sheet: Sheet) -> list[tuple[str, Sequence[Isi]]]:
    """The rows of a sheet; those of a workbook are never too short."""
    width = max((column for _, column in sheet.cells), default=0)
    rows: dict[int, list[Isi]] = {}
    for (row, column), cell in sheet.cells.items():
        rows.setdefault(row, [None] * width)[column - 1] = _content(cell)
    return [(str(row), rows[row]) for row in sorted(rows)]


def _content(cell: RawCell) -> Isi:
    if isinstance(cell.value, str):
        return cell.value
    if cell.format.date and 0 < cell.value < 2_958_466:
        return HARI_NOL + timedelta(days=int(cell.value))
    return cell.value


def _of_text(path: Path, pengenal: Pengenal) -> tuple[int, Ekspor]:
    text, note = _decoded(path)
    found = []
    for separator in _SEPARATORS:
        try:
            best, ekspor = _of_rows(_lines(text, separator), pengenal)
        except csv.Error as error:
            raise KinerjaError(
                f"{path}: tidak dapat dibaca sebagai CSV ({error}).", "Ekspor ulang berkasnya."
            ) from None
        found.append((best, len(ekspor.judul), ekspor))
    best, _, ekspor = max(found, key=lambda one: one[:2])
    return best, ekspor._replace(catatan=(note,) if note else ())


def _lines(text: str, separator: str) -> list[tuple[str, Sequence[Isi]]]:
    """The records of a text by the line that each begins on; `sep=;` is what Excel writes above them."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[tuple[str, Sequence[Isi]]] = []
    before = 0
    for record in reader:
        if record and not (not rows and record[0].casefold().startswith("sep=")):
            rows.append((str(before + 1), [_unwrapped(cell) for cell in record]))
        before = reader.line_num
    return rows


def _unwrapped(cell: str) -> Isi:
    """A cell without what programs write around digits so that Excel keeps them: `="0123"`, `'0123`."""
    text = cell.strip()
    if text.startswith('="') and text.endswith('"'):
        inner = text[2:-1]
        return inner if inner.replace(" ", "").isdigit() else cell
    if text.startswith("'") and text[1:].replace(" ", "").isdigit():
        return text[1:]
    return cell or None


def _decoded(path: Path) -> tuple[str, str]:
    """The text of a file, and a note where its letters are not UTF-8."""
    try:
        if path.stat().st_size > _LARGEST:
            raise KinerjaError(f"{path}: lebih dari 200 MB.", "Ekspor per unit kerja.")
        data = path.read_bytes()
    except OSError as error:
        raise KinerjaError(f"{path}: tidak dapat dibaca ({system_reason(error)}).") from None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = {"utf-16": "Hurufnya dibaca sebagai UTF-16."}
    else:
        encodings = {"utf-8-sig": "", "cp1252": "Hurufnya bukan UTF-8; dibaca sebagai Windows-1252."}
    for encoding, note in encodings.items():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, note
    raise KinerjaError(f"{path}: bukan berkas teks.", "Ekspor sebagai CSV UTF-8 atau .xlsx.")
