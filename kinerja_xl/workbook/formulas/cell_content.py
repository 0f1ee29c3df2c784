"""What a cell of a sheet part holds: its value, its formula, its text."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.pola import Pola
from kinerja_xl.workbook.door.part_xml import unescape
from kinerja_xl.workbook.formulas.formula_book import Formula, Place
from kinerja_xl.workbook.formulas.formula_text import moved
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value, characters

_ATTRIBUTE = Pola(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_INLINE = Pola(rb"<(?:[\w.-]+:)?t(?:\s[^<>]*)?>([^<]*)</")


class Cell(NamedTuple):
    """A cell as it is stored: place, `t` attribute, the attributes of its formula (None: it has none), the text of
    the formula, and what stands in `<v>` or `<is>` (None: nothing).
    """

    place: Place
    kind: str
    about: str | None
    formula: str
    value: bytes | None


Shared = dict[str, "tuple[Place, str]"]
"""Formulas that others of the sheet share, by their number: where each stands, and its text."""


def formula_of(cell: Cell, value: Value, shared: Shared) -> Formula:
    """The formula of a cell; one that others share is added to `shared`."""
    at = {m[1]: m[2] if m[2] is not None else m[3] for m in _ATTRIBUTE.finditer(cell.about or "")}
    kind, text = at.get("t", ""), cell.formula
    if kind == "shared" and not text:
        master = shared.get(at.get("si", ""))
        if master is None:
            return Formula("", value, alasan="rumus bersamanya tidak ada di dalam berkas")
        (row, column), text = master
        return Formula(moved(text, cell.place[0] - row, cell.place[1] - column), value)
    if kind == "shared":
        shared[at.get("si", "")] = cell.place, text
    if kind == "dataTable":
        return Formula(text, value, at.get("ref", ""), "tabel data (What-If)")
    if not text:
        return Formula("", value, alasan="isinya bukan nilai biasa")
    return Formula(text, value, at.get("ref", "") if kind == "array" else "")


def value_of(cell: Cell, strings: list[str]) -> Value:
    """The value of a cell; ValueError when it is not what its kind says.

    >>> value_of(Cell((1, 1), "b", None, "", b"1"), []), value_of(Cell((1, 1), "", None, "", b"2"), [])
    (True, 2.0)
    """
    raw, kind = cell.value, cell.kind
    if raw is None:
        return "" if kind == "str" and cell.about is not None else None
    if kind in ("", "n"):
        return float(raw)
    if kind == "s":
        index = int(raw)
        return strings[index] if 0 <= index < len(strings) else None
    if kind == "str":
        return unescape(plain(raw))
    if kind == "b":
        return raw.strip() in (b"1", b"true")
    if kind == "e":
        return ErrorValue(raw.decode())
    if kind == "inlineStr":
        return unescape("".join(plain(t) for t in _INLINE.findall(raw)))
    return _serial(raw.decode()) if kind == "d" else plain(raw)


def plain(raw: bytes) -> str:
    """XML text as the text it stands for; of its line ends a parser makes one sign."""
    if b"\r" in raw:
        raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return characters(raw.decode("utf-8", "replace"))


def _serial(text: str) -> float | str:
    """A date in ISO spelling as the number of days that Excel counts."""
    from datetime import datetime  # next to no workbook has one

    try:
        gone = datetime.fromisoformat(text.removesuffix("Z")) - datetime(1899, 12, 30)  # noqa: DTZ001  # no zone
    except ValueError:
        return text
    return gone.total_seconds() / 86_400
