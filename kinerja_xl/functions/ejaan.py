"""How our functions are spelled in files: every stored form is known, and written as a host reads it.

A workbook saved by Excel with the add-in holds `IPA(` or `'C:\\…\\kinerja.xlam'!IPA(` or `_xll.IPA(`; one saved by Calc
holds `KINERJA.IPA(`. Texts and sheet names in quotes are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kinerja_xl.functions import NAMA, registry
from kinerja_xl.pola import Pola

if TYPE_CHECKING:
    from kinerja_xl.functions.fungsi import Fungsi

_SERVICE = "KINERJA."
_PREFIX = (
    r"(?:'(?:[^']|'')*\.xla[mx]?'!|\[\d+\]!|[\w.\-]+\.xla[mx]?!"
    r"|_xll\.|_xlfn\.|_xludf\.|_xldudf_[A-Za-z]+_|KINERJA\.)*"
)
_QUOTED = r"\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'"
_ONE_CELL = Pola(r"\s*((?:(?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?)(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})\s*")


class Panggilan(NamedTuple):
    """A call of one of our functions in a formula: where its name starts, where it ends, its arguments as text and
    the sign between them.
    """

    fungsi: Fungsi
    awal: int
    akhir: int
    argumen: tuple[str, ...]
    pemisah: str


def calls(rumus: str) -> list[Panggilan]:
    """The calls of our functions in a formula from left to right; one that is never closed is left out.

    >>> [(c.fungsi.nama, c.argumen) for c in calls('=ROUND(_xll.CAPAIAN(F7,"a,b"),2)&"IPA("')]
    [('CAPAIAN', ('F7', '"a,b"'))]
    """
    if not _mentions(rumus):
        return []
    return [
        Panggilan(registry()[name["nama"].upper()], name.start(), *inside)
        for name in _names().finditer(rumus)
        if name["nama"] and (inside := _arguments(rumus, name.end())) is not None
    ]


def for_excel(rumus: str) -> str:
    """A formula as Excel calls the add-in: by the bare name.

    >>> for_excel("=KINERJA.IPA(A1:H9)+_xll.SERAPAN(B1,C1)"), for_excel("=[1]!IPA(A1)")
    ('=IPA(A1:H9)+SERAPAN(B1,C1)', '=IPA(A1)')
    """
    return _names().sub(lambda m: f"{m['nama']}(" if m["nama"] else m[0], rumus) if _mentions(rumus) else rumus


def for_calc(rumus: str) -> str:
    """A formula as every version of Calc reads it.

    A single cell becomes a range of one: Calc hands a blank cell over as 0, but keeps it blank in a range.

    >>> for_calc("=CAPAIAN(F7,Data!$E$7)"), for_calc('=IF(A1="IPA(x)",1,IPA(A2:H9))')
    ('=KINERJA.CAPAIAN(F7:F7,Data!$E$7:$E$7)', '=IF(A1="IPA(x)",1,KINERJA.IPA(A2:H9))')
    """
    return _with_ranges(for_excel(rumus))


def _with_ranges(rumus: str) -> str:
    written, done = "", 0
    for call in calls(rumus):
        if call.awal >= done:  # calls inside another are written with it
            arguments = call.pemisah.join(_as_range(_with_ranges(a)) for a in call.argumen)
            written += f"{rumus[done : call.awal]}{_SERVICE}{call.fungsi.nama}({arguments})"
            done = call.akhir
    return written + rumus[done:]


def _mentions(rumus: str) -> bool:
    """Whether a name of our functions stands in a formula: in most there is none, and the pattern is slow to make."""
    upper = rumus.upper()
    return any(name in upper for name in NAMA)


@cache
def _names() -> re.Pattern[str]:
    names = "|".join(sorted(NAMA, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w.!]){_PREFIX}(?P<nama>{names})\s*\(|{_QUOTED}", re.IGNORECASE)


def _arguments(rumus: str, start: int) -> tuple[int, tuple[str, ...], str] | None:
    """Where a call ends whose bracket was just opened, its arguments, and their separator; None if it never ends."""
    found, begin, separator = [], start, ","
    for at, character, depth in _plain_characters(rumus, start):
        if depth == 0 and character in ",;":
            found.append(rumus[begin:at].strip())
            begin, separator = at + 1, character
        elif depth < 0:
            last = rumus[begin:at].strip()
            return at + 1, tuple([*found, last] if found or last else []), separator
    return None


def _plain_characters(rumus: str, start: int) -> Iterator[tuple[int, str, int]]:
    """The characters outside quotes, each with how many brackets are open after it."""
    depth, quote = 0, ""
    for at in range(start, len(rumus)):
        character = rumus[at]
        if quote:
            quote = "" if character == quote else quote
            continue
        if character in "\"'":
            quote = character
            continue
        depth += (character in "({") - (character in ")}")
        yield at, character, depth


def _as_range(argument: str) -> str:
    """A reference to one cell as a range of one; anything else as it is."""
    match = _ONE_CELL.fullmatch(argument)
    return f"{match[1]}{match[2]}:{match[2]}" if match else argument
