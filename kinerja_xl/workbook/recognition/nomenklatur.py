"""The nomenclature table that a user supplies: code and name, per kind of local government where it says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kinerja_xl.calc.kode import clean_code, is_code
from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import clean_text
from kinerja_xl.workbook.sheets.xlsx import read_sheets

_CODE = ("kode", "kode program", "kode rekening", "kode nomenklatur")
_NAME = (
    "nama",
    "nomenklatur",
    "uraian",
    "nama nomenklatur",
    "nomenklatur urusan",
    "nama program kegiatan sub kegiatan",
)
_KIND = ("jenis pemda", "jenis pemerintah daerah", "pemda", "jenis daerah")
_HEAD_ROWS = 10


def read_nomenklatur(path: Path, jenis_pemda: str | None = None) -> dict[str, str]:
    """Code to name; of rows for several kinds of government those of `jenis_pemda`, all when it is None.

    Raises:
        KinerjaError: the file cannot be read, or has no columns for code and name, or no code.
    """
    for rows in _tables(path):
        found = _from_rows(rows, jenis_pemda)
        if found:
            return found
    raise KinerjaError(
        f"{path}: tidak ada tabel dengan kolom kode dan nama.",
        "Baris judulnya harus memuat Kode dan Nama (boleh juga Jenis Pemda), dengan kode seperti 5.03.02.2.01.0003.",
    )


def _tables(path: Path) -> Iterator[list[list[str]]]:
    if path.suffix.casefold() == ".csv":
        yield _csv_rows(path)
        return
    for sheet in read_sheets(path):
        rows: dict[int, dict[int, str]] = {}
        for (row, column), cell in sheet.cells.items():
            rows.setdefault(row, {})[column] = cell.value if isinstance(cell.value, str) else f"{cell.value:f}"
        width = max((c for cells in rows.values() for c in cells), default=0)
        yield [[cells.get(c, "") for c in range(1, width + 1)] for _, cells in sorted(rows.items())]


def _csv_rows(path: Path) -> list[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KinerjaError(f"{path}: tidak dapat dibaca ({error}).", "Simpan sebagai CSV UTF-8.") from None
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    import csv  # only when a table is given: start-up is counted in milliseconds

    try:
        return list(csv.reader(text.splitlines(), delimiter=separator))
    except csv.Error as error:
        raise KinerjaError(f"{path}: tidak dapat dibaca ({error}).", "Simpan sebagai CSV UTF-8.") from None


def _from_rows(rows: Sequence[Sequence[str]], kind: str | None) -> dict[str, str]:
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        keys = [" ".join(clean_text(t).casefold().replace("/", " ").split()) for t in row]
        code, name = _column(keys, _CODE), _column(keys, _NAME)
        if code is not None and name is not None:
            return dict(_pairs(rows[number + 1 :], code, name, _column(keys, _KIND), kind))
    return {}


def _pairs(
    rows: Iterable[Sequence[str]], code: int, name: int, kind_column: int | None, kind: str | None
) -> Iterator[tuple[str, str]]:
    for row in rows:
        if len(row) <= max(code, name):
            continue
        of = row[kind_column] if kind_column is not None and kind_column < len(row) else ""
        wanted = not kind or not of or clean_text(kind).casefold() in clean_text(of).casefold()
        if is_code(row[code]) and clean_text(row[name]) and wanted:
            yield clean_code(row[code]), clean_text(row[name])


def _column(keys: Sequence[str], names: Sequence[str]) -> int | None:
    return next((i for i, key in enumerate(keys) if key in names), None)
