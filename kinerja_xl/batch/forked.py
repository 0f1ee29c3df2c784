"""The work on a file in a copy of this process: for one or two files, where starting another Python would be felt.

A fork costs a few milliseconds, and what it copies is loaded already. It is safe as long as no other thread runs here.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import threading
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from kinerja_xl.batch.answer import answer
from kinerja_xl.batch.bounds import Bounds, bound_memory, bound_seconds
from kinerja_xl.batch.outcome import Outcome, died, too_slow

_CHUNK = 1 << 20


def can_fork() -> bool:
    """Whether this process may be copied."""
    return hasattr(os, "fork") and threading.active_count() == 1


def in_fork(work: Callable[[Path], Any], path: Path, bounds: Bounds) -> Outcome[Any]:
    """The outcome for one file, whatever it does to the process that holds it."""
    reader, writer = os.pipe()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads that a library started: they do not run there
        child = os.fork()
    if not child:
        _work_and_end(work, path, bounds, reader, writer)
    os.close(writer)
    try:
        said = _hear(reader, bounds.seconds)
    finally:
        os.close(reader)
        _end(child)
    if said is None:
        return too_slow(path, bounds.seconds)
    try:
        value, failure = pickle.loads(said)
    except (EOFError, pickle.UnpicklingError):
        return died(path)
    return Outcome(path, value, failure)


def _work_and_end(work: Callable[[Path], Any], path: Path, bounds: Bounds, reader: int, writer: int) -> NoReturn:
    """What the copy does; it never comes back into the code that was copied."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to answer
        os.setpgid(0, 0)
        os.close(reader)
        silence = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(silence, stream)
        bound_memory(bounds.memory)
        bound_seconds(bounds.seconds)
        rest = memoryview(answer(work, path))
        while rest:
            rest = rest[os.write(writer, rest) :]
    finally:
        os._exit(0)


def _hear(reader: int, seconds: float) -> bytes | None:
    """All that comes until the other side ends; None when it does not in time."""
    end = time.monotonic() + seconds
    pieces: list[bytes] = []
    while True:
        left = end - time.monotonic()
        ready, _, _ = select.select([reader], [], [], max(0, left))
        if not ready:
            return None
        piece = os.read(reader, _CHUNK)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _end(child: int) -> None:
    """End the copy, and what it started."""
    for target in (-child, child):  # its group may not be there yet
        with suppress(ProcessLookupError, PermissionError):
            os.kill(target, signal.SIGKILL)
    os.waitpid(child, 0)
