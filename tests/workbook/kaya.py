"""A workbook with much that only Excel understands, and ways to look at it byte by byte."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

SPARKLINES = (
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup>'
    "<x14:sparklines><x14:sparkline><xm:f>Kinerja!B2:D2</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines>"
    "</x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
)
SHAPE = (
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">'
    '<xdr:absoluteAnchor><xdr:sp macro="Hitung"/></xdr:absoluteAnchor></xdr:wsDr>'
)
ADDED = {
    "customUI/customUI14.xml": b'<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"/>',
    "xl/vbaProject.bin": bytes(range(256)) * 40,
    "xl/printerSettings/printerSettings1.bin": b"\x00\x01" * 500,
    "xl/calcChain.xml": b'<calcChain><c r="E2" i="1"/></calcChain>',
    "xl/drawings/drawing9.xml": SHAPE.encode(),
    "xl/media/logo.png": b"\x89PNG" + bytes(3000),
    "docProps/thumbnail.jpeg": b"",
}


def rich_bytes() -> bytes:
    """Two sheets with formulas among charts, comments, tables, formats, validations and parts openpyxl loses."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Kinerja"
    sheet.append(["Indikator", "Target", "Realisasi", "Pagu", "Capaian", "Status", "Ada", "Galat"])
    for row in range(2, 12):
        sheet.append([f"Indikator {row} <&>", row, row * 1.1, row * 1e9])
        sheet[f"E{row}"] = f"=C{row}/B{row}*100"
        sheet[f"F{row}"] = f'=IF(E{row}>=100,"Tercapai","Belum & <kurang>")'
        sheet[f"G{row}"] = f"=B{row}>5"
        sheet[f"H{row}"] = f"=1/(B{row}-5)"
        sheet[f"E{row}"].font = Font(bold=True)
        sheet[f"E{row}"].number_format = "0.00"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, max_col=3, min_row=1, max_row=11), titles_from_data=True)
    sheet.add_chart(chart, "J2")
    sheet["A2"].comment = Comment("periksa sumber", "penguji")
    sheet.conditional_formatting.add("E2:E11", CellIsRule("lessThan", ["100"], fill=PatternFill(bgColor="FFC7CE")))
    sheet.conditional_formatting.add(
        "C2:C11", ColorScaleRule("min", start_color="FF0000", end_type="max", end_color="00FF00")
    )
    sheet.add_data_validation(DataValidation("whole", sqref="B2:B11", formula1="0", formula2="100"))
    sheet.add_table(Table(displayName="TabelKinerja", ref="A1:H11"))
    sheet.merge_cells("A14:C14")
    book.defined_names["TargetTotal"] = DefinedName("TargetTotal", attr_text="Kinerja!$B$2:$B$11")
    other = book.create_sheet("Rekap 'dua'")
    other["A1"] = "=SUM(Kinerja!E2:E11)"
    stream = io.BytesIO()
    book.save(stream)
    return with_parts(stream.getvalue(), ADDED, {"xl/worksheets/sheet1.xml": add_sparklines})


def add_sparklines(xml: bytes) -> bytes:
    return xml.replace(b"</worksheet>", SPARKLINES.encode() + b"</worksheet>")


def with_parts(data: bytes, added: dict[str, bytes], edited: dict) -> bytes:
    """The archive with members added and edited, some stored, with a comment and an extra field."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, edited.get(info.filename, bytes)(old.read(info)))
        for name, content in added.items():
            info = zipfile.ZipInfo(name, (2024, 3, 1, 10, 20, 30))
            info.compress_type = zipfile.ZIP_STORED if name.endswith(("png", "jpeg")) else zipfile.ZIP_DEFLATED
            info.extra = b"\x99\x99\x04\x00abcd"
            info.comment = b"catatan"
            new.writestr(info, content)
        new.comment = b"arsip kantor"
    return stream.getvalue()


def edit_part(data: bytes, name: str, change) -> bytes:
    """The archive with one part put through a function."""
    return with_parts(data, {}, {name: change})


def one_sheet(body: str, *, root: str = "", prolog: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    """A workbook whose only sheet, "Lembar", has this XML inside `<sheetData>`, or this XML altogether."""
    book = Workbook()
    book.active.title = "Lembar"
    stream = io.BytesIO()
    book.save(stream)
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    xml = root or f"{prolog}<worksheet {namespace}><sheetData>{body}</sheetData></worksheet>"
    return edit_part(stream.getvalue(), "xl/worksheets/sheet1.xml", lambda _: xml.encode())


def sheet_xml(data: bytes, number: int = 1) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml")


def raw_members(data: bytes) -> dict[str, tuple[bytes, tuple[object, ...]]]:
    """By name: the raw compressed bytes and all the directory says but the place."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for i in archive.infolist():
            lengths = (
                int.from_bytes(data[i.header_offset + 26 :][:2], "little"),
                int.from_bytes(data[i.header_offset + 28 :][:2], "little"),
            )
            start = i.header_offset
            record = data[start : start + 30 + sum(lengths) + i.compress_size]
            told = (i.date_time, i.compress_type, i.comment, i.extra, i.flag_bits, i.CRC, i.file_size, i.external_attr)
            found[i.filename] = record, told
    return found


CELL = re.compile(rb"<c (?:[^<>]*/>|.*?</c>)", re.DOTALL)


def cells(xml: bytes) -> list[bytes]:
    return CELL.findall(xml)


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
