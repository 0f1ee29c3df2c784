"""A formula written as text over numbered columns: `13 = 9+10+11+12`, `15 = 14/6 x 100`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.pola import Pola

_NUMBER = Pola(r"\(?\s*-?(\d{1,3})\b")
_STATED = Pola(r"\(?\s*-?(\d{1,3})\s*\)?\s*=\s*(.+)", re.DOTALL)
_TOKEN = Pola(r"\s*(\d+|[-+*/()])")
_SIGNS = str.maketrans(
    {"\u00d7": "*", "x": "*", "X": "*", "\u00f7": "/", ":": "/", "\u2013": "-", "\u2212": "-"}
    | {"[": "(", "]": ")", "{": "(", "}": ")", "%": " "}
)
_FULL = Decimal(100)
_MOST_TOKENS = 200
"""How long a formula may be that is read, for its terms nest; those of forms have a dozen."""

Pohon = int | Decimal | tuple[str, "Pohon", "Pohon"]
"""A column number, a literal, or two terms with their sign."""
_Reader = Callable[[list[str]], "tuple[Pohon | None, list[str]]"]


class Rumus(NamedTuple):
    """A formula: the column's own number, the text, and the terms as a tree of (sign, left, right)."""

    kolom: int
    teks: str
    pohon: Pohon

    @property
    def rujukan(self) -> tuple[int, ...]:
        """The numbers of the columns it refers to, in the order of the formula."""
        return tuple(dict.fromkeys(_references(self.pohon)))

    @property
    def jumlah(self) -> bool:
        """Whether it only adds columns."""
        return set(_signs(self.pohon)) == {"+"}

    @property
    def nisbah(self) -> bool:
        """Whether it divides."""
        return "/" in _signs(self.pohon)


def column_number(text: str) -> int | None:
    """The number that a numbering row gives a column.

    >>> column_number("(6=4-5)"), column_number("13 = 9+10"), column_number("")
    (6, 13, None)
    """
    match = _NUMBER.match(text)
    return int(match[1]) if match else None


def read_formula(text: str) -> Rumus | None:
    """The formula that a numbering row states, None when it states none or one that cannot be read.

    >>> read_formula("15 = 14/6 x 100%").pohon
    ('*', ('/', 14, 6), Decimal('100'))
    >>> read_formula("(6=4-5)").pohon, read_formula("12"), read_formula("7 = rata-rata 3")
    (('-', 4, 5), None, None)
    """
    match = _STATED.fullmatch(text.strip())
    if match is None:
        return None
    stated = match[2].strip()
    stated = stated[:-1].rstrip() if stated.count(")") == stated.count("(") + 1 else stated
    body = stated.translate(_SIGNS)
    tokens = [m[1] for m in _TOKEN.finditer(body)]
    if len(tokens) > _MOST_TOKENS or "".join(tokens) != "".join(body.split()):
        return None
    tree, rest = _sum(tokens)
    return None if tree is None or rest else Rumus(int(match[1]), " ".join(f"{match[1]} = {stated}".split()), tree)


def evaluate(rumus: Rumus, nilai: Mapping[int, Decimal | None]) -> Decimal | None:
    """The result, exact; an empty column counts as nothing in a sum and makes a product or quotient uncomputable.

    >>> evaluate(read_formula("4 = 1+2-3"), {1: Decimal(5), 2: None, 3: Decimal(2)})
    Decimal('3')
    >>> evaluate(read_formula("3 = 2/1 x 100"), {1: Decimal(0), 2: Decimal(5)}) is None
    True
    """
    return _value(rumus.pohon, nilai)


def _sum(tokens: list[str]) -> tuple[Pohon | None, list[str]]:
    return _chain(tokens, "+-", _product)


def _product(tokens: list[str]) -> tuple[Pohon | None, list[str]]:
    return _chain(tokens, "*/", _term)


def _chain(tokens: list[str], signs: str, part: _Reader) -> tuple[Pohon | None, list[str]]:
    tree, rest = part(tokens)
    while tree is not None and rest and rest[0] in signs:
        right, after = part(rest[1:])
        if right is None:
            return None, rest
        tree, rest = (rest[0], tree, right), after
    return tree, rest


def _term(tokens: list[str]) -> tuple[Pohon | None, list[str]]:
    if not tokens:
        return None, []
    first, *rest = tokens
    if first == "(":
        tree, rest = _sum(rest)
        return (tree, rest[1:]) if rest[:1] == [")"] else (None, rest)
    if not first.isdigit():
        return None, rest
    return (_FULL if first == "100" else int(first)), rest


def _value(tree: Pohon, nilai: Mapping[int, Decimal | None]) -> Decimal | None:
    if isinstance(tree, Decimal):
        return tree
    if isinstance(tree, int):
        return nilai.get(tree)
    sign, left, right = tree[0], _value(tree[1], nilai), _value(tree[2], nilai)
    if sign in "+-":
        if left is None and right is None:
            return None
        one, two = left or Decimal(0), right or Decimal(0)
        return one + two if sign == "+" else one - two
    if left is None or right is None or (sign == "/" and not right):
        return None
    return left * right if sign == "*" else left / right


def _references(tree: Pohon) -> Iterator[int]:
    if isinstance(tree, tuple):
        yield from _references(tree[1])
        yield from _references(tree[2])
    elif isinstance(tree, int):
        yield tree


def _signs(tree: Pohon) -> Iterator[str]:
    if isinstance(tree, tuple):
        yield tree[0]
        yield from _signs(tree[1])
        yield from _signs(tree[2])
