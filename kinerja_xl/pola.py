"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, AnyStr, Generic

Match = re.Match[str]
_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn")


class Pola(Generic[AnyStr]):
    """A regular expression of a rule: a run uses few of the hundreds there are, and compiling all takes its time.

    >>> Pola(r"triwulan (\\d)").search("target triwulan 2")[1]
    '2'
    """

    search: Callable[..., re.Match[AnyStr] | None]
    match: Callable[..., re.Match[AnyStr] | None]
    fullmatch: Callable[..., re.Match[AnyStr] | None]
    findall: Callable[..., list[Any]]
    finditer: Callable[..., Iterator[re.Match[AnyStr]]]
    split: Callable[..., list[AnyStr]]
    sub: Callable[..., AnyStr]
    subn: Callable[..., tuple[AnyStr, int]]

    def __init__(self, text: AnyStr, flags: int = 0) -> None:
        self.text: AnyStr = text
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile at the first call; from then on the methods are those of the compiled expression."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.text, self.flags)
        vars(self).update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
