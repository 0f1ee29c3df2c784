"""The reader of .xlsx against openpyxl, cell by cell, and files that must be refused in one line."""

from __future__ import annotations

import datetime
import io
import re
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import PARTS
from kinerja_xl.workbook.door.part_xml import MAX_TEXT
from kinerja_xl.workbook.sheets.grid import NumberFormat, RawCell, Sheet
from kinerja_xl.workbook.sheets.number_format import read_format
from kinerja_xl.workbook.sheets.xlsx import read_sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ERRORS = ("#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")

values = st.one_of(
    st.integers(-(10**14), 10**14),
    st.floats(-1e300, 1e300),
    st.booleans(),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(
        lambda t: "_x" not in t and t[0] != "="
    ),
    st.dates(datetime.date(1901, 1, 1), datetime.date(2100, 1, 1)),
    st.sampled_from(ERRORS),
)
grids = st.lists(st.lists(values | st.none(), min_size=1, max_size=5), min_size=1, max_size=5)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with every kind of content a sheet can hold."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "LRA 2020"
    sheet.append(["Uraian", "Pagu & Perubahan", "<%>", None, "Sel digabung"])
    sheet.append(["Belanja Langsung", 5429689056, 98.2518, 0.982518, -94922401])
    sheet.append(["  dua spasi  ", 0.1 + 0.2, 1e-7, 1.5e300, 123456789012345678])
    noon = datetime.datetime.combine(datetime.date(2020, 12, 30), datetime.time(12))
    sheet.append([True, False, noon, noon.date(), "baris\nkedua"])
    sheet.append(list(ERRORS))
    sheet.append(["=SUM(B2:B3)", '="Rp"&B2', "'angka", "00123", "é–½ 你好"])
    sheet.append([CellRichText("Indeks ", TextBlock(InlineFont(b=True), "Profesionalitas"), " ASN")])
    for address, code in {
        "B2": '"Rp "#,##0.00',
        "C2": "0.00",
        "D2": "0.00%",
        "E2": "#,##0;[Red](#,##0)",
        "B3": "[$-421]#,##0.0",
        "C4": "dd mmmm yyyy",
    }.items():
        sheet[address].number_format = code
    sheet.merge_cells("E1:F1")
    sheet.merge_cells("A7:B8")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions.group("G", "I", hidden=True)
    sheet["B2"].comment = Comment("kinerja: abaikan PAG101 sampai 2026-12-31 karena contoh", "penyusun")
    for name, state in (("Sembunyi", "hidden"), ("Sangat Sembunyi", "veryHidden"), ("Kosong", "visible")):
        workbook.create_sheet(name).sheet_state = state
    workbook["Sembunyi"]["XFD1048576"] = "ujung"
    path = tmp_path / "anggaran.xlsx"
    workbook.save(path)
    return path


def assert_same_cell(ours: RawCell, theirs: Cell) -> None:
    value = theirs.value
    assert ours.formula == (theirs.data_type == "f")
    if isinstance(value, bool):
        assert (ours.kind, ours.value) == ("logika", "BENAR" if value else "SALAH")
    elif theirs.is_date:
        assert (ours.kind, ours.format.date) == ("tanggal", True)
    elif theirs.data_type == "e":
        assert (ours.kind, ours.value) == ("galat", value)
    elif isinstance(value, int | float):
        assert (ours.kind, ours.value) == ("angka", Decimal(f"{float(value):.15g}"))
        assert ours.format.percent == ("%" in theirs.number_format)
    else:
        assert (ours.kind, ours.value) == ("teks", str(value))


def assert_same_sheet(ours: Sheet, theirs) -> None:
    cells = {(c.row, c.column): c for row in theirs.iter_rows() for c in row if c.value not in (None, "")}
    formulas = {place for place, cell in cells.items() if cell.data_type == "f"}
    assert set(ours.cells) == set(cells)
    for place, cell in ours.cells.items():
        if place in formulas:
            assert (cell.kind, cell.formula) == ("kosong", True), "openpyxl menulis rumus tanpa nilai tersimpan"
        else:
            assert_same_cell(cell, cells[place])


