"""`kinerja hitung` as a user meets it, and what it refuses to guess."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.hitung_banyak import hitung_semua
from kinerja_xl.app.pilihan_hitung import Pilihan
from kinerja_xl.batch import Where
from kinerja_xl.cells import parse_a1
from kinerja_xl.cli import main
from kinerja_xl.mesin.jawaban import sama
from kinerja_xl.workbook.formulas.formula_book import Formula
from kinerja_xl.workbook.formulas.lean_copy import lean_copy
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value
from kinerja_xl.workbook.patching.write_back import write_values
from tests.workbook.serangan import cells, good, packed

HARI = date(2025, 12, 31)


def buku(path: Path, isi: dict[str, Any], lembar: str = "Data") -> Path:
    """A workbook with one sheet; a text that begins with = is a formula without a value, `{=…}` an array."""
    cells: dict[tuple[int, int], Value | Formula] = {}
    for address, value in isi.items():
        if isinstance(value, str) and value.startswith("{="):
            first, _, _ = address.partition(":")
            cells[parse_a1(first)] = Formula(value[2:-1], None, address)
        elif isinstance(value, str) and value.startswith("="):
            cells[parse_a1(address)] = Formula(value[1:], None)
        else:
            cells[parse_a1(address)] = float(value) if isinstance(value, int) and value is not True else value
    path.write_bytes(lean_copy([(lembar, cells.items()), ("Lain", {(1, 1): 5.0}.items())]))
    return path


def dihitung(path: Path, isi: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The new values by cell, and the reasons of the cells that were not calculated."""
    hasil = hitung(buku(path, isi), Pilihan(tanggal=HARI))
    return {c.sel.a1: c.baru for c in hasil.beda}, {c.sel.a1: c.alasan for c in hasil.tak_dihitung}


@pytest.fixture
def satu(tmp_path: Path) -> Path:
    return tmp_path / "buku.xlsx"


def test_unknown_functions_are_found_before_iferror_hides_them(satu: Path) -> None:
    baru, tak = dihitung(
        satu, {"A1": "=IFERROR(HITUNGKAN(1),5)", "A2": "=A1+1", "A3": "=SUM(A2:A2,1)", "A4": "=1+1", "A5": "=A4*2"}
    )
    assert baru == {"A4": 2.0, "A5": 4.0}
    assert tak == {
        "A1": "fungsi HITUNGKAN tidak dikenal",
        "A2": "bergantung pada Data!A1 yang tidak dihitung",
        "A3": "bergantung pada Data!A1 yang tidak dihitung",
    }


