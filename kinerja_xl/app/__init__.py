"""Use cases: the only room that wires reading, rules, checks and reports together.

The chain of a folder and the templates have modules of their own (`app.rantai`, `app.templat`): checking one workbook
never loads them.
"""

from kinerja_xl.app.banyak import Look, Place, Shown, show_all, shown_json, shown_sarif
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
    "Place",
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
