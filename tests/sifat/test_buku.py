"""What holds for any arrangement, spelling and name in a workbook: recognition, sums, patching, templates."""

from __future__ import annotations

import shutil
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.rekap import rekap, rekap_json
from kinerja_xl.app.templat import templat
from kinerja_xl.batch import Where
from kinerja_xl.calc.penjumlahan import penjumlahan
from kinerja_xl.calc.selisih import selisih
from kinerja_xl.tables.entry import name_key
from kinerja_xl.templat import BUKU, build
from kinerja_xl.workbook.patching.write_back import write_copy
from kinerja_xl.workbook.recognition.read import build_book, read_book
from kinerja_xl.workbook.sheets.grid import RawCell, Sheet
from kinerja_xl.workbook.sheets.xlsx import read_sheets
from tests.templat.test_templat import FILLED, problems
from tests.test_rekap import measured
from tests.workbook.pindahan import moved
from tests.workbook.test_moving import check, without_address

slow = settings(
    max_examples=12,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
_SAYS_WHOSE = ("Identitas", "Petunjuk")
places = st.integers(1, 40)


@cache
def sheets_of(folder: Path) -> tuple[Sheet, ...]:
    """A filled Buku Kinerja with two wrong figures."""
    path = folder / "buku.xlsx"
    path.write_bytes(build(BUKU, FILLED))
    found = [moved(sheet) for sheet in read_sheets(path)]
    for name, place in (("LRA", (5, 7)), ("Pengukuran", (8, 21))):
        [sheet] = [one for one in found if one.name == name]
        sheet.cells[place] = RawCell("angka", Decimal(12), sheet.cells[place].format)
    return tuple(found)


@slow
@given(st.data())
def test_each_sheet_moved_by_its_own_way_in_any_order_says_the_same(tmp_path_factory: Any, data: st.DataObject) -> None:
    """Sheets of a Buku Kinerja in any order, each with its tables anywhere on it: the same findings, elsewhere."""
    original = _one_folder(tmp_path_factory)
    order = data.draw(st.permutations(range(len(original))))
    steps = data.draw(st.lists(st.tuples(places, places), min_size=len(original), max_size=len(original)))
    mixed = [_elsewhere(original[n], *steps[n]) for n in order]
    before, after = (Counter(map(without_address, check(list(some)))) for some in (original, mixed))
    assert len(before) >= 2
    assert after == before


def _elsewhere(sheet: Sheet, rows: int, columns: int) -> Sheet:
    return sheet if sheet.name in _SAYS_WHOSE else moved(sheet, lambda r: r + rows, lambda c: c + columns)


_folders: list[tuple[Sheet, ...]] = []


def _one_folder(factory: Any) -> tuple[Sheet, ...]:
    if not _folders:
        _folders.append(sheets_of(factory.mktemp("pindah")))
    return _folders[0]


amounts = st.lists(st.integers(0, 10**12), min_size=2, max_size=8)


@given(amounts, st.integers(1, 10**6), st.randoms(use_true_random=False))
def test_a_sum_knows_no_order_of_its_parts(parts: list[int], error: int, chance: Any) -> None:
    """Rows in another order: a total that holds still holds, one that is off is off by the same amount."""
    for total in (sum(parts), sum(parts) + error):
        gaps = []
        for some in (parts, chance.sample(parts, len(parts))):
            [found] = penjumlahan(build_book("a.xlsx", [_spending(some, total)]))
            gap = selisih(found)
            gaps.append(gap and gap.seharusnya - gap.tercetak)
        assert gaps[0] == gaps[1] == (None if total == sum(parts) else -error)


def _spending(parts: list[int], total: int) -> Sheet:
    sheet = Sheet("LRA", {(1, 1): RawCell("teks", "Uraian"), (1, 2): RawCell("teks", "Anggaran")})
    lines = [*((f"Belanja {n}", part) for n, part in enumerate(parts)), ("Jumlah", total)]
    for row, (name, amount) in enumerate(lines, 2):
        sheet.cells[row, 1], sheet.cells[row, 2] = RawCell("teks", name), RawCell("angka", Decimal(amount))
    return sheet


def test_a_summary_knows_no_order_of_folders_and_files(tmp_path: Path, monkeypatch: Any) -> None:
    """Folders named in another order, files made in another order: the same summary, to the byte."""
    monkeypatch.chdir(tmp_path)
    made = []
    for number, names in enumerate((["a/x", "a/y", "b/z"], ["b/z", "a/y", "a/x"])):
        for name in names:
            measured(tmp_path / "masuk" / f"{name}.xlsx", office=f"Dinas {name[0]}")
        places = [Path("masuk/a"), Path("masuk/b")][:: -1 if number else 1]
        found = rekap(places, Path("rekap.xlsx"), where=Where(1), ulang=True)
        made.append((rekap_json(found), Path("rekap.xlsx").read_bytes()))
        shutil.rmtree(tmp_path / "masuk")
    assert made[0] == made[1]


letters = st.characters(categories=["Lu", "Ll", "Nd"])
# What Excel takes for the name of a range: letters, digits, points; nothing that is the address of a cell.
defined = st.text(letters, min_size=4, max_size=40).map(lambda text: f"nama_{text}.x")


@slow
@given(defined, defined.filter(lambda name: "." not in name[:-2]))
@example("nama_" + "İ" * 120, "nama_ẞ.x")
@example("nama_R1C1.x", "nama_A1.x")
def test_ranges_and_tables_of_any_name_are_calculated_and_written(tmp_path: Path, name: str, table: str) -> None:
    """A formula over a defined name, or a table, is worth the same whatever these are called; a copy keeps both."""
    table = table.replace(".", "_")
    path = _with_names(tmp_path / "nama.xlsx", name, table)
    done = hitung(path)
    assert {c.sel.a1: c.baru for c in done.beda} == {"C1": 3.0, "C2": 3.0}
    write_copy(path, tmp_path / "salinan.xlsx", path.read_bytes(), {"Data": {"C1": 3.0, "C2": 3.0}})
    assert hitung(tmp_path / "salinan.xlsx").beda == ()


def test_a_name_longer_than_the_engine_takes_is_said_and_not_taken_for_an_error(tmp_path: Path) -> None:
    """Excel counts letters, the engine bytes: such a name came out as #NAME?, which --tulis would have written."""
    done = hitung(_with_names(tmp_path / "nama.xlsx", "nama_" + "é" * 130, "tabel_x"))
    assert [c.sel.a1 for c in done.beda] == ["C2"]
    [left] = done.tak_dihitung
    assert (left.sel.a1, left.alasan.partition("... ")[2]) == ("C1", "terlalu panjang untuk mesin ini")


def _with_names(path: Path, name: str, table: str) -> Path:
    book = Workbook()
    [sheet] = book.worksheets
    sheet.title = "Data"
    for row, value in enumerate(("Angka", 1, 2), 1):
        sheet.cell(row, 1, value)
    sheet.add_table(Table(displayName=table, ref="A1:A3"))
    book.defined_names[name] = DefinedName(name, attr_text="Data!$A$2:$A$3")
    sheet["C1"], sheet["C2"] = f"=SUM({name})", f"=SUM({table}[Angka])"
    book.save(path)
    return path


@slow
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
@example("=1+1 " * 40)
@example("Dinas <b>&amp;</b> \"'\U0001f600")
@example("x" * 200)
def test_a_template_for_an_office_of_any_name_is_clean_and_names_it(tmp_path: Path, name: str) -> None:
    """Whatever an office is called, its template has no findings and says whose it is."""
    path = templat("perjanjian-kinerja", name, 2026, "", tmp_path / "t.xlsx")
    try:
        assert problems(path) == []
        assert name_key(read_book(path).perangkat_daerah) == name_key(name)
    finally:
        path.unlink()
