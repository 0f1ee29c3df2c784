"""A workbook as closed: every cell locked, its structure fixed, and a sheet that records every value."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from posixpath import basename, dirname

from kinerja_xl.errors import KinerjaError
from kinerja_xl.numbers import clean_text
from kinerja_xl.tables.penutupan import KEPALA, LEMBAR, Nilai
from kinerja_xl.workbook.door.package import open_package
from kinerja_xl.workbook.patching.sheet_cells import BadSheet, check_encoding
from kinerja_xl.workbook.sheets.xlsx import PackageReader, sheet_parts

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_PART, _ID = "xl/worksheets/penutupan.xml", "rIdPenutupan"
_PROTECTED = '<{}sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
_UNLOCKED = re.compile(rb'(<(?:\w+:)?protection\b[^>]*\blocked=")(?:0|false)(")')
_PROTECTION = re.compile(rb"<(?:\w+:)?sheetProtection\b[^>]*?(?:/>|>\s*</(?:\w+:)?sheetProtection>)")
_DATA_END = re.compile(rb"(?:</(\w+:)?sheetData>|<(\w+:)?sheetData\s*/>)(?:\s*<(?:\w+:)?sheetCalcPr\b[^>]*/>)?")
_IS_ON = re.compile(rb'\bsheet="(?:1|true)"')
_SHEETS_END = re.compile(rb"</((?:\w+:)?)sheets>")
_SHEET_ID = re.compile(rb"\bsheetId\s*=\s*[\"'](\d+)")
_BOOK_PROTECTION = re.compile(rb"<(?:\w+:)?workbookProtection\b[^>]*?(?:/>|>\s*</(?:\w+:)?workbookProtection>)")
_IS_FIXED = re.compile(rb'\blockStructure="(?:1|true)"')
_VIEWS = re.compile(rb"<((?:\w+:)?)bookViews\b")
_RESAVE = "Buka dan simpan ulang di Excel sebagai .xlsx, lalu jalankan lagi."


def closed(path: Path, kepala: Mapping[str, str], nilai: Sequence[Nilai]) -> bytes:
    """The content of a workbook with the record of its closing; parts that need no change are those of the file.

    Args:
        path: the workbook, calculated and checked.
        kepala: lines of label and text above the list.
        nilai: every value as the record keeps it.

    Raises:
        KinerjaError: the workbook is not put together in a way that can be closed without risk.
    """
    with open_package(path) as archive:
        edited = _edited(path, archive)
        return _written(archive, edited, _record(kepala, nilai))


def _edited(path: Path, archive: zipfile.ZipFile) -> dict[str, bytes]:
    reader = PackageReader(path, archive)
    book = reader.names[reader.book.casefold()]
    rels = reader.names.get(f"{dirname(book)}/_rels/{basename(book)}.rels".casefold(), "")
    types = reader.names.get("[content_types].xml", "")
    if any(name.startswith("_xmlsignatures/") for name in reader.names):
        raise _refusal(path, "bertanda tangan elektronik")
    if not rels or not types or _MAIN.encode() not in archive.read(book):
        raise _refusal(path, "susunan berkasnya tidak lazim")
    found = {part: archive.read(part) for part in (book, rels, types)}
    found |= {part: archive.read(part) for _, part in sheet_parts(path, archive)}
    styles = [name for name in reader.names.values() if name.casefold().endswith("/styles.xml")]
    found |= {part: archive.read(part) for part in styles}
    try:
        for content in found.values():
            check_encoding(content)
        for _, part in sheet_parts(path, archive):
            found[part] = _protected(found[part])
        found[book] = _with_sheet(found[book])
        relation = f'<Relationship Id="{_ID}" Type="{_OFFICE}/worksheet" Target="/{_PART}"/>'
        found[rels] = _before(found[rels], b"</Relationships>", relation)
        found[types] = _before(found[types], b"</Types>", f'<Override PartName="/{_PART}" ContentType="{_TYPE}"/>')
    except BadSheet as reason:
        raise _refusal(path, str(reason)) from None
    return found | {part: _UNLOCKED.sub(rb"\g<1>1\g<2>", found[part]) for part in styles}


def _protected(xml: bytes) -> bytes:
    """A sheet whose locked cells cannot be typed into; a protection that it has already is kept."""
    there = _PROTECTION.search(xml)
    if there is not None and _IS_ON.search(there[0]):
        return xml
    xml = _PROTECTION.sub(b"", xml)
    end = _DATA_END.search(xml)
    if end is None:
        raise BadSheet("sebuah lembar tidak berisi data sel")
    prefix = (end[1] or end[2] or b"").decode()
    return xml[: end.end()] + _PROTECTED.format(prefix).encode() + xml[end.end() :]


def _with_sheet(xml: bytes) -> bytes:
    """The workbook with the new sheet at its end, sheets fixed in number, order and name."""
    end = _SHEETS_END.search(xml)
    if end is None:
        raise BadSheet("daftar lembarnya tidak terbaca")
    number = max(map(int, _SHEET_ID.findall(xml)), default=0) + 1
    prefix = end[1].decode()
    sheet = f'<{prefix}sheet xmlns:r="{_OFFICE}" name="{LEMBAR}" sheetId="{number}" r:id="{_ID}"/>'
    xml = xml[: end.start()] + sheet.encode() + xml[end.start() :]
    there = _BOOK_PROTECTION.search(xml)
    if there is not None and _IS_FIXED.search(there[0]):
        return xml
    xml = _BOOK_PROTECTION.sub(b"", xml)
    views = _VIEWS.search(xml)
    if views is None:
        return xml
    lock = f'<{views[1].decode()}workbookProtection lockStructure="1"/>'
    return xml[: views.start()] + lock.encode() + xml[views.start() :]


def _before(xml: bytes, tag: bytes, text: str) -> bytes:
    at = xml.rfind(tag)
    if at < 0:
        raise BadSheet("susunan berkasnya tidak lazim")
    return xml[:at] + text.encode() + xml[at:]


def _record(kepala: Mapping[str, str], nilai: Sequence[Nilai]) -> bytes:
    """The new sheet: texts only, so that no program reads a number or a date into them."""
    lines = [("PENUTUPAN BUKU KERJA",), (), *kepala.items(), (), KEPALA, *nilai]
    rows = "".join(_row(number, texts) for number, texts in enumerate(lines, 1) if texts)
    widths = "".join(f'<col min="{n}" max="{n}" width="{w}" customWidth="1"/>' for n, w in ((1, 28), (2, 16), (3, 70)))
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{_MAIN}"><cols>{widths}</cols>'
        f"<sheetData>{rows}</sheetData>{_PROTECTED.format('')}</worksheet>"
    ).encode()


def _row(number: int, texts: Sequence[str]) -> str:
    cells = "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{escape(clean_text(text), quote=False)}</t></is></c>'
        for column, text in zip("ABC", texts, strict=False)
    )
    return f'<row r="{number}">{cells}</row>'


def _written(archive: zipfile.ZipFile, edited: Mapping[str, bytes], record: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as new:
        for info in archive.infolist():
            new.writestr(
                info, edited[info.filename] if info.filename in edited else archive.read(info), info.compress_type
            )
        new.writestr(zipfile.ZipInfo(_PART), record, zipfile.ZIP_DEFLATED)
    return raw.getvalue()


def _refusal(path: Path, reason: str) -> KinerjaError:
    return KinerjaError(f"{path}: tidak dapat ditutup karena {reason}.", _RESAVE)
