"""Values of formulas by exact arithmetic, circles, and what a change carries up to the totals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.calc.akibat import effects, typed_totals
from kinerja_xl.calc.lingkar_rumus import circles
from kinerja_xl.calc.nilai_rumus import TidakDiketahui, value_of
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.petak import Isi, KodeGalat, Petak
from kinerja_xl.calc.pohon_rumus import read_tree
from kinerja_xl.cells import CellRef
from kinerja_xl.workbook.recognition.read import build_book
from tests.calc.sel import at, petak, sheet_of
from tests.checks.examples import parse_example


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1-0.9-0.1", Decimal("0.0")),
        ("SUM(A1:A4)+B1", Decimal("12.5")),
        ("A1*-2^2", Decimal(8)),
        ("-A1%", Decimal("-0.02")),
        ("A1/B9", KodeGalat("#DIV/0!")),
        ("IFERROR(A1/B9,5)", Decimal(5)),
        ('IF(A3="teks",A1,A2)', Decimal(2)),
        ("A3+1", KodeGalat("#VALUE!")),
        ("ROUND(A2/A1,0)", Decimal(2)),
        ("AVERAGE(A1:A4)", Decimal("4.166666666666666666666666667")),
        ("AVERAGE(B8:B9)", KodeGalat("#DIV/0!")),
        ("'Data 1'!A1*2", Decimal(14)),
        ("IF(AND(A1>1,NOT(ISBLANK(A2))),MAX(A1:A4),MIN(A1:A4))", Decimal("7.5")),
        ("SUBTOTAL(9,A1:A4)", Decimal("12.5")),
        ("C1+1", KodeGalat("#N/A")),
        ("#REF!+1", KodeGalat("#REF!")),
        ("A1-A2", Decimal(-1)),
        ("A1*25%", Decimal("0.5")),
        ("A2^2", Decimal(9)),
        ("A1^64", Decimal(2) ** 64),
        ("B9+1", Decimal(1)),
        ("E1+E2", Decimal(1)),
        ("ROUND(1250,-2)", Decimal(1300)),
        ("ROUND(-2.5,0)", Decimal(-3)),
        ("ROUNDUP(2.001,2)", Decimal("2.01")),
        ("ROUNDDOWN(2.009,2)", Decimal("2")),
        ("ABS(A1-A2)", Decimal(1)),
        ("N(A1)+N(E1)+N(B9)", Decimal(3)),
        ("MIN(B8:B9)", Decimal(0)),
        ("MAX(A1,A2)", Decimal(3)),
        ("SUM(A1>1,A2)", Decimal(4)),
        ("ISNUMBER(A1)", True),
        ("ISNUMBER(A3)", False),
        ("ISBLANK(B9)", True),
        ("OR(A1>2,A2>2)", True),
        ("OR(A1>2,A2>3)", False),
        ("AND(A1>1,A2>3)", False),
        ("SUBTOTAL(109,A1:A2)", Decimal(5)),
        ("SUBTOTAL(9,A1:A2,D1:D2)", Decimal(7)),
    ],
)
def test_the_value_of_a_formula(formula: str, value: Isi) -> None:
    cells = petak(
        A1=2,
        A2=3,
        A3="teks",
        A4=7.5,
        C1="#N/A",
        E1=True,
        E2=False,
        D1=2,
        D2=("SUBTOTAL(9,D1)", 2),
    )
    assert value_of(cells, at("Z9"), read_tree(formula)) == value


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        *((f"A1{sign}2", sign in ("=", "<=", ">=")) for sign in ("=", "<>", "<", ">", "<=", ">=")),
        *((f"A1{sign}3", sign in ("<>", "<", "<=")) for sign in ("=", "<>", "<", ">", "<=", ">=")),
        *((f"A1{sign}1", sign in ("<>", ">", ">=")) for sign in ("=", "<>", "<", ">", "<=", ">=")),
        *((f'A3{sign}"TEKS"', sign in ("=", "<=", ">=")) for sign in ("=", "<>", "<", ">", "<=", ">=")),
        ('A3>"baku"', True),
        ('A3=""', False),
        ('B9=""', True),
        ('""=B9', True),
        ("B9=0", True),
        ("A3=A1", False),
        ("A1<>A3", True),
        ("E1=E2", False),
        ("E2=B9", True),
    ],
)
def test_two_values_are_compared(formula: str, value: bool) -> None:
    cells = petak(A1=2, A3="teks", E1=True, E2=False)
    assert value_of(cells, at("Z9"), read_tree(formula)) is value


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("IF(A1>1,5)", Decimal(5)),
        ("IF(A1>2,5)", False),
        ("IF(A1>2,5,6)", Decimal(6)),
        ("IF(B9,5,6)", Decimal(6)),
        ("IFERROR(A1,5)", Decimal(2)),
        ("IFERROR(C1,5)", Decimal(5)),
        ("IFNA(C1,5)", Decimal(5)),
        ("IFNA(A1/0,5)", KodeGalat("#DIV/0!")),
        ("ISERROR(C1)", True),
        ("ISERROR(A1/0)", True),
        ("ISERR(A1/0)", True),
        ("ISERR(C1)", False),
        ("ISERROR(A1)", False),
    ],
)
def test_a_condition_takes_one_way_and_a_guard_catches_its_error(formula: str, value: Isi) -> None:
    assert value_of(petak(A1=2, C1="#N/A"), at("Z9"), read_tree(formula)) == value


@pytest.mark.parametrize(
    "formula",
    [
        *('"1.250"+1', "VLOOKUP(A1,A1:B2,2)", "Lain!A1+1", "{A1:A2}", "SUM(Nama)", "1+", "A4+1"),
        *("A1:A2+1", "A1&A2", "A1^0.5", "A1^-1", "A1^65", "9E+999999^64", "ROUND(A1)", "ROUND(A1,A1/4)"),
        *("B1+1", "SUM(A1:B1)", "SUM(C1:C2)", "AVERAGE(C1:C2)", "N(C1)", 'N("x")', "SUM(Lain!A1:A3)"),
        *("SUBTOTAL(1,A1:A2)", "SUBTOTAL()", "SUBTOTAL(9,A1+1)", "SUBTOTAL(9,Lain!A1:A3)", "SUBTOTAL(9,C1:C2)"),
        *("IF(A1)", "IF(A1,1,2,3)", "IF(A4,1,2)", "IFERROR(A1)", "ISERROR()", "ISBLANK()", "ABS(A1,A2)", "NOT()"),
        *("AND(A1,B9)", "OR(A1,B9)", "E1=1", "1=E1", "A4>1", "1<A4"),
    ],
)
def test_what_is_not_certain_is_said_to_be_unknown(formula: str) -> None:
    cells = petak(A1=2, A4="7.5", B1=("A1*2", None), C1="tgl 2025-01-31", C2=4, E1=True)
    with pytest.raises(TidakDiketahui):
        value_of(cells, at("Z9"), read_tree(formula))


def test_a_subtotal_over_rows_that_are_hidden_is_unknown() -> None:
    hidden = Petak({"S": sheet_of("S", hidden_rows={2}, A1=2, A2=3, A3=4)})
    with pytest.raises(TidakDiketahui):
        value_of(hidden, at("Z9"), read_tree("SUBTOTAL(9,A1:A3)"))
    assert value_of(hidden, at("Z9"), read_tree("SUBTOTAL(9,A3:A4)")) == 4


def test_circles_are_found_through_ranges() -> None:
    cells = petak(A1=("SUM(B1:B3)", 0), B2=("C5*2", 0), C5=("A1+1", 1), D1=("A1", 0), E1=("ROW(E1)", 1))
    assert circles(cells) == [(at("A1"), at("B2"), at("C5"))]


def test_a_cell_that_refers_to_itself_is_a_circle_and_another_sheet_is_none() -> None:
    assert circles(petak(A1=("A1+1", 0), B1=("SUM(A:A)", 0), C1=("Lain!C1", 0))) == [(at("A1"),)]
    assert circles(petak(B3=("SUM(3:3)", 0))) == [(at("B3"),)]


def test_a_workbook_with_too_many_references_is_not_searched(monkeypatch) -> None:
    cells = petak(A1=("SUM(A1:A3)", 0))
    assert cells.width == 1
    assert circles(cells) == [(at("A1"),)]
    monkeypatch.setattr("kinerja_xl.calc.lingkar_rumus._MOST", 0)
    assert circles(cells) == []


def test_a_change_is_carried_through_formulas_in_order() -> None:
    cells = petak(A1=1, A2=2, A3=("SUM(A1:A2)", 3), B1=("A3+A1", 4), C1=("B1/A3", 1.3333))
    changed = {a.sel.a1: a.baru for a in effects(cells, at("A1"), Decimal(4), {})}
    assert changed == {"A3": Decimal(6), "B1": Decimal(10), "C1": Decimal(10) / 6}


def test_a_change_stops_where_no_value_can_be_told() -> None:
    cells = petak(A1=1, B1=("A1&A1", "11"), C1=("A1*2", 2), D1=("A1>0", True))
    assert [(a.sel.a1, a.baru) for a in effects(cells, at("A1"), Decimal(4), {})] == [("C1", Decimal(8))]


def test_a_typed_total_changes_with_its_parts() -> None:
    table = """
        | Uraian | Anggaran |
        |---|---|
        | Program Kepegawaian | 300 |
        | Program Pengembangan SDM | 50 |
        | Jumlah | 350 |
        """
    sums = penjumlahan(build_book("kasus.xlsx", parse_example(table).sheets))
    cells = Petak({"Lembar1": sheet_of("Lembar1", B2=300, B3=50, B4=350, C4=("B4/2", 175))})
    part = CellRef("Lembar1", 2, 2)
    totals = typed_totals(cells, sums)
    changed = {a.sel.a1: (a.lama, a.baru) for a in effects(cells, part, Decimal(310), totals)}
    assert changed == {"B4": (Decimal(350), Decimal(360)), "C4": (Decimal(175), Decimal(180))}
    assert effects(cells, part, "tidak ada", totals) == []
    calculated = Petak({"Lembar1": sheet_of("Lembar1", B4=("SUM(B2:B3)", 350))})
    assert typed_totals(calculated, sums) == {}
