"""Use cases: the only room that wires reading, rules, checks and reports together."""

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
from kinerja_xl.app.rantai import Chain, chain_json, chain_text, rantai, write_chain
from kinerja_xl.app.templat import templat, templat_list
from kinerja_xl.workbook.nomenklatur import read_nomenklatur

__all__ = [
    "Chain",
    "Options",
    "Report",
    "chain_json",
    "chain_text",
    "jelaskan",
    "periksa",
    "rantai",
    "read_nomenklatur",
    "report_json",
    "report_sarif",
    "report_text",
    "rules_for",
    "templat",
    "templat_list",
    "write_chain",
]