@pytest.mark.parametrize(
    ("rumus", "alasan"),
    [
        ("=RAND()", "acak"),
        ("=[1]Lain!A1", "buku kerja lain"),
        ("='C:\\kantor\\[lama.xlsx]Data'!A1", "buku kerja lain"),
        ("=TidakAda+1", "nama TidakAda tidak dikenal"),
        ("=Hilang!A1", "lembar 'Hilang' tidak ada"),
        ("=Lain:Data!A1", "beberapa lembar"),
        ('=TEXT(A9,"#,##0.00")', "bahasa Excel"),
        ('=TEXT(A9,"dd mmmm yyyy")', "bahasa Excel"),
        ('=A9&" %"', "bahasa Excel"),
        ('=1/3&""', "15 digit"),
        ("=A8:A9*2", "rentang di tempat satu nilai"),
        ("=SUM(A8:A9*A8:A9)", "rentang di tempat satu nilai"),
        ("=VLOOKUP(A8:A9,A8:A9,1,FALSE)", "rentang di tempat satu nilai"),
        ("=SUMPRODUCT(ROUND(A8:A9,0))", "larik di dalam fungsi"),
        ('=CELL("filename")', "luar sel"),
        ("=LAMBDA(x,x+1)(2)", "LAMBDA belum"),
        ("=MOD(1.1,0.1)", "MOD"),
        ("=LOOKUP(3,C8:C10)", "LOOKUP"),
        ("=SUM(A8:A9", "kurung"),
        ("=B8+1", "berupa angka"),
        ("=A1", "melingkar"),
        ("=RANK(A8,(A8,A9))", "koma"),
        ("=SUM(A8:B9 A9:B9)", "spasi"),
        ("=VLOOKUP(5,C8:C10,1)", "tidak urut"),
        ("=HLOOKUP(5,A8:C8,1)", "tidak urut"),
        ("=MATCH(5,C8:C9)", "tidak urut"),
        ("=MATCH(5,A8:A9,-1)", "tidak urut"),
        ('=MATCH(5,INDIRECT("C8:C9"))', "tidak urut"),
        ("=SUMPRODUCT(A8:A9,B8:B9)", "teks berupa angka"),
        ('=LEFT("tujuan",B8)', "teks berupa angka"),
        ("=SUMPRODUCT(A8:A9,C8:C10)", "tidak sama besar"),
        ("=BESSELJ(1,2)", "BESSELJ belum"),
        ("=IFERROR(B8*1,0)", "teks berupa angka"),
        ("=IFERROR(ROUND(B8,0),0)", "teks berupa angka"),
        ("=B9+1", "teks berupa angka"),
        ('=YEAR("2/1/2025")', "teks berupa angka"),
        ("=MONTH(B9)", "teks berupa angka"),
        ("=FLOOR.MATH(2.5)", "FLOOR.MATH belum"),
        ('=COUNTIF(A8:A9,">=0.9")', "bahasa Excel"),
        ('=COUNTIF(A8:A9,"> 85,5")', "bahasa Excel"),
        ('=COUNTIF(A8:A9,">=90,5%")', "bahasa Excel"),
        ('=COUNTIF(A8:A9,"90%")', "teks berangka"),
        ('=SUMIFS(A8:A9,A8:A9,"<>90%")', "teks berangka"),
        ('=SUMIF(A8:A9,">"&90&"%")', "dirangkai"),
        ("=SUM(A8:INDEX(B8:B9,2))", "ujungnya"),
        ("=SUM(A8:OFFSET(A8,1,0))", "ujungnya"),
        ("=SUM(INDEX(A8:A9,1):INDEX(B8:B9,2))", "ujungnya"),
        ("=MATCH(4,{1,9,3})", "tidak urut"),
        ('=VLOOKUP(4,{5,"a";1,"b"},2)', "tidak urut"),
        ('=TEXT(A8,"Rp 0")', "TEXT"),
        ("=SINH(1000)", "lebih besar"),
        ("=SUMPRODUCT(-1,A8:A9)", "tidak sama besar"),
        ('=SUMIF(C8:C10,">1",A8)', "tidak sama besar"),
        ('=SUMIFS(A8:A9,C8:C10,">1")', "tidak sama besar"),
        ('=COUNTIFS(A8:A9,">1",C8:C10,">1")', "tidak sama besar"),
    ],
)
def test_what_cannot_be_trusted_is_not_calculated(satu: Path, rumus: str, alasan: str) -> None:
    baru, tak = dihitung(
        satu, {"A1": rumus, "A8": 2.5, "A9": 12.5, "B8": "85,5", "B9": "01/02/2025", "C8": 5, "C9": 1, "C10": 4}
    )
    assert baru == {}
    assert alasan in tak["A1"]


def test_a_criterion_that_only_excel_can_read_is_trusted_where_it_gives_what_the_file_remembers(satu: Path) -> None:
    rumus = '=COUNTIF(A8:A9,">=0.9")'
    write_values(buku(satu, {"A1": rumus, "A2": rumus, "A8": 2.5, "A9": 12.5}), {"Data": {(1, 1): 2.0, (2, 1): 7.0}})
    hasil = hitung(satu, Pilihan(tanggal=HARI))
    assert (len(hasil.beda), [c.sel.a1 for c in hasil.tak_dihitung]) == (0, ["A2"])


def test_a_cell_with_a_sign_and_a_number_of_some_language_is_no_criterion(satu: Path) -> None:
    isi = {
        "A1": "=COUNTIF(A8:A9,C1)",
        "A2": "=COUNTIF(A8:A9,C2)",
        "A3": "=COUNTIF(C1:C3,C3)",
        "A4": "=COUNTIF(C1:C3,5)",
    }
    baru, tak = dihitung(satu, {**isi, "A8": 2.5, "A9": 12.5, "C1": ">=90%", "C2": ">= 3", "C3": "5.1"})
    assert (baru, set(tak)) == ({"A2": 1.0, "A3": 1.0, "A4": 0.0}, {"A1"})


