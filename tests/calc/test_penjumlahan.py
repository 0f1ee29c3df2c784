"""Sums that a workbook prints; the cases stand in penjumlahan.md."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_xl.calc.hierarki import children, leaves
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.selisih import Penjumlahan, selisih
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.rows import Row
from kinerja_xl.workbook.recognition.read import build_book
from tests.checks.examples import parse_example

CASES = dict(
    re.findall(
        r"^## (.+?)\n(.*?)(?=^## |\Z)",
        (Path(__file__).parent / "penjumlahan.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)

levels = st.lists(st.integers(0, 3), max_size=12)


def written(sum_: Penjumlahan) -> str:
    cells = " + ".join(e.ref.a1 for e in sum_.bagian)
    text = f"{sum_.jenis} {sum_.kolom}: {sum_.jumlah.ref.a1} = {cells}"
    gap = selisih(sum_)
    if gap is None:
        known = all(e.candidates or e.is_blank for e in (sum_.jumlah, *sum_.bagian))
        return text if known else f"{text}, tidak dapat dinilai"
    difference = format_number(gap.seharusnya - gap.tercetak)
    rounding = " karena pembulatan" if gap.karena_pembulatan else ""
    return f"{text}, tercetak {format_number(gap.tercetak)}, selisih {difference}{rounding}"


def sums_of(tables: str) -> list[Penjumlahan]:
    return penjumlahan(build_book("kasus.xlsx", parse_example(tables).sheets))


def rows_at(depths: Iterable[int]) -> list[Row]:
    return [Row(CellRef("A", number, 1), depth) for number, depth in enumerate(depths)]


@pytest.mark.parametrize("name", CASES)
def test_sums(name: str) -> None:
    lines = CASES[name].splitlines()
    table = [line for line in lines if line.startswith("|")]
    expected = [line[2:] for line in lines if line.startswith("- ")]
    assert sorted(map(written, sums_of("\n".join(table)))) == sorted(expected)


@pytest.mark.parametrize(
    ("angka", "pemisah"),
    [
        (("12.500", "1.500", "14.000"), None),  # titik ribuan, titik desimal: dua-duanya cocok
        (("22.28", "16.88", "39.16"), None),  # hanya cocok dengan titik desimal
        (("22.28", "16.88", "39.17"), "."),  # paling dekat dengan titik desimal
        (("22.28", "16,88", "39.16"), None),  # yang pasti tetap, yang tidak pasti mengikuti
        (("22.28", "16,88", "2.244,88"), None),
    ],
)
def test_uncertain_separators_are_tried_one_way_for_the_whole_sum(
    angka: tuple[str, str, str], pemisah: str | None
) -> None:
    one, two, total = angka
    table = f"""
        | Komponen | Nilai |
        |---|---|
        | Perencanaan Kinerja | '{one} |
        | Pengukuran Kinerja | '{two} |
        | Jumlah | '{total} |
        """
    (only,) = sums_of(table)
    gap = selisih(only)
    assert (gap and gap.pemisah) == pemisah


def test_a_changed_cell_is_judged_by_its_new_value() -> None:
    (only,) = sums_of("""
        | Uraian | Anggaran |
        |---|---|
        | Belanja Gaji | 100 |
        | Belanja Kertas | 60 |
        | Jumlah | 170 |
        """)
    gaji, kertas = only.bagian
    assert selisih(only) is not None
    assert selisih(only, {kertas: Decimal(70)}) is None
    assert selisih(only, {only.jumlah: Decimal(160)}) is None
    assert selisih(only, {gaji: Decimal(0)}) is not None


@given(levels)
def test_every_row_is_child_of_at_most_one_parent(depths: list[int]) -> None:
    """In any indentation, no row is counted under two parents, and a leaf has no rows below it."""
    rows = rows_at(depths)
    below = [row.ref for index in range(len(rows)) for row in children(rows, index)]
    assert len(below) == len(set(below))
    parents = {row.ref for index, row in enumerate(rows) if children(rows, index)}
    assert {row.ref for row in leaves(rows)} == {row.ref for row in rows} - parents


@settings(deadline=None)
@given(st.lists(st.integers(0, 10**12), min_size=2, max_size=10), st.integers(1, 10**6))
def test_a_total_holds_exactly_when_it_is_the_sum(amounts: list[int], error: int) -> None:
    """A total that is the sum is never reported; one that is off by any amount always is, by that amount."""
    rows = "\n".join(f"| Belanja {n} | {format_number(Decimal(a))} |" for n, a in enumerate(amounts))
    head = "| Uraian | Anggaran |\n|---|---|\n"
    (right,) = sums_of(f"{head}{rows}\n| Jumlah | {format_number(Decimal(sum(amounts)))} |")
    (wrong,) = sums_of(f"{head}{rows}\n| Jumlah | {format_number(Decimal(sum(amounts) + error))} |")
    assert selisih(right) is None
    gap = selisih(wrong)
    assert gap is not None
    assert gap.seharusnya - gap.tercetak == -error
