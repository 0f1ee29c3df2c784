"""`kinerja hitung` reads values another way than `kinerja periksa`, but refuses the same sheets."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.limits import TAGS
from kinerja_xl.workbook.door.part_xml import PartParser
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.sheets import sheet_judge
from kinerja_xl.workbook.sheets.grid import Sheet
from kinerja_xl.workbook.sheets.sheet_judge import SheetJudge
from kinerja_xl.workbook.sheets.sheet_scan import SheetScan
from kinerja_xl.workbook.sheets.styles import read_styles
from tests.workbook.serangan import REFUSED, REMARKED, SHEET, good, packed

EXAMPLES = sorted((Path(__file__).parents[2] / "workbooks" / "contoh").glob("*.xlsx"))
ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1" t="str"><f>"a"&amp;1</f>'
    '<v>a1</v></c><c r="D1" t="b"><f>1=1</f><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" s="2"/></row>'
    '<row r="2" ht="15"><c r="A2" t="inlineStr"><is><t>Belanja</t></is></c><c r="C2"><f>SUM(B1:B2)</f><v>4.5E+3</v>'
    '</c><c r="D2" t="n" /><c r="E2"><f>1</f></c></row><row r="3"/>'
)
PIECES = (
    *"0 1 2 -1 0.5 1e10 4E9 2958465 2958466 9999999 99999999999999999999999 INF nan 1_0".split(),
    *"A1 A2 A3 C2 XFD2 XFE2 ZZZ2 a1 #BOGUS! s n b e str d inlineStr zzz &#1; \x01 < <c/> </row> <row>".split(),
    '<row r="2">', '<v>7</v>', '<f>SUM(</f>', "(" * 66 + ")" * 66, "\ud800", "", "<!-- x -->", "<![CDATA[1]]>",
    *"&amp; &lt;&gt; & &amp &foo; &#0; &#65; ]]> \x1f \ufffe \uffff \x7f é".split(" "), '<row r="2" ht="1" ht="2">',
    '<row r="2" r="2">', '<row r="2" spans="1:3" x14ac:dyDescent="0.25">', '<row r="2" ht=15>', "<row r='2'>",
    '<row r="2" ht="&lt;">', '<row r="2" ht="&">', '<f t="shared" ref="A1:A2" si="0">', '<f t="shared" t="x">',
    '<v a="1">', '<t xml:space="preserve">', '<t xml:space=preserve>', '<t a = "1">', '<f ca="1"/>', '<f =""/>',
    '<v xml:space="a" />', '<row r="2"ht="15">', '<f ca="1"t="x">',
)  # fmt: skip

ROOTS = [
    *[('<?xml version="1.0" encoding="UTF-8"?>\n', 'worksheet xmlns="x" xmlns:y="y"', "</worksheet>")] * 6,
    ("\ufeff", 'worksheet xmlns:y="y"', "</worksheet> "),
    (" ", 'worksheet xmlns:y="y"', "</worksheet>"),
    ("<!-- x -->", 'worksheet xmlns:y="y"', "</worksheet>"),
    ("", 'y:worksheet xmlns:y="y"', "</y:worksheet>"),
    ("", 'chartsheet xmlns:y="y"', "</chartsheet>"),
    ("", 'worksheets xmlns:y="y"', "</worksheets>"),
    ("<!DOCTYPE worksheet>", 'worksheet xmlns:y="y"', "</worksheet>"),
]
AROUND = (
    '<cols><col min="1" max="3" width="9"/></cols>', f"<cols>{'<col/>' * 16_385}</cols>", '<mergeCell ref="A1:B1"/>',
    '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>', '<y:mergeCell ref="A0"/>',
    '<hyperlink ref="A1"/>', '<y:hyperlink ref="A1:XFD1048576"/>', "<c/>", '<c r="a1"/>',
    '<y:c r="A1"><y:v>x</y:v></y:c>', '<row r="0"/>', "<y:row/>", f"<y:f>{'(' * 66}</y:f>", f"<f>{'(' * 66}</f>",
    "<v>x</v>", "<t>x</t>", "<rPh/>", "<dimension/>", "<pageMargins/>",
    "<conditionalFormatting><cfRule><formula>A1</formula></cfRule></conditionalFormatting>",
    "<oddFooter>&amp;L</oddFooter>", "<oddFooter>&L</oddFooter>", "<extLst><ext/></extLst>", "<a><b></a></b>",
    "<!-- <c -->", "<d>" * 300 + "</d>" * 300, "<\u00e9:c/>", "<sheetData/>", "<![CDATA[<c/>]]>", "<?c x?>",
    "</worksheet>", '<c\tr="A0"/>',
)  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_periksa_refuses_hitung_refuses(name: str, tmp_path: Path) -> None:
    attack, parts = REFUSED[name], good()
    parts = attack.change(parts) or parts
    with pytest.raises(KinerjaError):
        read_formulas(packed(tmp_path / f"serangan{attack.suffix}", parts))


@pytest.mark.parametrize("name", REMARKED)
def test_what_periksa_only_remarks_hitung_reads(name: str, tmp_path: Path) -> None:
    attack, parts = REMARKED[name], good()
    parts = attack.change(parts) or parts
    read_formulas(packed(tmp_path / f"ganjil{attack.suffix}", parts))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.stem)
def test_workbooks_as_nearly_every_program_writes_them_are_not_scanned_whole(path: Path, monkeypatch) -> None:
    sizes: list[int] = []
    run = SheetScan.run

    def measured(self: SheetScan, parser: PartParser, data: bytes) -> None:
        sizes.append(data.count(b"<row "))
        run(self, parser, data)

    monkeypatch.setattr(SheetScan, "run", measured)
    read_formulas(path)
    assert set(sizes) <= {1}  # the last row, where cells are merged; else nothing


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("", "", True),
        ('<c r="A', '<c  r="A', False),  # the judge has to scan it
        ("<v>a1", '<v a="b">a1', False),  # the judge passes it, but its formulas cannot be taken out in bulk
    ],
)
def test_many_cells_are_read_where_they_are_spelled_as_usual(
    old: str, new: str, read: bool, tmp_path: Path, monkeypatch
) -> None:
    parts = good()
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>"a"&amp;A1</f><v>a1</v></c></row>'
    rows = f"<sheetData>{row.replace(old, new)}".encode()
    parts[SHEET] = re.sub(rb"<sheetData>.*(?=</sheetData>)", rows, parts[SHEET], flags=re.DOTALL)
    path = packed(tmp_path / "banyak.xlsx", parts)
    assert read_formulas(path).sheets[0].formula_cells
    monkeypatch.setattr(sheet_judge, "TAGS", TAGS._replace(unit=1))
    if read:
        assert read_formulas(path).sheets[0].formula_cells
    else:
        with pytest.raises(KinerjaError, match="memuat lebih dari 2 juta tanda XML"):
            read_formulas(path)


def test_the_quick_look_never_passes_what_the_scan_refuses() -> None:
    """Invariant: of any sheet, judge and scan say the same, whether the judge looked quickly or scanned."""
    chance = random.Random(7)
    seen = {True: 0, False: 0}
    for number in range(3_000):
        data = mutated(chance).encode("utf-8", "surrogatepass")
        scanned = passes(lambda data=data: SheetScan(Sheet("LRA"), ["x"], formats()).run(parser(), data))
        judged = passes(lambda data=data: SheetJudge(Path("a.xlsx"), ["x"], formats).judge("LRA", SHEET, data))
        assert judged == scanned, (number, data)
        seen[judged] += 1
    assert min(seen.values()) > 200


def test_what_stands_around_the_cells_is_judged_as_the_scan_judges_it() -> None:
    chance = random.Random(11)
    seen = {True: 0, False: 0}
    for number in range(3_000):
        begin, root, end = chance.choice(ROOTS)
        before, after = ("".join(chance.choices(AROUND, k=chance.choice((0, 1, 1, 2)))) for _ in range(2))
        text = f"{begin}<{root}>{before}<sheetData>{ROWS}</sheetData>{after}{end}"
        data = text.encode("utf-8", "surrogatepass")
        scanned = passes(lambda data=data: SheetScan(Sheet("LRA"), ["x"], formats()).run(parser(), data))
        judged = passes(lambda data=data: SheetJudge(Path("a.xlsx"), ["x"], formats).judge("LRA", SHEET, data))
        assert judged == scanned, (number, data)
        seen[judged] += 1
    assert min(seen.values()) > 200


def mutated(chance: random.Random) -> str:
    """The sheet with one or two of its attributes, texts or tags changed."""
    text = ROWS
    for _ in range(chance.choice((1, 1, 2))):
        spots = [m.span() for m in re.finditer(r'(?<==")[^"]*|(?<=>)[^<]+|</?\w+[^>]*>', text)]
        first, last = chance.choice(spots)
        text = text[:first] + chance.choice((*PIECES, text[first:last] * 2)) + text[last:]
    return f'<worksheet xmlns="x"><sheetData>{text}</sheetData></worksheet>'


def formats() -> list:
    return read_styles(PartParser(Path("a.xlsx"), "xl/styles.xml"), good()["xl/styles.xml"])[0]


def parser() -> PartParser:
    return PartParser(Path("a.xlsx"), SHEET)


def passes(judge) -> bool:
    try:
        judge()
    except KinerjaError:
        return False
    return True
