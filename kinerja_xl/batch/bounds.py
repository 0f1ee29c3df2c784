"""What one file may take of the machine: seconds and memory."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

SECONDS = 120.0
"""Seconds that one file may take where nothing else is said."""
_GIGABYTE = 2**30
_LEAST, _MOST = _GIGABYTE, 4 * _GIGABYTE
_GRACE = 5
"""Seconds after which a process that nobody stops any more stops itself."""


class Bounds(NamedTuple):
    """The seconds and the bytes that one file may take; 0 bytes: a share of this machine's memory."""

    seconds: float = SECONDS
    memory: int = 0

    def shared(self, processes: int) -> Bounds:
        """With the share of each of so many processes, where no number of bytes was given."""
        return self if self.memory else self._replace(memory=_share(processes))


def bound_memory(memory: int) -> None:
    """Let this process and its children fail when they want more memory than that.

    Linux counts what a process writes to (RLIMIT_DATA); where the system has no such limit, nothing is bounded.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def bound_seconds(seconds: float) -> None:
    """Let the system end this process after a time, even inside a library that never returns; 0 takes it back.

    The parent ends it earlier: this is for a process whose parent is gone.
    """
    if sys.platform != "win32":
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE if seconds else 0)


class Late(BaseException):
    """The seconds are over; no handler of ordinary exceptions may take it for a fault of its own."""


@contextmanager
def bounded(bounds: Bounds) -> Iterator[None]:
    """Bound what this process does meanwhile: for work in plain Python, which a signal can stop.

    Where the system has no such signal, or another thread than the main one asks, nothing is bounded.

    Raises:
        Late: the seconds are over.
        MemoryError: the memory does not suffice.
    """
    if sys.platform == "win32":
        yield
        return
    import resource
    import signal

    def late(*_: Any) -> None:
        raise Late

    try:
        before = signal.signal(signal.SIGALRM, late)
    except ValueError:  # not the main thread
        yield
        return
    memory = resource.getrlimit(resource.RLIMIT_DATA)
    bound_memory(bounds.memory)
    signal.setitimer(signal.ITIMER_REAL, bounds.seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        resource.setrlimit(resource.RLIMIT_DATA, memory)
        signal.signal(signal.SIGALRM, before)


def _share(processes: int) -> int:
    return max(_LEAST, min(_MOST, _memory() * 4 // 5 // processes))


def _memory() -> int:
    """The bytes of memory of this machine, or of the container that this process is in."""
    try:
        physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # a system that does not say
        return _MOST
    try:
        return min(physical, int(Path("/sys/fs/cgroup/memory.max").read_text()))
    except (OSError, ValueError):  # no container, or one without a limit
        return physical
