"""A generated workbook as text that a person can review: normalised XML, one element a line.

Texts stand where they are used, a style as what it does (locked or not, number format), and of equal rows of a body
the first and the last; the rows between are told by their number and a digest, so that no change goes unseen.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from hashlib import sha256

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WHOLE = 12
"""Rows shown in full before the rest of a body is summed up: titles, column titles, the first rows."""


def normalised(content: bytes) -> str:
    """Every sheet but the guide, with its table, in the order of the tabs."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        strings = [_inner(si) for si in _tree(archive, "xl/sharedStrings.xml")]
        styles = _styles(_tree(archive, "xl/styles.xml"))
        names = [str(sheet.get("name")) for sheet in _tree(archive, "xl/workbook.xml").iter(f"{MAIN}sheet")]
        lines: list[str] = []
        for number, name in enumerate(names, 1):
            if name != "Petunjuk":
                sheet = _tree(archive, f"xl/worksheets/sheet{number}.xml")
                lines += [f"=== {name}", *_sheet(sheet, strings, styles)]
        tables = sorted(n for n in archive.namelist() if n.startswith("xl/tables/"))
        for part in tables:
            lines += ["=== tabel", *_element(_tree(archive, part), 0)]
        defined = list(_tree(archive, "xl/workbook.xml").iter(f"{MAIN}definedName"))
        lines += ["=== nama", *(f"{e.get('name')} = {e.text}" for e in defined)]
    return "\n".join(lines) + "\n"


def _tree(archive: zipfile.ZipFile, part: str) -> ET.Element:
    return ET.fromstring(archive.read(part))


def _inner(element: ET.Element) -> str:
    return "".join(element.itertext())


def _styles(root: ET.Element) -> list[str]:
    """What each cell style does."""
    formats = {e.get("numFmtId"): e.get("formatCode") for e in root.iter(f"{MAIN}numFmt")}
    cells = root.find(f"{MAIN}cellXfs")
    found = []
    for style in cells if cells is not None else ():
        protection = style.find(f"{MAIN}protection")
        is_open = protection is not None and protection.get("locked") == "0"
        number = style.get("numFmtId", "0")
        code = formats.get(number, "" if number == "0" else number)
        found.append(" ".join(filter(None, ("diisi" if is_open else "terkunci", code))))
    return found


def _sheet(root: ET.Element, strings: list[str], styles: list[str]) -> list[str]:
    lines: list[str] = []
    for element in root:
        if element.tag == f"{MAIN}sheetData":
            lines += _rows(list(element), strings, styles)
        elif element.tag not in (f"{MAIN}cols", f"{MAIN}tableParts"):
            lines += _element(element, 0)
    return lines


def _rows(rows: list[ET.Element], strings: list[str], styles: list[str]) -> list[str]:
    texts = [[_cell(cell, strings, styles) for cell in row] for row in rows]
    shown = [line for row in texts[:_WHOLE] for line in row]
    between = texts[_WHOLE:-1]
    if between:
        digest = sha256("\n".join(line for row in between for line in row).encode()).hexdigest()[:16]
        shown.append(f"... {len(between)} baris {digest}")
    return shown + [line for row in texts[_WHOLE:][-1:] for line in row]


def _cell(cell: ET.Element, strings: list[str], styles: list[str]) -> str:
    formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
    text = (value.text or "") if value is not None else ""
    text = strings[int(text)] if cell.get("t") == "s" else text
    parts = [str(cell.get("r")), f"[{styles[int(cell.get('s', '0'))]}]"]
    parts += [f"={formula.text}"] if formula is not None else []
    return " ".join([*parts, f"-> {text!r}" if text or formula is not None else ""]).rstrip()


def _element(element: ET.Element, depth: int) -> list[str]:
    tag = re.sub(r"\{.*\}", "", element.tag)
    said = " ".join(f'{name}="{value}"' for name, value in element.attrib.items() if name != RELATION_ID)
    own = (element.text or "").strip()
    line = "  " * depth + " ".join(filter(None, (tag, said, own)))
    return [line, *(text for child in element for text in _element(child, depth + 1))]
