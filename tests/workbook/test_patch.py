"""Values written into formula cells, and every other byte of the file left alone."""

from __future__ import annotations

import io
import math
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kinerja_xl.cells import column_letters
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching.patch import Patch, patch
from kinerja_xl.workbook.patching.stored_value import ERRORS, ErrorValue
from kinerja_xl.workbook.sheets.xlsx import read_sheets
from tests.workbook.kaya import cells, edit_part, one_sheet, raw_members, rich_bytes, sheet_xml, with_parts, write

VALUES = {
    "Kinerja": {
        "E2": 110.00000000000001,
        "E3": Decimal("99.5"),
        "F2": "Tercapai",
        "F3": " Belum & <kurang> ",
        (4, 6): "",
        "G2": True,
        "G3": False,
        "H5": ErrorValue("#DIV/0!"),
        "H6": -7,
        "E4": None,
    },
    "Rekap 'dua'": {"A1": 1e300},
}


def values_of(data: bytes) -> dict:
    with pytest.warns(UserWarning, match="Sparkline"):  # what openpyxl would lose
        book = load_workbook(io.BytesIO(data), data_only=True)
    return {s.title: {c.coordinate: c.value for row in s.rows for c in row} for s in book}


def refusal(data: bytes, cell: str = "A1", value=1, sheet: str = "Lembar") -> str:
    with pytest.raises(KinerjaError) as caught:
        patch(data, {sheet: {cell: value}})
    assert "\n" not in str(caught.value)
    return caught.value.message


def test_only_the_edited_sheets_change_and_all_else_keeps_its_compressed_bytes() -> None:
    before = rich_bytes()
    after = patch(before, VALUES)
    old, new = raw_members(before), raw_members(after)
    assert list(old) == list(new)
    changed = {name for name in old if old[name] != new[name]}
    assert changed == {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}
    for name in changed:
        (_, told), (_, told_now) = old[name], new[name]
        assert told[:5] == told_now[:5]
        assert told[7] == told_now[7]
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert archive.testzip() is None
        assert archive.comment == b"arsip kantor"


def test_only_the_edited_cells_of_a_sheet_change() -> None:
    before = rich_bytes()
    old, new = sheet_xml(before), sheet_xml(patch(before, VALUES))
    pairs = list(zip(cells(old), cells(new), strict=True))
    assert sum(was != now for was, now in pairs) == len(VALUES["Kinerja"]) - 1  # E4 had no value before
    for was, now in pairs:
        old, new = old.replace(was, b"|", 1), new.replace(now, b"|", 1)
        assert was.partition(b"<f>")[2].partition(b"</f>")[0] == now.partition(b"<f>")[2].partition(b"</f>")[0]
    assert old == new


def test_openpyxl_and_the_reader_of_kinerja_read_the_new_values(tmp_path) -> None:
    after = patch(rich_bytes(), VALUES)
    read = values_of(after)
    assert read["Kinerja"]["E2"] == 110.00000000000001
    assert read["Kinerja"]["E3"] == 99.5
    assert read["Kinerja"]["F3"] == " Belum & <kurang> "
    assert read["Kinerja"]["G2"] is True
    assert read["Kinerja"]["H5"] == "#DIV/0!"
    assert read["Kinerja"]["H6"] == -7
    assert read["Kinerja"]["E5"] is None
    assert read["Rekap 'dua'"]["A1"] == 1e300
    sheet = read_sheets(write(tmp_path / "a.xlsx", after))[0]
    assert sheet.cells[3, 5].value == Decimal("99.5")
    assert sheet.cells[2, 7].value == "BENAR"
    assert sheet.cells[5, 8].kind == "galat"
    assert sheet.cells[4, 5].kind == "kosong"


def test_the_same_values_again_change_nothing() -> None:
    after = patch(rich_bytes(), VALUES)
    assert patch(after, VALUES) == after


def test_other_spellings_of_the_same_value_stay() -> None:
    data = one_sheet(
        '<row r="1"><c r="A1" t="n"><f>1</f><v>1.10</v></c><c r="B1" t="str"><f>A1</f><v>a&#38;b</v></c>'
        '<c r="C1"><f>A1</f><v/></c></row>'
    )
    assert patch(data, {"Lembar": {"A1": 1.1, "B1": "a&b", "C1": None}}) == data


