"""Where the copies of recalculated workbooks go: none over another one, and none over its original."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kinerja_xl.batch import MARK, own_folder
from kinerja_xl.errors import KinerjaError

REKAP = "rekap-hitung.xlsx"
"""The name of the summary in the folder of the copies."""


def tempat_salinan(files: Sequence[Path], masukan: Sequence[Path], keluaran: Path) -> dict[Path, Path]:
    """The path of the copy of each workbook, below the folder for copies, which is made or taken.

    Args:
        files: the workbooks.
        masukan: what was named: workbooks, and folders of them, whose subfolders the copies have too.
        keluaran: the folder for copies.

    Raises:
        KinerjaError: the folder is not ours or cannot be written; a copy would take the place of its original, of
            another copy or of the summary.
    """
    own_folder(keluaran)
    folders = [place for place in masukan if place.is_dir()]
    copies = {}
    for path in files:
        above = next((folder for folder in folders if folder in path.parents), path.parent)
        copies[path] = path.relative_to(above)
    _tolak_tindih(copies, keluaran)
    return copies


def _tolak_tindih(copies: Mapping[Path, Path], keluaran: Path) -> None:
    same = _sama_di(keluaran)
    taken = {same(REKAP): Path(REKAP)}
    for path, copy in sorted(copies.items()):
        target = keluaran / copy
        if os.path.lexists(target) and os.path.realpath(path) == os.path.realpath(target):
            raise KinerjaError(f"{path}: salinannya akan menimpa aslinya.", "Pilih folder keluaran yang lain.")
        name = same(copy.as_posix())
        if name in taken:
            raise KinerjaError(
                f"{path}: salinannya akan menimpa salinan lain bernama {taken[name]}.",
                "Ganti namanya, atau hitung folder itu satu per satu ke keluaran yang berbeda.",
            )
        taken[name] = copy


def _sama_di(folder: Path) -> Callable[[str], str]:
    """What makes equal the names that are one file in a folder: on some disks A.xlsx and a.xlsx are."""
    if (folder / MARK.upper()).exists():
        from unicodedata import normalize  # Windows and macOS only

        return lambda name: normalize("NFC", name).casefold()
    return str
