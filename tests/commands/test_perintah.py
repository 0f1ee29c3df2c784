"""The commands on a workbook file: what they show, and that they leave nothing behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill

from kinerja_xl import app
from kinerja_xl.cells import CellRef
from kinerja_xl.commands import PERINTAH, jalankan
from kinerja_xl.commands.buku import Dibatalkan
from kinerja_xl.commands.temuan import TITLE
from kinerja_xl.functions.nilai import Galat
from kinerja_xl.hosts.berkas import BerkasBuku

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
LKJIP = CONTOH / "lkjip-bontang-2020.xlsx"


@pytest.fixture
def lkjip(tmp_path: Path) -> BerkasBuku:
    path = tmp_path / LKJIP.name
    path.write_bytes(LKJIP.read_bytes())
    return BerkasBuku(path)


def facts(path: Path) -> dict[str, object]:
    """All that a user sees of a workbook: sheets, contents, comments, conditional formats, fills."""
    book = load_workbook(path)
    return {
        sheet.title: (
            [[c.value for c in row] for row in sheet.iter_rows()],
            sorted((c.coordinate, c.comment.text) for row in sheet.iter_rows() for c in row if c.comment),
            sorted((str(g.sqref), [r.formula for r in g.rules]) for g in sheet.conditional_formatting),
            [c.fill.fgColor.rgb for row in sheet.iter_rows() for c in row],
        )
        for sheet in book.worksheets
    }


def test_validasi_shows_every_finding_of_the_headless_check(lkjip: BerkasBuku, tmp_path: Path) -> None:
    said = jalankan("validasi", lkjip)
    lkjip.simpan(tmp_path / "hasil.xlsx")
    rows = list(load_workbook(tmp_path / "hasil.xlsx")["Temuan"].iter_rows(min_row=3, values_only=True))
    found = app.periksa(LKJIP).findings
    assert [(r[1], r[3], r[4], r[5]) for r in rows] == [
        (f.code, f.sheet or None, f.cell or None, f.message) for f in found
    ]
    assert f"{sum(f.severity == 'galat' for f in found)} galat" in said


def test_links_lead_to_the_cells(lkjip: BerkasBuku, tmp_path: Path) -> None:
    jalankan("validasi", lkjip)
    lkjip.simpan(tmp_path / "hasil.xlsx")
    sheet = load_workbook(tmp_path / "hasil.xlsx")["Temuan"]
    for row in sheet.iter_rows(min_row=3):
        if row[4].value:
            assert row[4].hyperlink.location == f"'{row[3].value}'!{row[4].value}"


def test_bersihkan_leaves_no_trace(lkjip: BerkasBuku, tmp_path: Path) -> None:
    before, after = tmp_path / "sebelum.xlsx", tmp_path / "sesudah.xlsx"
    sheet = lkjip._book["LRA"]
    sheet["F9"].comment = Comment("catatan sendiri", "staf")
    sheet.conditional_formatting.add(
        "F5:F20", CellIsRule(operator="lessThan", formula=["80"], fill=PatternFill("solid"))
    )
    lkjip.simpan(before)
    jalankan("validasi", lkjip)
    jalankan("validasi", lkjip)
    assert lkjip.lembar().count("Temuan") == 1
    jalankan("bersihkan", lkjip)
    lkjip.simpan(after)
    assert facts(after) == facts(before)


def test_a_users_own_sheet_called_temuan_is_left_alone(lkjip: BerkasBuku) -> None:
    lkjip._book.create_sheet("Temuan")["A1"] = "Temuan BPK"
    jalankan("validasi", lkjip)
    assert {"Temuan", "Temuan kinerja_xl"} <= set(lkjip.lembar())
    jalankan("bersihkan", lkjip)
    assert "Temuan" in lkjip.lembar()
    assert "Temuan kinerja_xl" not in lkjip.lembar()


def test_temuan_berikutnya_visits_each_finding_and_starts_again(lkjip: BerkasBuku) -> None:
    jalankan("validasi", lkjip)
    cells = list(dict.fromkeys((f.sheet, f.cell) for f in app.periksa(LKJIP).findings if f.cell))
    visited = []
    for _ in cells:
        jalankan("temuan_berikutnya", lkjip)
        assert lkjip.terpilih_di is not None
        visited.append((lkjip.terpilih_di.sheet, lkjip.terpilih_di.a1))
    assert visited == cells
    jalankan("temuan_berikutnya", lkjip)
    assert (lkjip.terpilih_di.sheet, lkjip.terpilih_di.a1) == cells[0]


def test_before_a_check_there_is_no_next_finding(lkjip: BerkasBuku) -> None:
    assert "Tekan Validasi" in jalankan("temuan_berikutnya", lkjip)


def test_periksa_cascading_shows_only_its_areas(tmp_path: Path) -> None:
    path = tmp_path / "renstra.xlsx"
    path.write_bytes((CONTOH / "renstra-paser-2025-2029.xlsx").read_bytes())
    book = BerkasBuku(path)
    jalankan("periksa_cascading", book)
    codes = {row[1] for row in book.isi_lembar("Temuan")[2:]}
    assert "CAS" in {c[:3] for c in codes}
    assert {c[:3] for c in codes} <= {"CAS", "PAG", "SLR", "IKU", "IKI"}


def test_progress_is_told_and_a_stop_leaves_the_workbook_as_it_was(lkjip: BerkasBuku, tmp_path: Path) -> None:
    before, after = tmp_path / "sebelum.xlsx", tmp_path / "sesudah.xlsx"
    lkjip.simpan(before)

    def stop(teks: str, bagian: float) -> None:
        lkjip.kabar.append((teks, bagian))
        if bagian > 0.5:
            raise Dibatalkan

    lkjip.kabarkan = stop  # type: ignore[method-assign]
    assert jalankan("validasi", lkjip) == "Dibatalkan."
    assert [b for _, b in lkjip.kabar] == sorted(b for _, b in lkjip.kabar)
    lkjip.simpan(after)
    assert facts(after) == facts(before)


def formulas(tmp_path: Path, *rows: tuple[object, ...]) -> BerkasBuku:
    """A workbook whose first sheet holds the rows; formulas have the cached value that stands after a bar."""
    book, path = Workbook(), tmp_path / "rumus.xlsx"
    for row in rows:
        book.active.append(row)
    book.active.title = "Data"
    book.save(path)
    return BerkasBuku(path)


def test_hitung_ulang_enters_our_functions_as_excel_calls_them(tmp_path: Path) -> None:
    book = formulas(
        tmp_path, (80, 85, "=KINERJA.CAPAIAN(A1,B1)", "=SUM(A1:B1)", "='C:\\a b\\kinerja.xlam'!SERAPAN(A1,B1)")
    )
    assert jalankan("hitung_ulang", book).startswith("2 rumus")
    assert dict(book.berumus()) == {
        CellRef("Data", 1, 3): "=CAPAIAN(A1,B1)",
        CellRef("Data", 1, 4): "=SUM(A1:B1)",
        CellRef("Data", 1, 5): "=SERAPAN(A1,B1)",
    }


def test_bekukan_writes_native_formulas_where_they_are_the_same_and_values_elsewhere(tmp_path: Path) -> None:
    book = formulas(
        tmp_path,
        (80, 85, "=CAPAIAN(A1,B1)"),
        ("80,5", 85, "=CAPAIAN(A2,B2)"),
        (80, None, '=ROUND(CAPAIAN(A3,100,"turun"),1)&" persen"'),
        (80, 85, '=CAPAIAN(A4,B4,"minimize")'),
        (80, 85, "=STATUS_CAPAIAN(CAPAIAN(A5,B5))"),
    )
    book._values["Data"]["C2"] = 94.70588235294117
    book._values["Data"]["C4"] = 105.88235294117646
    book._values["Data"]["C5"] = "Tidak Tercapai"
    assert jalankan("bekukan", book) == "5 rumus dibekukan: 2 menjadi rumus biasa, 3 menjadi nilai."
    cells = [book._book["Data"].cell(row, 3).value for row in range(1, 6)]
    assert cells[0].startswith('=(IF(OR(A1="",B1=""),NA()')
    assert "CAPAIAN" not in cells[0]
    assert cells[1] == 94.70588235294117
    assert cells[2].startswith('=ROUND((IF(OR(A3="",100=""),NA()')
    assert cells[2].endswith(',1)&" persen"')
    assert cells[3:] == [105.88235294117646, "Tidak Tercapai"]


def test_bekukan_refuses_while_a_function_is_unknown_to_the_program(tmp_path: Path) -> None:
    book = formulas(tmp_path, ("a", "b", "=IPA(A1:B1)"))
    book._values["Data"]["C1"] = Galat.NAMA.value
    assert jalankan("bekukan", book).startswith("Tidak dibekukan: Data!C1 masih #NAME?")
    assert book._book["Data"]["C1"].value == "=IPA(A1:B1)"


def test_laporan_and_buku_baru_never_overwrite(lkjip: BerkasBuku) -> None:
    first, second = jalankan("laporan", lkjip), jalankan("laporan", lkjip)
    assert first != second
    path = Path(first.removeprefix("Laporan ditulis: "))
    assert "PAG" in path.read_text(encoding="utf-8")
    assert Path(second.removeprefix("Laporan ditulis: ")).name.endswith("(2).txt")
    jalankan("buku_baru", lkjip)
    jalankan("buku_baru", lkjip)
    assert [p.name for p in lkjip.dibuka] == ["Buku Kinerja.xlsx", "Buku Kinerja (2).xlsx"]


def test_a_failure_is_one_sentence(lkjip: BerkasBuku) -> None:
    lkjip._path.write_bytes(b"rusak")
    assert "\n" not in jalankan("validasi", lkjip)


def test_every_command_says_what_it_does() -> None:
    for command in PERINTAH.values():
        assert command.uraian.endswith(".")
        assert command.nama.isidentifier()
    assert TITLE.startswith("Temuan")


class Sendiri(BerkasBuku):
    """A workbook in a folder of its choice that remembers what it was asked to open."""

    def __init__(self, path: Path, folder: Path) -> None:
        super().__init__(path)
        self._place, self.dibuka = folder, list[Path]()

    @property
    def folder(self) -> Path:
        return self._place

    def buka(self, path: Path) -> None:
        self.dibuka.append(path)


def test_a_new_workbook_and_the_guide_are_opened_and_nothing_is_overwritten(lkjip: BerkasBuku, tmp_path: Path) -> None:
    buku = Sendiri(tmp_path / LKJIP.name, tmp_path)
    (tmp_path / "Buku Kinerja.xlsx").write_text("milik pemakai")
    assert jalankan("buku_baru", buku) == f"Buku kerja baru: {tmp_path / 'Buku Kinerja (2).xlsx'}"
    assert (tmp_path / "Buku Kinerja.xlsx").read_text() == "milik pemakai"
    jalankan("panduan", buku)
    assert [path.name for path in buku.dibuka] == ["Buku Kinerja (2).xlsx", "PANDUAN.md"]
    assert all(path.is_file() for path in buku.dibuka)


@pytest.mark.parametrize("perintah", ["buku_baru", "laporan"])
def test_a_folder_that_is_gone_is_one_line_with_advice(perintah: str, lkjip: BerkasBuku, tmp_path: Path) -> None:
    buku = Sendiri(tmp_path / LKJIP.name, tmp_path / "diska-lepas")
    said = jalankan(perintah, buku)
    assert re.fullmatch(r".* tidak dapat ditulis: .*\. Simpan buku kerja di folder lain dahulu\.", said)
