"""The work on the cores of this machine: one thread a process, which only waits for it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from kinerja_xl.batch.bounds import Bounds
from kinerja_xl.batch.outcome import Outcome
from kinerja_xl.batch.worker import Worker

T = TypeVar("T")

_GLANCE = 0.2
"""Seconds between two looks for Ctrl+C, which some systems do not show to a thread that waits for good."""


def on_processes(
    work: Callable[[Path], T], files: Sequence[Path], processes: int, bounds: Bounds
) -> Iterator[Outcome[T]]:
    """The outcome of every file, as each is done; stopping early ends the processes.

    Raises:
        KinerjaError: no process can be started.
    """
    todo: SimpleQueue[Path] = SimpleQueue()
    for path in files:
        todo.put(path)
    done: SimpleQueue[Outcome[T] | BaseException] = SimpleQueue()
    count = min(processes or os.cpu_count() or 1, len(files))
    workers = [Worker.of(work, bounds.shared(count)) for _ in range(count)]
    threads = [Thread(target=_feed, args=(worker, todo, done), daemon=True) for worker in workers]
    try:
        for thread in threads:
            thread.start()
        for _ in files:
            outcome = _next(done)
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome
    except BaseException:
        _empty(todo)
        for worker in workers:
            worker.stop()
        raise
    finally:
        for thread in threads:
            if thread.ident is not None:
                thread.join()


def _feed(worker: Worker[T], todo: SimpleQueue[Path], done: SimpleQueue[Outcome[T] | BaseException]) -> None:
    try:
        while True:
            done.put(worker.do(todo.get_nowait()))
    except Empty:
        worker.close()
    except BaseException as error:  # told to the thread that asked
        done.put(error)


def _next(done: SimpleQueue[Outcome[T] | BaseException]) -> Outcome[T] | BaseException:
    while True:
        try:
            return done.get(timeout=_GLANCE)
        except Empty:
            continue


def _empty(todo: SimpleQueue[Path]) -> None:
    try:
        while True:
            todo.get_nowait()
    except Empty:
        return
