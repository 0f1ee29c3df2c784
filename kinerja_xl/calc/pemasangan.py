"""Names of two tables paired one to one by likeness, and those that remain alone."""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_xl.ingatan import ingat
from kinerja_xl.tables.entry import Entry, name_key

_LEAST = 4
_COVERED = 0.8
_ALIKE = 0.45


def unmatched(one: Sequence[Entry], other: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The names of each table that the other lacks, both empty when the tables do not cover mostly the same.

    A name that is left is paired with the left one it is most like, however it was typed.
    """
    left, right = _by_key(one), _by_key(other)
    alone = {k: e for k, e in left.items() if k not in right}
    others = {k: e for k, e in right.items() if k not in left}
    scored = sorted(((_shared(a, b), a, b) for a in alone for b in others), reverse=True)
    for score, a, b in scored:
        if score >= _ALIKE and a in alone and b in others:
            del alone[a], others[b]
    paired = len(left) - len(alone)
    if paired < _LEAST or paired < _COVERED * max(len(left), len(right)):
        return [], []
    return list(alone.values()), list(others.values())


def _by_key(entries: Sequence[Entry]) -> dict[str, Entry]:
    return {name_key(e.text): e for e in reversed(entries) if name_key(e.text)}


@ingat
def _triples(key: str) -> frozenset[str]:
    return frozenset(key[i : i + 3] for i in range(len(key) - 2))


def _shared(one: str, other: str) -> float:
    """The share of letter triples that two names have in common."""
    first, second = _triples(one), _triples(other)
    return 2 * len(first & second) / max(len(first) + len(second), 1)
