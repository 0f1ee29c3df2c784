"""Mutations: whatever a file or a text holds, reading it ends in a result or in a KinerjaError."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import clean_text, read_date, read_number, read_quantities
from kinerja_xl.workbook.door.package import open_package
from kinerja_xl.workbook.sheets.xlsx import read_sheets
from tests.korpus.mutasi import Trial, examples
from tests.workbook.serangan import SHEET, good, packed


@pytest.mark.parametrize("seed", range(4))
def test_two_thousand_mutations_break_nothing(seed: int, tmp_path: Path) -> None:
    trial = Trial(seed, tmp_path, examples(tmp_path))
    for number in range(500):
        trial.run(number)
    assert trial.broken == []
    assert min(trial.outcomes["buku dibaca"], trial.outcomes["buku ditolak"]) > 40


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_as_a_number_or_not_at_all(text: str) -> None:
    for desimal in (",", "."):
        reading = read_number(text, desimal)
        assert (reading.value is not None) == (reading.state == "angka")
        read_quantities(text, desimal)
    read_date(text)
    assert not any(c < " " or "\x7f" <= c < "\xa0" for c in clean_text(text))


@settings(
    max_examples=200, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_workbook_or_refused(tmp_path: Path, content: bytes) -> None:
    for data in (content, b"PK\x03\x04" + content, content + b"PK\x05\x06" + bytes(18)):
        with pytest.raises(KinerjaError):
            read_sheets_of(tmp_path, data)


@settings(
    max_examples=300, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    kind=st.sampled_from(["", "n", "s", "str", "inlineStr", "b", "e", "d", "zzz"]),
    ref=st.sampled_from(["A2", "B2", "A0", "", "XFE2", "a2", "A3"]),
    value=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&"), max_size=12)
    | st.floats().map(repr)
    | st.integers(-(10**20), 10**20).map(str),
)
def test_any_cell_is_read_or_refused_and_never_lost(tmp_path: Path, kind: str, ref: str, value: str) -> None:
    parts = good()
    typed = f' t="{kind}"' if kind else ""
    xml = f'<row r="2"><c r="{ref}"{typed}><v>{value}</v></c></row></sheetData>'
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", xml.encode())
    try:
        cells = read_sheets(packed(tmp_path / "sel.xlsx", parts))[0].cells
    except KinerjaError:
        return
    assert len(cells) == 3 + bool(value)


def read_sheets_of(folder: Path, data: bytes) -> None:
    path = folder / "acak.xlsx"
    path.write_bytes(data)
    open_package(path).close()
    read_sheets(path)
