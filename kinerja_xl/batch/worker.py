"""One supervised process for the work: it may die or hang, and only the file it held is lost."""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import Any, Generic, TypeVar

from kinerja_xl.batch.child import READY
from kinerja_xl.batch.outcome import Outcome, died, too_slow
from kinerja_xl.errors import KinerjaError

T = TypeVar("T")

LIMIT = 60.0
"""Seconds that one file may take."""
_BOOT = (
    "import sys, pickle; sys.path[:] = pickle.load(sys.stdin.buffer);from kinerja_xl.batch.child import serve; serve()"
)
_BROKEN = (EOFError, OSError, pickle.UnpicklingError)


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
        limit: seconds that one file may take.
    """

    def __init__(self, work: bytes, limit: float = LIMIT) -> None:
        self._work, self._limit = work, limit
        self._process: subprocess.Popen[bytes] | None = None
        self._late = self._closed = False

    @classmethod
    def of(cls, work: Callable[[Path], T], limit: float = LIMIT) -> Worker[T]:
        """A worker for a function."""
        return cls(pickle.dumps(work), limit)

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
                    return too_slow(path, self._limit)
                if self._closed:
                    break
        return died(path)

    def close(self) -> None:
        """End the process, in the middle of a file too; for good."""
        self._closed = True
        self._end()

    def _ask(self, path: Path) -> tuple[T | None, str]:
        process = self._process or self._start()
        answer: tuple[T | None, str] = self._talk(process, pickle.dumps(path))
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = process = subprocess.Popen(
            [sys.executable, "-c", _BOOT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if self._closed:  # meanwhile
            self._end()
            raise _Lost(late=False)
        try:
            ready = self._talk(process, pickle.dumps(sys.path) + self._work)
        except _Lost:
            ready = None
        if ready != READY and not self._closed:
            raise KinerjaError(
                f"Proses pemeriksa tidak dapat dijalankan dengan {sys.executable}.",
                "Periksa pemasangan Python dan kinerja_xl.",
            )
        return process

    def _talk(self, process: subprocess.Popen[bytes], order: bytes) -> Any:
        """Send an order and wait for its answer, no longer than the limit."""
        assert process.stdin is not None
        assert process.stdout is not None
        self._late = False
        timer = Timer(self._limit, self._stop_late, [process])
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
        process.kill()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # what was not sent to a dead process is lost with it
                    stream.close()
