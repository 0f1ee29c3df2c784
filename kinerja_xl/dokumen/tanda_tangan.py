"""The signatures of two parties as WordprocessingML: side by side, never broken over two pages."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.dokumen.isi import Pihak, TandaTangan
from kinerja_xl.dokumen.wordml import paragraph, run

_DOTS = "\u2026" * 10
_PLACE = "\u2026" * 6
_ROOM = 3
"""Blank lines to sign on."""


def tanda_tangan_xml(block: TandaTangan, width: int) -> str:
    """A table without lines, `width` twentieths of a point wide; a name that is not known is left to be written."""
    half = width // 2
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/></w:tcPr>{"".join(lines)}</w:tc>'
        for lines in (_lines(block.kiri, ""), _lines(block.kanan, block.tempat or f"{_PLACE}, {_DOTS}"))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * half}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{half}"/><w:gridCol w:w="{half}"/></w:tblGrid>'
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>{paragraph('')}"
    )


def _lines(pihak: Pihak, above: str) -> Iterator[str]:
    yield _line(above)
    yield _line(f"{pihak.sebutan},")
    yield _line(pihak.jabatan or _DOTS, bold=True)
    yield from (_line("") for _ in range(_ROOM))
    yield _line(pihak.nama or _DOTS, bold=bool(pihak.nama))
    yield _line(f"NIP {pihak.nip}" if pihak.nip else "")


def _line(text: str, bold: bool = False) -> str:
    return paragraph(run(text, bold) if text else "", "", "tengah", keep=True)
