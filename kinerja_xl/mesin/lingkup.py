"""What the names, tables and sheets of a workbook stand for."""

from __future__ import annotations

import re

from kinerja_xl.cells import column_letters
from kinerja_xl.workbook.formulas.formula_book import BookTable, DefinedName, FormulaBook, Place
from kinerja_xl.workbook.formulas.formula_text import Token, tokens

_PART = re.compile(r"\[((?:[^\[\]']|'.)*)\]")
_ESCAPED = re.compile(r"'(.)")


class TidakTerbaca(ValueError):
    """A reference that cannot be resolved; the text is the reason, in Indonesian."""


class Lingkup:
    """Names, tables and sheets of a workbook, found whatever their case."""

    def __init__(self, book: FormulaBook) -> None:
        self.book = book
        self.sheets = {s.name.casefold(): s for s in book.sheets}
        self._names = {(n.sheet.casefold(), n.nama.casefold()): n for n in book.names}

    def nama(self, nama: str, sheet: str) -> DefinedName | None:
        """A name as a sheet sees it: its own first, then the workbook's; `Lembar!Nama` is looked up there."""
        own, mark, plain = nama.rpartition("!")
        within = (own.strip("'") if mark else sheet).casefold()
        key = plain.casefold()
        return self._names.get((within, key)) or self._names.get(("", key))

    def tanpa_tabel(self, rumus: str, sheet: str, place: Place) -> str:
        """A formula with every reference into a table written as an address.

        Raises:
            TidakTerbaca: it names a table or a column that is not there.
        """
        return "".join(
            self._alamat(token, sheet, place) if token.jenis == "tabel" else token.teks for token in tokens(rumus)
        )

    def _alamat(self, token: Token, sheet: str, place: Place) -> str:
        name, _, inner = token.teks.partition("[")
        table = self.book.tables.get(name.casefold())
        if table is None:
            raise TidakTerbaca(f"tabel {name} tidak ada")
        parts = [_ESCAPED.sub(r"\1", p) for p in _PART.findall(inner)] or [_ESCAPED.sub(r"\1", inner[:-1])]
        marks = [p.casefold() for p in parts if p.startswith("#")]
        columns = [p for p in parts if p and not p.startswith("#")]
        top, bottom = _baris(table, marks, place)
        left, right = table.area[1], table.area[3]
        if columns:
            indices = [_kolom(table, c) for c in columns]
            left, right = table.area[1] + min(indices), table.area[1] + max(indices)
        prefix = "" if table.sheet == sheet else f"'{table.sheet.replace(chr(39), chr(39) * 2)}'!"
        first = f"${column_letters(left)}${top}"
        one = (top, left) == (bottom, right)
        return f"{prefix}{first}" + ("" if one else f":${column_letters(right)}${bottom}")


def _baris(table: BookTable, marks: list[str], place: Place) -> tuple[int, int]:
    """First and last row that the marks (#Headers, #Totals …) of a reference name."""
    top, _, bottom, _ = table.area
    first, last = top + table.baris_judul, bottom - table.baris_jumlah
    if "#this row" in marks:
        if not first <= place[0] <= last:
            raise TidakTerbaca(f"[#This Row] di luar tabel {table.nama}")
        return place[0], place[0]
    rows = [(first, last)] if not marks or "#data" in marks else []
    if "#all" in marks:
        rows.append((top, bottom))
    if "#headers" in marks:
        rows.append((top, first - 1))
    if "#totals" in marks:
        rows.append((last + 1, bottom))
    found = min((r[0] for r in rows), default=1), max((r[1] for r in rows), default=0)
    if found[0] > found[1]:
        raise TidakTerbaca(f"bagian {', '.join(marks)} tidak ada pada tabel {table.nama}")
    return found


def _kolom(table: BookTable, name: str) -> int:
    wanted = name.casefold()
    for index, column in enumerate(table.kolom):
        if column.casefold() == wanted:
            return index
    raise TidakTerbaca(f"kolom {name} tidak ada pada tabel {table.nama}")
