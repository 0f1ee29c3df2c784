"""Values of formulas by exact arithmetic, circles, and what a change carries up to the totals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.calc.akibat import effects
from kinerja_xl.calc.lingkar_rumus import circles
from kinerja_xl.calc.nilai_rumus import TidakDiketahui, value_of
from kinerja_xl.calc.petak import Isi, KodeGalat, Petak
from kinerja_xl.calc.pohon_rumus import read_tree
from kinerja_xl.cells import CellRef, parse_a1
from kinerja_xl.tables.sheet_formulas import RawCell, SheetFormulas


def petak(**contents: object) -> Petak:
    """A sheet S: numbers, texts, and formulas as a pair of text and cached value."""
    cells, formulas = {}, {}
    for address, content in contents.items():
        place = parse_a1(address)
        if isinstance(content, tuple):
            formulas[place], content = content
        kind = "galat" if str(content).startswith("#") else "teks" if isinstance(content, str) else "angka"
        cells[place] = RawCell(kind, content if isinstance(content, str) else Decimal(str(content)))
    return Petak(
        {
            "S": SheetFormulas("S", cells, formulas),
            "Data 1": SheetFormulas("Data 1", {(1, 1): RawCell("angka", Decimal(7))}, {}),
        }
    )


def at(address: str) -> CellRef:
    return CellRef("S", *parse_a1(address))


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
    ],
)
def test_the_value_of_a_formula(formula: str, value: Isi) -> None:
    cells = petak(A1=2, A2=3, A3="teks", A4=7.5, C1="#N/A")
    assert value_of(cells, at("Z9"), read_tree(formula)) == value


@pytest.mark.parametrize(
    "formula", ['"1.250"+1', "VLOOKUP(A1,A1:B2,2)", "Lain!A1+1", "{A1:A2}", "SUM(Nama)", "1+", "A4+1"]
)
def test_what_is_not_certain_is_said_to_be_unknown(formula: str) -> None:
    with pytest.raises(TidakDiketahui):
        value_of(petak(A1=2, A4="7.5"), at("Z9"), read_tree(formula))


def test_circles_are_found_through_ranges() -> None:
    cells = petak(A1=("SUM(B1:B3)", 0), B2=("C5*2", 0), C5=("A1+1", 1), D1=("A1", 0), E1=("ROW(E1)", 1))
    assert circles(cells) == [(at("A1"), at("B2"), at("C5"))]


def test_a_change_is_carried_through_formulas_in_order() -> None:
    cells = petak(A1=1, A2=2, A3=("SUM(A1:A2)", 3), B1=("A3+A1", 4), C1=("B1/A3", 1.3333))
    changed = {a.sel.a1: a.baru for a in effects(cells, at("A1"), Decimal(4), {})}
    assert changed == {"A3": Decimal(6), "B1": Decimal(10), "C1": Decimal(10) / 6}
