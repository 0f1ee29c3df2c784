"""The signatures of two parties as WordprocessingML: side by side, never broken over two pages."""

from __future__ import annotations

from kinerja_xl.dokumen.isi import Pihak, TandaTangan
from kinerja_xl.dokumen.wordml import paragraph, run

_DOTS = "\u2026" * 10
_PLACE = "\u2026" * 6
_ROOM = 3
"""Blank lines to sign on."""


def tanda_tangan_xml(block: TandaTangan, width: int) -> str:
    """A table without lines, `width` twentieths of a point wide; a name that is not known is left to be written."""
    half = width // 2
    places = ("", block.tempat or f"{_PLACE}, {_DOTS}")
    sides = list(zip((block.kiri, block.kanan), places, strict=True))
    rows = ([_head(pihak, place) for pihak, place in sides], [_name(pihak) for pihak, _ in sides])
    lines = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(_cell(c, half) for c in row)}</w:tr>" for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * half}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{half}"/></w:tblGrid>{lines}</w:tbl>{paragraph("")}'
    )


def _cell(content: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _head(pihak: Pihak, above: str) -> str:
    """Place and date, the party and its post; names stand in a row of their own, at one height."""
    return _line(above) + _line(f"{pihak.sebutan},") + _line(pihak.jabatan or _DOTS, bold=True)


def _name(pihak: Pihak) -> str:
    number = f"NIP {pihak.nip}" if pihak.nip else ""
    return _line("") * _ROOM + _line(pihak.nama or _DOTS, bold=bool(pihak.nama)) + _line(number)


def _line(text: str, bold: bool = False) -> str:
    return paragraph(run(text, bold) if text else "", "", "tengah", keep=True)
