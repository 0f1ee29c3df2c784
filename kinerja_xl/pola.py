"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

Match = re.Match[str]
_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn")


class Pola:
    """A regular expression of a rule: a run uses few of the hundreds there are, and compiling all takes its time.

    >>> Pola(r"triwulan (\\d)").search("target triwulan 2")[1]
    '2'
    """

    search: Callable[..., Match | None]
    match: Callable[..., Match | None]
    fullmatch: Callable[..., Match | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[Match]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]
    subn: Callable[..., tuple[str, int]]

    def __init__(self, text: str, flags: int = 0) -> None:
        self.text, self.flags = text, flags

    def __getattr__(self, name: str) -> object:
        """Compile at the first call; from then on the methods are those of the compiled expression."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.text, self.flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
