"""Formulas as trees: how Excel reads them, the one writing that equal formulas share, and what stands within."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.calc.pohon_rumus import (
    Acuan,
    Angka,
    Fungsi,
    Galat,
    Lain,
    Operasi,
    Teks,
    core,
    read_tree,
    references,
    terms,
    written,
)
from kinerja_xl.calc.rumus_sel import Sudut, corners, external_files, moved, split_sheet
from kinerja_xl.calc.tetapan import constants

A1, B1, C1 = (Acuan("", Sudut(1, column), Sudut(1, column)) for column in (1, 2, 3))


@pytest.mark.parametrize(
    ("formula", "tree"),
    [
        ("A1-B1-C1", Operasi("-", Operasi("-", A1, B1), C1)),
        ("A1-(B1-C1)", Operasi("-", A1, Operasi("-", B1, C1))),
        ("A1+B1*C1", Operasi("+", A1, Operasi("*", B1, C1))),
        ("+A1", A1),
        ("--A1", Operasi("-", None, Operasi("-", None, A1))),
        ("A1&B1=C1", Operasi("=", Operasi("&", A1, B1), C1)),
        ("A1%%", Operasi("%", Operasi("%", A1, None), None)),
        ('"kata ""itu"""', Teks('kata "itu"')),
        ("Data!#REF!", Galat("#REF!")),
        ("#N/A", Galat("#N/A")),
        ("#DIV/0!", Galat("#DIV/0!")),
        ("_xlfn.IFNA(A1,0)", Fungsi("IFNA", (A1, Angka(Decimal(0))))),
        ("_xlfn._xlws.FILTER(A1)", Fungsi("FILTER", (A1,))),
        ("NOW()", Fungsi("NOW", ())),
        ("IF(A1,,B1)", Fungsi("IF", (A1, Lain(""), B1))),
        ("IF(A1,B1,)", Fungsi("IF", (A1, B1, Lain("")))),
        ("IF(,A1)", Fungsi("IF", (Lain(""), A1))),
        ("Tabel1[Pagu]", Lain("Tabel1[Pagu]")),
        ("Pagu", Lain("Pagu")),
        ("Pagu+Tabel1[Pagu]", Operasi("+", Lain("Pagu"), Lain("Tabel1[Pagu]"))),
    ],
)
def test_a_formula_is_read_as_excel_reads_it(formula: str, tree: object) -> None:
    assert read_tree(formula) == tree


@pytest.mark.parametrize(
    "formula", ["(A1", "(A1,B1)", "SUM(A1", "SUM(A1 B1)", "A1 B1", "A1+", "*A1", ")", "SUM(A1)) ", "", "A1+?"]
)
def test_what_is_no_formula_is_kept_whole(formula: str) -> None:
    assert read_tree(formula) == Lain(formula)


def test_a_formula_of_thousands_of_terms_is_not_read_further() -> None:
    assert len(references(read_tree("+".join(["A1"] * 401)))) == 401
    for long in ("+".join(["A1"] * 402), "-" * 3000 + "A1", "(" * 2000 + "A1" + ")" * 2000):
        assert read_tree(long) == Lain(long)
    assert len(references(read_tree(f"SUM({','.join(['A1'] * 3000)})"))) == 3000


def test_what_a_function_of_places_asks_about_is_no_input() -> None:
    assert references(read_tree("ROW(A1)+SUM(B1)+COLUMNS(A1:C1)-A1%")) == [B1, A1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A2-B2-C2", "A2-C2-B2"),
        ("A2-(B2-C2)", "A2-B2+C2"),
        ("-A2+B2", "B2-A2"),
        ("A2*B2/C2", "B2*(A2/C2)"),
        ("A2/(B2/C2)", "A2*C2/B2"),
        ("A2*50%", "A2*0.5"),
        ("A2/B2/100", "A2/(B2*100)"),
        ("A2/B2*1", "A2/B2"),
        ("SUM(A2:C2)", "SUM(A2,B2,C2)"),
        ("SUM(C2:A2)", "A2+B2+C2"),
        ("Data!A2+Data!B2", "SUM(Data!A2:B2)"),
    ],
)
def test_formulas_of_one_meaning_are_written_alike(one: str, other: str) -> None:
    assert written(read_tree(one)) == written(read_tree(other))


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("A2-B2", "A2-B2"),
        ("-A2", "-A2"),
        ("2*(A2+B2)", "((A2+B2)*2)"),
        ("A2/0", "(A2)"),
        ("1/A2", "(1)/A2"),
        ("A2^2", "(A2^2)"),
        ('A2&"x"', '(A2&"x")'),
        ("ROUND(A2,1.50)", "ROUND(A2,1.5)"),
        ("SUM(A1:A200)", "+".join(sorted(f"A{row}" for row in range(1, 201)))),
        ("SUM(A1:A201)", "SUM(A1:A201)"),
        ("SUM(A:A)", "SUM(A:A)"),
        ("SUM(2:3)", "SUM(2:3)"),
        ("Data!A2:B3", "Data!A2:B3"),
        ("#N/A", "#N/A"),
        ("Pagu", "Pagu"),
    ],
)
def test_the_writing_of_a_formula(formula: str, text: str) -> None:
    assert written(read_tree(formula)) == text


