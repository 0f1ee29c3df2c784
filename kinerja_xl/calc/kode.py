"""Codes of program, kegiatan and sub kegiatan: structure, level, and what stands above.

Source: Permendagri 90/2019 (sub kegiatan of two digits) and Kepmendagri 050-3708/2020 (four digits).
"""

from __future__ import annotations

import re
from typing import Literal

from kinerja_xl.pola import Pola

JenisKode = Literal["urusan", "bidang urusan", "program", "kegiatan", "sub_kegiatan"]

_CODE = Pola(r"(?:X\.XX|\d\.\d{2})\.\d{2}(?:\.[1-8]\.\d{2}(?:\.(?:\d{4}|\d{2}))?)?", re.ASCII)
_URUSAN = Pola(r"\d(?:\.\d{2})?", re.ASCII)
_LOOSE = Pola(r"[\dXx]+(?:[.\-\s]+[\dXx]+)+\.?", re.ASCII)
_JENIS: dict[int, JenisKode] = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}


def clean_code(text: str) -> str:
    """A code without blanks and without a final point.

    >>> clean_code(" 5.03.01. 2.01 ."), clean_code("x.xx.01")
    ('5.03.01.2.01', 'X.XX.01')
    """
    return "".join(text.split()).strip(".").upper()


def is_code(text: str) -> bool:
    """Whether a text is a code of the nomenclature, of any level.

    >>> [is_code(t) for t in ("5.03.01", "X.XX.01.2.01.0004", "5.03.01.9.01", "1.1.2")]
    [True, True, False, False]
    """
    code = clean_code(text)
    return _CODE.fullmatch(code) is not None or _URUSAN.fullmatch(code) is not None


def looks_like_code(text: str) -> bool:
    """Whether a text is meant as a code: figures and points, several parts."""
    return _LOOSE.fullmatch(text.strip()) is not None


def level_of(text: str) -> JenisKode | None:
    """The level that the number of parts tells, well formed or not.

    >>> level_of("5.03.01.2.01"), level_of("5.03.01.2.01.0001"), level_of("5.03")
    ('kegiatan', 'sub_kegiatan', 'bidang urusan')
    """
    parts = clean_code(text).count(".") + 1
    return _JENIS.get(parts) or ("urusan" if parts == 1 else "bidang urusan" if parts == 2 else None)


def parent_code(text: str) -> str:
    """The code one level up: of a sub kegiatan its kegiatan, of a kegiatan its program, else "".

    >>> parent_code("5.03.01.2.01.0001"), parent_code("5.03.01.2.01"), parent_code("5.03.01")
    ('5.03.01.2.01', '5.03.01', '')
    """
    parts = clean_code(text).split(".")
    return ".".join(parts[:5] if len(parts) == 6 else parts[:3] if len(parts) == 5 else [])
