"""A closed workbook: every cell locked, the structure fixed, one sheet more, and no other part touched."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.tables.penutupan import Nilai
from kinerja_xl.workbook.patching.closing import closed
from tests.workbook.kaya import edit_part, one_sheet, rich_bytes, with_parts, write

KEPALA = {"Ditutup pada": "2027-01-31", "Alasan": "Tahun\u00a0selesai"}
KALI = '2 "kali"'
NILAI = [Nilai("Kinerja", "A2", "Indikator 2 <&>"), Nilai("Kinerja", "B2", KALI)]
PLAIN = one_sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
BOOK, RELS, TYPES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
SHEET = "xl/worksheets/sheet1.xml"


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def closed_parts(folder: Path, data: bytes) -> dict[str, bytes]:
    return parts(closed(write(folder / "buku.xlsx", data), KEPALA, NILAI))


def refusal(folder: Path, data: bytes) -> str:
    path = write(folder / "buku.xlsx", data)
    with pytest.raises(KinerjaError) as caught:
        closed(path, KEPALA, NILAI)
    assert caught.value.hint == "Buka dan simpan ulang di Excel sebagai .xlsx, lalu jalankan lagi."
    assert path.read_bytes() == data
    start, end = f"{path}: tidak dapat ditutup karena ", "."
    assert caught.value.message.startswith(start)
    assert caught.value.message.endswith(end)
    return caught.value.message[len(start) : -len(end)]


def replaced(name: str, old: str, new: str, data: bytes = PLAIN) -> bytes:
    def change(content: bytes) -> bytes:
        assert old.encode() in content
        return content.replace(old.encode(), new.encode())

    return edit_part(data, name, change)


def test_the_record_is_a_locked_sheet_of_texts(tmp_path: Path) -> None:
    record = closed_parts(tmp_path, PLAIN)["xl/worksheets/penutupan.xml"].decode()

    def cell(address: str, text: str) -> str:
        return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'

    assert record == (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}"><cols>'
        '<col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="16" customWidth="1"/>'
        '<col min="3" max="3" width="70" customWidth="1"/></cols><sheetData>'
        f'<row r="1">{cell("A1", "PENUTUPAN BUKU KERJA")}</row>'
        f'<row r="3">{cell("A3", "Ditutup pada")}{cell("B3", "2027-01-31")}</row>'
        f'<row r="4">{cell("A4", "Alasan")}{cell("B4", "Tahun selesai")}</row>'
        f'<row r="6">{cell("A6", "Lembar")}{cell("B6", "Sel")}{cell("C6", "Nilai")}</row>'
        f'<row r="7">{cell("A7", "Kinerja")}{cell("B7", "A2")}{cell("C7", "Indikator 2 &lt;&amp;&gt;")}</row>'
        f'<row r="8">{cell("A8", "Kinerja")}{cell("B8", "B2")}{cell("C8", KALI)}</row>'
        f"</sheetData>{PROTECTION}</worksheet>"
    )


def test_only_what_locks_the_workbook_is_added(tmp_path: Path) -> None:
    data = rich_bytes()
    before, after = parts(data), closed_parts(tmp_path, data)
    assert list(after) == [*before, "xl/worksheets/penutupan.xml"]
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {BOOK, RELS, TYPES, SHEET, "xl/worksheets/sheet2.xml"}
    assert after[SHEET].decode() == before[SHEET].decode().replace("</sheetData>", f"</sheetData>{PROTECTION}")
    relation = (
        '<Relationship Id="rIdPenutupan" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
        '/worksheet" Target="/xl/worksheets/penutupan.xml"/></Relationships>'
    )
    assert after[RELS].decode() == before[RELS].decode().replace("</Relationships>", relation)
    override = (
        '<Override PartName="/xl/worksheets/penutupan.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'spreadsheetml.worksheet+xml"/></Types>'
    )
    assert after[TYPES].decode() == before[TYPES].decode().replace("</Types>", override)
    sheet = (
        '<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="Penutupan" '
        'sheetId="3" r:id="rIdPenutupan"/></sheets>'
    )
    book = before[BOOK].decode().replace("</sheets>", sheet)
    assert after[BOOK].decode() == book.replace("<workbookProtection />", '<workbookProtection lockStructure="1"/>')


def test_members_keep_their_way_of_storing_and_their_time(tmp_path: Path) -> None:
    data = rich_bytes()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(io.BytesIO(closed(write(tmp_path / "buku.xlsx", data), {}, []))) as new,
    ):
        for info in old.infolist():
            kept = new.getinfo(info.filename)
            assert (kept.compress_type, kept.date_time) == (info.compress_type, info.date_time), info.filename
        record = new.getinfo("xl/worksheets/penutupan.xml")
        assert (record.compress_type, record.date_time) == (zipfile.ZIP_DEFLATED, (1980, 1, 1, 0, 0, 0))
        assert {info.compress_type for info in old.infolist()} == {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


def test_cells_that_could_be_typed_into_are_locked_in_every_style(tmp_path: Path) -> None:
    styles = (
        '<styleSheet><xf><protection locked="0"/></xf><xf><x:protection hidden="1" locked="false"/></xf>'
        '<xf><protection hidden="0"/></xf><xf><protection locked="1" hidden="0"/></xf></styleSheet>'
    )
    data = edit_part(PLAIN, "xl/styles.xml", lambda _: styles.encode())
    assert closed_parts(tmp_path, data)["xl/styles.xml"].decode() == (
        '<styleSheet><xf><protection locked="1"/></xf><xf><x:protection hidden="1" locked="1"/></xf>'
        '<xf><protection hidden="0"/></xf><xf><protection locked="1" hidden="0"/></xf></styleSheet>'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<sheetData/>", "<sheetData/>" + PROTECTION),
        ("<sheetData />", "<sheetData />" + PROTECTION),
        ("<sheetData></sheetData>\n<sheetCalcPr fullCalcOnLoad='1'/>", "{}" + PROTECTION),
        ('<sheetData/><sheetProtection password="83AF" sheet="1"/>', "{}"),
        ('<sheetData/><sheetProtection sheet="true"></sheetProtection>', "{}"),
        ('<sheetData/><sheetProtection sheet="0"/><mergeCells/>', f"<sheetData/>{PROTECTION}<mergeCells/>"),
        ("<sheetData/><sheetProtection objects='1'>\n</sheetProtection>", "<sheetData/>" + PROTECTION),
    ],
)
def test_a_protection_that_is_on_is_kept_and_any_other_replaced(tmp_path: Path, before: str, after: str) -> None:
    data = one_sheet("", root=f'<worksheet xmlns="{MAIN}">{before}</worksheet>')
    sheet = closed_parts(tmp_path, data)[SHEET].decode()
    assert sheet == f'<worksheet xmlns="{MAIN}">{after.replace("{}", before)}</worksheet>'


@pytest.mark.parametrize("body", ["<x:sheetData/>", "<x:sheetData></x:sheetData>"])
def test_a_sheet_with_a_prefix_is_protected_with_it(tmp_path: Path, body: str) -> None:
    data = one_sheet("", root=f'<x:worksheet xmlns:x="{MAIN}">{body}</x:worksheet>')
    assert f"{body}<x:sheetProtection sheet=" in closed_parts(tmp_path, data)[SHEET].decode()


def test_a_workbook_with_a_prefix_gets_its_sheet_and_its_lock_with_it(tmp_path: Path) -> None:
    def prefixed(content: bytes) -> bytes:
        text = re.sub(r"<workbookProtection[^>]*>", "", content.decode())
        return re.sub(r"<(/?)(\w+)(?=[ />])", r"<\1x:\2", text).replace("xmlns=", "xmlns:x=").encode()

    book = closed_parts(tmp_path, edit_part(PLAIN, BOOK, prefixed))[BOOK].decode()
    assert '<x:workbookProtection lockStructure="1"/><x:bookViews' in book
    assert 'r:id="rIdPenutupan"/></x:sheets>' in book
    assert '<x:sheet xmlns:r="' in book


@pytest.mark.parametrize(
    "there",
    [
        '<workbookProtection workbookPassword="83AF" lockStructure="1"/>',
        '<workbookProtection lockStructure="true"></workbookProtection>',
    ],
)
def test_a_lock_of_the_structure_is_kept(tmp_path: Path, there: str) -> None:
    book = closed_parts(tmp_path, edit_part(PLAIN, BOOK, with_lock(there)))[BOOK].decode()
    assert f"{there}<bookViews" in book
    assert book.count("<workbookProtection") == 1


@pytest.mark.parametrize(
    "there",
    ["", "<workbookProtection/>", '<workbookProtection lockStructure="0" lockWindows="1">\n</workbookProtection>'],
)
def test_a_structure_that_is_not_locked_yet_is_locked(tmp_path: Path, there: str) -> None:
    book = closed_parts(tmp_path, edit_part(PLAIN, BOOK, with_lock(there)))[BOOK].decode()
    assert '<workbookProtection lockStructure="1"/><bookViews' in book
    assert book.count("workbookProtection") == 1


def test_without_views_the_structure_stays_open(tmp_path: Path) -> None:
    viewless = edit_part(PLAIN, BOOK, lambda xml: re.sub(rb"<bookViews>.*?</bookViews>", b"", with_lock("")(xml)))
    assert b"workbookProtection" not in closed_parts(tmp_path, viewless)[BOOK]


def with_lock(there: str):
    def change(xml: bytes) -> bytes:
        return re.sub(rb"<workbookProtection[^>]*>", b"", xml).replace(b"<bookViews", there.encode() + b"<bookViews")

    return change


def test_what_cannot_be_closed_is_refused_by_its_reason(tmp_path: Path) -> None:
    unusual = "susunan berkasnya tidak lazim"
    assert refusal(tmp_path, with_parts(PLAIN, {"_xmlsignatures/origin.sigs": b""}, {})) == "bertanda tangan elektronik"
    assert refusal(tmp_path, replaced(RELS, "</Relationships>", "</Relationships >")) == unusual
    assert refusal(tmp_path, replaced(TYPES, "</Types>", "</Types >")) == unusual
    assert refusal(tmp_path, replaced(BOOK, "</sheets>", "</sheets >")) == "daftar lembarnya tidak terbaca"
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    assert refusal(tmp_path, replaced(BOOK, MAIN, strict)) == unusual
    empty = one_sheet("", root=f'<worksheet xmlns="{MAIN}"/>')
    assert refusal(tmp_path, empty) == "sebuah lembar tidak berisi data sel"
    wide = one_sheet("", root='<?xml version="1.0" encoding="ISO-8859-1"?>' + f'<worksheet xmlns="{MAIN}"/>')
    assert refusal(tmp_path, wide) == "pengodean hurufnya bukan UTF-8"


@pytest.mark.parametrize("name", [RELS, TYPES])
def test_a_workbook_without_the_lists_of_its_parts_is_not_closed(tmp_path: Path, name: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for part, content in parts(PLAIN).items():
            if part != name:
                archive.writestr(part, content)
    path = write(tmp_path / "buku.xlsx", stream.getvalue())
    with pytest.raises(KinerjaError) as caught:
        closed(path, KEPALA, NILAI)
    assert caught.value.message.startswith(f"{path}: ")


def test_a_damaged_workbook_is_named(tmp_path: Path) -> None:
    cut_off = parts(PLAIN)[BOOK].removesuffix(b"</workbook>")
    for name, content in (
        (BOOK, b"<workbook>"),
        (BOOK, cut_off),
        (RELS, b"<Relationships>"),
        ("_rels/.rels", b"<Relationships>"),
    ):
        path = write(tmp_path / "buku.xlsx", edit_part(PLAIN, name, lambda _, content=content: content))
        with pytest.raises(KinerjaError) as caught:
            closed(path, KEPALA, NILAI)
        assert caught.value.message.startswith(f"{path}: "), name


@pytest.mark.parametrize(
    ("sheets", "number"),
    [
        ('<sheet name="a" sheetId="3" r:id="rId1"/>', 4),
        ("<sheet name='a' sheetId = '12' r:id='rId1'/>", 13),
        ("", 1),
    ],
)
def test_the_new_sheet_has_a_number_of_its_own(tmp_path: Path, sheets: str, number: int) -> None:
    def change(xml: bytes) -> bytes:
        return re.sub(r"<sheet [^>]*>", sheets, xml.decode()).encode()

    data = edit_part(PLAIN, BOOK, change)
    assert f'name="Penutupan" sheetId="{number}"' in closed_parts(tmp_path, data)[BOOK].decode()