def assert_same_book(path: Path) -> None:
    sheets, workbook = read_sheets(path), load_workbook(path)
    assert [s.name for s in sheets] == workbook.sheetnames
    for ours, theirs in zip(sheets, workbook.worksheets, strict=True):
        if theirs.max_row < 1000:
            assert_same_sheet(ours, theirs)
        assert ours.hidden == (theirs.sheet_state != "visible")
        assert set(ours.merges) == {(m.min_row, m.min_col, m.max_row, m.max_col) for m in theirs.merged_cells.ranges}


def rewrite(path: Path, change: Callable[[str, str], str]) -> Path:
    """The same package with the XML of its parts changed; `change` gets name and text."""
    target = path.with_name("ditulis-ulang.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            copy.writestr(name, change(name, source.read(name).decode("utf-8")))
    return target


def with_shared_strings(path: Path) -> Path:
    """The same workbook as Excel writes it: texts in a table of their own, cells that count into it."""
    strings: list[str] = []

    def share(match: re.Match[str]) -> str:
        strings.append(match[2])
        return f'<c{match[1]}t="s"><v>{len(strings) - 1}</v></c>'

    def change(name: str, text: str) -> str:
        if name.startswith("xl/worksheets/"):
            return re.sub(r'<c([^>]*)t="inlineStr"><is>(.*?)</is></c>', share, text, flags=re.DOTALL)
        if name.endswith("workbook.xml.rels"):
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            entry = f'<Relationship Id="rIdS" Type="{kind}" Target="sharedStrings.xml"/>'
            return text.replace("</Relationships>", f"{entry}</Relationships>")
        if name == "[Content_Types].xml":
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
            entry = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/>'
            return text.replace("</Types>", f"{entry}</Types>")
        return text

    target = rewrite(path, change)
    table = "".join(f"<si>{text}<rPh sb='0' eb='1'><t>fonetik</t></rPh></si>" for text in strings)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{table}</sst>')
    return target.rename(path.with_name("bersama.xlsx"))


def with_sheet(path: Path, rows: str, more: str = "") -> list[Sheet]:
    """The sheets of a package whose first sheet holds these rows."""
    xml = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{more}</worksheet>'
    return read_sheets(rewrite(path, lambda name, text: xml if name.endswith("/sheet1.xml") else text))


def refusal(path: Path) -> str:
    with pytest.raises(KinerjaError) as caught:
        read_sheets(path)
    line = str(caught.value)
    assert line.startswith(str(path))
    assert line.endswith(".")
    assert "\n" not in line
    assert "Error" not in line
    return line.removeprefix(f"{path}: ")


def parts(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as source:
        for name in source.namelist():
            yield name, source.read(name)


def test_reads_what_openpyxl_reads(book: Path) -> None:
    assert_same_book(book)


@settings(max_examples=60, deadline=None)
@given(grids)
def test_any_grid_reads_as_openpyxl_reads_it(tmp_path_factory: pytest.TempPathFactory, grid: list[list]) -> None:
    """Whatever openpyxl writes into a sheet, both readers find the same kinds and values in the same cells."""
    workbook = Workbook()
    for row in grid:
        workbook.active.append(row)
    path = tmp_path_factory.mktemp("kisi") / "kisi.xlsx"
    workbook.save(path)
    assert_same_book(path)


def test_shared_strings_read_as_inline_strings(book: Path) -> None:
    target = with_shared_strings(book)
    assert b't="inlineStr"' not in dict(parts(target))["xl/worksheets/sheet1.xml"]
    assert_same_book(target)
    assert read_sheets(target) == read_sheets(book)


def test_hidden_rows_and_columns_and_comments(book: Path) -> None:
    sheet = read_sheets(book)[0]
    assert sheet.hidden_rows == {3}
    assert {get_column_letter(c) for c in sheet.hidden_columns} == {"C", "G", "H", "I"}
    assert sheet.comments == {"B2": "kinerja: abaikan PAG101 sampai 2026-12-31 karena contoh"}


def test_formats_reach_their_cells(book: Path) -> None:
    cells = read_sheets(book)[0].cells
    shown = {a: cells[r, c].format for a, (r, c) in {"B2": (2, 2), "C2": (2, 3), "D2": (2, 4), "E2": (2, 5)}.items()}
    assert shown == {
        "B2": NumberFormat(2),
        "C2": NumberFormat(2),
        "D2": NumberFormat(2, percent=True),
        "E2": NumberFormat(0),
    }
    assert cells[4, 3].format == NumberFormat(date=True)


@pytest.mark.parametrize(
    ("code", "format_"),
    [
        ("General", NumberFormat()),
        ("@", NumberFormat()),
        ("0", NumberFormat(0)),
        ("#,##0.00", NumberFormat(2)),
        ("[$-421]#,##0.000", NumberFormat(3)),
        ('"Rp "#,##0', NumberFormat(0)),
        ("[$Rp-421]#,##0.00", NumberFormat(2)),
        ('_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', NumberFormat(2)),
        ("0%", NumberFormat(0, percent=True)),
        ("0.00%", NumberFormat(2, percent=True)),
        ('0.00"%"', NumberFormat(2)),  # tanda persen hiasan: nilainya tidak dikali seratus
        ('[=0]"-";0.0%', NumberFormat(1, percent=True)),
        ("[Red]0.0;[Blue]0.000", NumberFormat(1)),
        ("0.00E+00", NumberFormat()),
        ("# ?/?", NumberFormat()),
        ("dd/mm/yyyy", NumberFormat(date=True)),
        ("[$-421]dd mmmm yyyy;@", NumberFormat(date=True)),
        ("[h]:mm", NumberFormat(date=True)),
        ("[h]", NumberFormat(date=True)),
        ('0 "hari"', NumberFormat(0)),
    ],
)
def test_number_format(code: str, format_: NumberFormat) -> None:
    assert read_format(200, code) == format_


@pytest.mark.parametrize(
    ("number", "format_"),
    [
        (0, NumberFormat()),
        (1, NumberFormat(0)),
        (2, NumberFormat(2)),
        (9, NumberFormat(0, percent=True)),
        (10, NumberFormat(2, percent=True)),
        (14, NumberFormat(date=True)),
        (22, NumberFormat(date=True)),
        (39, NumberFormat(2)),
        (46, NumberFormat(date=True)),
        (49, NumberFormat()),
    ],
)
def test_built_in_number_format(number: int, format_: NumberFormat) -> None:
    assert read_format(number, None) == format_


def test_every_kind_of_cell_as_stored(book: Path) -> None:
    (sheet, *_) = with_sheet(
        book,
        """<row r="2"><c r="A2" t="inlineStr"><is><t>langsung</t></is></c>
        <c r="B2" t="inlineStr"><is><r><t>kaya </t></r><r><t>huruf</t></r><rPh><t>fonetik</t></rPh></is></c>
        <c r="C2" t="str"><f>A2</f><v>hasil rumus</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c>
        <c r="F2" t="d"><v>2020-12-30</v></c><c r="G2"><f>1+1</f><v>2</v></c><c r="H2"/><c r="L2"><f>1+1</f></c>
        <c r="M2" t="str"><f>""</f><v></v></c><c r="N2"><v>-1.5E-7</v></c><c r="O2"><v> 5 </v></c></row>
        <row><c><v>1</v></c><c t="inlineStr"><is><t>_x0041__x000D__xD83D__xDE00__xD800_</t></is></c></row>""",
    )
    assert {place: (c.kind, str(c.value), c.formula) for place, c in sheet.cells.items()} == {
        (2, 1): ("teks", "langsung", False),
        (2, 2): ("teks", "kaya huruf", False),
        (2, 3): ("teks", "hasil rumus", True),
        (2, 4): ("logika", "BENAR", False),
        (2, 5): ("galat", "#N/A", False),
        (2, 6): ("tanggal", "2020-12-30", False),
        (2, 7): ("angka", "2", True),
        (2, 12): ("kosong", "", True),  # rumus yang belum dihitung
        (2, 13): ("kosong", "", True),  # rumus yang hasilnya teks kosong
        (2, 14): ("angka", "-1.5E-7", False),
        (2, 15): ("angka", "5", False),
        (3, 1): ("angka", "1", False),  # tanpa alamat: sel berikutnya, baris berikutnya
        (3, 2): ("teks", "A\r😀�", False),
    }
    assert [place for *place, _ in sheet.remarks] == [[2, 15], [3, 2], [2, 12]]


def test_namespace_prefixes_change_nothing(book: Path) -> None:
    def prefixed(name: str, text: str) -> str:
        if not name.startswith("xl/") or f'xmlns="{MAIN}"' not in text:
            return text
        named = re.sub(r"<(/?)(?=[A-Za-z])(?![a-z]+:)", r"<\1x:", text)
        return named.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')

    target = rewrite(book, prefixed)
    assert b"<x:sheetData" in dict(parts(target))["xl/worksheets/sheet1.xml"]
    assert read_sheets(target) == read_sheets(book)


def test_iso_strict_namespaces_change_nothing(book: Path) -> None:
    def strict(_: str, text: str) -> str:
        for transitional, iso in STRICT.items():
            text = text.replace(transitional, iso)
        return text

    target = rewrite(book, strict)
    assert b"purl.oclc.org" in dict(parts(target))["xl/workbook.xml"]
    assert read_sheets(target) == read_sheets(book)


def test_absolute_targets_and_letter_case_of_part_names_change_nothing(book: Path) -> None:
    def moved(name: str, text: str) -> str:
        return text.replace('Target="/xl/worksheets/', 'Target="/XL/Worksheets/') if name.endswith(".rels") else text

    assert read_sheets(rewrite(book, moved)) == read_sheets(book)


def test_macro_workbook_reads_as_any_other(book: Path) -> None:
    target = book.with_suffix(".xlsm")
    book.rename(target)
    assert read_sheets(target)[0].name == "LRA 2020"


def test_text_longer_than_a_cell_can_hold_is_cut_as_excel_cuts_it(book: Path) -> None:
    target = rewrite(with_shared_strings(book), lambda _, text: text.replace("dua spasi", "x" * MAX_TEXT))
    assert read_sheets(target)[0].cells[3, 1].value == "  " + "x" * (MAX_TEXT - 2)


# Berkas yang ditolak: satu baris, apa yang salah dan apa yang harus dilakukan.


def test_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak-ada.xlsx") == "berkas tidak ditemukan. Periksa nama dan foldernya."


def test_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "ini folder, bukan berkas. Sebutkan berkas .xlsx di dalamnya."


@pytest.mark.parametrize("content", [b"", b"No;Uraian;Pagu\n1;Belanja;100\n", b"PK\x03\x04", b"tabel"])
def test_file_that_is_no_workbook_at_all(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(content)
    assert refusal(path).startswith("bukan buku kerja Excel (.xlsx/.xlsm) yang utuh. Buka di Excel")


@pytest.mark.parametrize("kept", [0.3, 0.7, 0.99])
def test_truncated_file(book: Path, kept: float) -> None:
    content = book.read_bytes()
    book.write_bytes(content[: int(len(content) * kept)])
    assert "yang utuh" in refusal(book)


def test_damaged_part(book: Path) -> None:
    content = bytearray(book.read_bytes())
    with zipfile.ZipFile(book) as archive:
        info = archive.getinfo("xl/worksheets/sheet1.xml")
    start = info.header_offset + 30 + len(info.filename) + 20
    content[start : start + 40] = b"\x00" * 40
    book.write_bytes(bytes(content))
    assert refusal(book).startswith("bagian xl/worksheets/sheet1.xml rusak.")


def test_xml_that_is_not_well_formed(book: Path) -> None:
    target = rewrite(book, lambda name, text: text[:-20] if name == "xl/workbook.xml" else text)
    assert refusal(target).startswith("bagian xl/workbook.xml rusak.")


def test_old_xls_and_encrypted_workbook(tmp_path: Path) -> None:
    path = tmp_path / "lama.xlsx"
    path.write_bytes(OLE + b"\x00" * 504 + "Workbook".encode("utf-16-le"))
    assert refusal(path) == "berkas .xls lama. Simpan sebagai .xlsx, lalu periksa lagi."
    path.write_bytes(OLE + b"\x00" * 504 + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(path).startswith("berkas terenkripsi (berkata sandi).")


def test_encrypted_zip_member(book: Path) -> None:
    content = bytearray(book.read_bytes())
    for match in re.finditer(rb"PK\x01\x02", bytes(content)):
        content[match.start() + 8] |= 1
    book.write_bytes(bytes(content))
    assert "memuat bagian terenkripsi" in refusal(book)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "_rels/.rels"])
def test_doctype(book: Path, part: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "tawa"><!ENTITY c "&b;&b;&b;">]>'
    target = rewrite(book, lambda name, text: bomb + re.sub(r"^<\?xml.*?\?>", "", text) if name == part else text)
    assert refusal(target).startswith(f"ditolak demi keamanan karena {part} memuat DOCTYPE.")


@pytest.mark.parametrize("name", ["xl/workbook.xml", "XL/Workbook.xml", "xl\\workbook.xml"])
def test_two_parts_of_one_name(book: Path, name: str) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(book, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, "<workbook/>")
    assert "memuat dua bagian dengan nama yang sama" in refusal(book)


@pytest.mark.parametrize("name", ["../luar.xml", "/etc/luar.xml", "xl/../../luar.xml"])
def test_part_outside_the_package(book: Path, name: str) -> None:
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr(name, "x")
    assert "memuat bagian yang menunjuk ke luar berkas" in refusal(book)


def test_symbolic_link_in_the_package(book: Path) -> None:
    link = zipfile.ZipInfo("xl/tautan")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(book, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "memuat tautan simbolis" in refusal(book)


def test_zip_bomb_by_ratio_is_refused_with_the_limit(book: Path) -> None:
    with zipfile.ZipFile(book, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/gambar.png", bytes(3_000_000))
    assert "dimampatkan lebih dari 200 kali" in refusal(book)


def test_part_larger_than_the_limit_is_refused_unread(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/besar.xml", b"x")
    content = bytearray(raw.getvalue())
    directory = content.rindex(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 24, 300_000_000)
    path = tmp_path / "besar.xlsx"
    path.write_bytes(bytes(content))
    assert "memuat bagian lebih dari 200 MB" in refusal(path)


def test_too_many_parts(book: Path) -> None:
    with zipfile.ZipFile(book, "a") as archive:
        for number in range(PARTS.most):
            archive.writestr(f"xl/{number}", "")
    assert "berisi lebih dari 2.000 bagian" in refusal(book)


def test_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "arsip.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("catatan.txt", "bukan buku kerja")
    assert refusal(path).startswith("bukan buku kerja Excel (.xlsx/.xlsm).")


def test_workbook_without_sheets(book: Path) -> None:
    def emptied(name: str, text: str) -> str:
        return re.sub(r"<sheets>.*</sheets>", "<sheets/>", text) if name == "xl/workbook.xml" else text

    assert refusal(rewrite(book, emptied)).startswith("tidak memuat satu pun lembar kerja.")
