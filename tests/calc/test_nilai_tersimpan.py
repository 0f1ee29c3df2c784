"""What the cached values of formulas hide: errors under a figure, values that are stale, formulas never calculated."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.calc.galat_tertutup import hidden_errors, instead_text
from kinerja_xl.calc.nilai_basi import stale, uncomputed
from kinerja_xl.calc.petak import BelumDihitung, KodeGalat
from kinerja_xl.calc.pohon_rumus import read_tree, written
from tests.calc.sel import at, petak


@pytest.mark.parametrize(
    ("formula", "code", "instead", "divisors"),
    [
        ("IFERROR(A1/B1,0)", "#DIV/0!", "0", ["B1"]),
        ("IFERROR(A1/B1,)", "#DIV/0!", "0", ["B1"]),
        ("IFERROR(A1/(B1-C1),12.5)", "#DIV/0!", "12,5", ["B1", "C1"]),
        ("IF(ISERROR(A1/B1),0,A1/B1)", "#DIV/0!", "0", ["B1"]),
        ("IF(ISERR(A1/B1),100,A1/B1)", "#DIV/0!", "100", ["B1"]),
        ("ROUND(IFERROR(A1/B1,0),2)", "#DIV/0!", "0", ["B1"]),
        ("IFERROR(D1+1,0)", "#VALUE!", "0", []),
        ('IFERROR(A1+#REF!,"")', "#REF!", '""', []),
        ("IFERROR(E1/A1,0)", "#NAME?", "0", []),
    ],
)
def test_an_error_that_a_figure_hides(formula: str, code: str, instead: str, divisors: list[str]) -> None:
    cells = petak(A1=5, B1=0, D1="teks", E1="#NAME?", Z1=(formula, 0))
    [one] = hidden_errors(cells)
    assert (one.sel, one.kode, instead_text(one.pengganti)) == (at("Z1"), code, instead)
    assert [c.a1 for c in one.pembagi] == divisors
    assert one.rusak == (code in ("#REF!", "#NAME?"))


@pytest.mark.parametrize(
    "formula",
    [
        'IFERROR(A1/B1,"-")',  # strip tidak terbaca sebagai hasil
        "IFERROR(B8/B9,0)",  # baris yang belum terisi
        "IFERROR(A1/A1,0)",  # tidak galat
        "IF(ISERROR(A1/B1),0)",
        "IF(ISERROR(),0,A1)",
        "IF(B1=0,0,A1/B1)",
        "IFERROR(A1/B1)",
        "IFNA(A1/B1,0)",
        "A1/B1",
        '"ERR"&IFERROR(A1,0)',
        "IFERROR(VLOOKUP(A1,A1:B2,2),0)",  # tidak dihitung di sini
    ],
)
def test_what_hides_no_error(formula: str) -> None:
    assert list(hidden_errors(petak(A1=5, B1=0, Z1=(formula, 0)))) == []


@pytest.mark.parametrize(
    ("formula", "cached", "right"),
    [
        ("A1+A2", 7, Decimal(8)),
        ("A1/B9", 7, KodeGalat("#DIV/0!")),
        ("A1+A2", "#N/A", Decimal(8)),
        ("SUM(A1:A2)", 0, Decimal(8)),
    ],
)
def test_a_value_that_its_formula_does_not_give_is_stale(formula: str, cached: object, right: object) -> None:
    cells = petak(A1=5, A2=3, Z1=(formula, cached))
    assert [(b.sel, b.seharusnya) for b in stale(cells)] == [(at("Z1"), right)]
    assert list(stale(cells, {at("Z1")})) == []


@pytest.mark.parametrize(
    ("formula", "cached"),
    [
        ("A1+A2", 8),
        ("A1/A3", 1.66666666666667),  # 15 angka, seperti yang disimpan
        ("A1-A1+0.3-0.1-0.2", -2.77555756156289e-17),  # sisa hitungan biner
        ("A1/B9", "#VALUE!"),  # galat yang mana, program yang memilih
        ("A1>3", True),
        ('A1&""', "5"),
        ("A1*2", None),
        ("VLOOKUP(A1,A1:B2,2)", 99),
    ],
)
def test_a_value_that_may_stand(formula: str, cached: object) -> None:
    assert list(stale(petak(A1=5, A2=3, A3=3, Z1=(formula, cached)))) == []


def test_formulas_that_were_never_calculated_are_told_by_sheet() -> None:
    cells = petak(A1=5, Z1=("A1*2", None), Z2=("A1+1", None), Z3=("B9*2", None), Z4=('A1&"x"', None), Z5=("A1", 5))
    assert uncomputed(cells) == {"S": [at("Z1"), at("Z2")]}
    assert cells.content(at("Z1")) == BelumDihitung()


def test_values_as_their_cell_shows_them() -> None:
    cells = petak(A1=5)
    shown = [
        cells.shown(v, at("A1")) for v in (None, KodeGalat("#N/A"), "teks", Decimal("1250.50"), Decimal("0.33335"))
    ]
    assert shown == ["kosong", "#N/A", "teks", "1.250,5", "0,3334"]
    assert cells.same(Decimal("0.33331"), Decimal("0.33334"), at("A1"))
    assert cells.formula(at("A1")) is None
    assert cells.formula(at("A1")._replace(sheet="Lain")) is None
    assert cells.content(at("A1")._replace(sheet="Lain")) is None


def test_a_reference_covers_the_cells_with_content() -> None:
    cells = petak(B1=1, C3=2, B3=("SUM(1:1)", 1), Z1=("SUM(Lain!A1:A9)", 0))
    covered = {text: [c.a1 for c in cells.cells_of(read_tree(text), "S")] for text in ("B:C", "3:3", "B9", "Lain!A1")}
    assert covered == {"B:C": ["B1", "B3", "C3"], "3:3": ["B3", "C3"], "B9": ["B9"], "Lain!A1": []}
    assert cells.dependents(at("B1")) == [at("B3")]
    assert written(read_tree("SUM(1:1)")) == "SUM(1:1)"
