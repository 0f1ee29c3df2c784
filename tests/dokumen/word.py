"""A Word document as the tests look at it: its parts, and its body as plain lines."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EMAS = Path(__file__).with_name("emas")


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a document by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> Any:
    """The body of a document."""
    return etree.fromstring(parts(data)["word/document.xml"])[0]


def text(element: Any) -> str:
    """The words below an element, a line end as a newline."""
    return "".join("\n" if e.tag == f"{_W}br" else e.text or "" for e in element.iter(f"{_W}t", f"{_W}br"))


def lines(data: bytes) -> Iterator[str]:
    """Every paragraph with its style, every row of a table with its cells, every section with its size."""
    for element in body(data):
        if element.tag == f"{_W}tbl":
            for row in element.iter(f"{_W}tr"):
                yield "  | " + " | ".join(_cell(cell) for cell in row.iter(f"{_W}tc"))
            continue
        style = element.find(f"{_W}pPr/{_W}pStyle")
        size = next(element.iter(f"{_W}pgSz"), None)
        if size is not None:
            yield f"[halaman {size.get(f'{_W}w')} x {size.get(f'{_W}h')}]"
        elif element.tag == f"{_W}p":
            kind = "gambar" if element.find(f".//{_W}drawing") is not None else ""
            shown = text(element).replace("\n", " / ")
            yield f"{'' if style is None else style.get(f'{_W}val')}{kind}: {shown}"


def _cell(cell: Any) -> str:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    if merge is not None and merge.get(f"{_W}val") is None:
        return '"'
    return text(cell).replace("\n", " / ")


def normal(xml: bytes) -> str:
    """An XML part on many lines, the same for the same content."""
    tree = etree.fromstring(xml)
    etree.indent(tree)
    return etree.tostring(tree, encoding="unicode") + "\n"


def approved(name: str, found: str) -> None:
    """Hold a text to the stored one; KINERJA_TULIS_EMAS=1 stores it anew."""
    path = EMAS / name
    if os.environ.get("KINERJA_TULIS_EMAS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
