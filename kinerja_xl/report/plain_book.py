"""Writes plain tables as an .xlsx: fast, always the same bytes, and a text is never a formula.

Twenty thousand workbooks make a summary of some hundred thousand rows, for which openpyxl needs minutes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from math import ceil
from typing import NamedTuple

from kinerja_xl.cells import column_letters
from kinerja_xl.ingatan import ingat
from kinerja_xl.report.plain_style import STYLES, styles_xml

MAX_ROWS = 1_048_576
MAX_LINKS = 65_000
"""Excel opens no sheet with more links than 65,530."""
_MAX_TEXT = 32_000
_UPRIGHT = 110
"""Sheets of so many characters in all columns are printed upright."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TEXT = {name: number + len(STYLES) for name, number in STYLES.items()}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Cell(NamedTuple):
    """A value with its look; a link is an address with a place in it, as `a.xlsx` and `'LRA'!F9`."""

    value: str | int | float | None
    style: str = "teks"
    link: tuple[str, str] | None = None


class Page(NamedTuple):
    """A sheet: its rows as cells, the widths of its columns in characters, how many rows and columns stand still.

    With a heading row in `head` (counted from 1) the rows below it can be filtered. The title is printed above each
    page. Narrow sheets are printed upright.
    """

    name: str
    widths: Sequence[float]
    rows: Sequence[Sequence[Cell]]
    head: int = 0
    still: int = 0
    title: str = ""


