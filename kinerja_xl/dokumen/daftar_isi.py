"""Tables of contents that are filled already: entries from the headings and captions, page numbers where known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lxml import etree

from kinerja_xl.dokumen.wordml import field, field_start, run

_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NS}}}"
_LEVELS = {"Heading1": 1, "Heading2": 2, "Heading3": 3}
_PLACE = "KinerjaDaftarIsi"
PENANDA = "_TocKinerja"


class Butir(NamedTuple):
    """An entry: the bookmark at its paragraph, its text, its level (1 to 3), and the label of a caption."""

    penanda: str
    teks: str
    tingkat: int
    label: str

    @property
    def pengganti(self) -> str:
        """The text that stands for its page until a layout tells it."""
        return f"\u2045{self.penanda.removeprefix(PENANDA)}\u2046"


def fill(body: Any, halaman: Mapping[str, int] | None) -> list[Butir]:
    """Put bookmarks at headings and captions and entries where the lists stand; the entries.

    Args:
        body: the body of the document, changed in place.
        halaman: the page of each bookmark, as a layout has told it; None puts in its place what that replaces.
    """
    entries = [_marked(number, p, *kind) for number, (p, kind) in enumerate(_entries(body), 1)]
    for place in list(body.iter(f"{_W}p")):
        style = _style(place)
        if style.startswith(_PLACE):
            label = style.removeprefix(_PLACE)
            own = [e for e in entries if e.label == label]
            _replace(place, own, label, halaman)
    return entries


def _entries(body: Any) -> Iterator[tuple[Any, tuple[int, str]]]:
    for paragraph in body.iter(f"{_W}p"):
        style = _style(paragraph)
        if style in _LEVELS and _text(paragraph):
            yield paragraph, (_LEVELS[style], "")
        elif style == "Caption":
            yield paragraph, (1, _text(paragraph).partition(" ")[0])


def _marked(number: int, paragraph: Any, level: int, label: str) -> Butir:
    name = f"{PENANDA}{number:04}"
    start = etree.Element(f"{_W}bookmarkStart", {f"{_W}id": str(9000 + number), f"{_W}name": name})
    end = etree.Element(f"{_W}bookmarkEnd", {f"{_W}id": str(9000 + number)})
    properties = paragraph.find(f"{_W}pPr")
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(end)
    return Butir(name, _text(paragraph), level, label)


def _replace(place: Any, entries: list[Butir], label: str, pages: Mapping[str, int] | None) -> None:
    code = f'TOC \\h \\z \\c "{label}"' if label else 'TOC \\o "1-3" \\h \\z \\u'
    begin = field_start(code)
    lines = [_line(e, pages, begin if not n else "", label) for n, e in enumerate(entries)]
    lines = lines or [f"<w:p>{begin}</w:p>"]
    lines.append('<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')
    made = etree.fromstring(f'<w:body xmlns:w="{_NS}">{"".join(lines)}</w:body>')
    for paragraph in list(made):
        place.addprevious(paragraph)
    place.getparent().remove(place)


def _line(entry: Butir, pages: Mapping[str, int] | None, begin: str, label: str) -> str:
    style = "TableofFigures" if label else f"TOC{entry.tingkat}"
    number = field(
        rf"PAGEREF {entry.penanda} \h", entry.pengganti if pages is None else str(pages.get(entry.penanda, ""))
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{begin}<w:hyperlink w:anchor="{entry.penanda}" w:history="1">'
        f"{run(entry.teks)}<w:r><w:tab/></w:r>{number}"
        "</w:hyperlink></w:p>"
    )


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val"))


def _text(paragraph: Any) -> str:
    """The words of a paragraph, a line end as a blank."""
    parts = (" " if node.tag == f"{_W}br" else node.text or "" for node in paragraph.iter(f"{_W}t", f"{_W}br"))
    return " ".join("".join(parts).split())
