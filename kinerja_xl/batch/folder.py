"""The workbooks of a folder."""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kinerja_xl.batch.held import hold
from kinerja_xl.errors import KinerjaError, system_reason

SUFFIX = ".keadaan"
"""What the name of a state file ends with; a workbook with such a file beside it is one of our summaries."""
_SUFFIXES = (".xlsx", ".xlsm")
OLD = (".xls", ".xlsb", ".ods")
"""What else holds tables, but is not read: where nothing may be passed over in silence, it is named."""
_BESIDE = re.compile(r"~\$.*|\._.*|\.~.*|.+\.cadangan-\d{8}-\d{6}(?:-\d+)?\.[^.]+", re.DOTALL)
"""The names of what lies beside workbooks: owner files of Excel and LibreOffice, attributes of macOS, our backups."""

_DASHBOARD = "dasbor"
_AUTHOR = b"<dc:creator>kinerja_xl</dc:creator>"

MARK = ".hasil-kinerja"
"""The file that marks a folder as output of this tool."""


def workbooks(folder: Path, also: tuple[str, ...] = ()) -> list[Path]:
    """The workbooks of a folder and its subfolders by name, without what lies beside them and what we wrote.

    Links to folders are not followed. A subfolder that cannot be read stands among the workbooks, for the work to
    say so.

    Args:
        folder: the folder.
        also: suffixes of other files to be listed.

    Raises:
        KinerjaError: the folder is none.
    """
    if not folder.is_dir():
        raise KinerjaError(f"{folder}: bukan folder.", "Sebutkan folder yang memuat buku kerja .xlsx atau .xlsm.")
    return sorted(_walk(folder, _SUFFIXES + also))


def workbooks_of(places: Iterable[Path], also: tuple[str, ...] = ()) -> list[Path]:
    """The workbooks of files and folders in the order given; a file is taken whatever its name.

    Each is there once, also when links lead to it by other names. A file that is not there is left in, for the work
    to say so.
    """
    found = [path for place in places for path in (workbooks(place, also) if place.is_dir() else [place])]
    once: dict[str, Path] = {}
    for path in found:
        once.setdefault(os.path.realpath(path), path)
    return list(once.values())


def own_folder(keluaran: Path) -> None:
    """Make a folder for our output, or take the one of an earlier run.

    Raises:
        KinerjaError: it holds something else, or cannot be written.
    """
    try:
        if keluaran.exists() and any(keluaran.iterdir()) and not (keluaran / MARK).is_file():
            raise KinerjaError(f"{keluaran}: sudah berisi berkas lain.", "Pilih folder keluaran yang kosong atau baru.")
        keluaran.mkdir(parents=True, exist_ok=True)
        (keluaran / MARK).touch()
    except OSError as error:
        raise _refused(keluaran, error) from None


@contextmanager
def held_folder(keluaran: Path) -> Iterator[None]:
    """Hold a folder for our output while it is written to: another run that wants it at the same time is told.

    Raises:
        KinerjaError: as for `own_folder`, or another run is writing there.
    """
    own_folder(keluaran)
    mark = keluaran / MARK
    try:
        file = mark.open("ab")
    except OSError as error:
        raise _refused(keluaran, error) from None
    with file:
        if not hold(file, mark):
            raise KinerjaError(
                f"{keluaran}: sedang dikerjakan oleh kinerja yang lain.", "Tunggu sampai selesai, lalu jalankan lagi."
            )
        yield


def _refused(keluaran: Path, error: OSError) -> KinerjaError:
    return KinerjaError(f"{keluaran}: tidak dapat ditulis ({system_reason(error)}).", "Pilih folder lain.")


def _walk(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    closed: list[Path] = []
    for place, inner, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        if MARK in names and Path(place) != folder:
            inner.clear()
            continue
        inner[:] = [name for name in inner if name != "__MACOSX"]
        ours = {name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)}
        for name in names:
            path = Path(place, name)
            wanted = path.suffix.casefold() in suffixes and name not in ours and not _BESIDE.fullmatch(name)
            if wanted and _is_file(path) and not _is_dashboard(path):
                yield path
    yield from closed


def _is_dashboard(path: Path) -> bool:
    """Whether a workbook of that name is one of our dashboards, and not one that an office calls so."""
    if not path.name.startswith(_DASHBOARD):
        return False
    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as properties:
            return _AUTHOR in properties.read(4_096)
    except (OSError, KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        return False  # the work will say what is wrong with it


def _is_file(path: Path) -> bool:
    """Whether something can be read there, or should be: a link that leads nowhere, a path that is too long."""
    try:
        return path.is_file() or path.is_symlink()
    except OSError:
        return True
