"""Recalculations as JSON, for other programs: one line for each cell, as a workbook may have a hundred thousand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.calc.hitungan import HasilHitung, columns_of
from kinerja_xl.cells import column_letters

_one = json.JSONEncoder(ensure_ascii=False).encode
_lines = json.JSONEncoder(ensure_ascii=False, separators=("\n", ":")).encode


def hitung_to_json(hasil: Iterable[HasilHitung], gagal: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The JSON report of a run in pieces: what was found in each workbook, and the workbooks that could not be read.

    A piece is ready when its workbook is, the first included, and `gagal` is read after the last: of many workbooks
    none is kept.
    """
    before = head = f'{{\n  "versi": {_one(__version__)},\n  "berkas": ['
    for one in hasil:
        yield f"{before}\n    {_entry(one)}"
        before = ","
    end = f"{head}]" if before == head else "\n  ]"
    failed = [_one({"file": file, "alasan": reason}) for file, reason in gagal]
    yield f'{end},\n  "gagal": {_list(failed, "  ")}\n}}\n'


def _entry(hasil: HasilHitung) -> str:
    fields = {
        "file": _one(hasil.file),
        "mesin": _one(hasil.mesin),
        "rumus": _one(hasil.jumlah),
        "tanggal": _one(hasil.tanggal.isoformat() if hasil.tanggal else None),
        "berbeda": _cells(hasil.beda),
        "tidak_dihitung": _cells(hasil.tak_dihitung),
        "tetapan": _cells(hasil.tetapan),
        "mesin_lain": _one(hasil.mesin_lain or None),
        "selisih_mesin": _cells(hasil.selisih),
        "ditulis": _one(hasil.ditulis or None),
        "cadangan": _one(hasil.cadangan or None),
    }
    inner = ",\n".join(f'      "{name}": {text}' for name, text in fields.items())
    return f"{{\n{inner}\n    }}"


def _cells(cells: Sequence[Any]) -> str:
    """Cells of one kind, a line each; every column of them is encoded at once."""
    if not cells:
        return "[]"
    sheets, rows, places, *columns = columns_of(cells)
    named = {sheet: _one(sheet) for sheet in set(sheets)}
    known = map(named.__getitem__, sheets), map(column_letters, places), rows
    fields = "".join(f', "{name}": %s' for name in cells[0]._fields[1:])
    line = '{"lembar": %s, "sel": "%s%d"' + fields + "}"
    return _list([line % row for row in zip(*known, *map(_column, columns), strict=True)], "      ")


def _column(values: Sequence[Any]) -> list[str]:
    """Every value as JSON, in which a line break can only be the sign between two."""
    return _lines(values)[1:-1].split("\n")


def _list(items: Sequence[str], margin: str) -> str:
    if not items:
        return "[]"
    inner = f",\n{margin}  ".join(items)
    return f"[\n{margin}  {inner}\n{margin}]"
