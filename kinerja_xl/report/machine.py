"""Findings as JSON and SARIF, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.checks.finding import Finding
from kinerja_xl.checks.rule import all_rules
from kinerja_xl.tables.book import Book

_LEVELS = {"galat": "error", "peringatan": "warning", "info": "note"}


def file_entry(book: Book, findings: Iterable[Finding], unchecked: Iterable[str]) -> dict[str, Any]:
    """One workbook of the JSON report."""
    return {
        "file": book.file,
        "forms": [
            {"form": t.form, "name": t.bentuk, "sheet": t.sheet, "range": t.range_text, "title": t.name}
            for t in book.tables
        ],
        "unrecognised": [
            *({"sheet": s.name, "reason": "tidak ada tabel yang dikenali"} for s in book.sheets if not s.recognised),
            *({"subject": name, "reason": "tabelnya tidak ada, sehingga tidak diperiksa"} for name in unchecked),
        ],
        "findings": [finding._asdict() for finding in findings],
    }


def to_json(files: Sequence[dict[str, Any]]) -> str:
    """The JSON report of a run."""
    return json.dumps({"versi": __version__, "berkas": files}, ensure_ascii=False, indent=2)


def to_sarif(findings: Iterable[Finding]) -> str:
    """The findings of a run as SARIF 2.1.0; the cell is the logical location."""
    rules = [
        {"id": r.code, "shortDescription": {"text": r.title}, "defaultConfiguration": {"level": _LEVELS[r.severity]}}
        for r in all_rules()
    ]
    driver = {"name": "kinerja_xl", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "results": [_sarif_result(f) for f in findings]}
    document = {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _sarif_result(finding: Finding) -> dict[str, Any]:
    place = {
        "physicalLocation": {"artifactLocation": {"uri": finding.file}},
        "logicalLocations": [{"fullyQualifiedName": f"{finding.sheet}!{finding.cell}", "kind": "cell"}],
    }
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [place],
        "partialFingerprints": {"kinerja/v1": finding.fingerprint},
    }
