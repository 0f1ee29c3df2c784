"""The workbooks of a folder, and the folders that this tool writes."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.errors import KinerjaError

MARK = ".hasil-kinerja"
"""The empty file that marks a folder as output of this tool."""
_SUFFIXES = (".xlsx", ".xlsm")


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder and its subfolders by name, without Excel's lock files and what we wrote.

    Raises:
        KinerjaError: the folder is none.
    """
    if not folder.is_dir():
        raise KinerjaError(f"{folder}: bukan folder.", "Sebutkan folder yang memuat buku kerja satu perangkat daerah.")
    found = (p for p in folder.rglob("*") if p.suffix.casefold() in _SUFFIXES and p.is_file())
    return sorted(p for p in found if not p.name.startswith("~$") and not _is_ours(p, folder))


def _is_ours(path: Path, folder: Path) -> bool:
    return any((parent / MARK).is_file() for parent in path.parents if folder in (parent, *parent.parents))
