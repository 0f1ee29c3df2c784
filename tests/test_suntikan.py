"""Formula injection: what a user typed stays text in every file that we write."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_xl import app
from kinerja_xl.app.rantai import chain_json, chain_text, rantai, write_chain
from kinerja_xl.cells import CellRef
from kinerja_xl.commands import jalankan
from kinerja_xl.commands.buku import Lembar, Tanda
from kinerja_xl.hosts.berkas import BerkasBuku
from tests.test_rantai import plan

PAYLOADS = (
    '=HYPERLINK("http://127.0.0.1/x","klik")',
    "=cmd|'/c calc'!A0",
    "+1+cmd|'/c calc'!A0",
    "-1+1",
    "@SUM(1+1)*cmd|'/c calc'!A0",
    '=IMPORTXML("http://127.0.0.1";"//a")',
    '=WEBSERVICE("http://127.0.0.1")',
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "=1+1\x1b[2J\x07",
    "\uff1d1+1",
    "{=1+1}",
    '"=1+1',
    "=" + "1+" * 200 + "1",
    "<script>alert(1)</script>",
    "]]><a href='javascript:alert(1)'>&<",
    "#N/A",
)
"""Where a program would look for a formula, a command to the terminal, or markup."""


def texts(sheet: Worksheet) -> set[str]:
    return {c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, str)}


def is_inert(path: Path, only: str = "") -> bool:
    """Whether no cell of a written workbook is a formula or an error, and quotePrefix marks what looks like one."""
    book = openpyxl.load_workbook(path)
    for sheet in [book[only]] if only else book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                dangerous = isinstance(cell.value, str) and cell.value[:1] in "=+-@\uff1d" and cell.value != ""
                if cell.data_type in ("f", "e") or (dangerous and not cell.quotePrefix):
                    return False
    return True


@pytest.fixture(params=PAYLOADS, ids=range(len(PAYLOADS)))
def payload(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def office(payload: str, tmp_path: Path) -> Path:
    """A folder with a plan that holds the payload in each column a person writes text in."""
    path = plan(tmp_path / "kantor" / "rencana.xlsx")
    book = openpyxl.load_workbook(path)
    for address in ("B4", "B5", "C3", "D5", "I3", "I4"):
        cell = book["Tabel"][address]
        cell.value = re.sub(r"[\0-\x08\x0b-\x1f]", lambda m: f"_x{ord(m[0]):04X}_", payload)
        cell.data_type = "s"
    book["Tabel"]["F3"] = 1  # less than its parts: something to be found
    book.save(path)
    return path.parent


def test_report_of_a_chain(office: Path, payload: str, tmp_path: Path) -> None:
    chain = rantai(office)
    assert chain.nodes
    book, picture, *copies = write_chain(chain, tmp_path / "hasil")
    assert is_inert(book)
    ET.parse(picture)
    svg = picture.read_text(encoding="utf-8")
    assert "<script" not in svg
    assert not re.search(r'href="(?!salinan/)', svg)
    assert json.loads(chain_json(chain))
    assert [c.read_bytes() for c in copies] == [p.read_bytes() for p in office.iterdir()]
    assert not re.search(r"[\0-\x08\x0b-\x1f\x7f-\x9f]", chain_text(chain, False))


def test_report_of_a_workbook(office: Path) -> None:
    report = app.periksa(office / "rencana.xlsx")
    assert report.book.tables
    assert not re.search(r"[\0-\x08\x0b-\x1f\x7f-\x9f]", app.report_text(report, False))
    for form, together in (("json", app.shown_json), ("sarif", app.shown_sarif)):
        (shown,) = app.show_all([office / "rencana.xlsx"], app.Options(), app.Look(form))
        assert json.loads(together([shown]))


def test_findings_in_the_users_own_workbook(office: Path, tmp_path: Path) -> None:
    book = BerkasBuku(office / "rencana.xlsx")
    jalankan("validasi", book)
    book.simpan(tmp_path / "hasil.xlsx")
    assert is_inert(tmp_path / "hasil.xlsx", "Temuan")


def test_sheet_and_marks_written_with_openpyxl(payload: str, tmp_path: Path) -> None:
    source = tmp_path / "buku.xlsx"
    openpyxl.Workbook().save(source)
    book = BerkasBuku(source)
    book.tulis_lembar(Lembar("Temuan", [(payload,), (payload, payload), (payload,)], (20, 20)))
    book.tandai([Tanda(CellRef("Sheet", 1, 1), "galat", payload)])
    book.simpan(tmp_path / "hasil.xlsx")
    assert is_inert(tmp_path / "hasil.xlsx")
    written = openpyxl.load_workbook(tmp_path / "hasil.xlsx")
    assert written["Sheet"]["A1"].comment.text.startswith("kinerja_xl: ")
    assert len(texts(written["Temuan"])) == 1


def test_a_frozen_function_that_gives_such_a_text(payload: str, tmp_path: Path) -> None:
    """Freezing writes a value where a formula stood: it must not become another formula."""
    source = tmp_path / "buku.xlsx"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0]["A1"] = '=B1&STATUS_CAPAIAN("90,5")'
    workbook.save(source)
    text = ILLEGAL_CHARACTERS_RE.sub("", payload)
    book = BerkasBuku(source)
    book._values["Sheet"]["A1"]._value = text
    assert jalankan("bekukan", book).startswith("1 rumus dibekukan: 0 menjadi rumus biasa, 1 menjadi nilai")
    frozen = book._book["Sheet"]["A1"].value
    literal = re.compile(r'="(?:[^"]|""){0,510}"(?:&"(?:[^"]|""){0,510}")*')
    assert frozen == text or (literal.fullmatch(frozen) and unquoted(frozen) == text)


def unquoted(formula: str) -> str:
    """The text that a formula of nothing but texts gives."""
    return "".join(piece.replace('""', '"') for piece in re.findall(r'"((?:[^"]|"")*)"', formula))
