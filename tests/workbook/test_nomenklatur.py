"""The nomenclature table of the user: read from csv and xlsx, and what the codes of a plan are held against."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.recognition.nomenklatur import read_nomenklatur
from tests.test_rantai import plan

ROWS = [
    ("kabupaten/kota", "5.03.02", "PROGRAM KEPEGAWAIAN DAERAH"),
    ("kabupaten/kota", "5.03.02.2.02", "Mutasi dan Promosi ASN"),
    ("provinsi", "5.03.02.1.02", "Mutasi dan Promosi ASN"),
]


def as_csv(path: Path, separator: str) -> Path:
    lines = [separator.join(("Jenis Pemda", "Kode", "Nama")), *(separator.join(row) for row in ROWS)]
    path.write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    return path


def as_xlsx(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Nomenklatur urusan kepegawaian"])
    sheet.append([])
    sheet.append(["Jenis Pemda", "Kode", "Nomenklatur"])
    for row in ROWS:
        sheet.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_with_any_usual_separator(tmp_path: Path, separator: str) -> None:
    table = read_nomenklatur(as_csv(tmp_path / "n.csv", separator))
    assert table == {code: name for _, code, name in ROWS}


def test_xlsx_below_a_title(tmp_path: Path) -> None:
    assert read_nomenklatur(as_xlsx(tmp_path / "n.xlsx")) == {code: name for _, code, name in ROWS}


def test_only_the_rows_of_the_kind_of_government(tmp_path: Path) -> None:
    assert read_nomenklatur(as_xlsx(tmp_path / "n.xlsx"), "provinsi") == {ROWS[2][1]: ROWS[2][2]}


@pytest.mark.parametrize("text", ["", "Kode;Nama\nbukan kode;apa saja", "A;B\n1;2"])
def test_a_file_without_codes_is_one_clear_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "n.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KinerjaError, match="kode"):
        read_nomenklatur(path)


def test_a_missing_file_is_one_clear_line(tmp_path: Path, capsys) -> None:
    workbook = plan(tmp_path / "a.xlsx")
    assert main(["periksa", str(workbook), "--nomenklatur", str(tmp_path / "tidak-ada.csv")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_code_outside_the_table_is_found_and_without_a_table_only_its_shape_counts(tmp_path: Path, capsys) -> None:
    workbook = plan(tmp_path / "a.xlsx")
    table = as_csv(tmp_path / "n.csv", ";")
    assert main(["periksa", str(workbook)]) == 0
    capsys.readouterr()
    assert main(["periksa", str(workbook), "--nomenklatur", str(table)]) == 1
    out = capsys.readouterr().out
    assert "CAS110" in out
    assert "5.03.02.2.02.0001" in out
    assert "CAS111" not in out
