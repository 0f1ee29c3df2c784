"""What a check says: an issue while it is being found, a finding once it has code, place and basis."""

from __future__ import annotations

import sys
from typing import Literal, NamedTuple

from kinerja_xl.cells import CellRef

Severity = Literal["galat", "peringatan", "info"]
SEVERITIES: tuple[Severity, ...] = ("galat", "peringatan", "info")
"""The worst first."""


class Issue(NamedTuple):
    """One thing wrong at one cell, as a rule yields it.

    `found` is what stands there, `expected` what should, both as text; `subject` names the row and column
    for the fingerprint; `severity` and `basis` override those of the rule.
    """

    cell: CellRef
    message: str
    hint: str = ""
    found: str = ""
    expected: str = ""
    subject: str = ""
    severity: Severity | None = None
    basis: str = ""


class Finding(NamedTuple):
    """A finding; `fingerprint` stays the same when the table moves or its sheet is renamed."""

    code: str
    severity: Severity
    file: str
    sheet: str
    cell: str
    message: str
    hint: str
    basis: str
    found: str
    expected: str
    fingerprint: str

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Sent between processes, its texts are held once: hints and bases are those of the rules."""
        return _with_shared_texts, tuple(self)


def _with_shared_texts(*texts: str) -> Finding:
    return Finding._make(map(sys.intern, texts))
