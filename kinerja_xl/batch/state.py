"""What a batch has done so far, in a small file: one line of JSON for every file."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple

from kinerja_xl.batch.folder import SUFFIX
from kinerja_xl.batch.held import hold
from kinerja_xl.errors import KinerjaError, system_reason

_DAYS = 30
"""A run that nobody went on with for so long is forgotten."""
_SPARE = 1000
"""So many outdated lines may stand in the file before it is written anew."""


class Stamp(NamedTuple):
    """What tells that a file is still the one that was worked on: size and time of it and of its settings."""

    path: str
    marks: tuple[int, ...]


class State:
    """The results kept from run to run; a line is written as soon as its file is done, so that nothing is lost.

    While it is open no other run has it.

    Args:
        path: the state file; made when there is none.
        job: what was asked, version included; a state of another job is not used.
        name: what is worked on, for messages.
        fresh: begin anew.
        required: whether a place that cannot be written is an error; otherwise the work goes on without a state.
        alone: whether another run that holds it is an error, likewise.

    Raises:
        KinerjaError: it cannot be written, or another run is at work on it.
    """

    def __init__(
        self, path: Path, job: str, name: str, fresh: bool = False, required: bool = True, alone: bool = True
    ) -> None:
        self.path, self._job, self._name = path, job, name
        self._fresh, self._required, self._alone = fresh, required, alone
        self._known: dict[str, tuple[Any, ...]] = {}
        self._file: BinaryIO | None = None

    def __enter__(self) -> State:
        try:
            self._file = file = self.path.open("a+b")
            if hold(file, self.path):
                self._take_over(file)
            else:
                self._give_way()
        except OSError as error:
            self._refuse(error)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def get(self, stamp: Stamp) -> Any:
        """The result kept for a file that has not changed since, or None."""
        _, marks, value = self._known.get(stamp.path, (stamp.path, (), None))
        return value if tuple(marks) == stamp.marks else None

    def put(self, stamp: Stamp, value: Any) -> None:
        """Keep a result, at once.

        Raises:
            KinerjaError: the disk is full.
        """
        if self._file is None:
            return
        try:
            self._file.write(_line((stamp.path, stamp.marks, value)))
            self._file.flush()
        except OSError as error:
            self._refuse(error)

    def forget(self) -> None:
        """Remove the file: the work is done, and nothing is left to go on with."""
        if self._file is not None:
            self._close()
            with contextlib.suppress(OSError):  # a next run forgets it when it is old
                self.path.unlink()

    def _take_over(self, file: BinaryIO) -> None:
        """Read what is known, and leave the file ready for the next line."""
        lines, end = self._read(file)
        if not end or lines > len(self._known) + _SPARE:
            file.truncate(0)
            file.write(_line({"pekerjaan": self._job}))
            file.writelines(map(_line, self._known.values()))
        else:
            file.truncate(end)
        file.flush()

    def _read(self, file: BinaryIO) -> tuple[int, int]:
        """How many lines there are, and where the last whole one ends: 0 when the file belongs to another job."""
        file.seek(0)
        number = end = 0
        for number, line in enumerate(file):
            try:
                entry = json.loads(line)
                if number == 0 and (self._fresh or entry != {"pekerjaan": self._job}):
                    return 0, 0
                if number:
                    path, marks, value = entry
                    self._known[path] = path, marks, value
            except (ValueError, LookupError, TypeError):  # a line cut short by a crash: the last that is used
                return number, end
            if not line.endswith(b"\n"):
                return number, end
            end += len(line)
        return number, end

    def _give_way(self) -> None:
        self._close()
        if self._alone:
            raise KinerjaError(
                f"{self._name}: sedang dikerjakan oleh kinerja yang lain.", "Tunggu sampai selesai, lalu jalankan lagi."
            )

    def _refuse(self, error: OSError) -> None:
        with contextlib.suppress(OSError):  # what could not be written cannot be flushed either
            self._close()
        self._file = None
        if self._required:
            raise KinerjaError(
                f"{self.path}: tidak dapat ditulis ({system_reason(error)}).",
                "Kosongkan cakram atau pilih tempat lain dengan --keluaran, lalu jalankan lagi.",
            ) from None

    def _close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            file.close()


def stamp(path: Path, *beside: str) -> Stamp:
    """The stamp of a file with the settings beside it; a file that is not there has none of its marks."""
    return Stamp(os.path.abspath(path), marks(path, *(path.with_name(name) for name in beside)))


def marks(*files: Path) -> tuple[int, ...]:
    """Size and time of files; -1 for those that are not there."""
    found: list[int] = []
    for file in files:
        try:
            facts = file.stat()
            found += [facts.st_size, facts.st_mtime_ns]
        except OSError:
            found += [-1, -1]
    return tuple(found)


def own_place(job: str) -> Path:
    """Where this user's runs without an output of their own keep their state; it is only for this user to read."""
    import hashlib  # slow to load, and rarely needed

    folder = _own_folder() / "kinerja"
    with contextlib.suppress(OSError):  # without the folder there is no state, and the work goes on
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _forget_old(folder.glob(f"*{SUFFIX}"))
    return folder / (hashlib.blake2b(job.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest() + SUFFIX)


def _own_folder() -> Path:
    windows = sys.platform == "win32"
    if named := os.environ.get("LOCALAPPDATA" if windows else "XDG_STATE_HOME"):
        return Path(named)
    try:
        return Path.home().joinpath(*("AppData", "Local") if windows else (".local", "state"))
    except RuntimeError:  # a user without a home keeps nothing: no folder can be made in that place
        return Path(os.devnull)


def _forget_old(files: Iterable[Path]) -> None:
    oldest = time.time() - _DAYS * 86_400
    for file in files:
        if file.stat().st_mtime < oldest:
            file.unlink()


def _line(content: Any) -> bytes:
    """A line of the file; ASCII, for a name may hold bytes that are no text."""
    return json.dumps(content, separators=(",", ":")).encode() + b"\n"
