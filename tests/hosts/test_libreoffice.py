"""The example in a real LibreOffice: saved again there, it must give the same findings in the same cells."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook

from kinerja_xl import app
from kinerja_xl.workbook.patching.stored_value import ErrorValue
from kinerja_xl.workbook.patching.write_back import write_values

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
EXAMPLE = CONTOH / "lkjip-bontang-2020.xlsx"
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(
    SOFFICE is None and "CI" not in os.environ, reason="LibreOffice tidak terpasang di mesin ini; di CI wajib ada"
)


def convert(source: Path, kind: str, folder: Path) -> Path:
    assert SOFFICE is not None, "pasang LibreOffice: .ci/run melakukannya"
    profile = f"-env:UserInstallation=file://{folder / 'profil'}"
    command = [SOFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    result = folder / f"{source.stem}.{kind}"
    assert result.is_file(), "LibreOffice berakhir 0 tanpa menulis berkas"
    return result


def places(path: Path) -> list[tuple[str, str, str, str, str]]:
    return [(f.code, f.sheet, f.cell, f.found, f.expected) for f in app.periksa(path).findings]


@pytest.mark.parametrize("name", [EXAMPLE.stem, "renstra-paser-2025-2029", "cascading-bontang-2020"])
def test_saved_by_libreoffice_the_example_gives_the_same_findings(name, tmp_path) -> None:
    example = CONTOH / f"{name}.xlsx"
    assert places(convert(example, "xlsx", tmp_path)) == places(example)


def test_the_example_prints_as_an_official_workbook(tmp_path) -> None:
    """Every sheet prints, one page wide, and no figure is cut to ###."""
    pdf = convert(EXAMPLE, "pdf", tmp_path)
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    assert "###" not in text
    assert "1.852.072.146,00" in text
    assert "Perjanjian Kinerja Tahun 2020" in text
    assert text.count("\f") >= len(app.periksa(EXAMPLE).book.sheets)


def test_values_written_into_formula_cells_are_shown(tmp_path) -> None:
    """LibreOffice opens the written workbook and shows the written values, which no recalculation would give.

    But for truth values and errors: LibreOffice 7.4 calculates those anew whatever a file holds.
    """
    book = Workbook()
    sheet = book.active
    for row, formula in enumerate(("=1+1", '="a"&"b"', "=1=2", "=NA()", '="x"', "=2"), 1):
        sheet.cell(row, 1, formula)
    path = tmp_path / "tulis.xlsx"
    book.save(path)
    values = {
        "A1": 72.58,
        "A2": "Tercapai & <ya>",
        "A3": False,
        "A4": ErrorValue("#N/A"),
        "A5": "baris\tdua",
        "A6": -0.5,
    }
    assert write_values(path, {"Sheet": values}) is not None
    shown = convert(path, "csv", tmp_path).read_text(encoding="utf-8").splitlines()
    assert shown == ["72.58", "Tercapai & <ya>", "FALSE", "#N/A", "baris\tdua", "-0.5"]