def test_read_back_finds_any_other_change() -> None:
    before = rich_bytes()
    change = Patch(path := Path("kaya.xlsx"), before, VALUES)
    change.check(change.data)
    with pytest.raises(KinerjaError, match="dibuang"):
        change.check(before)
    damaged = Patch(path, change.data, {"Kinerja": {"E9": 1}}).data
    with pytest.raises(KinerjaError, match="dibuang"):
        change.check(damaged)
    moved = edit_part(change.data, "xl/worksheets/sheet1.xml", lambda x: x.replace(b"C2/B2", b"C2/B3"))
    with pytest.raises(KinerjaError, match="dibuang"):
        change.check(moved)
    with pytest.raises(KinerjaError, match="dibuang"):
        change.check(edit_part(change.data, "xl/styles.xml", lambda x: x + b" "))


# --- random workbooks -------------------------------------------------------------------------------------------

plain_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20)
any_value = (
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | plain_texts.filter(lambda t: "_x" not in t)  # openpyxl leaves escapes as they are
    | st.sampled_from(ERRORS).map(ErrorValue)
)
places = st.tuples(st.integers(1, 12), st.integers(1, 30))
contents = st.dictionaries(places, st.sampled_from(["rumus", 1, "teks", True, 2.5]), min_size=1, max_size=40)


