"""The workbooks of a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from kinerja_xl.errors import KinerjaError

_SUFFIXES = (".xlsx", ".xlsm")
_BACKUP = re.compile(r".+\.cadangan-\d{8}-\d{6}(?:-\d+)?")

MARK = ".hasil-kinerja"
"""The empty file that marks a folder as output of this tool."""


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder and its subfolders by name, without Excel's owner files, backups and what we wrote.

    Raises:
        KinerjaError: the folder is none.
    """
    if not folder.is_dir():
        raise KinerjaError(f"{folder}: bukan folder.", "Sebutkan folder yang memuat buku kerja .xlsx atau .xlsm.")
    found = (p for p in folder.rglob("*") if p.suffix.casefold() in _SUFFIXES and p.is_file())
    return sorted(p for p in found if not _is_beside_the_work(p) and not _is_ours(p, folder))


def workbooks_of(places: Iterable[Path]) -> list[Path]:
    """The workbooks of files and folders in the order given, each once; a file is taken whatever its name.

    A file that is not there is left in, for the work to say so.
    """
    found = [path for place in places for path in (workbooks(place) if place.is_dir() else [place])]
    return list({path.resolve(): path for path in reversed(found)}.values())[::-1]


def _is_beside_the_work(path: Path) -> bool:
    return path.name.startswith("~$") or _BACKUP.fullmatch(path.stem) is not None


def _is_ours(path: Path, folder: Path) -> bool:
    return any((parent / MARK).is_file() for parent in path.parents if folder in (parent, *parent.parents))
