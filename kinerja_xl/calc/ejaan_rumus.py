"""Calls of the add-in's functions in formulas, in spellings that name a file, a service or a prefix."""

from __future__ import annotations

import re

from kinerja_xl.calc.rumus_sel import tokens
from kinerja_xl.pola import Pola

FUNGSI = frozenset(
    (
        "ANGKA CAPAIAN EFISIENSI IKD IKM IPA IPA_DIMENSI IPA_FREKUENSI IPA_KATEGORI IPA_SKOR JELASKAN "
        "KATEGORI_MERIT MUTU_IKM NILAI_BERBOBOT NILAI_IKI NILAI_SAKIP NIP_SAH PERTUMBUHAN PREDIKAT_SAKIP "
        "RERATA_CAPAIAN SERAPAN SILPA SKALA_PERMENDAGRI86 STATUS_CAPAIAN "
    ).split()
)
"""The names of the functions; a test holds them to the registry, which stands above this room."""
_PREFIX = Pola(
    r"(?:kinerja\.|_xll\.|_xludf\.|_xldudf_[a-z]+_|'(?:[^']|'')*\.xla[mx]?'!|[\w.\-]+\.xla[mx]?!)(.+)", re.IGNORECASE
)


def foreign_spellings(rumus: str) -> list[str]:
    """The calls of the functions that are not spelled by the bare name.

    >>> foreign_spellings("KINERJA.IPA(A1)+_xll.CAPAIAN(B1,C1)+_xll.LAIN(1)+IPA(D1)")
    ['KINERJA.IPA', '_xll.CAPAIAN']
    >>> foreign_spellings("'D:/kinerja.xlam'!IPA(A1)")
    ["'D:/kinerja.xlam'!IPA"]
    """
    plain = rumus.casefold()
    if not any(mark in plain for mark in ("kinerja.", "_x", ".xla")):
        return []
    names = (t.teks[:-1] for t in tokens(rumus) if t.jenis == "fungsi")
    return [n for n in names if (match := _PREFIX.fullmatch(n)) is not None and match[1].upper() in FUNGSI]