def built(layout: dict) -> bytes:
    book = Workbook()
    book.active.title = "Lembar"
    for (row, column), content in layout.items():
        book.active.cell(row, column, f"=SUM(A{row}:B{row})" if content == "rumus" else content)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@settings(
    max_examples=settings.default.max_examples * 3 // 2, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(contents, st.data())
def test_random_values_into_random_workbooks(layout, data) -> None:
    before = built(layout)
    formulas = sorted(place for place, content in layout.items() if content == "rumus")
    first = {place: data.draw(any_value) for place in formulas}
    second = {place: data.draw(any_value) for place in formulas}
    written = patch(before, {"Lembar": first})
    again = patch(written, {"Lembar": second})
    book = load_workbook(io.BytesIO(again), data_only=True).active
    for place, value in second.items():
        found = book.cell(*place).value
        wanted = value.code if isinstance(value, ErrorValue) else value
        if isinstance(wanted, int) and not isinstance(wanted, bool):
            wanted = float(wanted)  # a cell holds nothing finer
        assert found == (None if wanted == "" else wanted), place
        assert isinstance(found, bool) == isinstance(value, bool)
    for place in layout.keys() - second.keys():
        assert book.cell(*place).value == layout[place]
    undone = patch(again, {"Lembar": first})
    assert sheet_xml(undone) == sheet_xml(written) or only_spelling(sheet_xml(undone), sheet_xml(written))
    assert (
        cells(sheet_xml(before))[0].partition(b">")[0].split()[1]
        == cells(sheet_xml(undone))[0].split()[1].partition(b">")[0]
    )


def only_spelling(one: bytes, other: bytes) -> bool:
    """An untouched `<v />` and no value at all are the same nothing."""
    return one.replace(b"<v />", b"") == other.replace(b"<v />", b"")


@settings(max_examples=settings.default.max_examples * 2, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@example("_x000D_")
@example("_x0041_x0042_")
@example("_x0041\r")
@example("\r\n\t \x00\x1f\ufffe")
@example("]]> &amp; <![CDATA[ </v></c>")
@example(" 'awal dan akhir'\n")
def test_any_text_is_read_again_as_it_was(tmp_path_factory, text) -> None:
    after = patch(built({(1, 1): "rumus"}), {"Lembar": {"A1": text}})
    path = write(tmp_path_factory.mktemp("teks") / "a.xlsx", after)
    cell = read_sheets(path)[0].cells[1, 1]
    assert (cell.value if cell.kind == "teks" else "") == text


@pytest.mark.parametrize("value", [math.inf, math.nan, 10**400, "a" * 32_768, "\ud800", ErrorValue("#SPILL!")])
def test_values_no_file_can_hold_are_refused(value) -> None:
    assert "A1" in refusal(built({(1, 1): "rumus"}), value=value)


# --- spellings --------------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SPELLINGS = {
    "prefixed": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" s="0"><x:f>1+1</x:f></x:c>'
    '<x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    "comments": f'<worksheet xmlns="{MAIN}"><sheetData><!-- <c r="A1"><f>9</f></c> --><row r="1">'
    '<c r="A1"><!-- a --><f><![CDATA[1<2]]></f><v>8</v></c><c r="B1"><v>5</v></c></row></sheetData></worksheet>',
    "single quotes": f"<worksheet xmlns='{MAIN}'><sheetData><row r='1'><c t='str' r='A1'><f>1</f><v>b</v></c>"
    "<c r='B1'><v>5</v></c></row></sheetData></worksheet>",
    "indented": f'<worksheet xmlns="{MAIN}">\n<sheetData>\n<row r="1">\n<c\n r="A1" >\n<f>1</f>\n<v>8</v>\n</c>\n'
    '<c r="B1"><v>5</v></c></row></sheetData></worksheet>',
    "without addresses": f'<worksheet xmlns="{MAIN}"><sheetData><row><c><f>1</f></c><c><v>5</v></c></row></sheetData>'
    "</worksheet>",
    "inline text": f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><f>1</f><is><t>x</t></is>'
    '<extLst/></c><c r="B1"><v>5</v></c></row></sheetData></worksheet>',
    "redeclared": f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c xmlns="{MAIN}" r="A1"><f>1</f></c>'
    '<c r="B1"><v>5</v></c></row></sheetData></worksheet>',
}


@pytest.mark.parametrize("name", SPELLINGS)
@pytest.mark.parametrize("value", [7.5, "teks <&> ini", True, None, ErrorValue("#N/A")])
def test_other_spellings_of_a_sheet_are_written_too(name, value, tmp_path) -> None:
    data = one_sheet("", root=SPELLINGS[name])
    after = patch(data, {"Lembar": {"A1": value}})
    sheet = read_sheets(write(tmp_path / "a.xlsx", after))[0]
    expected = {7.5: Decimal("7.5"), "teks <&> ini": "teks <&> ini", True: "BENAR", None: ""}
    assert sheet.cells[1, 1].value == expected.get(value, "#N/A")
    assert sheet.cells[1, 2].value == 5
    Patch(tmp_path / "a.xlsx", data, {"Lembar": {"A1": value}}).check(after)


def test_sheets_that_cannot_be_written_are_refused() -> None:
    utf16 = f'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode(
        "utf-16"
    )
    data = edit_part(one_sheet(""), "xl/worksheets/sheet1.xml", lambda _: utf16)
    assert "UTF-8" in refusal(data)
    assert "UTF-8" in refusal(one_sheet("", prolog='<?xml version="1.0" encoding="windows-1252"?>'))
    assert "rusak" in refusal(one_sheet('<row r="1"><c r="A1"><f>1</f></row>'))
    twice = '<c r="A1"><f>1</f></c>'
    assert "dua kali" in refusal(one_sheet(f'<row r="1">{twice}{twice}</row>'))
    assert "dua kali" in refusal(one_sheet(f'<row r="1">{twice}<c  r="A1"><f>1</f></c></row>'))
    assert "dua kali" in refusal(one_sheet(f'<row r="1">{twice}<c><v>1</v></c><c r="B1"/></row>'))
    assert "tidak ada" in refusal(one_sheet('<row r="1"><c r="B1"><f>1</f></c></row>'))
    assert "bukan sel rumus" in refusal(one_sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    assert "bukan nilai biasa" in refusal(
        one_sheet('<row r="1"><c r="A1" t="e" vm="1"><f>1</f><v>#VALUE!</v></c></row>')
    )
    assert "Kosong" in refusal(one_sheet(""), sheet="Kosong")


def test_containers_that_cannot_be_written_are_refused() -> None:
    data = built({(1, 1): "rumus"})
    assert "tanda tangan" in refusal(with_parts(data, {"_xmlsignatures/sig1.xml": b"<x/>"}, {}))
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = with_parts(data, {"xl/worksheets/sheet1.xml": b"<x/>"}, {})
    assert "nama yang sama" in refusal(twice)
    encrypted = bytearray(data)
    at = encrypted.rindex(b"PK\x01\x02")
    encrypted[at + 8] |= 1
    assert "terenkripsi" in refusal(bytes(encrypted))
    assert "susunan zip" in refusal(b"awalan" + data)
    cut = data[:-22] + b"lebih" + data[-22:]
    assert refusal(cut)


def test_keys_must_name_cells() -> None:
    data = built({(1, 1): "rumus"})
    for keys in ({(0, 1): 1}, {"A0": 1}, {(1, 16385): 1}, {"A1": 1, (1, 1): 2}):
        with pytest.raises(ValueError, match=r"bukan|dua kali"):
            patch(data, {"Lembar": keys})


# --- arrays and shared formulas ---------------------------------------------------------------------------------

SPILL = (
    '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">SORT(C1:C3)</f><v>1</v></c><c r="B1"><v>9</v></c></row>'
    '<row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3" s="0"><v>3</v></c></row>'
)


def test_the_cells_an_array_fills_are_written_with_it() -> None:
    after = patch(one_sheet(SPILL), {"Lembar": {"A1": "x", "A2": 20, "A3": None}})
    xml = sheet_xml(after)
    assert b'<c r="A1" t="str" cm="1"><f t="array" ref="A1:A3">SORT(C1:C3)</f><v>x</v></c>' in xml
    assert b'<c r="A2"><v>20</v></c>' in xml
    assert b'<c r="A3" s="0"></c>' in xml
    back = patch(after, {"Lembar": {"A1": 1, "A2": 2, "A3": 3}})
    assert sheet_xml(back) == sheet_xml(one_sheet(SPILL))


@pytest.mark.parametrize(
    "edits", [{"A1": 1}, {"A1": 1, "A2": 2}, {"A1": 1, "A2": 2, "A3": 3, "A4": 4}, {"A2": 1}, {"B1": 1}]
)
def test_an_array_that_changes_size_is_refused(edits) -> None:
    with pytest.raises(KinerjaError, match=r"berubah ukuran|tidak ada|bukan sel rumus"):
        patch(one_sheet(SPILL), {"Lembar": edits})


def test_children_of_shared_formulas_are_formula_cells() -> None:
    data = one_sheet(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>1</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>'
    )
    xml = sheet_xml(patch(data, {"Lembar": {"A1": 5, "A2": "lima"}}))
    assert b'<c r="A2" t="str"><f t="shared" si="0"/><v>lima</v></c>' in xml


def test_arrays_of_one_cell_are_plain_formulas() -> None:
    data = one_sheet('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">SUM(B1:B9*2)</f><v>1</v></c></row>')
    assert b"</f><v>8</v></c>" in sheet_xml(patch(data, {"Lembar": {"A1": 8}}))


def test_addresses_reach_the_last_column() -> None:
    last = f"{column_letters(16384)}1"
    data = one_sheet(f'<row r="1"><c r="{last}"><f>1</f></c></row>')
    assert f'<c r="{last}"><f>1</f><v>3</v></c>'.encode() in sheet_xml(patch(data, {"Lembar": {(1, 16384): 3}}))


# --- files and words --------------------------------------------------------------------------------------------

ONE = one_sheet('<row r="1"><c r="A1"><f>1</f></c></row>')
RESAVE = "Buka dan simpan ulang di Excel, lalu jalankan lagi."


def told(work, *arguments) -> tuple[str, str]:
    with pytest.raises(KinerjaError) as caught:
        work(*arguments)
    return caught.value.message, caught.value.hint


def test_a_file_is_read_and_only_its_new_content_given(tmp_path) -> None:
    path = write(tmp_path / "a.xlsx", ONE)
    assert patch(path, {"Lembar": {"A1": 5}}) == patch(ONE, {"Lembar": {"A1": 5}})
    assert path.read_bytes() == ONE
    assert told(patch, path, {"Lembar": {"B1": 5}}) == (
        f"{path}: lembar 'Lembar' tidak ditulisi karena sel B1 tidak ada.",
        RESAVE,
    )


def test_refusals_name_the_workbook_the_sheet_and_what_to_do() -> None:
    assert told(patch, ONE, {"Lain": {"A1": 1}}) == ("buku kerja: lembar 'Lain' tidak ada atau tidak tunggal.", RESAVE)
    signed = with_parts(ONE, {"_XMLSIGNATURES/sig1.xml": b"<x/>"}, {})
    assert told(patch, signed, {"Lembar": {"A1": 1}}) == (
        "buku kerja: tidak ditulisi karena bertanda tangan elektronik; menulis akan membatalkannya.",
        "Tulis ke salinan yang belum ditandatangani.",
    )


@pytest.mark.parametrize("key", [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385)])
def test_a_key_outside_the_sheet_is_a_mistake_of_the_caller(key) -> None:
    with pytest.raises(ValueError, match=r"^bukan sel: \("):
        patch(ONE, {"Lembar": {key: 1}})


