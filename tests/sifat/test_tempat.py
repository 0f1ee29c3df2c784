"""What holds for any address, link and name of a file."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kinerja_xl.app.dasbor import dasbor_per_office
from kinerja_xl.app.output import link_from
from kinerja_xl.cells import CellRef, column_letters, column_number, parse_a1, parse_range, split_file
from kinerja_xl.inert import as_formula, looks_like_formula
from kinerja_xl.mesin.sealed_pdf import sealed_pdf

rows, columns = st.integers(1, 1_048_576), st.integers(1, 16_384)
slow = settings(
    max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
words = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/"), min_size=1, max_size=40)


@given(rows, columns)
def test_an_address_is_read_back(row: int, column: int) -> None:
    """Letters and number of a cell are read back as its row and column, with and without dollars; so is a range."""
    a1 = CellRef("X", row, column).a1
    assert parse_a1(a1) == parse_a1("$" + re.sub(r"(\d)", r"$\1", a1, count=1)) == (row, column)
    assert column_number(column_letters(column)) == column
    assert parse_range(f"A1:{a1}") == (1, 1, row, column)


@given(columns, columns)
def test_letters_stand_in_the_order_of_columns(one: int, other: int) -> None:
    """Shorter letters first, then by the alphabet: the order of columns."""
    order = [(len(column_letters(c)), column_letters(c)) for c in (one, other)]
    assert (order[0] < order[1]) == (one < other)


@given(words, words.filter(lambda name: "]" not in name))
def test_file_and_sheet_are_told_apart(file: str, sheet: str) -> None:
    """A file of any name, with brackets in it too, and a sheet without brackets come apart again."""
    assert split_file(f"[{file}]{sheet}") == (file, sheet)


@given(st.lists(words.filter(lambda w: w not in (".", "..")), min_size=1, max_size=3), words)
@example(["a b", "#1"], "50% [x]?.xlsx")
def test_a_link_leads_back_to_the_file(folders: list[str], name: str) -> None:
    """The address of a workbook, taken from the folder of the output, is the workbook; it has no mark of a URL."""
    if name in (".", ".."):
        return
    target, source = Path("/hasil", *folders, "rekap.xlsx"), Path("/masuk", *folders[::-1], name)
    link = link_from(target, str(source))
    assert not re.search(r"[\s#?<>\"|]", link)
    assert os.path.normpath(target.parent / unquote(link)) == str(source)


@slow
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=120), min_size=1, max_size=4))
@example(["\U0001f600" * 120])
@example(["a/b", "A:B", "a b", "..", "CON", "nul."])
@example(["İ" * 120, "ẞ" * 120])
def test_every_office_has_a_dashboard_of_its_own(tmp_path: Path, offices: list[str]) -> None:
    """Whatever offices are called, each has one file, whose name every disk takes; two are never one file."""
    kinds = {" ".join((name or "file").casefold().split()) for name in offices}
    entries = [{"perangkat_daerah": name, "file": "file.xlsx", "tahun": 2026, **_NOTHING} for name in offices]
    folder = tmp_path / "dasbor"
    written = dasbor_per_office(entries, folder)
    try:
        assert len({path.name.casefold() for path in written}) == len(kinds) == len(written)
        for path in written:
            assert path.is_file()
            assert len(os.fsencode(path.name)) <= 255
            assert not re.search(r'[\\/:*?"<>|\x00-\x1f]|[ .]\.xlsx$', path.name)
    finally:
        for path in written:
            path.unlink()


_NOTHING = {"findings": {}, **{key: [] for key in ("galat", "capaian", "serapan", "ipa", "ipa_dimensi", "indeks")}}
"""A workbook without any figure."""


@given(st.text(max_size=2_000))
def test_a_text_as_formula_is_that_text(text: str) -> None:
    """The literals of the formula, put together, are the text; none is longer than Excel takes."""
    pieces = re.findall(r'"((?:[^"]|"")*)"', as_formula(text))
    assert "".join(piece.replace('""', '"') for piece in pieces) == text
    assert all(len(piece.replace('""', '"')) <= 255 for piece in pieces)
    assert looks_like_formula(as_formula(text))


@given(st.binary(max_size=300), st.binary(max_size=60), st.integers(0, 16**32 - 1), st.integers(0, 10**14 - 1))
def test_a_sealed_pdf_keeps_its_places_and_sealing_twice_is_sealing_once(
    body: bytes, rest: bytes, name: int, moment: int
) -> None:
    """Nothing moves in it; neither its hour nor its identifiers depend on when it was printed."""
    identity = f"{name:032X}"

    def printed(moment: int, identity: str) -> bytes:
        marks = f"/CreationDate(D:{moment:014d}+07'00')>>/ID [ <{identity}>\n<{identity}> ]/DocChecksum /{identity}"
        return body + marks.encode() + rest

    data = printed(moment, identity)
    sealed = sealed_pdf(data)
    assert len(sealed) == len(data)
    assert sealed.startswith(body)
    assert sealed_pdf(sealed) == sealed == sealed_pdf(printed(0, "A" * 32))
