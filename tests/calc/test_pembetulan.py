"""The fewest changes that mend a plan: what was disturbed in a plan that held is what is named."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kinerja_xl.calc.pagu import AKHIR
from kinerja_xl.calc.pembetulan import Pembetulan, pembetulan
from kinerja_xl.calc.pohon import Simpul, pohon
from kinerja_xl.workbook.recognition.read import build_book
from kinerja_xl.workbook.sheets.grid import RawCell, Sheet

YEARS = (2026, 2027, 2028)
HEAD = ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan"]
FIRST_ROW = 3

Figures = dict[str, list[int]]
"""Money by code, the years and then the final column."""


def consistent(leaves: list[list[list[int]]]) -> Figures:
    """A plan of one program whose kegiatan have these sub kegiatan; everything above follows from them."""
    figures: Figures = {"5.03.02": []}
    for k, group in enumerate(leaves, 1):
        kegiatan = f"5.03.02.2.{k:02}"
        figures[kegiatan] = []
        for s, years in enumerate(group, 1):
            figures[f"{kegiatan}.{s:04}"] = [*years, sum(years)]
        below = [figures[f"{kegiatan}.{s:04}"] for s in range(1, len(group) + 1)]
        figures[kegiatan] = [sum(column) for column in zip(*below, strict=True)]
    tops = [figures[f"5.03.02.2.{k:02}"] for k in range(1, len(leaves) + 1)]
    figures["5.03.02"] = [sum(column) for column in zip(*tops, strict=True)]
    return figures


def nodes(figures: Figures) -> list[Simpul]:
    sheet = Sheet("Rencana")
    titles = [*HEAD, *(t for y in YEARS for t in (f"Target {y}", f"Pagu {y}")), "Target Akhir", "Total Pagu"]
    sheet.cells |= {(1, 1): RawCell("teks", "Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan")}
    sheet.cells |= {(2, c): RawCell("teks", t) for c, t in enumerate(titles, 1)}
    for row, (code, money) in enumerate(figures.items(), FIRST_ROW):
        texts = [code, f"Nama {code}", f"Jumlah dokumen {code}", "Dokumen"]
        sheet.cells |= {(row, c): RawCell("teks", t) for c, t in enumerate(texts, 1)}
        for place, value in enumerate(money):
            sheet.cells[row, 5 + 2 * place] = RawCell("angka", Decimal(1))
            sheet.cells[row, 6 + 2 * place] = RawCell("angka", Decimal(value))
    return pohon(build_book("uji.xlsx", [sheet]))


def changes(figures: Figures) -> Pembetulan:
    return pembetulan(nodes(figures))


def place(figures: Figures, code: str, column: int) -> tuple[int, int]:
    return FIRST_ROW + list(figures).index(code), 6 + 2 * column


amounts = st.integers(min_value=1_000_000, max_value=9_999_999_999)
plans = st.lists(
    st.lists(st.lists(amounts, min_size=3, max_size=3), min_size=2, max_size=4), min_size=2, max_size=4
).map(consistent)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(plans)
def test_a_plan_that_holds_needs_no_change(figures: Figures) -> None:
    assert changes(figures) == Pembetulan((), ())


@quick
@given(plans, st.data())
def test_one_wrong_total_is_named_with_its_right_value(figures: Figures, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from([c for c in figures if c.count(".") < 5]))
    column = data.draw(st.integers(0, len(YEARS)))
    right = figures[code][column]
    wrong = data.draw(amounts)
    assume(wrong != right)
    figures[code][column] = wrong
    [change] = changes(figures).ubahan
    assert (change.sel.ref.row, change.sel.ref.column) == place(figures, code, column)
    assert change.nilai == right


@quick
@given(plans, st.data())
def test_one_wrong_lowest_figure_is_named_not_the_totals_above_it(figures: Figures, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from([c for c in figures if c.count(".") == 5]))
    column = data.draw(st.integers(0, len(YEARS) - 1))
    right = figures[code][column]
    wrong = data.draw(amounts)
    assume(wrong != right)
    figures[code][column] = wrong
    [change] = changes(figures).ubahan
    assert (change.sel.ref.row, change.sel.ref.column) == place(figures, code, column)
    assert (change.nilai, change.pilihan) == (right, ())
    assert len(change.ikut) >= 3, "its kegiatan, its program and its own final column follow again"


@quick
@given(plans, st.data())
def test_a_kegiatan_left_out_everywhere_is_one_cause(figures: Figures, data: st.DataObject) -> None:
    code = data.draw(st.sampled_from([c for c in figures if c.count(".") == 4]))
    figures["5.03.02"] = [total - own for total, own in zip(figures["5.03.02"], figures[code], strict=True)]
    found = changes(figures)
    [left_out] = found.terlewat
    same = {c for c in figures if c.count(".") == 4 and figures[c] == figures[code]}
    assert {left_out.anak.code, *(n.code for n in left_out.lain)} == same
    assert left_out.kolom == (*YEARS, AKHIR)
    assert found.ubahan == ()


def test_of_two_kegiatan_with_the_same_money_both_are_named() -> None:
    figures = consistent([[[5_000_000, 6_000_000, 7_000_000]]] * 2)
    figures["5.03.02"] = list(figures["5.03.02.2.02"])
    [left_out] = changes(figures).terlewat
    assert (left_out.anak.code, [n.code for n in left_out.lain]) == ("5.03.02.2.01", ["5.03.02.2.02"])


@quick
@given(plans, st.data())
def test_making_the_named_changes_mends_everything(figures: Figures, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        code = data.draw(st.sampled_from(list(figures)))
        figures[code][data.draw(st.integers(0, len(YEARS)))] = data.draw(amounts)
    found = changes(figures)
    assume(not found.terlewat and not any(c.pilihan for c in found.ubahan))
    by_row = list(figures)
    for change in found.ubahan:
        figures[by_row[change.sel.ref.row - FIRST_ROW]][(change.sel.ref.column - 6) // 2] = int(change.nilai)
    assert changes(figures) == Pembetulan((), ())


def test_a_year_left_empty_is_told_from_the_final_column() -> None:
    figures = consistent([[[5_000_000, 6_000_000, 7_000_000], [1_500_000, 1_600_000, 1_700_000]]] * 2)
    plan = nodes(figures)
    leaf = next(n for n in plan if n.code == "5.03.02.2.01.0002")
    blank = leaf.nama.reading._replace(state="kosong")
    leaf.kosong[2027] = leaf.pagu.pop(2027)[0]._replace(kind="kosong", text="", reading=blank)
    [change] = pembetulan(plan).ubahan
    assert (change.simpul.code, change.kolom, change.nilai) == ("5.03.02.2.01.0002", 2027, 1_600_000)
