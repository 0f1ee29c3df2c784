"""The plain workbook: opened by others, the same bytes each time, inert whatever is written into it."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.report import plain_book
from kinerja_xl.report.plain_book import Cell, Page, book_bytes
from kinerja_xl.workbook.door.part_xml import unescape


def page(*values: object, **more: object) -> Page:
    return Page("Lembar", [20] * len(values), [[Cell(v) for v in values]], **more)  # type: ignore[arg-type]


def read(data: bytes) -> list[object]:
    return [cell.value for cell in openpyxl.load_workbook(io.BytesIO(data))["Lembar"][1]]


def test_numbers_and_texts_come_back() -> None:
    values = [1, 2.5, 12_607_128_848, "a & <b>", "  spasi  ", "baris\nbaru", None]
    assert read(book_bytes([page(*values)])) == values


@given(st.text(max_size=40))
def test_every_text_comes_back_but_for_what_xml_cannot_hold(text: str) -> None:
    data = book_bytes([page(text)])
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    [found] = read(data)
    assert unescape(str(found or "")) == plain_book._NOT_XML.sub("", text)


def test_the_same_pages_give_the_same_bytes() -> None:
    assert book_bytes([page("a", 1)]) == book_bytes([page("a", 1)])


def test_no_more_links_than_excel_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_book, "MAX_LINKS", 2)
    rows = [[Cell(f"{n}.xlsx", "tautan", (f"{n}.xlsx", ""))] for n in range(4)]
    sheet = openpyxl.load_workbook(io.BytesIO(book_bytes([Page("Lembar", [20], rows)])))["Lembar"]
    assert [bool(row[0].hyperlink) for row in sheet.iter_rows()] == [True, True, False, False]
    assert [row[0].value for row in sheet.iter_rows()] == ["0.xlsx", "1.xlsx", "2.xlsx", "3.xlsx"]
