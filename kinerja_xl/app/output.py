"""The files that a use case writes: whole or not at all, never over another one unasked."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.workbook.patching.draft import Draft, remove_lost, write_new

_TAKEN = "Sebutkan nama lain, atau tambahkan --timpa."


def refuse_existing(files: Iterable[Path], timpa: bool = False) -> None:
    """KinerjaError for the first of some files that is there already, unless they may be replaced."""
    for path in files:
        if path.exists() and not timpa:
            raise KinerjaError(f"{path} sudah ada dan tidak ditimpa.", _TAKEN)


def require_new_workbook(keluaran: Path) -> None:
    """Refuse a result that is no .xlsx, would replace a file or has no folder, before anything is worked out."""
    if keluaran.suffix.casefold() != ".xlsx":
        raise KinerjaError(f"{keluaran}: bukan nama buku kerja .xlsx.", "Pilih nama yang berakhir .xlsx.")
    if keluaran.exists():
        raise KinerjaError(f"{keluaran}: sudah ada dan tidak ditimpa.", "Pilih nama lain, atau hapus dahulu.")
    if not keluaran.absolute().parent.is_dir():
        raise KinerjaError(f"{keluaran}: foldernya tidak ada.", "Buat foldernya dahulu, atau pilih folder lain.")


def make_folder(folder: Path) -> None:
    """Make a folder where there is none; KinerjaError when it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KinerjaError(f"{folder}: tidak dapat dibuat ({system_reason(error)}).", "Pilih folder lain.") from None


def write_file(path: Path, content: bytes, hint: str = "Pilih folder lain.", like: Path | None = None) -> None:
    """Write a file in one step, in place of the one that has its name.

    Args:
        path: the file.
        content: what it holds.
        hint: what the user can do where it cannot be written.
        like: a file whose permissions it gets; without one those of the file it replaces, or of a new one.

    Raises:
        KinerjaError: it cannot be written.
    """
    try:
        with Draft(path) as draft:
            draft.write(content, like or (path if path.exists() else None))
            draft.publish()
    except OSError as error:
        raise KinerjaError(f"{path}: tidak dapat ditulis ({system_reason(error)}).", hint) from None


def write_new_file(
    path: Path, content: bytes, taken: str = "Pilih nama lain dengan --keluaran.", like: Path | None = None
) -> None:
    """Write a file that is not there yet.

    Args:
        path: the file.
        content: what it holds.
        taken: what the user can do where there is one of that name, be it since a moment ago.
        like: a file whose permissions it gets; without one those of a new file.

    Raises:
        KinerjaError: it is there, or cannot be written.
    """
    try:
        write_new(path, content, like)
    except FileExistsError:
        raise KinerjaError(f"{path} sudah ada dan tidak ditimpa.", taken) from None
    except OSError as error:
        raise KinerjaError(f"{path} tidak dapat ditulis: {system_reason(error)}.", "Pilih folder lain.") from None


def write_document(files: Iterable[Path], contents: Iterable[bytes], timpa: bool, hint: str) -> None:
    """Write the files of a document, over those of another one only where that was said.

    Raises:
        KinerjaError: one is there since `refuse_existing` looked, or cannot be written; `hint` says what to do then.
    """
    for path, content in zip(files, contents, strict=True):
        if timpa:
            write_file(path, content, hint)
        else:
            write_new_file(path, content, _TAKEN)


def remove_drafts(folder: Path) -> None:
    """Remove what killed runs left half written in a folder of ours, and below it."""
    for place, _, _ in os.walk(folder):
        remove_lost(Path(place))


def link_from(keluaran: Path, name: str) -> str:
    """The address of a workbook from the folder of an output; whole where there is no way between them."""
    from urllib.parse import quote  # not every output has links

    path = os.path.abspath(name)
    try:
        return quote(os.fsencode(os.path.relpath(path, os.path.abspath(keluaran.parent)).replace(os.sep, "/")))
    except ValueError:  # another drive
        return Path(path).as_uri()