def test_copies_of_a_formula_are_judged_by_how_large_their_own_ranges_are(satu: Path) -> None:
    isi = {f"A{n}": f"=SUMPRODUCT(C1:C3,D1:D{n})" for n in range(1, 5)}
    baru, tak = dihitung(satu, {**isi, "C1": 1, "C2": 2, "C3": 3, "D1": 4, "D2": 5, "D3": 6})
    assert (baru, set(tak)) == ({"A3": 32.0}, {"A1", "A2", "A4"})


def test_a_sum_by_criterion_over_an_error_is_not_taken_for_one_without_it(satu: Path) -> None:
    isi = {"A1": '=SUMIF(C1:C3,"b",D1:D3)', "A2": '=SUMIFS(D1:D3,C1:C3,"a")', "A3": '=SUMIF(C1:C3,"b",E1:E3)'}
    isi |= {"A4": '=IFERROR(AVERAGEIF(C1:C3,"b",D1:D3),0)', "A5": '=SUMIF(E1:E3,">1")', "A6": "=A2+1"}
    baru, tak = dihitung(satu, {**isi, "C1": "a", "C2": "b", "C3": "a", "D1": 1, "D2": "=1/0", "E1": 2, "E2": 3})
    assert baru == {"A3": 3.0, "A5": 5.0, "D2": "#DIV/0!"}
    assert {cell: "memuat galat" in why for cell, why in tak.items()} == {
        "A1": True,
        "A2": True,
        "A4": True,
        "A6": False,
    }


def test_a_sum_by_criterion_that_the_file_remembers_is_right_beside_an_error(satu: Path) -> None:
    isi = {"A1": '=SUMIF(C1:C3,"a",D1:D3)', "C1": "a", "C2": "b", "C3": "a", "D1": 1, "D2": "=1/0", "D3": 5}
    write_values(buku(satu, isi), {"Data": {(1, 1): 6.0}})
    hasil = hitung(satu, Pilihan(tanggal=HARI))
    assert ([c.sel.a1 for c in hasil.beda], len(hasil.tak_dihitung)) == (["D2"], 0)


def test_copies_of_a_sum_by_criteria_are_judged_by_their_own_ranges(satu: Path) -> None:
    isi = {f"A{n}": f'=SUMIFS(C1:C3,D1:D{n},">4")' for n in range(1, 5)}
    baru, tak = dihitung(satu, {**isi, "C1": 1, "C2": 2, "C3": 3, "D1": 4, "D2": 5, "D3": 6})
    assert (baru, set(tak)) == ({"A3": 5.0}, {"A1", "A2", "A4"})


def test_what_is_judged_by_what_it_reads_may_depend_on_what_is_not_calculated(satu: Path) -> None:
    isi = {"A1": "=RAND()", "A2": "=SUMIF(C1:C2,A1,D1:D2)", "A3": '=COUNTIF(D1:D2,">=0.5")+A1', "C1": "a", "D1": "=1/0"}
    baru, tak = dihitung(satu, {**isi, "D2": 4})
    assert (baru, set(tak)) == ({"D1": "#DIV/0!"}, {"A1", "A2", "A3"})


def test_a_calculated_corner_is_judged_by_its_own_addresses(satu: Path) -> None:
    isi = {"A1": "=SUM(C1:INDEX(C1:C3,2))", "A2": "=SUM(C1:INDEX(D1:D3,2))", "A3": "=SUM(C2:INDEX(C1:C3,3))"}
    baru, tak = dihitung(satu, {**isi, "C1": 1, "C2": 2, "C3": 3, "D1": 4, "D2": "=C3*2", "D3": 6})
    assert (baru, set(tak)) == ({"A1": 3.0, "A3": 5.0, "D2": 6.0}, {"A2"})


def test_a_range_in_one_cell_taints_what_a_spill_would_have_filled(satu: Path) -> None:
    isi = {"A1": 1, "A2": 2, "C1": "=INDEX(A1:A2,0)", "D2": "=C2+1", "D5": "=A1+A2"}
    baru, tak = dihitung(satu, isi)
    assert baru == {"D2": 1.0, "D5": 3.0}
    assert list(tak) == ["C1"]


