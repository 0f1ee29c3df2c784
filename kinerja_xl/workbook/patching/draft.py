"""A file being written beside the one it will replace: whole and checked before it takes the name."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import time
import zlib
from pathlib import Path
from types import TracebackType

from kinerja_xl.errors import KinerjaError

if sys.platform != "win32":
    import fcntl

_PATIENCE, _GLANCE = 5.0, 0.05
"""Seconds to wait for another run in all, and between two looks: what writes a workbook is soon done."""
_SECONDS_TO_LOCK = 2
"""A draft of less than this age may not be locked yet by the run that writes it."""


class Draft:
    """The draft of a file, in its folder, until `publish` gives it the name; otherwise removed.

    One file has one draft, so what a killed run left behind is taken over by the next. It is locked while it is
    written: a second run is refused. (On Windows an open file cannot be removed, which does the same.)

    Args:
        target: the file to be replaced or created.
        of: the name that the name of the draft is made from, where it is not that of the target.
        patient: wait a while for a run that is writing the same file. Where the process that had a workbook was
            killed, one that it started may still be writing it when another gets it.

    Raises:
        KinerjaError: another run is writing the same file.
        OSError: the folder cannot be written.
    """

    def __init__(self, target: Path, of: str = "", patient: bool = False) -> None:
        self.target, self._patience = target, _PATIENCE if patient else 0.0
        self.path = target.with_name(f".kinerja-{zlib.crc32(os.fsencode(of or target.name)):08x}.tmp")
        self._file = -1
        self._published = False

    def __enter__(self) -> Draft:
        end = time.monotonic() + self._patience
        while not self._taken():
            if time.monotonic() >= end:
                raise self._busy()
            time.sleep(_GLANCE)
        return self

    def _taken(self) -> bool:
        """Open the draft and lock it; False while another run has it."""
        if sys.platform == "win32":
            try:
                self.path.unlink(missing_ok=True)
            except PermissionError:
                return False
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self._file = os.open(self.path, flags, 0o600)
        if sys.platform != "win32":
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self._close()
                return False
        return sys.platform == "win32" or not self._is_lost()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if sys.platform == "win32":
            self._close()  # an open file cannot be removed there
        try:
            if not self._published:
                self.path.unlink(missing_ok=True)
        finally:
            self._close()

    def write(self, data: bytes, like: Path | None = None) -> bytes:
        """Write the content to the disk, and read it back.

        It has the permissions of another file, or without one those of a new file.
        """
        os.ftruncate(self._file, 0)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self._file, rest) :]
        self._dress(like)
        os.fsync(self._file)
        return self.path.read_bytes()

    def publish(self) -> None:
        """Give the draft its name, in one step."""
        if sys.platform == "win32":
            self._close()
        os.replace(self.path, self.target)
        self._published = True
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # the new file is in place; not every file system syncs folders
                folder = os.open(self.target.parent, os.O_RDONLY)
                try:
                    os.fsync(folder)
                finally:
                    os.close(folder)

    def publish_new(self) -> None:
        """Give the draft its name, in one step; FileExistsError when another file has it."""
        try:
            os.link(self.path, self.target)  # the draft's own name goes when it is closed
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if self.target.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(self.target)) from None
            self.publish()

    def _dress(self, like: Path | None) -> None:
        """Owner, permissions and extended attributes of another file; the time is that of writing."""
        if like is None:
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(self.path, 0o666 & ~mask)
            return
        if sys.platform != "win32":
            owner = like.stat()
            with contextlib.suppress(PermissionError):  # only the owner's own files can be given to a group
                os.fchown(self._file, owner.st_uid, owner.st_gid)
        shutil.copystat(like, self.path)
        os.utime(self.path)

    def _is_lost(self) -> bool:
        """Between opening and locking, the run that held the draft may have published or removed it."""
        try:
            same = os.path.samestat(os.fstat(self._file), os.stat(self.path, follow_symlinks=False))
        except FileNotFoundError:
            same = False
        if not same:
            self._close()
        return not same

    def _close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _busy(self) -> KinerjaError:
        return KinerjaError(
            f"{self.target}: sedang ditulis oleh kinerja yang lain.", "Tunggu sampai selesai, lalu jalankan lagi."
        )


def write_new(target: Path, content: bytes, like: Path | None = None) -> None:
    """A new file, whole or not at all; whatever stops the writing leaves nothing under its name.

    It has the permissions of another file, or without one those of a new file.

    Raises:
        FileExistsError: there is a file of that name, which is left alone.
        KinerjaError: another run is writing the same file.
        OSError: it cannot be written.
    """
    if target.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    remove_lost(target.parent)
    with Draft(target) as draft:
        draft.write(content, like)
        draft.publish_new()


def remove_lost(folder: Path) -> None:
    """Remove the drafts that killed runs left in a folder: a new file may never be written under their name again."""
    for path in folder.glob(".kinerja-????????.tmp"):
        with contextlib.suppress(OSError, KinerjaError):  # one that is being written, or is gone meanwhile
            if time.time() - path.stat().st_mtime > _SECONDS_TO_LOCK:
                draft = Draft(path)
                draft.path = path
                with draft:
                    continue
