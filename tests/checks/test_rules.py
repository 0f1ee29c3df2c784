"""The one harness of all rules: every example is executed."""

from __future__ import annotations

import re
from datetime import date

import pytest

from kinerja_xl.checks.area import AREAS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.rule import Rule, all_rules
from kinerja_xl.checks.run import run_checks
from kinerja_xl.regulasi import aturan
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example, section

RULES = [r for r in all_rules() if r.status != "internal"]
INTERNAL = [r for r in all_rules() if r.status == "internal"]


def findings(text: str, rules: list[Rule] | None = None):
    example = parse_example(text)
    book = build_book("contoh.xlsx", example.sheets)
    year = book.tahun or 2020
    return example, run_checks(Context(book, aturan(date(year, 12, 31))), rules)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_bad_example_is_flagged_at_exactly_the_marked_cells(rule: Rule) -> None:
    example, found = findings(section(rule.doc, "Salah"), [rule])
    assert example.marked
    assert {(f.sheet, f.cell) for f in found} == {(c.sheet, c.a1) for c in example.marked}
    assert {f.code for f in found} == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_good_example_is_clean_under_all_rules(rule: Rule) -> None:
    text = section(rule.doc, "Benar")
    example, found = findings(text)
    assert example.sheets
    assert not example.marked
    assert [(f.code, f.sheet, f.cell, f.message) for f in found] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_findings_read_well(rule: Rule) -> None:
    _, found = findings(section(rule.doc, "Salah"), [rule])
    for finding in found:
        assert finding.message[0].isupper() or finding.message[0].isdigit()
        assert finding.message.endswith(".")
        assert not finding.hint or finding.hint.endswith(".")
        assert "None" not in finding.message + finding.hint + finding.found + finding.expected
        assert "E+" not in finding.message + finding.hint + finding.found + finding.expected


@pytest.mark.parametrize("rule", [*RULES, *INTERNAL], ids=lambda r: r.code)
def test_anatomy(rule: Rule) -> None:
    area = rule.check.__module__.split(".")[-2]
    file = rule.check.__module__.split(".")[-1]
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert area in AREAS
    assert rule.code[:3].casefold() == area
    assert file.startswith(rule.code.casefold() + "_")
    assert rule.doc.startswith(f"{rule.code} ")
    assert section(rule.doc, "Mengapa").strip()
    assert rule.severity != "galat" or rule.basis, "tanpa dasar paling tinggi peringatan"


def test_at_least_forty_rules_over_seven_areas() -> None:
    assert len(RULES) >= 40
    assert {r.code[:3] for r in RULES} >= {"BUK", "ANG", "TGT", "PAG", "CAP", "IPA", "SLR"}
