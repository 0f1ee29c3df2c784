"""A folder for what is needed only while a process lives; what a killed one left behind is removed by the next."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from pathlib import Path
from types import TracebackType

from kinerja_xl.batch.held import hold
from kinerja_xl.errors import KinerjaError, system_reason

_PREFIX, _MARK = "kinerja-", ".dipakai"
_SECONDS_TO_LOCK = 10
"""A folder of less than this age may not be held yet by the process that made it."""


class Scratch:
    """A folder of one's own among the temporary files, held until it is removed.

    Raises:
        KinerjaError: none can be made.
    """

    def __init__(self) -> None:
        place = Path(tempfile.gettempdir())
        _remove_lost(place)
        try:
            self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
            mark = self.path / _MARK
            self._held = mark.open("wb")
            if not (hold(self._held, mark) and _is_held(mark)):  # without locks nobody can tell what is lost
                mark.unlink()
        except OSError as error:
            raise KinerjaError(
                f"{place}: folder sementara tidak dapat dibuat ({system_reason(error)}).", "Kosongkan cakram."
            ) from None

    def __enter__(self) -> Path:
        return self.path

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()

    def remove(self) -> None:
        """Remove the folder with all that is in it; twice is once."""
        self._held.close()
        with contextlib.suppress(OSError):  # the first to go: a folder without it is nobody's
            (self.path / _MARK).unlink(missing_ok=True)
        shutil.rmtree(self.path, ignore_errors=True)


def _remove_lost(place: Path) -> None:
    for folder in place.glob(f"{_PREFIX}*"):
        mark = folder / _MARK
        with contextlib.suppress(OSError):  # gone meanwhile, or of another user
            if not mark.is_symlink() and time.time() - mark.stat().st_mtime > _SECONDS_TO_LOCK and not _is_held(mark):
                shutil.rmtree(folder, ignore_errors=True)


def _is_held(mark: Path) -> bool:
    with mark.open("r+b") as file:
        return not hold(file, mark)
