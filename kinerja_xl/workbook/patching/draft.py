"""A file being written beside the one it will replace: whole and checked before it takes the name."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import zlib
from pathlib import Path
from types import TracebackType

from kinerja_xl.errors import KinerjaError

if sys.platform != "win32":
    import fcntl


class Draft:
    """The draft of a file, in its folder, until `publish` gives it the name; otherwise removed.

    One file has one draft, so what a killed run left behind is taken over by the next. It is locked while it is
    written: a second run is refused. (On Windows an open file cannot be removed, which does the same.)

    Args:
        target: the file to be replaced or created.
        of: the name that the name of the draft is made from, where it is not that of the target.

    Raises:
        KinerjaError: another run is writing the same file.
        OSError: the folder cannot be written.
    """

    def __init__(self, target: Path, of: str = "") -> None:
        self.target = target
        self.path = target.with_name(f".kinerja-{zlib.crc32(os.fsencode(of or target.name)):08x}.tmp")
        self._file = -1
        self._published = False

    def __enter__(self) -> Draft:
        if sys.platform == "win32":
            try:
                self.path.unlink(missing_ok=True)
            except PermissionError:
                raise self._busy() from None
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        self._file = os.open(self.path, flags, 0o600)
        if sys.platform != "win32":
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self._close()
                raise self._busy() from None
            self._refuse_lost()
        return self

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

    def write(self, data: bytes, like: Path) -> bytes:
        """Write the content to the disk with the permissions of another file; what is read back from there."""
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

    def _dress(self, like: Path) -> None:
        """Owner, permissions and extended attributes of another file; the time is that of writing."""
        if sys.platform != "win32":
            owner = like.stat()
            with contextlib.suppress(PermissionError):  # only the owner's own files can be given to a group
                os.fchown(self._file, owner.st_uid, owner.st_gid)
        shutil.copystat(like, self.path)
        os.utime(self.path)

    def _refuse_lost(self) -> None:
        """Between opening and locking, the run that held the draft may have published or removed it."""
        try:
            same = os.path.samestat(os.fstat(self._file), os.stat(self.path, follow_symlinks=False))
        except FileNotFoundError:
            same = False
        if not same:
            self._close()
            raise self._busy()

    def _close(self) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _busy(self) -> KinerjaError:
        return KinerjaError(
            f"{self.target}: sedang ditulis oleh kinerja yang lain.", "Tunggu sampai selesai, lalu jalankan lagi."
        )
