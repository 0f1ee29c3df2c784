"""Layouts that offices use, each with at most one planted mistake: nothing else may be a galat."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kinerja_xl.app import rules_for
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.run import run_checks
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

TEXT = (Path(__file__).parent / "tata-letak.md").read_text(encoding="utf-8")
CASES = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("name", CASES)
def test_only_the_marked_cell_is_a_galat(name: str) -> None:
    example = parse_example(CASES[name])
    book = build_book("kantor.xlsx", example.sheets)
    assert book.tables, "tabel harus dikenali"
    assert "rekapitulasi" not in {table.form for table in book.tables}
    found = run_checks(Context(book, rules_for(book)))
    assert {(f.sheet, f.cell) for f in found if f.severity == "galat"} == {(c.sheet, c.a1) for c in example.marked}


@pytest.mark.parametrize("name", CASES)
def test_no_layout_is_read_with_a_warning_about_its_structure(name: str) -> None:
    book = build_book("kantor.xlsx", parse_example(CASES[name]).sheets)
    found = run_checks(Context(book, rules_for(book)))
    assert [(f.code, f.cell, f.message) for f in found if f.code.startswith(("BUK", "ANG", "KXL"))] == []


def test_the_year_beside_its_label_is_read() -> None:
    book = build_book("kantor.xlsx", parse_example(CASES["Tahun di sel sebelah judul"]).sheets)
    assert book.tahun == 2023
