"""Use cases: the only room that wires reading, rules, checks and reports together.

The chain of a folder and the templates have modules of their own (`app.rantai`, `app.templat`): checking one workbook
never loads them.
"""

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
