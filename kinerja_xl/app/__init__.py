"""Use cases: the only room that wires reading, rules, checks and reports together.

The other commands have modules of their own (`app.rantai`, `app.hitung`, `app.templat` …). Each command loads what it
needs, for start-up is counted in milliseconds: so the names here are looked up when they are first used.
"""

from typing import TYPE_CHECKING

from kinerja_xl.lazily import lazily

if TYPE_CHECKING:
    from kinerja_xl.app.banyak import Look, Shown, show_all, shown_json, shown_sarif
    from kinerja_xl.app.pemeriksaan import Options, Report, jelaskan, periksa, report_text, rules_for
    from kinerja_xl.workbook.recognition.nomenklatur import read_nomenklatur

_HOMES = {
    **dict.fromkeys("Look Shown show_all shown_json shown_sarif".split(), "kinerja_xl.app.banyak"),
    **dict.fromkeys("Options Report jelaskan periksa report_text rules_for".split(), "kinerja_xl.app.pemeriksaan"),
    "read_nomenklatur": "kinerja_xl.workbook.recognition.nomenklatur",
}

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

__getattr__ = lazily(__name__, _HOMES)
