"""The anatomy of a rule: one file, one decorated function, one docstring with reason and examples."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.errors import KinerjaError

Check = Callable[[Context], Iterator[Issue]]


class Rule(NamedTuple):
    """A rule; its docstring explains it with `## Mengapa`, `## Salah` and `## Benar`."""

    code: str
    title: str
    severity: Severity
    basis: str
    since: str
    status: Literal["stable", "beta", "internal"]
    check: Check

    @property
    def doc(self) -> str:
        """The docstring of the rule's module."""
        return sys.modules[self.check.__module__].__doc__ or ""


_registered: dict[str, Rule] = {}


def rule(
    code: str,
    title: str,
    severity: Severity,
    basis: str = "",
    since: str = "0.1",
    status: Literal["stable", "beta", "internal"] = "stable",
) -> Callable[[Check], Check]:
    """Register a check under its code; a code is used once and never again."""

    def register(check: Check) -> Check:
        if code in _registered and _registered[code].check.__module__ != check.__module__:
            raise ValueError(f"kode {code} dipakai dua kali")
        _registered[code] = Rule(code, title, severity, basis, since, status, check)
        return check

    return register


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every area, by code."""
    package = importlib.import_module("kinerja_xl.checks")
    for area in AREAS:
        folder = importlib.import_module(f"{package.__name__}.{area}")
        for name in sorted(os.listdir(folder.__path__[0])):
            if name.startswith(area) and name.endswith(".py"):
                importlib.import_module(f"{folder.__name__}.{name[:-3]}")
    return tuple(_registered[code] for code in sorted(_registered))


def find_rule(code: str) -> Rule:
    """The rule of a code; KinerjaError when there is none."""
    for found in all_rules():
        if found.code == code.upper():
            return found
    raise KinerjaError(f"Kode {code!r} tidak dikenal.", "Lihat daftar kode dengan: kinerja jelaskan")