def test_arrays_fill_the_range_that_the_file_states_or_are_not_calculated(satu: Path) -> None:
    baru, tak = dihitung(
        satu, {"A1": 1, "A2": 2, "A3": 3, "C1:C3": "{=A1:A3*2}", "D1:D2": "{=A1:A3*2}", "E1": "{=SUM(A1:A3*A1:A3)}"}
    )
    assert baru == {"C1": 2.0, "C2": 4.0, "C3": 6.0, "E1": 14.0}
    assert set(tak) == {"D1"}


def test_today_is_the_given_day_and_is_named(satu: Path) -> None:
    hasil = hitung(buku(satu, {"A1": "=TODAY()", "A2": "=YEAR(TODAY())"}), Pilihan(tanggal=HARI))
    assert [c.baru for c in hasil.beda] == [46022.0, 2025.0]
    assert hasil.tanggal == HARI
    os.utime(satu, (1_700_000_000, 1_700_000_000))
    assert hitung(satu).tanggal == date(2023, 11, 14)
    assert hitung(buku(satu, {"A1": "=1+1"})).tanggal is None


def test_numbers_typed_over_a_formula_are_shown_with_the_formula_of_their_column(satu: Path) -> None:
    isi: dict[str, Any] = {f"A{row}": row for row in range(1, 7)} | {f"B{row}": f"=A{row}*2" for row in range(1, 7)}
    hasil = hitung(buku(satu, isi | {"B3": 99, "B4": 98}))
    assert [(c.sel.a1, c.nilai, c.rumus) for c in hasil.tetapan] == [("B3", 99.0, "=A3*2"), ("B4", 98.0, "=A4*2")]


