"""The work on many files, going on where an earlier run stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from kinerja_xl.batch.outcome import Outcome
from kinerja_xl.batch.state import Stamp, State
from kinerja_xl.batch.where import Where, run


def _as_before(of: Stamp, value: Any) -> Stamp:
    return of


def _always(value: Any) -> bool:
    return True


def resumed(
    work: Callable[[Path], Any],
    files: Sequence[Path],
    where: Where,
    state: State,
    stamps: Callable[[Path], Stamp],
    after: Callable[[Stamp, Any], Stamp] = _as_before,
    holds: Callable[[Any], bool] = _always,
) -> Iterator[Outcome[Any]]:
    """The outcome of every file, those of earlier runs first; a new one is kept as soon as it is done.

    What failed is tried again in every run.

    Args:
        work: as for `run`; its result is one that JSON can hold, and never None.
        files: each once.
        where: on which processes.
        state: open.
        stamps: the stamp of a file, taken before the first is worked on: one that changes meanwhile is done again.
        after: the stamp of a file that was done, where the work itself changes what is stamped.
        holds: whether a result that was kept still holds.

    Raises:
        KinerjaError: as `run`; the state cannot be written.
    """
    stamped = {path: stamps(path) for path in files}
    known = ((path, state.get(stamped[path])) for path in files)
    kept = {path: value for path, value in known if value is not None and holds(value)}
    yield from (Outcome(path, value) for path, value in kept.items())
    todo = [path for path in files if path not in kept]
    for outcome in run(work, todo, where) if todo else ():
        if outcome.value is not None:
            state.put(after(stamped[outcome.path], outcome.value), outcome.value)
        yield outcome
