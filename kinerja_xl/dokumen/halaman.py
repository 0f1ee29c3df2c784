"""The page of a template: its size and margins in twentieths of a point, upright and lying on its side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIDES = ("top", "right", "bottom", "left", "header", "footer", "gutter")


class Halaman(NamedTuple):
    """Width and height of the upright page, its margins by side, and the head and foot that its sections repeat.

    `rebah` where all pages of the template lie on their side.
    """

    lebar: int
    tinggi: int
    tepi: Mapping[str, int]
    kepala: str = ""
    sampul: bool = False
    rebah: bool = False

    @classmethod
    def of(cls, body: Any) -> Halaman:
        """The page of the last section of a body, A4 with margins of an inch where it does not say."""
        section = body.find(f"{_W}sectPr")
        size = section.find(f"{_W}pgSz") if section is not None else None
        margin = section.find(f"{_W}pgMar") if section is not None else None
        width, height = (int(size.get(f"{_W}{side}")) for side in "wh") if size is not None else (11906, 16838)
        sides = {s: int(margin.get(f"{_W}{s}", "0")) if margin is not None else 1440 for s in _SIDES}
        if section is None:
            return cls(min(width, height), max(width, height), sides)
        kept = section.findall(f"{_W}headerReference") + section.findall(f"{_W}footerReference")
        heads = "".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in kept)
        cover = section.find(f"{_W}titlePg") is not None
        return cls(min(width, height), max(width, height), sides, heads, cover, width > height)

    def teks(self, mendatar: bool) -> int:
        """The width of the text, on an upright or a lying page."""
        return (self.tinggi if mendatar or self.rebah else self.lebar) - self.tepi["left"] - self.tepi["right"]

    def batas(self, mendatar: bool, pertama: bool = False) -> str:
        """The end of a section of such pages, as a paragraph of no height; `pertama` where the cover stands in it."""
        width, height = (self.tinggi, self.lebar) if mendatar or self.rebah else (self.lebar, self.tinggi)
        side = ' w:orient="landscape"' if mendatar or self.rebah else ""
        cover = "<w:titlePg/>" if pertama and self.sampul else ""
        margin = " ".join(f'w:{name}="{value}"' for name, value in self.tepi.items())
        return (
            '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
            f'<w:sectPr>{self.kepala}<w:pgSz w:w="{width}" w:h="{height}"{side}/><w:pgMar {margin}/>{cover}</w:sectPr>'
            "</w:pPr></w:p>"
        )


def turn_before_headings(body: Any) -> None:
    """Take the headings that stand right before turned pages along onto them, so that none is left alone."""
    for end in body.findall(f"{_W}p/{_W}pPr/{_W}sectPr"):
        paragraph = end.getparent().getparent()
        while (above := paragraph.getprevious()) is not None and _is_heading(above):
            above.addprevious(paragraph)


def _is_heading(element: Any) -> bool:
    style = element.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and str(style.get(f"{_W}val")).startswith("Heading")