def test_nothing_is_written_unless_asked(satu: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = buku(satu, {"A1": 2, "B1": "=A1*3"}).read_bytes()
    assert main(["hitung", str(satu)]) == 1
    assert "Data!B1: belum bernilai, seharusnya 6  =A1*3" in capsys.readouterr().out
    assert satu.read_bytes() == before
    assert [p.name for p in satu.parent.iterdir()] == ["buku.xlsx"]


def test_written_values_agree_the_next_time(satu: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = buku(satu, {"A1": 2, "B1": "=A1*3", "B2": '="a"&B1', "B3": "=1/0", "B4": "=A1>1"}).read_bytes()
    assert main(["hitung", "--tulis", str(satu)]) == 1
    assert main(["hitung", str(satu)]) == 0
    [kept] = [p for p in satu.parent.iterdir() if ".cadangan-" in p.name]
    assert kept.read_bytes() == before
    [sheet, _] = read_formulas(satu).sheets
    assert [f.lama for _, f in sheet.formulas()] == [6.0, "a6", ErrorValue("#DIV/0!"), True]
    assert parts(satu.read_bytes(), tmp := satu.with_name("x")) == parts(before, tmp)
    assert "4 rumus" in capsys.readouterr().out


def parts(data: bytes, path: Path) -> dict[str, bytes]:
    """Every part but the first sheet."""
    path.write_bytes(data)
    with zipfile.ZipFile(path) as archive:
        return {n: archive.read(n) for n in archive.namelist() if n != "xl/worksheets/sheet1.xml"}


def test_a_value_that_is_not_calculated_is_not_written(satu: Path) -> None:
    buku(satu, {"A1": 2, "B1": "=A1*3", "B2": "=RAND()"})
    assert main(["hitung", "--tulis", str(satu)]) == 1
    [sheet, _] = read_formulas(satu).sheets
    assert [f.lama for _, f in sheet.formulas()] == [6.0, None]


def test_copies_go_to_a_folder_of_their_own(tmp_path: Path) -> None:
    source = tmp_path / "masuk"
    (source / "dinas").mkdir(parents=True)
    before = buku(source / "dinas" / "a.xlsx", {"B1": "=1+1"}).read_bytes()
    assert main(["hitung", str(source), "--keluaran", str(tmp_path / "keluar")]) == 1
    assert (source / "dinas" / "a.xlsx").read_bytes() == before
    assert hitung(tmp_path / "keluar" / "dinas" / "a.xlsx").sesuai
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "catatan.txt").write_text("milik pemakai")
    assert main(["hitung", str(source), "--keluaran", str(tmp_path / "lain")]) == 2


def folder(path: Path) -> Path:
    path.mkdir()
    for number in range(7):
        buku(path / f"{number}.xlsx", {"A1": number, "B1": "=A1*2", "B2": "=RAND()", "B3": "=B2+1"})
    (path / "3.xlsx").write_bytes(b"bukan buku kerja")
    (path / "5.xlsx").write_bytes((path / "5.xlsx").read_bytes()[:900])
    return path


def test_a_folder_gives_the_same_with_one_process_and_with_two(tmp_path: Path) -> None:
    source = folder(tmp_path / "masuk")
    one, two = (list(hitung_semua([source], where=Where(n))) for n in (1, 2))
    assert one == two
    assert [bool(r.gagal) for r in one] == [False, False, False, True, False, True, False]
    assert [r.value.beda[0].baru for r in one if r.value is not None] == [0.0, 2.0, 4.0, 8.0, 12.0]


def test_bad_files_cost_one_line_each_and_stop_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hitung", str(folder(tmp_path / "masuk")), "--proses", "2", "--format", "json"]) == 2
    said = capsys.readouterr()
    report = json.loads(said.out)
    assert len(report["berkas"]) == 5
    assert [Path(g["file"]).name for g in report["gagal"]] == ["3.xlsx", "5.xlsx"]
    assert len(said.err.splitlines()) == 2
    assert report["berkas"][1]["berbeda"] == [
        {"lembar": "Data", "sel": "B1", "lama": None, "baru": 2.0, "rumus": "=A1*2"}
    ]
    assert [c["sel"] for c in report["berkas"][1]["tidak_dihitung"]] == ["B2", "B3"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hitung", "tidak-ada.xlsx"], "tidak ditemukan"),
        (["hitung", "{folder}"], "Tidak ada buku kerja"),
        (["hitung", "--tanggal", "31-12-2025", "a.xlsx"], "bukan tanggal"),
        (["hitung", "--tulis", "--keluaran", "x", "a.xlsx"], "tidak dipahami"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main([a.format(folder=tmp_path) for a in arguments]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert said in line


def test_a_sheet_of_any_spelling_is_read_alike(satu: Path, tmp_path: Path) -> None:
    buku(satu, {"A1": 2, "A2": "a & b", "A3": True, "B1": "=A1*3", "C1:C2": '{=A1:A2&"x"}'})
    other = tmp_path / "lain.xlsx"
    with zipfile.ZipFile(satu) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name.endswith("sheet1.xml"):
                for tag in ("worksheet", "sheetData", "row", "c", "f", "v"):
                    text = text.replace(f"<{tag} ", f"<x:{tag} ").replace(f"<{tag}>", f"<x:{tag}>")
                    text = text.replace(f"</{tag}>", f"</x:{tag}>")
                text = text.replace("xmlns=", "xmlns:x=").replace('r="A1"', "r='A1'")
            new.writestr(name, text)
    assert read_formulas(other).sheets[0].cells == read_formulas(satu).sheets[0].cells


def test_subtotals_on_a_sheet_with_hidden_rows_are_not_guessed(satu: Path) -> None:
    buku(satu, {"A1": 1, "A2": 2, "A3": "=SUBTOTAL(9,A1:A2)", "B3": "=SUM(A1:A2)"})
    assert {c.sel.a1 for c in hitung(satu).beda} == {"A3", "B3"}
    with zipfile.ZipFile(satu) as old:
        all_parts = {n: old.read(n) for n in old.namelist()}
    with zipfile.ZipFile(satu, "w") as new:
        for name, content in all_parts.items():
            new.writestr(name, content.replace(b'<row r="2">', b'<row r="2" hidden="1">'))
    assert [c.sel.a1 for c in hitung(satu).tak_dihitung] == ["A3"]


def test_a_language_of_excel_that_writes_commas_is_no_difference(satu: Path) -> None:
    buku(satu, {"A1": 12.5, "B1": '=A1&" %"'})
    write_values(satu, {"Data": {"B1": "12,5 %"}}, backup=False)
    hasil = hitung(satu)
    assert hasil.beda == ()


def test_both_engines_agree_and_a_disagreement_is_reported(satu: Path) -> None:
    if shutil.which("soffice") is None and "CI" not in os.environ:
        pytest.skip("LibreOffice tidak terpasang di mesin ini; di CI wajib ada")
    buku(satu, {"A1": 72.58, "B1": 72, "C1": True, "D1": "=CAPAIAN(A1,B1)", "D2": "=COUNT(A1:C1)", "D3": "=A1/B1"})
    from kinerja_xl.hosts.calc.paket import extension

    hasil = hitung(satu, Pilihan(banding=True, ekstensi=extension))
    assert hasil.mesin_lain == "libreoffice"
    assert [(c.sel.a1, c.nilai, c.nilai_lain) for c in hasil.selisih] == [("D2", 2.0, 3.0)]


def test_without_libreoffice_it_says_so_in_one_line(
    satu: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    buku(satu, {"A1": "=1+1"})
    monkeypatch.setenv("PATH", str(satu.parent))
    from kinerja_xl.mesin.soffice import soffice

    soffice.cache_clear()
    assert main(["hitung", "--mesin", "libreoffice", str(satu)]) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "LibreOffice tidak terpasang" in line


@pytest.mark.parametrize(
    ("satu", "lain", "same"),
    [(0.1 + 0.2, 0.3, True), (1.0, 1.0000000000001, False), ("a", "A", False), (None, 0.0, False), (True, 1.0, False)],
)
def test_numbers_are_the_same_to_15_digits(satu: Value, lain: Value, same: bool) -> None:
    assert sama(satu, lain) is same


def test_a_remembered_number_is_not_stale_for_the_digits_that_its_program_writes(satu: Path) -> None:
    cells: dict[tuple[int, int], Value | Formula] = {
        (1, 1): 7.0,
        (2, 1): Formula("A1/6", 1.166666666667),
        (3, 1): Formula("A1/6", 1.17),
        (4, 1): Formula("COS(RADIANS(90))", 6.1257422745431e-17),
        (5, 1): Formula("A1/0", "#DIV/0!"),
        (6, 1): Formula("1234567890+0.25", 1234567890.0),
    }
    satu.write_bytes(
        lean_copy([("Data", [(p, c._replace(lama=None) if isinstance(c, Formula) else c) for p, c in cells.items()])])
    )
    write_values(satu, {"Data": {p: c.lama for p, c in cells.items() if isinstance(c, Formula)}}, backup=False)
    assert {c.sel.a1 for c in hitung(satu).beda} == {"A3", "A6"}


def test_an_error_of_another_kind_is_no_new_value(satu: Path) -> None:
    satu.write_bytes(lean_copy([("Data", {(1, 1): Formula("1/0", None)}.items())]))
    write_values(satu, {"Data": {(1, 1): ErrorValue("#N/A")}}, backup=False)
    [cell] = hitung(satu).tak_dihitung
    assert "galatnya lain" in cell.alasan


def test_one_formula_too_long_for_the_engine_does_not_cost_the_others_their_value(tmp_path) -> None:
    parts = good()
    cells(f'<c r="A2"><f>{"1+" * 300}1</f></c><c r="B2"><f>{"1+" * 190}1</f></c>')(parts)
    done = hitung(packed(tmp_path / "panjang.xlsx", parts))
    assert [(c.sel.a1, c.alasan) for c in done.tak_dihitung] == [("A2", "rumusnya terlalu panjang bagi mesin ini")]
    assert [(c.sel.a1, c.baru) for c in done.beda] == [("B2", 191.0)]


def test_texts_that_double_from_cell_to_cell_are_not_calculated(tmp_path) -> None:
    parts = good()
    doubling = "".join(f'<c r="{a}2"><f>{b}2&amp;{b}2</f></c>' for a, b in zip("BCDEFGHIJ", "ABCDEFGHI", strict=True))
    cells(f'<c r="A2"><f>REPT("xy",100)</f></c>{doubling}')(parts)
    done = hitung(packed(tmp_path / "ganda.xlsx", parts))
    said = {c.sel.a1: c.alasan for c in done.tak_dihitung}
    assert said == {"J2": "teksnya dapat lebih dari 32767 huruf", "I2": "teksnya dapat lebih dari 32767 huruf"}
    assert {c.sel.a1: len(c.baru) for c in done.beda}["H2"] == 200 * 2**7