def test_a_cell_named_twice_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match=r"^lembar 'Lembar': satu sel disebut dua kali$"):
        patch(ONE, {"Lembar": {"A1": 1, (1, 1): 1}})


def test_the_corners_of_a_sheet_can_be_written() -> None:
    last = one_sheet('<row r="1"><c r="A1"><f>1</f></c></row><row r="1048576"><c r="XFD1048576"><f>1</f></c></row>')
    xml = sheet_xml(patch(last, {"Lembar": {(1, 1): 3, (1_048_576, 16_384): 4}}))
    assert b'<c r="A1"><f>1</f><v>3</v></c>' in xml
    assert b'<c r="XFD1048576"><f>1</f><v>4</v></c>' in xml


def test_each_change_found_on_reading_back_is_told() -> None:
    change = Patch(Path("a.xlsx"), ONE, {"Lembar": {"A1": 5}})

    def found(written: bytes) -> str:
        message, hint = told(change.check, written)
        assert not hint
        start, end = "a.xlsx: hasil tulis dibuang karena ", "; berkas asli tidak diubah."
        assert message.startswith(start)
        assert message.endswith(end)
        return message[len(start) : -len(end)]

    other_time = bytearray(change.data)
    other_time[change.data.index(b"xl/styles.xml") - 30 + 10] ^= 1
    assert found(bytes(other_time)) == "bagian xl/styles.xml ikut berubah"
    other_entry = bytearray(change.data)
    other_entry[change.data.rindex(b"xl/styles.xml") - 46 + 38] ^= 1
    assert found(bytes(other_entry)) == "bagian xl/styles.xml ikut berubah"
    comment = change.data.replace(b"arsip kantor", b"arsip Kantor")
    assert found(comment) == "susunan berkas berubah"
    assert found(with_parts(change.data, {"lain.xml": b"<a/>"}, {})) == "susunan berkas berubah"
    assert found(ONE) == "yang terbaca lain dari yang ditulis"
    change.check(change.data)


def test_values_for_no_sheet_change_nothing() -> None:
    assert patch(ONE, {}) is ONE
    assert patch(ONE, {"Lembar": {}}) is ONE


@pytest.mark.parametrize(
    "data",
    [b"bukan zip", b"awalan" + ONE, edit_part(ONE, "xl/workbook.xml", lambda _: b"<workbook>")],
    ids=["no archive", "moved", "no workbook"],
)
def test_whatever_is_wrong_with_a_file_its_name_is_told(data: bytes) -> None:
    name = Path("Capaian 2024.xlsx")
    assert told(Patch, name, data, {"Lembar": {"A1": 1}})[0].startswith("Capaian 2024.xlsx: ")


@pytest.mark.parametrize("data", [b"bukan zip", b"awalan" + ONE], ids=["no archive", "moved"])
def test_a_file_that_is_none_any_more_is_found_on_reading_back(data: bytes) -> None:
    change = Patch(Path("Capaian 2024.xlsx"), ONE, {"Lembar": {"A1": 1}})
    assert told(change.check, data)[0].startswith("Capaian 2024.xlsx: ")
