"""Spreadsheet functions, host-neutral: every host is built from this registry and answers with its voice."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_xl.functions.fungsi import Fungsi
    from kinerja_xl.functions.nilai import Nilai

_MODULES = ("anggaran", "capaian", "indeks", "ipa", "jelaskan", "teks")
NAMA = frozenset(
    """
    ANGKA CAPAIAN EFISIENSI IKD IKM IPA IPA_DIMENSI IPA_FREKUENSI IPA_KATEGORI IPA_SKOR JELASKAN KATEGORI_MERIT MUTU_IKM
    NILAI_BERBOBOT NILAI_IKI NILAI_SAKIP NIP_SAH PERTUMBUHAN PREDIKAT_SAKIP RERATA_CAPAIAN SERAPAN SILPA
    SKALA_PERMENDAGRI86 STATUS_CAPAIAN
    """.split()
)
"""The names of all functions: to find them in a formula, none needs to be loaded. `registry` is held to it."""


@cache
def registry() -> Mapping[str, Fungsi]:
    """Every function by its name in capitals, sorted."""
    for name in _MODULES:
        importlib.import_module(f"{__name__}.{name}")
    from kinerja_xl.functions.fungsi import registered  # who only looks for names does without

    return registered()


def hitung(nama: str, *arguments: Nilai) -> Nilai:
    """The value of a call as a cell would show it.

    >>> hitung("SERAPAN", 98.25, 100), hitung("SERAPAN", 1, 0)
    (98.25, #DIV/0!)
    """
    from kinerja_xl.functions.panggil import panggil  # as above

    return panggil(registry()[nama], arguments)
