"""One supervised process for the work: it may die or hang, and only the file it held is lost."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import Any, Generic, TypeVar

from kinerja_xl.batch.bounds import Bounds
from kinerja_xl.batch.child import READY
from kinerja_xl.batch.outcome import Outcome, died, too_slow
from kinerja_xl.batch.scratch import Scratch
from kinerja_xl.errors import KinerjaError

T = TypeVar("T")

_STARTING = 60.0
"""Seconds within which a process must be ready."""
_FAREWELL = 30.0
"""Seconds in which a process that has nothing more to do may tidy up."""
_LOOK = 0.005
_BOOT = (
    "import sys, pickle; sys.path[:] = pickle.load(sys.stdin.buffer);from kinerja_xl.batch.child import serve; serve()"
)
_BROKEN = (EOFError, OSError, ValueError, pickle.UnpicklingError)
"""What a pipe raises whose other end is gone, or that was closed meanwhile."""


class _Lost(Exception):
    """The process died (or was stopped, when `late`) before it answered."""

    def __init__(self, late: bool) -> None:
        self.late = late


class Worker(Generic[T]):
    """A process of its own that does the work on one file at a time.

    A plain child process rather than multiprocessing: the workers of a cluster may not have children of that kind,
    and it starts alike on every system.

    Args:
        work: the pickled function of one path.
        bounds: what one file may take.
        cwd: the folder that relative paths start from; that of this process where none is given.
    """

    def __init__(self, work: bytes, bounds: Bounds, cwd: str | None = None) -> None:
        self._work, self._bounds, self._cwd = work, bounds, cwd
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: Scratch | None = None
        self._late = self._closed = False

    @classmethod
    def of(cls, work: Callable[[Path], T], bounds: Bounds) -> Worker[T]:
        """A worker for a function."""
        return cls(pickle.dumps(work), bounds)

    def do(self, path: Path) -> Outcome[T]:
        """The outcome for one file.

        A file whose process died is tried once more: the process may have been killed from outside.

        Raises:
            KinerjaError: no process can be started here.
        """
        for _ in range(2):
            try:
                value, failure = self._ask(path)
                return Outcome(path, value, failure)
            except _Lost as lost:
                if lost.late:
                    return too_slow(path, self._bounds.seconds)
                if self._closed:
                    break
        return died(path)

    def close(self) -> None:
        """Let the process end by itself, for it may have a LibreOffice to end; only between two files."""
        if not self._closed:
            self._say_farewell()
        self._closed = True
        self._end()

    def stop(self) -> None:
        """End the process, in the middle of a file too; from any thread, and for good."""
        self._closed = True
        self._end()

    def _ask(self, path: Path) -> tuple[T | None, str]:
        process = self._process or self._start()
        answer: tuple[T | None, str] = self._talk(process, pickle.dumps(path), self._bounds.seconds)
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        self._folder = self._folder or Scratch()
        self._folder.path.chmod(0o711)  # LibreOffice may run as another user in a folder below it
        try:
            self._process = process = self._popen(str(self._folder.path))
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            raise KinerjaError(
                f"{self._cwd or sys.executable}: tidak dapat dipakai di komputer yang mengerjakannya.",
                "Klaster harus melihat folder yang sama di jalur yang sama.",
            ) from None
        if self._closed:  # meanwhile
            self._end()
            raise _Lost(late=False)
        try:
            order = pickle.dumps(sys.path) + pickle.dumps(self._bounds) + self._work
            ready = self._talk(process, order, _STARTING)
        except _Lost:
            ready = None
        if ready != READY and not self._closed:
            raise KinerjaError(
                f"Proses pemeriksa tidak dapat dijalankan dengan {sys.executable}.",
                "Periksa pemasangan Python dan kinerja_xl.",
            )
        return process

    def _popen(self, folder: str) -> subprocess.Popen[bytes]:
        """The process, in a group of its own, with a folder of its own for what would be left when it is killed."""
        return subprocess.Popen(
            [sys.executable, "-c", _BOOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._cwd,
            env={**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), folder)},
            process_group=None if sys.platform == "win32" else 0,
        )

    def _talk(self, process: subprocess.Popen[bytes], order: bytes, seconds: float) -> Any:
        """Send an order and wait for its answer, no longer than so many seconds."""
        assert process.stdin is not None
        assert process.stdout is not None
        self._late = False
        timer = Timer(seconds, self._stop_late, [process])
        timer.daemon = True
        timer.start()
        try:
            process.stdin.write(order)
            process.stdin.flush()
            answer = pickle.load(process.stdout)
        except _BROKEN:
            answer = _Lost
        finally:
            timer.cancel()
        if answer is _Lost or self._late:
            self._end()
            raise _Lost(self._late)
        return answer

    def _stop_late(self, process: subprocess.Popen[bytes]) -> None:
        self._late = True
        _kill(process)

    def _say_farewell(self) -> None:
        process = self._process
        if process is None or process.stdin is None:
            return
        with contextlib.suppress(OSError):  # what was not sent to a dead process is lost with it
            process.stdin.close()
        end = time.monotonic() + _FAREWELL
        while not _has_ended(process) and time.monotonic() < end:
            time.sleep(_LOOK)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            _kill(process)
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):  # what was not sent to a dead process is lost with it
                        stream.close()
        if self._folder:
            folder, self._folder = self._folder, None
            folder.remove()


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether a process has ended; its number stays taken, so that its group can still be ended by it."""
    if sys.platform == "win32":
        return process.poll() is not None
    try:
        return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
    except ChildProcessError:  # stopped meanwhile by another thread
        return True


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it started."""
    if sys.platform == "win32":
        process.kill()
        return
    if process.returncode is None:  # once it was waited for, its number may be that of another
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
