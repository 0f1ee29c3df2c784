"""Codes of program, kegiatan and sub kegiatan as the tables print them, one list of coded rows a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from kinerja_xl.calc.kode import clean_code, is_code, level_of, parent_code
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import Row

_MEANT = Pola(r"[\dA-Z]{1,4}(?:\s*[.,\-]+\s*[\dA-Z]{1,4}|\s+[\dA-Z]{1,4}){2,}\s*\.?", re.ASCII | re.IGNORECASE)
_ACCOUNT = Pola(r"[4-7]\.\d(?:\.\d{1,2}){0,3}(?:\.\d{4,5})?", re.ASCII)
_STATEMENT = Pola(r"(?:ter|me|ber|pe)\w*nya\b|jumlah\b|persentase\b|nilai\b|indeks\b|tingkat\b", re.IGNORECASE)
_KIND = Pola(r"^(?:program|sub\s*kegiatan|kegiatan)\s+", re.IGNORECASE)
_LEAST = 2
_SHARE = 0.6
_OTHER_ORDER = 0.3
_MOST_PARTS = 6


class Nomenklatur(NamedTuple):
    """A row that carries a code: its cell, the cell of the name beside it, the code cleaned."""

    tabel: Table[Row]
    kode: Entry
    nama: Entry | None
    code: str

    @property
    def key(self) -> str:
        """The name without the word program, kegiatan or sub kegiatan, comparable; "" when it is a statement."""
        text = self.nama.text if self.nama is not None else ""
        return "" if _STATEMENT.match(text.strip()) else name_of(text)

    @property
    def tepat(self) -> bool:
        """Whether the code is well formed."""
        return is_code(self.code) and level_of(self.code) is not None


def nomenklatur(book: Book) -> list[list[Nomenklatur]]:
    """The coded rows of each table that keeps the codes of the nomenclature: most of its codes are well formed."""
    found = []
    for table in book.tables:
        if table.form in ("lra", "nomenklatur") or table.varian == "lama":
            continue
        rows = list(_coded(table))
        right = sum(row.tepat for row in rows)
        if right >= _LEAST and right >= _SHARE * len(rows):
            found.append(rows)
    return found


def official(table: Mapping[str, str], code: str) -> str | None:
    """The official name of a code; one that holds for every urusan is written with X.XX.

    >>> official({"X.XX.01": "Program Penunjang"}, "5.03.01")
    'Program Penunjang'
    """
    parts = code.split(".")
    return table.get(code) or table.get(".".join(["X", "XX", *parts[2:]]))


def name_of(text: str) -> str:
    """A name without the word program, kegiatan or sub kegiatan, comparable."""
    return name_key(_KIND.sub("", text.strip()))


def meant_as_code(text: str) -> bool:
    """Whether a text is meant as the code of a program or of something below it, well formed or not.

    >>> [meant_as_code(t) for t in ("5.03.01.2.1", "5.03.O1", "5-03-01", "5.1.02.01", "X.XX.01", "5.03")]
    [True, True, True, False, True, False]
    """
    text = text.strip()
    parts = re.findall(r"[\dA-Z]+", text, re.IGNORECASE)
    digits = sum(map(str.isdigit, text))
    shaped = _MEANT.fullmatch(text) is not None and len(parts) <= _MOST_PARTS
    return shaped and (digits >= len(parts) or is_code(text)) and not _ACCOUNT.fullmatch(clean_code(text))


class Sengketa(NamedTuple):
    """Rows whose code does not continue that of the row they stand under.

    `jenis` tells what is likely wrong: the code of the lower row ("anak"), that of the upper one ("induk"), or that
    the row between them is missing ("hilang"). `induk` is None when no row of the level above stands before them.
    """

    jenis: Literal["anak", "induk", "hilang"]
    induk: Nomenklatur | None
    anak: tuple[Nomenklatur, ...]


def disputes(rows: Sequence[Nomenklatur]) -> list[Sengketa]:
    """The rows of a table whose codes do not continue those they stand under; [] when the order is another one."""
    families = _families([row for row in rows if row.tepat])
    codes = {row.code for row in rows}
    found = [s for parent, below in families for s in _in_family(parent, below, codes)]
    total = sum(len(below) for _, below in families)
    elsewhere = sum(parent_code(c.code) in codes for s in found if s.jenis == "anak" for c in s.anak)
    return found if elsewhere <= _OTHER_ORDER * total else []


def _families(rows: Sequence[Nomenklatur]) -> list[tuple[Nomenklatur | None, list[Nomenklatur]]]:
    """Each row with those right below it; without a parent when a level is skipped that the table has."""
    present = {level_of(row.code) for row in rows}
    open_: dict[str, Nomenklatur] = {}
    found: dict[Nomenklatur | None, list[Nomenklatur]] = {}
    for row in rows:
        level = level_of(row.code)
        upper = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}.get(level or "")
        if upper in present and upper is not None:
            found.setdefault(open_.get(upper), []).append(row)
        if level == "program":
            open_ = {"program": row}
        elif level == "kegiatan":
            open_["kegiatan"] = row
    return list(found.items())


def _in_family(parent: Nomenklatur | None, below: list[Nomenklatur], codes: set[str]) -> Iterator[Sengketa]:
    if parent is None:
        for prefix, group in _by_prefix(below).items():
            if prefix not in codes:
                yield Sengketa("hilang", None, group)
        return
    strange = [row for row in below if not _continues(row.code, parent.code)]
    groups = _by_prefix(strange)
    if len(below) == len(strange) > 1 and len(groups) == 1 and next(iter(groups)) not in codes:
        yield Sengketa("induk", parent, tuple(below))
        return
    for prefix, group in groups.items():
        is_tail = len(group) > 1 and tuple(below[-len(group) :]) == group
        yield Sengketa("hilang" if is_tail and prefix not in codes else "anak", parent, group)


def _by_prefix(rows: Sequence[Nomenklatur]) -> dict[str, tuple[Nomenklatur, ...]]:
    groups: dict[str, tuple[Nomenklatur, ...]] = {}
    for row in rows:
        prefix = parent_code(row.code)
        groups[prefix] = (*groups.get(prefix, ()), row)
    return groups


def _continues(code: str, parent: str) -> bool:
    """Whether a code starts with its parent's, the masked urusan X.XX standing for any."""
    if code.startswith("X") or parent.startswith("X"):
        code, parent = code.split(".", 2)[2], parent.split(".", 2)[2]
    return code.startswith(parent + ".")


def _coded(table: Table[Row]) -> Iterator[Nomenklatur]:
    for row in table.rows:
        code, name = getattr(row, "kode", None), getattr(row, "uraian", None)
        if isinstance(code, Entry) and not code.merged and meant_as_code(code.text):
            own = name if isinstance(name, Entry) and name.text and not name.merged else None
            yield Nomenklatur(table, code, own, clean_code(code.text))