def book_bytes(pages: Sequence[Page]) -> bytes:
    """The .xlsx of some pages."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts(pages):
            member = zipfile.ZipInfo(name)
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(member, content, compresslevel=6)
    return raw.getvalue()


def _parts(pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    yield "[Content_Types].xml", _content_types(len(pages))
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml", "")])
    yield "xl/workbook.xml", _workbook(pages)
    sheets = [("worksheet", f"worksheets/sheet{number}.xml", "") for number in range(1, len(pages) + 1)]
    yield "xl/_rels/workbook.xml.rels", _relations([*sheets, ("styles", "styles.xml", "")])
    yield "xl/styles.xml", _HEAD + styles_xml()
    for number, page in enumerate(pages, 1):
        links: dict[str, str] = {}
        yield f"xl/worksheets/sheet{number}.xml", "".join(_sheet(page, links))
        if links:
            targets = [("hyperlink", target, ' TargetMode="External"') for target in links]
            yield f"xl/worksheets/_rels/sheet{number}.xml.rels", _relations(targets)


def _sheet(page: Page, links: dict[str, str]) -> Iterator[str]:
    """The XML of a sheet; collects the ids of the addresses that its links lead to."""
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}" xmlns:r="{_REL}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    yield (
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' + _pane(page) + "</sheetView></sheetViews><cols>"
    )
    for number, width in enumerate(page.widths, 1):
        yield f'<col min="{number}" max="{number}" width="{width:g}" customWidth="1"/>'
    yield "</cols><sheetData>"
    found: list[str] = []
    letters = [column_letters(column) for column in range(1, max(map(len, page.rows), default=0) + 1)]
    for number, row in enumerate(page.rows, 1):
        cells = []
        for column, (value, style, link) in zip(letters, row, strict=False):
            place = f"{column}{number}"
            cells.append(_cell(place, value, style))
            if link is not None and len(found) < MAX_LINKS:
                found.append(_hyperlink(place, *link, links))
        yield f'<row r="{number}"{_height(page, row)}>{"".join(cells)}</row>'
    yield "</sheetData>"
    if page.head:
        yield f'<autoFilter ref="{_filtered(page)}"/>'
    if found:
        yield f"<hyperlinks>{''.join(found)}</hyperlinks>"
    yield '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.5" header="0.3" footer="0.3"/>'
    upright = "portrait" if sum(page.widths) <= _UPRIGHT else "landscape"
    yield f'<pageSetup paperSize="9" orientation="{upright}" fitToWidth="1" fitToHeight="0"/>'
    head = f'&C&"Arial,Bold"&12{page.title}'.replace("&", "&amp;") if page.title else ""
    yield f"<headerFooter>{head and f'<oddHeader>{head}</oddHeader>'}<oddFooter>&amp;L&amp;A&amp;R&amp;P dari &amp;N"
    yield "</oddFooter></headerFooter></worksheet>"


def _cell(place: str, value: str | int | float | None, style: str) -> str:
    if value is None or value == "":
        return f'<c r="{place}" s="{STYLES[style]}"/>'
    if isinstance(value, str):
        return (
            f'<c r="{place}" s="{_TEXT[style]}" t="inlineStr"><is><t xml:space="preserve">{_text(value)}</t></is></c>'
        )
    return f'<c r="{place}" s="{STYLES[style]}"><v>{value!r}</v></c>'


@ingat
def _text(value: str) -> str:
    """A text as XML; what is no character of XML is left out, what reads like an escape of Excel is escaped."""
    clean = _NOT_XML.sub("", value)[:_MAX_TEXT]
    return escape(_ESCAPE.sub(lambda m: f"_x005F{m[0]}", clean), quote=False).replace("\r", "&#13;")


@ingat
def _attribute(value: str) -> str:
    """A text as the value of an attribute; as `quoteattr` of xml.sax does it, which loads half of urllib."""
    text = escape(value, quote=False).replace('"', "&quot;")
    return '"' + text.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;") + '"'


def _height(page: Page, row: Sequence[Cell]) -> str:
    """Room for the longest text of a row: not every program grows rows by itself."""
    lines = 1
    for (value, style, _), width in zip(row, page.widths, strict=False):
        if isinstance(value, str) and len(value) > 0.7 * width and style not in ("judul", "biasa"):
            wide = len(value) + 0.25 * sum(map(str.isupper, value))
            lines = max(lines, ceil(wide / max(4, width - 3)))
    return f' ht="{min(400, 13.5 * lines + 2):g}" customHeight="1"' if lines > 1 else ""


def _pane(page: Page) -> str:
    if not page.head:
        return ""
    corner = f"{column_letters(page.still + 1)}{page.head + 1}"
    across = f' xSplit="{page.still}"' if page.still else ""
    pane = "bottomRight" if page.still else "bottomLeft"
    return f'<pane{across} ySplit="{page.head}" topLeftCell="{corner}" activePane="{pane}" state="frozen"/>'


def _filtered(page: Page) -> str:
    return f"A{page.head}:{column_letters(len(page.widths))}{max(len(page.rows), page.head + 1)}"


def _hyperlink(place: str, target: str, location: str, links: dict[str, str]) -> str:
    target_id = links.setdefault(target, f"rId{len(links) + 1}") if target else ""
    outside = f' r:id="{target_id}"' if target_id else ""
    return f'<hyperlink ref="{place}"{outside}' + (f" location={_attribute(location)}/>" if location else "/>")


def _workbook(pages: Sequence[Page]) -> str:
    sheets = "".join(
        f'<sheet name={_attribute(page.name)} sheetId="{n}" r:id="rId{n}"/>' for n, page in enumerate(pages, 1)
    )
    names = "".join(_names(pages))
    found = f"<sheets>{sheets}</sheets>" + (f"<definedNames>{names}</definedNames>" if names else "")
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_REL}">{found}</workbook>'


def _names(pages: Iterable[Page]) -> Iterator[str]:
    """What filters and repeated heading rows need, in the order that Excel wants."""
    headed = [(number, page) for number, page in enumerate(pages) if page.head]
    for number, page in headed:
        corners = re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", _filtered(page))
        attributes = f'name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1"'
        yield f"<definedName {attributes}>{escape(_quoted(page), quote=False)}!{corners}</definedName>"
    for number, page in headed:
        rows = f"{escape(_quoted(page), quote=False)}!${page.head}:${page.head}"
        yield f'<definedName name="_xlnm.Print_Titles" localSheetId="{number}">{rows}</definedName>'


def _quoted(page: Page) -> str:
    name = page.name.replace("'", "''")
    return f"'{name}'"


def _relations(targets: Iterable[tuple[str, str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/{kind}" Target={_attribute(target)}{more}/>'
        for n, (kind, target, more) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _content_types(count: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{kind}.worksheet+xml"/>'
        for n in range(1, count + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>{sheets}</Types>'
    )