@pytest.mark.parametrize(
    ("formula", "at", "copy", "there"),
    [
        ("SUM(A2:C2)", (2, 4), "SUM(A9:C9)", (9, 4)),
        ("A2/$A$9", (2, 2), "A3/$A$9", (3, 2)),
        ("SUM(A2:A8)", (9, 1), "SUM(C2:C8)", (9, 3)),
        ("Data!B$1*A2", (2, 3), "Data!B$1*A7", (7, 3)),
        ("SUM($A2:C2)", (2, 4), "SUM($A5:C5)", (5, 4)),
        ("SUM(A2:C2)", (2, 4), "A9+B9+C9", (9, 4)),
    ],
)
def test_copies_of_a_formula_are_written_alike(
    formula: str, at: tuple[int, int], copy: str, there: tuple[int, int]
) -> None:
    assert written(read_tree(formula), at) == written(read_tree(copy), there)


@pytest.mark.parametrize(
    ("formula", "other"),
    [
        ("A2/$A$9", "A3/$A$10"),
        ("SUM(A2:C4)", "SUM(A2:C2,A3:C3,A4:C4)"),
        ("SUM($A2:C2)", "A2+B2+C2"),
        ("SUM(A2:A8)", "SUM(A3:A8)"),
        ("Data!A2", "A2"),
        ("A$2", "A2"),
    ],
)
def test_what_is_no_copy_is_written_otherwise(formula: str, other: str) -> None:
    assert written(read_tree(formula), (2, 3)) != written(read_tree(other), (2, 3))


@pytest.mark.parametrize(
    ("formula", "inner"),
    [
        ("IFERROR(A1/B1,0)", "A1/B1"),
        ("N(ROUND(A1/B1,2))", "A1/B1"),
        ('IF(B1=0,"",A1/B1)', "A1/B1"),
        ('IF(B1>0,A1/B1,"-")', "A1/B1"),
        ("IF(B1=0,,A1/B1)", "A1/B1"),
        ("IF(B1=0,A1,C1)", "IF(B1=0,A1,C1)"),
        ("IF(B1=0,1,2)", "IF(B1=0,1,2)"),
        ("IF(B1=0,A1)", "IF(B1=0,A1)"),
        ("SUM(A1)", "SUM(A1)"),
        ("ROUND()", "ROUND()"),
    ],
)
def test_the_core_of_a_formula_is_without_its_guards(formula: str, inner: str) -> None:
    assert core(read_tree(formula)) == read_tree(inner)


def test_addends_carry_their_sign() -> None:
    found = [(sign, written(term)) for sign, term in terms(read_tree("A1-(B1-SUM(C1,D1*2))+E1%"))]
    assert found == [(1, "A1"), (-1, "B1"), (1, "C1"), (1, "(2*D1)"), (1, "(0.01*E1)")]


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("(A1+B1+C1)/3", []),  # rata-rata: pembagi adalah banyaknya
        ("SUM(A1:A4)/4", []),
        ("(A1+B1+C1)/4", [4]),
        ("A1^3", []),
        ("A1*A2/3", [3]),
        ("-7*A1", [7]),
        ("SUM(A1,7)", [7]),
        ("MAX(A1,7)", []),
        ("IF(A1>7,B1*3,C1)", [3]),
        ("IF(A1>7,7,C1)", []),
        ("IFERROR(A1*3,7)", [3]),
        ("ROUND(A1+7,3)", [7]),
        ("A1+2025-1900", []),
        ("A1+2101", [2101]),
        ("A1-1899", [1899]),
        ("A1*0.5", [Decimal("0.5")]),
        ("A1&7", []),
        ("N(A1+7)", [7]),
        ("ABS(A1-7)", [7]),
        ("ROUNDUP(A1+7,0)+ROUNDDOWN(A1+9,0)", [7, 9]),
        ("3*7", []),  # tanpa sel: bukan bilangan di antara sel
    ],
)
def test_numbers_written_into_a_formula(formula: str, found: list[int]) -> None:
    assert constants(read_tree(formula)) == found


@pytest.mark.parametrize(
    ("formula", "down", "right", "result"),
    [
        ("A1+$A1+A$1", 1, 1, "B2+$A2+B$1"),
        ("SUM(A:B)", 5, 1, "SUM(B:C)"),
        ("SUM($A:B)", 0, 1, "SUM($A:C)"),
        ("SUM(1:$2)", 3, 5, "SUM(4:$2)"),
        ("Data!A2", -1, 0, "Data!A1"),
        ("Data!A1", -1, 0, "Data!#REF!"),
        ("A1", 0, -1, "#REF!"),
        ("A:A", 0, -1, "#REF!"),
        ("1:1", -1, 0, "#REF!"),
        ("A1048575", 1, 0, "A1048576"),
        ("A1048576", 1, 0, "#REF!"),
        ("XFC1", 0, 1, "XFD1"),
        ("XFD1", 0, 1, "#REF!"),
    ],
)
def test_a_formula_copied_elsewhere(formula: str, down: int, right: int, result: str) -> None:
    assert moved(formula, down, right) == result


def test_the_sheet_of_a_reference_may_hold_an_exclamation_mark() -> None:
    assert split_sheet("'Awas!'!C3") == ("Awas!", "C3")
    assert moved("'Awas!'!C3+1", 1, 1) == "'Awas!'!D4+1"


def test_corners_of_whole_rows_and_columns() -> None:
    assert corners("$2:3") == (Sudut(2, 0, True), Sudut(3, 0))
    assert corners("$B:C") == (Sudut(0, 2, False, True), Sudut(0, 3))
    with pytest.raises(ValueError, match="bukan alamat"):
        corners("A1B")


def test_the_workbook_itself_is_no_other_file() -> None:
    assert list(external_files("[0]!Pagu+[2]!Pagu+[3]Data!A1+Tabel1[Pagu]+A1")) == ["2", "3"]
    assert list(external_files("Data!A1")) == []
