"""The example workbooks: rebuilt byte for byte, showing every printed text, naming no person."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.contoh.buku import WORKBOOKS, build_all, read_contoh
from kinerja_xl.workbook.contoh.model import ATAS, KIRI, Contoh, Tabel

SUMBER = sorted((WORKBOOKS / "sumber").iterdir())
CONTOH = [(path, contoh) for path in SUMBER if (contoh := read_contoh(path))]
BONTANG = WORKBOOKS / "contoh" / "lkjip-bontang-2020.xlsx"

ORANG = re.compile(
    r"\bNIP\W{0,3}\d|(?<![\d.])(?!\d{8} \d{6} \d 9\d\d\b)(?:\d ?){17}\d(?![\d.])"  # made-up ones end in 9xx
    r"|\b(?:Drs|Dra|Ir|Dr|Hj)\.\s*[A-Z]"
    r"|,\s*(?:S|M|A\.Md|Ph)\.\s?[A-Z]"
)


@pytest.fixture(scope="module")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    keluaran = tmp_path_factory.mktemp("contoh")
    build_all(keluaran=keluaran)
    return keluaran


def test_every_stored_example_is_what_its_source_builds(hasil: Path) -> None:
    built = {path.name: path.read_bytes() for path in hasil.iterdir()}
    assert BONTANG.name in built
    assert {name: (WORKBOOKS / "contoh" / name).read_bytes() for name in built} == built


@pytest.mark.parametrize(("path", "contoh"), CONTOH, ids=lambda value: getattr(value, "stem", ""))
def test_every_printed_text_is_shown_in_order(path: Path, contoh: Contoh) -> None:
    book = load_workbook(WORKBOOKS / "contoh" / f"{path.stem}.xlsx")
    assert book.sheetnames == [lembar.nama for lembar in contoh.lembar]
    for lembar in contoh.lembar:
        printed = [text for tabel in lembar.tabel for text in _printed(tabel)]
        assert [_shown(cell) for cell in _filled(book[lembar.nama])] == printed


@pytest.mark.parametrize(("path", "contoh"), CONTOH, ids=lambda value: getattr(value, "stem", ""))
def test_no_person_is_named(path: Path, contoh: Contoh) -> None:
    with zipfile.ZipFile(WORKBOOKS / "contoh" / f"{path.stem}.xlsx") as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if name.startswith("docProps")]
    book = load_workbook(WORKBOOKS / "contoh" / f"{path.stem}.xlsx")
    texts = [_shown(cell) for ws in book for cell in _filled(ws)]
    assert not [text for text in (*texts, *parts) if ORANG.search(text)]
    for part in sorted(path.glob("*.toml")) if path.is_dir() else [path]:
        source = "\n".join(line for line in part.read_text("utf-8").splitlines() if not line.startswith("#"))
        assert ORANG.search(source) is None


@pytest.mark.parametrize(
    ("sheet", "cell", "value"),
    [
        ("Anggaran", "C5", 7541529792),
        ("Anggaran", "C8", "Rp 12.607.128.848 ,00"),
        ("PK", "D6", 0.72),
        ("SAKIP", "D6", "22.28"),
        ("IKU", "G6", 100.8),
        ("Realisasi PK", "G7", "97.21"),
        ("Realisasi PK", "G8", 99.3),
        ("Efisiensi", "F8", 0.0255),
        ("Renstra Review", "H9", "N/A"),
        ("Lampiran 4", "F5", "100.80"),
        ("Data IPA", "E12", 1619),
    ],
)
def test_only_valid_indonesian_notation_becomes_a_number(sheet: str, cell: str, value: object) -> None:
    assert load_workbook(BONTANG)[sheet][cell].value == value


def test_a_row_of_the_wrong_width_is_told(tmp_path: Path) -> None:
    source = (WORKBOOKS / "sumber" / f"{BONTANG.stem}.toml").read_text("utf-8")
    broken = tmp_path / "rusak.toml"
    broken.write_text(source.replace('"1", "SD/Sederajat", ', '"SD/Sederajat", '), "utf-8")
    with pytest.raises(KinerjaError, match="5 sel, seharusnya 6"):
        read_contoh(broken)


def test_a_source_without_buku_is_no_workbook(tmp_path: Path) -> None:
    other = tmp_path / "lain.toml"
    other.write_text('judul = "bukan buku"\n', "utf-8")
    assert read_contoh(other) is None
    assert build_all(tmp_path, tmp_path / "keluaran") == []


def _printed(tabel: Tabel) -> Iterator[str]:
    yield from tabel.judul
    for label, isi in tabel.isian:
        yield from (text for text in (label, f": {isi}") if text)
    yield from tabel.pengantar
    for larik in (*tabel.baris_kepala, *(larik for larik, _ in tabel.baris_isi)):
        yield from (text for text in larik if text not in ("", KIRI, ATAS))
    yield from (*tabel.catatan, *tabel.tanda_tangan)
    yield from (text for pair in tabel.pihak for text in pair if text)


def _filled(ws: Worksheet) -> Iterator[Cell]:
    for row in ws.iter_rows():
        yield from (cell for cell in row if not isinstance(cell, MergedCell) and cell.value is not None)


def _shown(cell: Cell) -> str:
    """What an Indonesian Excel shows for the cell."""
    if isinstance(cell.value, str):
        return cell.value
    pola = re.fullmatch(r'(?:\[\$-421])?(?:"(.*)"\* )?(#,##)?0(?:\.(0+))?(%?)', cell.number_format)
    assert pola, cell.number_format
    awalan, ribuan, pecahan, persen = pola.groups()
    value = Decimal(repr(cell.value)) * (100 if persen else 1)
    text = f"{value:{',' if ribuan else ''}.{len(pecahan or '')}f}"
    return (awalan or "") + text.translate(str.maketrans(",.", ".,")) + persen
