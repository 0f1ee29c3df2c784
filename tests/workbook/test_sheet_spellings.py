"""Cells of every spelling: what exactly is written into them, what stays, and what is refused in which words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kinerja_xl.workbook.patching import sheet_patch
from kinerja_xl.workbook.patching.sheet_cells import BadSheet, cut_formulas, cut_usual, usual_tokens
from kinerja_xl.workbook.patching.sheet_patch import SheetPatch
from kinerja_xl.workbook.patching.stored_value import ErrorValue

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def sheet(cells: str, *, root: str = f'<worksheet xmlns="{MAIN}">', after: str = "") -> bytes:
    tag = root.partition(" ")[0][1:]
    return f'{root}<sheetData><row r="1">{cells}</row></sheetData>{after}</{tag}>'.encode()


def edits(values: dict) -> dict:
    return {address.encode(): value for address, value in values.items()}


def written(xml: bytes, values: dict) -> bytes:
    done = SheetPatch(xml, edits(values))
    done.check(done.xml)
    assert done.changed == (done.xml != xml)
    return done.xml


def refusal(xml: bytes, **values) -> str:
    with pytest.raises(BadSheet) as caught:
        SheetPatch(xml, edits(values or {"A1": 1}))
    return str(caught.value)


USUAL = [
    ('<c r="A1"><f>1</f></c>', 1.5, '<c r="A1"><f>1</f><v>1.5</v></c>'),
    ('<c r="A1" s="3"><f>1</f><v>2</v></c>', 3, '<c r="A1" s="3"><f>1</f><v>3</v></c>'),
    ('<c r="A1" s="3"><f>1</f><v>2</v></c>', "x", '<c r="A1" s="3" t="str"><f>1</f><v>x</v></c>'),
    ('<c r="A1" s="3" t="str"><f>1</f><v>x</v></c>', 5, '<c r="A1" s="3"><f>1</f><v>5</v></c>'),
    ('<c r="A1" t="n"><f>1</f><v>2</v></c>', 5, '<c r="A1" t="n"><f>1</f><v>5</v></c>'),
    ('<c r="A1" t="n"><f>1</f><v>2</v></c>', "x", '<c r="A1" t="str"><f>1</f><v>x</v></c>'),
    ('<c r="A1" t="str" cm="1"><f>1</f><v>x</v></c>', 7, '<c r="A1" cm="1"><f>1</f><v>7</v></c>'),
    ('<c r="A1" t="e"><f>1</f><v>#N/A</v></c>', True, '<c r="A1" t="b"><f>1</f><v>1</v></c>'),
    ('<c r="A1" t="b"><f>1</f><v>1</v></c>', False, '<c r="A1" t="b"><f>1</f><v>0</v></c>'),
    ('<c r="A1"><f>1</f><v>1</v></c>', ErrorValue("#REF!"), '<c r="A1" t="e"><f>1</f><v>#REF!</v></c>'),
    ('<c r="A1" t="str"><f>1</f><v>x</v></c>', None, '<c r="A1"><f>1</f></c>'),
    ('<c r="A1" t="str"><f>1</f><v>x</v></c>', "", '<c r="A1" t="str"><f>1</f><v></v></c>'),
    ('<c r="A1"><f/></c>', 2, '<c r="A1"><f/><v>2</v></c>'),
    ('<c r="A1"><f t="shared" si="0"/><v>1</v></c>', 2, '<c r="A1"><f t="shared" si="0"/><v>2</v></c>'),
    ('<c r="A1"><f t="array" ref="A1">B1</f><v>1</v></c>', 2, '<c r="A1"><f t="array" ref="A1">B1</f><v>2</v></c>'),
    (
        '<c r="A1" t="str"><f>1</f><v>x</v></c>',
        " a\n",
        '<c r="A1" t="str"><f>1</f><v xml:space="preserve"> a\n</v></c>',
    ),
    ('<c r="A1" t="str"><f>1</f><v xml:space="preserve"> a</v></c>', "b", '<c r="A1" t="str"><f>1</f><v>b</v></c>'),
    ('<c r="A1"><f>1</f><v /></c>', 4, '<c r="A1"><f>1</f><v>4</v></c>'),
    ('<c r="XFD1048576"><f>1</f></c>', 4, '<c r="XFD1048576"><f>1</f><v>4</v></c>'),
]


@pytest.mark.parametrize("namespace", [MAIN, STRICT])
@pytest.mark.parametrize(("before", "value", "after"), USUAL)
def test_a_cell_as_most_programs_spell_it(before: str, value, after: str, namespace: str) -> None:
    address = before.partition('r="')[2].partition('"')[0]
    root = f'<worksheet xmlns:r="http://x" xmlns="{namespace}" a="1">'
    neighbour = '<c r="B1"><v>1</v></c><c r="C1" t="s"/><c r="D1"><f>2</f><v>2</v></c>'
    xml = sheet(before + neighbour, root=root)
    assert written(xml, {address: value}) == sheet(after + neighbour, root=root)
    assert written(sheet(before), {address: value}) == sheet(after)


OTHERS = [
    ("<c r='A1'><f>1</f></c>", 7, "<c r='A1'><f>1</f><v>7</v></c>"),
    ("<c r='A1' t='str'><f>1</f><v>b</v></c>", 7, "<c r='A1'><f>1</f><v>7</v></c>"),
    ("<c r='A1' t = 'str' ><f>1</f><v>b</v></c>", 7, "<c r='A1' ><f>1</f><v>7</v></c>"),
    ("<c t='str' r='A1'><f>1</f><v>b</v></c>", 7, "<c t=\"n\" r='A1'><f>1</f><v>7</v></c>"),
    ("<c r='A1' cm='1' t='str'><f>1</f><v>b</v></c>", 7, "<c r='A1' cm='1' t=\"n\"><f>1</f><v>7</v></c>"),
    ("<c r='A1' t='str' cm='1'><f>1</f><v>b</v></c>", 7, "<c r='A1' cm='1'><f>1</f><v>7</v></c>"),
    ("<c r='A1' cm='1'><f>1</f><v>7</v></c>", "b", "<c r='A1' t=\"str\" cm='1'><f>1</f><v>b</v></c>"),
    ("<c r='A1' ph='1'><f>1</f><v>7</v></c>", "b", "<c r='A1' t=\"str\" ph='1'><f>1</f><v>b</v></c>"),
    ("<c r='A1'> <f>1</f> <v>8</v> </c>", 7, "<c r='A1'> <f>1</f> <v>7</v> </c>"),
    ("<c r='A1'><f>1</f><v>8</v></c>", None, "<c r='A1'><f>1</f></c>"),
    ("<c r='A1'><f>1</f><v>8</v> </c>", None, "<c r='A1'><f>1</f><v></v> </c>"),
    ("<c r='A1'><f>1</f><v>8</v><!-- v --></c>", None, "<c r='A1'><f>1</f><v></v><!-- v --></c>"),
    ("<c r='A1'><!-- a --><f><![CDATA[1<2]]></f></c>", 7, "<c r='A1'><!-- a --><f><![CDATA[1<2]]></f><v>7</v></c>"),
    ("<c r='A1'><?p i?><f>1</f><v>8</v></c>", 7, "<c r='A1'><?p i?><f>1</f><v>7</v></c>"),
    ("<c r='A1' t='inlineStr'><f>1</f><is><t>x</t></is></c>", 7, "<c r='A1'><f>1</f><v>7</v></c>"),
    ("<c r='A1'><f>1</f><v>8</v><extLst/></c>", 7, "<c r='A1'><f>1</f><v>7</v><extLst/></c>"),
    (
        "<c r='A1'><f>1</f><v>8</v><extLst><ext/></extLst></c>",
        7,
        "<c r='A1'><f>1</f><v>7</v><extLst><ext/></extLst></c>",
    ),
    ("<c r='A1' s='1>2'><f>1</f></c>", 7, "<c r='A1' s='1>2'><f>1</f><v>7</v></c>"),
]


@pytest.mark.parametrize(("before", "value", "after"), OTHERS)
def test_a_cell_of_another_spelling(before: str, value, after: str) -> None:
    neighbours = "<c r='B1'><v>1</v></c><c r='C1' t='s'/><c r='D1'><f>2</f><v>2</v></c>"
    assert written(sheet(before + neighbours), {"A1": value}) == sheet(after + neighbours)


PREFIXED = [
    ('<x:c r="A1"><x:f>1</x:f></x:c>', 7, '<x:c r="A1"><x:f>1</x:f><x:v>7</x:v></x:c>'),
    (
        '<x:c r="A1" t="str"><x:f>1</x:f><x:v>b</x:v></x:c>',
        " c",
        '<x:c r="A1" t="str"><x:f>1</x:f><x:v xml:space="preserve"> c</x:v></x:c>',
    ),
    ('<x:c r="A1" t="str"><x:f>1</x:f><x:v>b</x:v></x:c>', None, '<x:c r="A1"><x:f>1</x:f></x:c>'),
    ('<x:c r="A1"><x:f>1</x:f><x:v>7</x:v></x:c>', 7, '<x:c r="A1"><x:f>1</x:f><x:v>7</x:v></x:c>'),
    ('<x:c r="A1"><x:f>1</x:f><x:v/></x:c>', None, '<x:c r="A1"><x:f>1</x:f><x:v/></x:c>'),
]


@pytest.mark.parametrize(("before", "value", "after"), PREFIXED)
def test_a_cell_with_a_prefix(before: str, value, after: str) -> None:
    def xml(cell: str) -> bytes:
        return (
            f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row>{cell}<x:c><x:v>1</x:v></x:c></x:row></x:sheetData>'
            "</x:worksheet>"
        ).encode()

    assert written(xml(before), {"A1": value}) == xml(after)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><f>1</f><v>1.50</v></c>', 1.5),
        ('<c r="A1"><f>1</f><v>15e-1</v></c>', Decimal("1.5")),
        ('<c r="A1" t="n"><f>1</f><v>2</v></c>', 2),
        ('<c r="A1" t="str"><f>1</f><v>a&#38;b</v></c>', "a&b"),
        ('<c r="A1" t="str"><f>1</f><v xml:space="preserve">a b</v></c>', "a b"),
        ('<c r="A1" t="str"><f>1</f><v/></c>', ""),
        ('<c r="A1"><f>1</f><v /></c>', None),
        ('<c r="A1"><f>1</f></c>', None),
        ("<c r='A1' t='b'><f>1</f><v >1</v></c>", True),
        ("<c r='A1' t='e'><f>1</f><v>#N/A</v ></c>", ErrorValue("#N/A")),
        ("<c r='A1'><f>1</f><v  /></c>", None),
    ],
)
def test_a_value_that_is_there_already_keeps_its_spelling(cell: str, value) -> None:
    patch = SheetPatch(sheet(cell), {b"A1": value})
    assert not patch.changed
    assert patch.xml == sheet(cell)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1"><f>1</f><v>1</v></c>', True),
        ('<c r="A1" t="b"><f>1</f><v>1</v></c>', 1),
        ('<c r="A1" t="str"><f>1</f><v>1</v></c>', 1.0),
        ('<c r="A1"><f>1</f><v>1</v></c>', "1"),
        ('<c r="A1" t="str"><f>1</f><v>#N/A</v></c>', ErrorValue("#N/A")),
        ('<c r="A1"><f>1</f></c>', ""),
        ('<c r="A1" t="str"><f>1</f></c>', ""),
        ('<c r="A1" t="str"><f>1</f><v></v></c>', None),
        ('<c r="A1" t="e"><f>1</f><v>#N/A</v></c>', "#N/A"),
        ('<c r="A1"><f>1</f><v>x</v></c>', 1.0),
        ("<c r='A1' t='b'><f>1</f><v>0</v></c>", True),
    ],
)
def test_a_value_of_another_kind_is_written(cell: str, value) -> None:
    assert written(sheet(cell), {"A1": value}) != sheet(cell)
    cell += '<c r="B1"><f>1</f><v>1</v></c>'
    assert written(sheet(cell), {"A1": value}) != sheet(cell)


# --- refusals ---------------------------------------------------------------------------------------------------

FORMULA = '<c r="A1"><f>1</f></c>'
NOT_PLAIN = "isinya bukan nilai biasa (gambar, kubus data, jenis data atau luapan yang gagal)"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("<c r='A1'/>", "sel A1 belum pernah dihitung"),
        ("<c r='A1'><v>1</v></c>", "sel A1 bukan sel rumus"),
        ('<c r="B1"><f>1</f></c>', "sel A1 tidak ada"),
        ("<c r='A1'><v>1</v><f>1</f></c>", "sel A1 isinya di luar kebiasaan"),
        ("<c r='A1'><f>1</f><v>1</v><w/></c>", "sel A1 isinya di luar kebiasaan"),
        ("<c r='A1' vm='1'><f>1</f><v>1</v></c>", f"sel A1 {NOT_PLAIN}"),
        ('<c r="A1" s="0" vm="1"><f>1</f><v>1</v></c>', f"sel A1 {NOT_PLAIN}"),
        (FORMULA + FORMULA, "sel A1 tertulis dua kali"),
        (FORMULA + "<c r='A1'/>", "sel A1 tertulis dua kali"),
        (FORMULA + '<c r="B1"/><c r="B1"/>', "sel B1 tertulis dua kali"),
        ("<c r='A1'><f>1</f></c><c r='A'><v>1</v></c>", "ada sel tanpa alamat yang benar"),
        ("<c r='A1'><f>1</f>", "XML-nya rusak"),
        ("<c r='A1'><f>1</f></c><mc:AlternateContent xmlns:mc='m'/>", "sel-selnya bercabang (AlternateContent)"),
    ],
)
def test_a_cell_that_cannot_be_written_is_refused(cells: str, reason: str) -> None:
    assert refusal(sheet(cells)) == reason


def test_branches_outside_the_cells_do_not_matter() -> None:
    after = "<mc:AlternateContent xmlns:mc='m'><mc:Choice/></mc:AlternateContent>"
    assert written(sheet(FORMULA, after=after), {"A1": 1}) == sheet('<c r="A1"><f>1</f><v>1</v></c>', after=after)


def test_cells_elsewhere_are_none() -> None:
    after = '<other><c r="A1"><f>9</f><v>9</v></c></other>'
    assert written(sheet(FORMULA, after=after), {"A1": 1}) == sheet('<c r="A1"><f>1</f><v>1</v></c>', after=after)


def test_cells_without_addresses_are_the_next_ones() -> None:
    xml = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="3"><c><v>1</v></c><c r="C3"><v>2</v></c><c><f>1</f></c></row>'
        "<row><c><f>2</f></c></row></sheetData></worksheet>"
    ).encode()
    assert written(xml, {"D3": 5, "A4": 6}) == xml.replace(b"<f>1</f>", b"<f>1</f><v>5</v>").replace(
        b"<f>2</f>", b"<f>2</f><v>6</v>"
    )


def test_a_row_says_where_its_cells_are() -> None:
    xml = f'<worksheet xmlns="{MAIN}"><sheetData><row r="7"><c><f>1</f></c></row></sheetData></worksheet>'.encode()
    assert written(xml, {"A7": 5}) == xml.replace(b"</f>", b"</f><v>5</v>")


def test_a_cell_that_cannot_be_written_does_not_hide_the_next() -> None:
    cells = "<c r='A1'/><c r='B1'><v>1</v><f>1</f></c>"
    assert written(sheet(cells + "<c r='C1'><f>1</f></c>"), {"C1": 5}) == sheet(
        cells + "<c r='C1'><f>1</f><v>5</v></c>"
    )


def test_a_sheet_that_is_cut_off_is_damaged() -> None:
    assert refusal(sheet("<c r='A1'><f>1</f></c>").removesuffix(b"</worksheet>")) == "XML-nya rusak"


@pytest.mark.parametrize("mark", ["<!DOCTYPE worksheet>", '<!DOCTYPE worksheet [<!ENTITY a "b">]>'])
def test_a_doctype_is_refused(mark: str) -> None:
    assert refusal(mark.encode() + sheet(FORMULA)) == "memuat DOCTYPE"


@pytest.mark.parametrize("prolog", ["", "\ufeff", '<?xml version="1.0" encoding="utf-8"?>', "<?xml version='1.0'?>\n"])
def test_utf_8_is_written_with_or_without_saying_so(prolog: str) -> None:
    assert written(prolog.encode() + sheet(FORMULA), {"A1": 1}).startswith(prolog.encode() + b"<worksheet")


@pytest.mark.parametrize(
    "xml",
    [
        b'<?xml version="1.0" encoding="UTF-16"?>' + sheet(FORMULA),
        b"<?xml version='1.0' encoding='latin-1'?>" + sheet(FORMULA),
        b'<?xml version="1.0" encoding = "ascii" standalone="yes"?>' + sheet(FORMULA),
        sheet(FORMULA).decode().encode("utf-16"),
        b"\xfe\xff" + sheet(FORMULA).decode().encode("utf-16-be"),
    ],
)
def test_another_encoding_is_refused(xml: bytes) -> None:
    assert refusal(xml) == "pengodean hurufnya bukan UTF-8"


@pytest.mark.parametrize("value", ["a" * 32_768, "\ud800", float("inf"), ErrorValue("#SPILL!")])
def test_a_value_that_cannot_be_stored_names_its_cell(value) -> None:
    assert refusal(sheet('<c r="A1"><f>1</f></c><c r="B1"><f>1</f></c>'), A1=1, B1=value).startswith("sel B1: ")


# --- arrays -----------------------------------------------------------------------------------------------------


def array(ref: str, kind: str = "array", attributes: str = "") -> str:
    return f'<c r="A1"><f{attributes} t="{kind}"{ref}>X</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>'


@pytest.mark.parametrize("kind", ["array", "dataTable"])
def test_an_array_is_written_whole(kind: str) -> None:
    xml = sheet(array(' ref="A1:B1"', kind))
    done = written(xml, {"A1": 5, "B1": "x"})
    assert done == xml.replace(b"<v>1</v>", b"<v>5</v>").replace(b'<c r="B1"><v>2</v>', b'<c r="B1" t="str"><v>x</v>')
    assert refusal(xml, A1=5) == "hasil larik di A1 berubah ukuran: 1 nilai untuk 2 sel"
    assert refusal(xml, B1=5, C1=5) == "hasil larik di A1 berubah ukuran: 1 nilai untuk 2 sel"
    assert refusal(xml, A1=5, B1=5, C1=5) == "sel C1 bukan sel rumus"
    assert refusal(xml, C1=5) == "sel C1 bukan sel rumus"


def test_an_array_larger_than_the_edits_is_refused_when_its_formula_is_among_them() -> None:
    xml = sheet(array(' ref="A1:C1"'))
    assert refusal(xml, A1=5, B1=5) == "hasil larik di A1 berubah ukuran: 1 nilai untuk 3 sel"
    assert refusal(xml, B1=5, C1=5) == "sel B1 bukan sel rumus"


@pytest.mark.parametrize("ref", ["", ' ref=""', ' ref="A1:B1:C1"'])
def test_an_array_without_a_range_is_refused(ref: str) -> None:
    xml = sheet(array(ref) + "<c r='D1'><f>1</f></c>")
    assert refusal(xml, A1=1, B1=1) == "ada larik tanpa wilayah yang benar"


def test_an_array_behind_other_formulas_is_found() -> None:
    xml = sheet('<c r="A1"><f>1</f></c><c r="B1"><f t="array" ref="B1:C1">X</f><v>1</v></c><c r="C1"><v>2</v></c>')
    assert refusal(xml, B1=5) == "hasil larik di B1 berubah ukuran: 1 nilai untuk 2 sel"
    assert b"<v>7</v>" in written(xml, {"A1": 7})


def test_arrays_are_counted_together(monkeypatch) -> None:
    two = ('<c r="A1"><f t="array" ref="A1:B1">X</f></c><c r="B1"/>', '<c r="C1"><f t="array" ref="C1:D1">X</f></c>')
    xml = sheet("".join(two) + '<c r="D1"><v>1</v></c>').replace(b'<c r="B1"/>', b'<c r="B1"><v>1</v></c>')
    monkeypatch.setattr(sheet_patch, "_MAX_LOOKED_UP", 3)
    assert refusal(xml, A1=1, B1=1, C1=1, D1=1) == "lariknya terlalu banyak atau bertumpuk"
    monkeypatch.setattr(sheet_patch, "_MAX_LOOKED_UP", 4)
    assert written(xml, {"A1": 1, "B1": 1, "C1": 1, "D1": 1}) != xml


def test_too_many_arrays_are_refused(monkeypatch) -> None:
    xml = sheet(array(' ref="A1:B1"'))
    monkeypatch.setattr(sheet_patch, "_MAX_LOOKED_UP", 2)
    assert b"<v>5</v>" in written(xml, {"A1": 5, "B1": 6})
    monkeypatch.setattr(sheet_patch, "_MAX_LOOKED_UP", 1)
    assert refusal(xml, A1=5, B1=6) == "lariknya terlalu banyak atau bertumpuk"


# --- reading back -----------------------------------------------------------------------------------------------


def test_what_is_read_back_must_be_what_was_written() -> None:
    done = SheetPatch(sheet(FORMULA), {b"A1": 1})
    with pytest.raises(BadSheet, match=r"^yang terbaca lain dari yang ditulis$"):
        done.check(done.xml + b" ")


@pytest.mark.parametrize(
    ("cells", "wrong", "reason"),
    [
        (FORMULA, b"<v>2</v>", "nilai yang terbaca lain dari yang ditulis"),
        ("<c r='A1'><f>1</f></c>", b"<v>2</v>", "nilai yang terbaca lain dari yang ditulis"),
        ("<c r='A1'><f>1</f></c>", b"<v>1</v></c><c r='Z1'>", "isi selnya berubah"),
        ("<c r='A1'><f>1</f></c>", b"<v>1</v><extLst/>", "isi di luar nilai sel rumus berubah"),
    ],
)
def test_a_mistake_of_the_writer_itself_is_found(cells: str, wrong: bytes, reason: str, monkeypatch) -> None:
    monkeypatch.setattr(sheet_patch, "stored", lambda _: (b"", wrong))
    done = SheetPatch(sheet(cells), {b"A1": 1})
    with pytest.raises(BadSheet, match=f"^{reason}$"):
        done.check(done.xml)


def test_cells_known_to_stand_once_are_not_looked_through_again() -> None:
    xml = sheet(FORMULA + FORMULA)
    assert usual_tokens(xml, judged=True) is not None
    with pytest.raises(BadSheet, match="dua kali"):
        cut_usual(xml)


def test_what_stands_around_the_cells_does_not_make_them_unusual() -> None:
    cell = '<c r="A1"><f>1</f><v>1</v></c>'
    after = "<conditionalFormatting/><extLst xmlns:x='y'><!-- <c> --><?p?><AlternateContent/></extLst>"
    xml = sheet(cell, after=after).replace(b"<sheetData>", b'<cols><col min="1"/></cols><sheetData>')
    found = cut_usual(xml)
    assert found is not None
    assert b"".join(found.tokens) == xml
    assert (found.formulas, found.plain, found.closed) == ({b"A1": 0}, {}, {})
    assert found.tokens[6] == b"<v>1</v>"


@pytest.mark.parametrize(
    "xml",
    [
        sheet(FORMULA).replace(b"<sheetData>", b"<sheetData >"),
        sheet(FORMULA).replace(b"</sheetData>", b"</sheetData >"),
        sheet(FORMULA + "<!-- -->"),
        sheet(FORMULA + "<?p?>"),
        sheet(FORMULA + "<mc:AlternateContent/>"),
        sheet(FORMULA + '<x xmlns="y"/>'),
        sheet(FORMULA, after='<c r="B1"/>'),
        sheet(FORMULA + "<c  r='B1'/>"),
        sheet(FORMULA).replace(b"<sheetData>", b"<!-- --><sheetData>"),
        sheet(FORMULA, root='<worksheet xmlns="http://lain">'),
        sheet(FORMULA, root='<worksheet a="1"xmlns="http://lain">'),
    ],
)
def test_a_sheet_of_another_spelling_is_left_to_the_parser(xml: bytes) -> None:
    assert cut_usual(xml) is None


@pytest.mark.parametrize("tag", [b"<sheetData>", b"</sheetData>"])
def test_cells_between_unusual_tags_are_left_to_the_parser_in_any_case(tag: bytes) -> None:
    assert usual_tokens(sheet(FORMULA).replace(tag, tag[:-1] + b" >"), judged=True) is None


def test_formulas_that_others_share_fill_no_cells() -> None:
    shared = '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c><c r="A2"><f t="shared" si="0"/><v>1</v></c>'
    assert cut_formulas(sheet(shared)) is not None
    assert cut_formulas(sheet(shared.replace("shared", "array"))) is None
