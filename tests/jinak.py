"""Whether what was written is inert: no formula, field, link or markup in it comes from a text that a person typed."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from kinerja_xl.inert import looks_like_formula

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SVG = "{http://www.w3.org/2000/svg}"
_LITERAL = re.compile(r'"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'')
_HARM = re.compile(r"1\+1|127\.0|calc|alert|cmd|\||DDE|HYPERLINK\(|WEBSERVICE\(|IMPORT|CALL\(|REGISTER", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\/]{2}")
_FIELD = re.compile(r"(?:PAGE|NUMPAGES|(?:TOC|SEQ|PAGEREF) [^|{}]*)")
_ACTIVE = re.compile(r"externalLinks/|embeddings/|activeX|vbaProject|oleObject|afchunk|connections", re.IGNORECASE)
_CONTROL = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
_FORGED = re.compile(r"\s*=1\+1[A-Za-z]")
"""A payload with a line end before it, as a line: names of files and sheets have another mark behind the same words."""
_DRAWN = {"svg", "g", "rect", "text", "tspan", "title", "path", "line", "style", "a"}


def faults(path: Path) -> list[str]:
    """What in a file is not inert; a file of a kind that nobody knows is a fault itself."""
    if path.suffix not in KINDS:
        return [f"{path.name}: jenis berkas yang tidak diuji"]
    return [f"{path.name}: {fault}" for fault in KINDS[path.suffix](path.read_bytes())]


def text_faults(text: str) -> list[str]:
    """What in a text on the terminal plays with it, or is a line of its own that nobody but the typist wrote."""
    controls = [f"tanda kendali {found[0]!r}" for found in _CONTROL.finditer(text)]
    return controls + [f"baris {line!r}" for line in text.splitlines() if _FORGED.match(line)]


def words(path: Path) -> str:
    """All that a file says, for a test that it says what was typed."""
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as archive:
        return "\n".join("".join(ET.fromstring(archive.read(n)).itertext()) for n in archive.namelist() if _is_xml(n))


def _book(content: bytes) -> Iterator[str]:
    parts = _parts(content)
    yield from _package(parts)
    styles = ET.fromstring(parts["xl/styles.xml"])
    looks = styles.findall(f"{_MAIN}cellXfs/{_MAIN}xf")
    shared = ET.fromstring(parts.get("xl/sharedStrings.xml", b"<x/>"))
    texts = ["".join(t.text or "" for t in si.iter(f"{_MAIN}t")) for si in shared]
    for name, part in parts.items():
        if not _is_xml(name):
            continue
        root = ET.fromstring(part)
        for kind in ("formula", "formula1", "formula2", "definedName"):
            yield from (f"{name}: {kind} {e.text}" for e in root.iter(_MAIN + kind) if _is_live(e.text or ""))
        yield from (f"{name}: grafik {e.text}" for e in root.iter(f"{_CHART}f") if _is_live(e.text or ""))
        if root.tag == f"{_MAIN}worksheet":
            yield from (f"{name}: {fault}" for fault in _sheet(root, texts, looks))


def _sheet(root: ET.Element, texts: list[str], looks: list[ET.Element]) -> Iterator[str]:
    protection = root.find(f"{_MAIN}sheetProtection")
    locked = protection is not None and protection.get("sheet") == "1"
    for cell in root.iter(f"{_MAIN}c"):
        formula, place = cell.find(f"{_MAIN}f"), cell.get("r")
        if formula is not None:
            if _is_live(formula.text or ""):
                yield f"{place} rumus {formula.text}"
            continue
        if cell.get("t") == "e":
            yield f"{place} galat"
        text = _text(cell, texts)
        if looks_like_formula(text) and not _is_kept(looks[int(cell.get("s", "0"))], locked):
            yield f"{place} tanpa quotePrefix: {text[:40]!r}"


def _is_kept(look: ET.Element, locked: bool) -> bool:
    """Whether a text stays one when somebody edits its cell, or cannot be edited."""
    protection = look.find(f"{_MAIN}protection")
    is_open = protection is not None and protection.get("locked") == "0"
    return look.get("quotePrefix") == "1" or (locked and not is_open)


def _text(cell: ET.Element, texts: list[str]) -> str:
    if cell.get("t") == "s":
        return texts[int(cell.findtext(f"{_MAIN}v", "0"))]
    return "".join(t.text or "" for t in cell.iter(f"{_MAIN}t")) if cell.get("t") == "inlineStr" else ""


def _is_live(formula: str) -> bool:
    """Whether something harmful stands in a formula outside its literals and the quoted names of sheets."""
    return _HARM.search(_LITERAL.sub("", formula)) is not None


def _document(content: bytes) -> Iterator[str]:
    parts = _parts(content)
    yield from _package(parts)
    for name, part in parts.items():
        if not _is_xml(name):
            continue
        root = ET.fromstring(part)
        simple = [e.get(f"{_WORD}instr", "") for e in root.iter(f"{_WORD}fldSimple")]
        codes = [e.text or "" for e in root.iter(f"{_WORD}instrText")] + simple
        yield from (f"{name}: bidang {code}" for code in codes if not _FIELD.fullmatch(code.strip()))
        yield from (f"{name}: grafik {e.text}" for e in root.iter(f"{_CHART}f") if _is_live(e.text or ""))


def _picture(content: bytes) -> Iterator[str]:
    for element in ET.fromstring(content).iter():
        if element.tag.removeprefix(_SVG) not in _DRAWN:
            yield f"unsur {element.tag}"
        for key, value in element.attrib.items():
            if key.startswith("on") or (key.endswith("href") and _SCHEME.match(value)):
                yield f"atribut {key}={value}"


def _package(parts: dict[str, bytes]) -> Iterator[str]:
    """Parts that do something, and links that lead out of the folder."""
    yield from (f"bagian {name}" for name in parts if _ACTIVE.search(name))
    for name in parts:
        if name.endswith(".rels"):
            for relation in ET.fromstring(parts[name]):
                if relation.get("TargetMode") == "External" and _SCHEME.match(relation.get("Target", "")):
                    yield f"{name}: tautan {relation.get('Target')}"


def _state(content: bytes) -> Iterator[str]:
    for line in content.splitlines():
        json.loads(line)
    yield from ()


def _empty(content: bytes) -> Iterator[str]:
    if content:
        yield "tidak kosong"


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".vml"))


KINDS: dict[str, Callable[[bytes], Iterator[str]]] = {
    ".xlsx": _book,
    ".docx": _document,
    ".svg": _picture,
    ".keadaan": _state,
    ".txt": lambda content: iter(text_faults(content.decode())),
    "": _empty,
}
"""The kinds of files that are written: workbook, document, picture, state, report, and the mark of our folder."""
