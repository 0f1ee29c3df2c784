"""Use cases: the only room that wires reading, rules, checks and reports together.

The other commands have modules of their own (`app.rantai`, `app.hitung`, `app.templat` …): each loads what it needs,
for start-up is counted in milliseconds.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_xl.app.periksa import (
        Options,
        Report,
        jelaskan,
        periksa,
        report_json,
        report_sarif,
        report_text,
        rules_for,
    )
    from kinerja_xl.workbook.nomenklatur import read_nomenklatur

__all__ = [
    "Options",
    "Report",
    "jelaskan",
    "periksa",
    "read_nomenklatur",
    "report_json",
    "report_sarif",
    "report_text",
    "rules_for",
]


def __getattr__(name: str) -> object:
    """Load the check of one workbook when its names are first used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from kinerja_xl.app.periksa import (
        Options,
        Report,
        jelaskan,
        periksa,
        report_json,
        report_sarif,
        report_text,
        rules_for,
    )
    from kinerja_xl.workbook.nomenklatur import read_nomenklatur

    found = (Options, Report, jelaskan, periksa, read_nomenklatur, report_json, report_sarif, report_text, rules_for)
    globals().update(zip(__all__, found, strict=True))
    return globals()[name]
