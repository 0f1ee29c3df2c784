"""Names of files and sheets are any text that Excel and the disk allow: none of them changes what is found."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.pemeriksaan import periksa
from kinerja_xl.cli import main
from kinerja_xl.workbook.patching.write_back import write_values
from kinerja_xl.workbook.sheets.xlsx import read_sheets
from tests.workbook.serangan import SHEET, good, packed

# What Excel refuses in the name of a tab is left out, and `_x`, which begins an escape of its own.
names = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="[]:*?/\\"), min_size=1)
    .map(lambda name: name[:31].strip("'"))
    .filter(lambda name: name.strip() and "_x" not in name and len(name.encode("utf-16-le")) <= 62)
)
files = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1, max_size=40)
slow = settings(
    max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def book(folder: Path, name: str) -> Path:
    parts = good()
    said = quoteattr(name)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'"LRA"', said.encode())
    formula = escape("'" + name.replace("'", "''") + "'!B1*2")
    parts[SHEET] = parts[SHEET].replace(b"<f>B1*2</f><v>4</v>", f"<f>{formula}</f><v>5</v>".encode())
    return packed(folder / "nama.xlsx", parts)


@slow
@given(names)
@example("O'Brien & <Anak>")
@example("=1+1")
@example("R1C1")
@example("A1")
@example("\U0001f600")
def test_a_sheet_of_any_name_is_read_calculated_and_written(tmp_path: Path, name: str) -> None:
    """Invariant: the name read is the name written, and a formula that refers to it has the same value."""
    path = book(tmp_path, name)
    assert [sheet.name for sheet in read_sheets(path)] == [name]
    done = hitung(path)
    assert [(c.sel.sheet, c.sel.a1, c.baru) for c in done.beda] == [(name, "C1", 4.0)]
    write_values(path, {name: {"C1": 4.0}}, backup=False)
    assert hitung(path).beda == ()


@slow
@given(files)
@example("=cmd|'calc'!A0")
@example("-rf")
@example("%s %n {0} \x7f")
def test_a_file_of_any_name_is_checked_and_its_result_names_it(tmp_path: Path, name: str) -> None:
    """Invariant: the findings of a file do not depend on its name, which stands in the report."""
    folder = tmp_path / "b"
    folder.mkdir(exist_ok=True)
    if len(name.encode()) > 200 or name in (".", ".."):
        return
    path = packed(folder / f"{name}.xlsx", good())
    try:
        expected = periksa(packed(tmp_path / "a.xlsx", good())).findings
        found = periksa(path).findings
        assert [(f.code, f.sheet, f.cell) for f in found] == [(f.code, f.sheet, f.cell) for f in expected]
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            assert main(["periksa", "--format", "json", str(path)]) == 0
        assert [file["file"] for file in json.loads(out.getvalue())["berkas"]] == [str(path)]
    finally:
        path.unlink()
