"""The shapes of formulas: copies of one formula have one shape, so that what is asked of it is asked once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.ingatan import ingat_lembar
from kinerja_xl.workbook.formulas.formula_text import area

ADDRESS = re.compile(r"(?<![A-Za-z_.\d$])\$?[A-Za-z]{1,3}\$?\d+(?![\w!(.\[])")
"""Copies of a formula differ in these only."""
PLACE = "\x01"
BATAS = "\0"
"""What joins the formulas of a sheet to one text: no file can hold it."""
_PARTED = re.compile(f"({ADDRESS.pattern})")
_SIZED = r"SUMPRODUCT\(|NETWORKDAYS|(?:SUM|AVERAGE)IFS?\(|(?:COUNT|MAX|MIN)IFS\("
_BY_ADDRESS = re.compile(rf"(?P<ukuran>{_SIZED})|\)\s*:|{PLACE}\s*:\s*[^{PLACE}$]", re.IGNORECASE)
"""Formulas whose value an engine may get wrong for what their addresses are, not only for their shape."""
_RANGE = re.compile(rf"{ADDRESS.pattern}:{ADDRESS.pattern}")


def bentuk(rumus: Sequence[str]) -> Sequence[str]:
    r"""The shape of every formula: PLACE stands for each address.

    >>> bentuk(["A1+B$2", "A2+B$2", 'IF(C1,"x",0)'])
    ['\x01+\x01', '\x01+\x01', 'IF(\x01,"x",0)']
    """
    return _bentuk(BATAS.join(rumus)) if rumus else []


@ingat_lembar
def _bentuk(joined: str) -> Sequence[str]:
    return ADDRESS.sub(PLACE, joined).split(BATAS)


def bentuk_dan_alamat(rumus: Sequence[str]) -> tuple[list[str], list[str]]:
    r"""The shape of every formula, and the addresses of all of them in their order.

    >>> bentuk_dan_alamat(["A1+B$2", "C3"])
    (['\x01+\x01', '\x01'], ['A1', 'B$2', 'C3'])
    """
    parted = _PARTED.split(BATAS.join(rumus))
    return PLACE.join(parted[::2]).split(BATAS) if rumus else [], parted[1::2]


def tergantung_alamat(bentuk: str) -> bool:
    """Whether what an engine makes of copies of a formula depends on their addresses too."""
    return _BY_ADDRESS.search(bentuk) is not None


def golongan(text: str, shape: str) -> str:
    """What copies of a formula have in common: its shape, and where addresses decide about its value, how large its
    ranges are, or the formula itself.
    """
    decides = {found.lastgroup for found in _BY_ADDRESS.finditer(shape)}
    if not decides:
        return shape
    return f"{shape}{[_size(one) for one in _RANGE.findall(text)]}" if decides == {"ukuran"} else text


def _size(address: str) -> tuple[int, int]:
    top, left, bottom, right = area(address)
    return bottom - top, right - left
