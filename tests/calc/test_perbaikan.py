"""Which single cell, changed to which value, would mend a broken sum."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kinerja_xl.calc.kesamaan import kesamaan
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.perbaikan import Jaringan, Perbaikan, is_slip, perbaikan
from kinerja_xl.calc.selisih import selisih
from kinerja_xl.calc.turunan import turunan
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import aturan
from kinerja_xl.tables.book import Book
from kinerja_xl.workbook.recognition.read import build_book
from kinerja_xl.workbook.sheets.grid import NumberFormat, RawCell, Sheet
from tests.checks.examples import parse_example

RULES = aturan(date(2020, 12, 31))
HEAD = ("Uraian", "Anggaran", "Realisasi Anggaran", "%")
PAGU, REALISASI = 2, 3

kegiatan = st.tuples(st.integers(10**5, 10**10), st.integers(0, 10**10))
programs = st.lists(st.lists(kegiatan, min_size=1, max_size=4), min_size=1, max_size=4)


class Spoiled(NamedTuple):
    """A budget in which the amount of one cell was retyped; `betrayed` by the percentage beside it, or not."""

    sheets: list[Sheet]
    cell: CellRef
    right: Decimal
    betrayed: bool

    def __repr__(self) -> str:
        lines = [f"{self.cell} seharusnya {self.right}"]
        for sheet in self.sheets:
            rows = sorted({r for r, _ in sheet.cells})
            lines += [sheet.name, *(" | ".join(str(sheet.cells[r, c].value) for c in range(1, 5)) for r in rows)]
        return "\n".join(lines)


def mends(book: Book) -> Iterator[Perbaikan | None]:
    """What is offered for every sum that does not hold."""
    sums = penjumlahan(book)
    net = Jaringan(sums, kesamaan(book), turunan(book, RULES))
    for sum_ in sums:
        if selisih(sum_) is not None:
            yield perbaikan(sum_, net)


def mend_of(text: str) -> tuple[str, str, str] | None:
    """Cell, value and evidence offered for the one broken sum of a table."""
    (only,) = mends(build_book("kasus.xlsx", parse_example(text).sheets))
    return only and (only.sel.ref.a1, format_number(only.nilai), only.bukti)


def fill(sheet: Sheet, name: str, pagu: int, realisasi: int) -> None:
    row = max(r for r, _ in sheet.cells) + 1
    percent = rounded(Decimal(realisasi) / pagu * 100, 2)
    values = RawCell("teks", name), *map(amount, (pagu, realisasi)), RawCell("angka", percent, NumberFormat(2))
    sheet.cells |= {(row, column): cell for column, cell in enumerate(values, start=1)}


def amount(value: int | Decimal) -> RawCell:
    return RawCell("angka", Decimal(value), NumberFormat(0))


def budget(plan: list[list[tuple[int, int]]]) -> list[Sheet]:
    """A table of programs and kegiatan, and its twin on another sheet that has the programs only."""
    sheets = [Sheet("Rincian"), Sheet("Ringkasan")]
    for sheet in sheets:
        sheet.cells |= {(1, column): RawCell("teks", title) for column, title in enumerate(HEAD, start=1)}
    for number, children in enumerate(plan, start=1):
        whole = sum(p for p, _ in children), sum(r for _, r in children)
        for sheet in sheets:
            fill(sheet, f"Program {'ABCDEFG'[number]}", *whole)
        for place, child in enumerate(children, start=1):
            fill(sheets[0], f"Kegiatan {'ABCDEFG'[number]}{'ABCDEFG'[place]}", *child)
    for sheet in sheets:
        fill(sheet, "Jumlah", *(sum(c[i] for children in plan for c in children) for i in (0, 1)))
    return sheets


@st.composite
def spoiled(draw: st.DrawFn) -> Spoiled:
    """A budget with one amount retyped wrongly somewhere in the table or in its twin."""
    sheets = budget(draw(programs))
    sheet = draw(st.sampled_from(sheets))
    column = draw(st.sampled_from([PAGU, REALISASI]))
    row = draw(st.sampled_from(sorted(r for r, c in sheet.cells if c == column and r > 1)))
    right = sheet.cells[row, column].value
    assert isinstance(right, Decimal)
    wrong = draw(st.one_of(slips(right), st.integers(1, 10**12).map(Decimal)))
    assume(wrong != right)
    sheet.cells[row, column] = amount(wrong)
    pagu, realisasi, percent = (sheet.cells[row, c].value for c in (PAGU, REALISASI, 4))
    betrayed = pagu != 0 and rounded(realisasi / pagu * 100, 2) != percent  # type: ignore[operator]  # all Decimal
    return Spoiled(sheets, CellRef(sheet.name, row, column), right, betrayed)


def slips(value: Decimal) -> st.SearchStrategy[Decimal]:
    """One digit replaced, or two neighbours exchanged."""
    text = str(value)
    replaced = st.builds(
        lambda place, digit: text[:place] + digit + text[place + 1 :],
        st.integers(0, len(text) - 1),
        st.sampled_from("0123456789"),
    )
    swapped = st.integers(0, max(0, len(text) - 2)).map(
        lambda i: text[:i] + text[i + 1 : i + 2] + text[i] + text[i + 2 :]
    )
    return st.one_of(replaced, swapped).map(Decimal)


def is_kegiatan(case: Spoiled) -> bool:
    sheet = next(s for s in case.sheets if s.name == case.cell.sheet)
    return str(sheet.cells[case.cell.row, 1].value).startswith("Kegiatan")


@settings(max_examples=150, deadline=None)
@given(case=spoiled())
def test_a_single_wrong_cell_is_named_with_the_right_value(case: Spoiled) -> None:
    """One amount retyped anywhere in a two-level budget with a twin is named, with what it must have been.

    A kegiatan stands in one sum only, so there the percentage beside it must betray the error.
    """
    assume(case.betrayed or not is_kegiatan(case))
    offered = list(mends(build_book("anggaran.xlsx", case.sheets)))
    assert offered
    assert {m and (m.sel.ref, m.nilai) for m in offered} == {(case.cell, case.right)}
    assert all(m.bukti for m in offered if m)


@settings(max_examples=50, deadline=None)
@given(programs)
def test_a_budget_that_adds_up_needs_no_mending(plan: list[list[tuple[int, int]]]) -> None:
    """Where every sum holds, nothing is offered."""
    assert list(mends(build_book("anggaran.xlsx", budget(plan)))) == []


def test_a_slip_of_one_digit_is_named_where_nothing_else_speaks() -> None:
    assert mend_of("""
        | Uraian | Anggaran |
        |---|---|
        | Belanja Gaji | 1.800.312.753 |
        | Belanja Kertas | 999.986.999 |
        | Jumlah | 2.800.304.752 |
        """) == ("B2", "1.800.317.753", "satu angka berbeda")


def test_two_cells_that_could_each_be_the_slip_are_not_guessed() -> None:
    assert (
        mend_of("""
        | Uraian | Anggaran |
        |---|---|
        | Belanja Gaji | 100 |
        | Belanja Kertas | 300 |
        | Jumlah | 500 |
        """)
        is None
    )


def test_a_total_out_of_all_proportion_is_not_guessed() -> None:
    assert (
        mend_of("""
        | Uraian | Anggaran |
        |---|---|
        | Belanja Gaji | 123.456 |
        | Belanja Kertas | 654.321 |
        | Jumlah | 45 |
        """)
        is None
    )


def test_scores_are_not_mended_by_the_look_of_their_digits() -> None:
    assert (
        mend_of("""
        | Komponen | Nilai |
        |---|---|
        | Perencanaan Kinerja | 22,28 |
        | Pengukuran Kinerja | 16,88 |
        | Jumlah | 39,76 |
        """)
        is None
    )


def test_evidence_names_the_cells_that_speak_for_the_value() -> None:
    cell, value, evidence = mend_of("""
        ### Rincian
        | Uraian | Anggaran | Realisasi Anggaran |
        |---|---|---|
        | Program Kepegawaian | 310 | 250 |
        | Kegiatan Mutasi | 100 | 100 |
        | Kegiatan Promosi | 200 | 150 |
        ### Ringkasan
        | Program | Anggaran | Realisasi Anggaran |
        |---|---|---|
        | Program Kepegawaian | 300 | 250 |
        """) or ("", "", "")
    assert (cell, value) == ("B2", "300")
    assert "sama dengan Ringkasan!B2" in evidence


@pytest.mark.parametrize(
    ("ketik", "maksud", "satu_angka"),
    [
        (1800312753, 1800317753, True),  # satu angka diganti
        (4500, 5400, True),  # dua angka bertetangga tertukar
        (12345, 1234, True),  # satu angka kelebihan
        (1234, 12345, True),  # satu angka kurang
        (11234, 1234, True),
        (4500, 5401, False),
        (123456, 1234, False),
        (1234, 4321, False),
        (1000, 10, False),
    ],
)
def test_slip_of_the_finger(ketik: int, maksud: int, satu_angka: bool) -> None:
    assert is_slip(Decimal(ketik), Decimal(maksud)) is satu_angka


@given(st.integers(0, 10**12).map(Decimal), st.integers(0, 10**12).map(Decimal))
def test_a_slip_works_both_ways(one: Decimal, other: Decimal) -> None:
    """If one could be typed for the other, the other could be typed for the one."""
    assert is_slip(one, other) == is_slip(other, one)


def test_a_sum_that_holds_needs_no_mending() -> None:
    book = build_book("kasus.xlsx", parse_example("| Uraian | Anggaran |\n|---|---|\n| A | 1 |\n| Jumlah | 1 |").sheets)
    [holds] = penjumlahan(book)
    assert perbaikan(holds, Jaringan([holds], [], [])) is None


def test_a_share_printed_as_a_fraction_tells_nothing_of_the_sum() -> None:
    text = """
        | Uraian | Anggaran | Realisasi Anggaran | Rasio |
        |---|---|---|---|
        | Program Kepegawaian | 300.000 | 250.000 | 0,83 |
        | Program Diklat | 410.000 | 300.000 | 0,75 |
        | Jumlah | 700.000 | 550.000 | 0,79 |
        """
    assert mend_of(text) is None
    assert mend_of(
        text.replace("Rasio", "%").replace("0,83", "83,33").replace("0,75", "75,00").replace("0,79", "78,57")
    )


def test_a_part_that_can_be_read_two_ways_is_never_the_one_to_change() -> None:
    text = """
        | Komponen | Nilai |
        |---|---|
        | Perencanaan Kinerja | '22.28 |
        | Pengukuran Kinerja | 16,88 |
        | Jumlah | 40,16 |
        """
    assert mend_of(text) is None


def test_a_figure_on_two_lines_binds_neither_of_them_alone() -> None:
    text = """
        ### PK
        Perjanjian Kinerja Tahun 2020
        | No | Program | Anggaran |
        | --- | --- | --- |
        | 1 | Program Kepegawaian | 300 |
        ### Laporan
        Realisasi Anggaran Tahun 2020
        | No | Program | Anggaran | Realisasi Anggaran | % |
        | --- | --- | --- | --- | --- |
        | 1 | Program Kepegawaian | 200 | 250 | |
        | 1 | Program Kepegawaian | 100 | | |
        """
    [same] = kesamaan(build_book("kasus.xlsx", parse_example(text).sheets))
    assert [ref.sheet for ref in Jaringan([], [same], []).same_of] == ["PK"]
