"""Paragraphs and tables as WordprocessingML; every word that comes from a cell is escaped here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from kinerja_xl.dokumen.isi import Kolom

_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ALIGN = {"kiri": "left", "tengah": "center", "kanan": "right"}
_HEAD = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>'
GAYA_TABEL, GAYA_SEL, GAYA_JUDUL, GAYA_SUMBER = "TabelKinerja", "IsiTabel", "Caption", "SumberTabel"
GAYA_LAMPIRAN = "IsiLampiran"
_WHOLE = 14
_WORDS = 900
"""A table of no more rows and letters than these is not broken over two pages."""


def clean(text: str) -> str:
    """A text without what no XML may hold; line ends stay, tabs become blanks.

    >>> clean("a\\x00\\tb\\r\\nc")
    'a b\\nc'
    """
    return _NEVER.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def run(text: str, bold: bool = False) -> str:
    """A run of text; its line ends are line ends in Word."""
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(line) for line in clean(text).split("\n"))
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{lines}</w:t></w:r>'


def paragraph(runs: str, style: str = "", rata: str = "", keep: bool = False) -> str:
    """A paragraph of runs; `keep` holds it on the page of the next one."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    properties += "<w:keepNext/>" if keep else ""
    properties += f'<w:jc w:val="{_ALIGN[rata]}"/>' if rata else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def field(code: str, result: str) -> str:
    """A field that Word computes, with the result it has now. The code never comes from a cell."""
    return f'{field_start(code)}{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def field_start(code: str) -> str:
    """The beginning of a field, up to its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def caption(label: str, number: int, text: str, keep: bool) -> str:
    """A numbered caption, as `Tabel 3. Perjanjian Kinerja`."""
    return paragraph(
        run(f"{label} ") + field(f"SEQ {label} \\* ARABIC", str(number)) + run(f". {text}"), GAYA_JUDUL, keep=keep
    )


def table(
    columns: Sequence[Kolom],
    rows: Iterable[tuple[Sequence[str | None], bool]],
    width: int,
    style: str = GAYA_SEL,
) -> str:
    """A table of the width; the head is repeated on each page, no row is broken over two, a short table neither.

    A row is its cells, as text or None where the one above goes on, and whether it is bold.
    """
    widths = _widths(columns, width)
    body = list(rows)
    whole = len(body) <= _WHOLE and sum(len(cell or "") for cells, _ in body for cell in cells) <= _WORDS
    lines = []
    for n, (cells, bold) in enumerate(body):
        below = body[n + 1][0] if n + 1 < len(body) else ()
        merges = [_merge(cell, m < len(below) and below[m] is None) for m, cell in enumerate(cells)]
        lines.append(_row(cells, merges, columns, widths, _Look(style, bold, whole)))
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{GAYA_TABEL}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_head(columns, widths, style)}{''.join(lines)}</w:tbl>"
    )


class _Look(NamedTuple):
    """How the paragraphs of a row look, and whether they stay on the page of the next row."""

    style: str
    bold: bool
    keep: bool


def _merge(cell: str | None, goes_on: bool) -> str:
    if cell is None:
        return "<w:vMerge/>"
    return '<w:vMerge w:val="restart"/>' if goes_on else ""


def _widths(columns: Sequence[Kolom], width: int) -> list[int]:
    total = sum(c.lebar for c in columns)
    return [int(width * c.lebar / total) for c in columns]


def _head(columns: Sequence[Kolom], widths: Sequence[int], style: str) -> str:
    look = _Look(style, True, True)
    pairs = list(zip(columns, widths, strict=True))
    if not any(c.grup for c in columns):
        return _head_row(_cell(run(c.judul, True), w, "tengah", _HEAD, look) for c, w in pairs)
    upper, lower = [], []
    for key, group in groupby(enumerate(pairs), lambda item: item[1][0].grup or item[0]):
        members = [pair for _, pair in group]
        if isinstance(key, str):
            span = f'<w:gridSpan w:val="{len(members)}"/>'
            upper.append(_cell(run(key, True), sum(w for _, w in members), "tengah", span + _HEAD, look))
            lower += [_cell(run(c.judul, True), w, "tengah", _HEAD, look) for c, w in members]
        else:
            column, wide = members[0]
            upper.append(_cell(run(column.judul, True), wide, "tengah", '<w:vMerge w:val="restart"/>' + _HEAD, look))
            lower.append(_cell("", wide, "tengah", "<w:vMerge/>" + _HEAD, look))
    return _head_row(upper) + _head_row(lower)


def _head_row(cells: Iterable[str]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _row(
    cells: Sequence[str | None], merges: Sequence[str], columns: Sequence[Kolom], widths: Sequence[int], look: _Look
) -> str:
    made = [
        _cell(run(text, look.bold) if text else "", width, column.rata, merge, look)
        for text, merge, column, width in zip(cells, merges, columns, widths, strict=True)
    ]
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(made)}</w:tr>"


def _cell(runs: str, width: int, rata: str, properties: str, look: _Look) -> str:
    inner = paragraph(runs, look.style, rata, look.keep)
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    return f'<w:tc><w:tcPr>{size}{properties}<w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'
