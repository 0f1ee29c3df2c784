"""The looks of the cells of a plain workbook, as its styles part."""

from __future__ import annotations

from typing import NamedTuple

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WHOLE, _EXACT = 164, 165
_TOP, _WRAP = 'vertical="top"', 'vertical="top" wrapText="1"'
_INDENTED = f'{_WRAP} horizontal="left" indent="1"'
"""Of texts, so that they do not touch the number beside them."""
_MIDDLE = 'horizontal="center" vertical="center" wrapText="1"'
_FONTS = {
    "biasa": '<sz val="10"/><name val="Arial"/>',
    "tebal": '<b/><sz val="10"/><name val="Arial"/>',
    "besar": '<b/><sz val="14"/><name val="Arial"/>',
    "tautan": '<u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/>',
}
_FILLS = {"kepala": "FFD9E2F3", "galat": "FFFBD5D1", "peringatan": "FFFFF0C2", "info": "FFDDEBF7", "baik": "FFE2F0D9"}


class _Look(NamedTuple):
    font: str = "biasa"
    fill: str = ""
    border: int = 1
    number: int = 0
    place: str = _WRAP


_LOOKS = {
    "biasa": _Look(border=0, place=""),
    "judul": _Look("besar", border=0, place=""),
    "kepala": _Look("tebal", "kepala", place=_MIDDLE),
    "teks": _Look(),
    "cacah": _Look(number=_WHOLE, place=_TOP),
    "desimal": _Look(number=_EXACT, place=_TOP),
    "umum": _Look(place=_TOP),
    "galat": _Look(fill="galat", number=_WHOLE),
    "galat desimal": _Look(fill="galat", number=_EXACT),
    "peringatan": _Look(fill="peringatan", number=_WHOLE),
    "info": _Look(fill="info", number=_WHOLE),
    "baik": _Look(fill="baik", number=_WHOLE),
    "tautan": _Look("tautan"),
    "tahun": _Look(place='horizontal="center" vertical="top"'),
}
STYLES = {name: number for number, name in enumerate(_LOOKS)}
"""The number of each look in `cellXfs`; so many further on, the same look for texts."""


def styles_xml() -> str:
    """The styles part; texts have `quotePrefix`, so that what was typed elsewhere stays text when it is edited here."""
    fonts = "".join(f"<font>{font}</font>" for font in _FONTS.values())
    fills = "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="{rgb}"/></patternFill></fill>' for rgb in _FILLS.values()
    )
    sides = ("left", "right", "top", "bottom")
    line = "".join(f'<{side} style="thin"><color rgb="FFBFBFBF"/></{side}>' for side in sides)
    texts = (look._replace(place=_INDENTED) if look.place in (_TOP, _WRAP) else look for look in _LOOKS.values())
    cells = "".join([*(_xf(look) for look in _LOOKS.values()), *(_xf(look, ' quotePrefix="1"') for look in texts)])
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="2"><numFmt numFmtId="{_WHOLE}" formatCode="[$-421]#,##0"/>'
        f'<numFmt numFmtId="{_EXACT}" formatCode="[$-421]#,##0.00"/></numFmts>'
        f'<fonts count="{len(_FONTS)}">{fonts}</fonts><fills count="{len(_FILLS) + 2}">'
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        f'{fills}</fills><borders count="2"><border/><border>{line}<diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{2 * len(_LOOKS)}">{cells}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _xf(look: _Look, quoted: str = "") -> str:
    fill = list(_FILLS).index(look.fill) + 2 if look.fill else 0
    applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    return (
        f'<xf numFmtId="{look.number}" fontId="{list(_FONTS).index(look.font)}" fillId="{fill}"'
        f' borderId="{look.border}" xfId="0"{quoted} {applied}>'
        + (f"<alignment {look.place}/></xf>" if look.place else "</xf>")
    )
