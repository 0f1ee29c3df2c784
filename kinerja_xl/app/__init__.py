"""Use cases: the only room that wires reading, rules, checks and reports together.

The chain of a folder has its own module, `kinerja_xl.app.rantai`: checking one workbook never loads it.
"""

from kinerja_xl.app.banyak import Look, Shown, show_all, shown_json, shown_sarif
from kinerja_xl.app.periksa import (
    Options,
    Report,
    jelaskan,
    periksa,
    report_text,
    rules_for,
)
from kinerja_xl.workbook.nomenklatur import read_nomenklatur

__all__ = [
    "Look",
    "Options",
    "Report",
    "Shown",
    "jelaskan",
    "periksa",
    "read_nomenklatur",
    "report_text",
    "rules_for",
    "show_all",
    "shown_json",
    "shown_sarif",
]
