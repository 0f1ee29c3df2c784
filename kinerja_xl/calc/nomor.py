"""The numbers that a cascading form writes before its nodes: 2, 2.11, 2.11.2."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kinerja_xl.calc.pohon import DALAM, Simpul
from kinerja_xl.pola import Pola

_NUMBER = Pola(r"(?:\d{1,3}|[A-Z]|[IVX]{1,5})(?:\.\d{1,3})*", re.ASCII)
Nomor = tuple[int, ...]
_LETTERS, _ROMANS = 10_000, 20_000
_ROMAN = dict(zip("I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(), range(1, 16), strict=True))
_TRUSTED = 0.6


def nomor(simpul: Simpul) -> Nomor:
    """The number of a node in its parts, () when it has none of that kind."""
    entry = simpul.nomor
    shown = "" if entry is None else entry.printed.replace(",", ".") if entry.kind == "angka" else entry.text
    return parsed(shown.strip().strip(". )"))


def parsed(text: str) -> Nomor:
    """A number in its parts; a letter or a Roman number may stand first.

    >>> parsed("2.11"), written(parsed("A.2")), written(parsed("IV.1.2")), parsed("A.b")
    ((2, 11), 'A.2', 'IV.1.2', ())
    """
    first, *others = text.split(".")
    if not _NUMBER.fullmatch(text) or not (first.isdigit() or first in _ROMAN or len(first) == 1):
        return ()
    head = int(first) if first.isdigit() else _ROMANS + _ROMAN[first] if first in _ROMAN else _LETTERS + ord(first)
    return (head, *map(int, others))


def written(number: Nomor) -> str:
    """A number as text.

    >>> written((2, 11, 2))
    '2.11.2'
    """
    return ".".join(map(_part, number))


def _part(number: int) -> str:
    if number < _LETTERS:
        return str(number)
    roman = next((r for r, value in _ROMAN.items() if value == number - _ROMANS), "")
    return roman or chr(number - _LETTERS)


def is_below(child: Nomor, parent: Nomor) -> bool:
    """Whether a number continues another by one part.

    >>> is_below((2, 17, 1), (2, 17)), is_below((2, 16, 1), (2, 17)), is_below((1,), (2, 17))
    (True, False, False)
    """
    return bool(parent) and child[:-1] == parent


def cascades(nodes: Iterable[Simpul]) -> list[list[Simpul]]:
    """The nodes of each cascading form."""
    found: dict[int, list[Simpul]] = {}
    for node in nodes:
        if node.jenis not in DALAM:
            found.setdefault(id(node.tabel), []).append(node)
    return list(found.values())


def continued(nodes: Iterable[Simpul]) -> list[Simpul]:
    """The nodes whose number must continue that of their parent: in a form where most numbers do."""
    pairs = [n for n in nodes if n.induk is not None and len(nomor(n)) >= 2 and nomor(n.induk)]
    right = [n for n in pairs if n.induk is not None and is_below(nomor(n), nomor(n.induk))]
    return pairs if len(right) >= _TRUSTED * len(pairs) else []
