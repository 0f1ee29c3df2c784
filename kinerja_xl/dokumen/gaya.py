"""The styles that documents are written in; a template of an office that lacks some is given those."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = Path(__file__).with_name("gaya.xml")


def restyle(document: Any) -> None:
    """Give a document our styles and no others."""
    styles = document.styles.element
    for child in list(styles):
        styles.remove(child)
    for child in _ours():
        styles.append(child)


def complete(document: Any) -> None:
    """Give a document those of our styles that it lacks."""
    styles = document.styles.element
    present = {style.get(f"{_W}styleId") for style in styles.iter(f"{_W}style")}
    for child in _ours():
        if child.tag == f"{_W}style" and child.get(f"{_W}styleId") not in present:
            styles.append(child)


def _ours() -> list[Any]:
    return list(etree.fromstring(_STYLES.read_bytes(), etree.XMLParser(remove_blank_text=True, remove_comments=True)))
