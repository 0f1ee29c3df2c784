"""Every cell that we read of every workbook of a folder, beside what an independent reader gives for it.

Run: `make banding KORPUS=folder` (the other reader is python-calamine, in a venv of its own). Said of each file: cells
that only one of the two has, and cells with other values. Error cells, which calamine gives as empty, are counted in
the XML instead. Workbooks that either of the two refuses are listed, with whether openpyxl can read them.
"""

from __future__ import annotations

import datetime
import re
import sys
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.sheets.grid import RawCell, Sheet
from kinerja_xl.workbook.sheets.xlsx import read_workbook
from tests.korpus.periksa_korpus import listed

Grid = dict[tuple[int, int], object]
"""What the other reader gives, by row and column."""
_ERROR = re.compile(
    rb"<(?:\w+:)?c\s[^<>]*\bt=[\"']e[\"'][^<>]*(?<!/)>(?:<(?:\w+:)?f.*?(?:</(?:\w+:)?f>|/>))?<(?:\w+:)?v>"
)
_SECOND = 1 / 86_400
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001  # days of a workbook have no zone
_1904 = 1462.0


def differences(sheet: Sheet, other: Grid) -> Iterator[str]:
    """What the two readers do not agree on."""
    for place in sorted(sheet.cells.keys() | other.keys()):
        ours, theirs = sheet.cells.get(place), other.get(place)
        if not _same(ours, theirs):
            shown = None if ours is None else (ours.kind, ours.value)
            yield f"{sheet.name}!R{place[0]}C{place[1]}: kami {shown!r:.80}, yang lain {theirs!r:.60}"


def _same(ours: RawCell | None, theirs: object) -> bool:
    blank = theirs is None or theirs == ""
    if ours is None or ours.kind in ("galat", "kosong"):
        return blank or (ours is not None and ours.kind == "galat" and theirs == ours.value)
    if blank:
        return isinstance(ours.value, str) and not _bare(ours.value)
    if ours.kind == "logika":
        return theirs is (ours.value == "BENAR")
    if isinstance(ours.value, str):
        return ours.kind == "tanggal" or _same_text(ours.value, theirs)
    if isinstance(theirs, bool | str):
        return False
    if ours.kind == "tanggal" and ours.value < 0 and isinstance(theirs, datetime.time):
        return True  # before the calendar there is no day: calamine gives the time of one
    if isinstance(theirs, int | float):
        return float(f"{float(theirs):.15g}") == float(ours.value) or abs(float(theirs) - float(ours.value)) < 1e-300
    days = _days(theirs)
    return any(abs(days - float(ours.value) - shift) <= 1.01 * _SECOND for shift in (0.0, _1904, 1.0))


def _same_text(ours: str, theirs: object) -> bool:
    return isinstance(theirs, str) and _bare(ours) == _bare(theirs)


def _bare(text: str) -> str:
    """Readers differ in what they do with escapes, ends of lines and halves of letters: these are left aside."""
    return re.sub(r"_x[0-9A-Fa-f]{4}_|[\r\n\t\x00-\x1f\x7f\ufffd\ufffe\uffff]|[\ud800-\udfff]", "", text).strip()


def _days(value: object) -> float:
    if isinstance(value, datetime.datetime):
        return (value.replace(tzinfo=None) - _EPOCH).total_seconds() * _SECOND
    if isinstance(value, datetime.date):
        return float((value - _EPOCH.date()).days)
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6) * _SECOND
    return value.total_seconds() * _SECOND if isinstance(value, datetime.timedelta) else float("nan")


def error_cells(path: Path) -> int:
    """How many cells of the worksheets hold an error value, counted in their XML alone."""
    with zipfile.ZipFile(path) as archive:
        parts = [n for n in archive.namelist() if re.match(r"/?xl/worksheets/[^/]+\.xml$", n, re.IGNORECASE)]
        return sum(len(_ERROR.findall(archive.read(part))) for part in parts)


def compare(path: Path) -> tuple[str, list[str]]:
    """`sama`, `beda`, or who refused the file; and what differs."""
    from python_calamine import CalamineWorkbook  # not one of ours: see the Makefile

    try:
        sheets = read_workbook(path).sheets
    except KinerjaError as error:
        return f"kami menolak{_others(path)}", [str(error).replace(str(path), "")]
    try:
        book = CalamineWorkbook.from_path(str(path))
        grids = {
            name: _grid(book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names
        }
    except BaseException as error:  # its panics are no Exception
        return "calamine menolak", [f"{type(error).__name__}: {error}"[:150]]
    found = [f"lembar {s.name} tidak ada pada yang lain" for s in sheets if s.name not in grids]
    found += [line for sheet in sheets for line in differences(sheet, grids.get(sheet.name, {}))]
    errors = sum(cell.kind == "galat" for sheet in sheets for cell in sheet.cells.values())
    if errors != error_cells(path):
        found.append(f"{errors} sel galat terbaca, {error_cells(path)} di dalam XML")
    return ("beda" if found else "sama"), found


def _grid(rows: list[list[object]]) -> Grid:
    return {(r, c): value for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1) if value != ""}


def _others(path: Path) -> str:
    from openpyxl import load_workbook
    from python_calamine import CalamineWorkbook

    readers = {"openpyxl": load_workbook, "calamine": lambda p: CalamineWorkbook.from_path(str(p))}
    able = []
    for name, read in readers.items():
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                read(path)
            able.append(name)
        except BaseException:
            continue
    return f", {' dan '.join(able)} membaca" if able else ", yang lain juga"


def main() -> int:
    """Compare the folder; exit code 1 when a cell differs."""
    folder = Path(sys.argv[1])
    outcomes: Counter[str] = Counter()
    for name, _ in listed(folder):
        outcome, lines = compare(folder / name)
        outcomes[outcome] += 1
        if outcome != "sama":
            print(
                f"{name}: {outcome}",
                *lines[:5],
                *([f"dan {len(lines) - 5} lagi"] if len(lines) > 5 else []),
                sep="\n  ",
            )
    print(dict(outcomes))
    return int(bool(outcomes["beda"]))


if __name__ == "__main__":
    raise SystemExit(main())
