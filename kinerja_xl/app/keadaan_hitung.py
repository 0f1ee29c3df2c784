"""What a recalculation of many workbooks keeps, for a next run to go on where it stopped."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kinerja_xl import __version__
from kinerja_xl.app.pilihan_hitung import Pilihan
from kinerja_xl.app.salinan_hitung import REKAP
from kinerja_xl.batch import SUFFIX, Stamp, State, marks, own_place, stamp


def keadaan(masukan: Sequence[Path], pilihan: Pilihan, ulang: bool) -> State:
    """The state of a run: beside the summary of its copies, else in a place of this user's own.

    Args:
        masukan: what was named.
        pilihan: how it is recalculated.
        ulang: whether everything is done anew.
    """
    here = os.getcwd(), *map(str, masukan)
    job = repr((__version__, here, pilihan._replace(ekstensi=None)))
    name = ", ".join(map(str, masukan))
    if pilihan.keluaran is not None:
        return State(pilihan.keluaran / (REKAP + SUFFIX), job, str(pilihan.keluaran), ulang)
    place = own_place(repr(("hitung", pilihan.tulis, here)))
    return State(place, job, name, ulang, required=False, alone=pilihan.tulis)


def cap(pilihan: Pilihan, copies: Mapping[Path, Path], path: Path) -> Stamp:
    """The stamp of a workbook, with its copy where one is made."""
    own = stamp(path)
    if pilihan.keluaran is None:
        return own
    return own._replace(marks=own.marks + marks(pilihan.keluaran / copies[path]))


def cap_sesudah(pilihan: Pilihan, before: Stamp, hasil: dict[str, Any]) -> Stamp:
    """The stamp after the work: the workbook itself is another one when it was written, else its copy is."""
    if pilihan.keluaran is not None:
        return before._replace(marks=before.marks[:2] + marks(Path(hasil["ditulis"])))
    return stamp(Path(before.path)) if hasil["ditulis"] else before
