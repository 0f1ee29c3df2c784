"""Blank official forms as workbooks: the whole Buku Kinerja or one form, built from the lists of columns in `data/`."""

from kinerja_xl.templat.buku import BUKU, build
from kinerja_xl.templat.formulir import Permintaan, forms, small_forms

__all__ = ["BUKU", "Permintaan", "build", "forms", "small_forms"]
