"""Run the work over many files, here or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from kinerja_xl.batch.bounds import Bounds
from kinerja_xl.batch.outcome import Outcome

T = TypeVar("T")

_SEVERAL = 3
"""From so many files on, processes of their own pay."""


class Where(NamedTuple):
    """Where files are worked on: in `proses` processes here (0 for one a core), or at the `klaster` of an address.

    `terpisah`: in new processes however few files there are. `bounds`: what each file may take.
    """

    proses: int = 0
    klaster: str = ""
    terpisah: bool = False
    bounds: Bounds = Bounds()


def run(work: Callable[[Path], T], files: Sequence[Path], where: Where | None = None) -> Iterator[Outcome[T]]:
    """The outcome of every file, as each is done; none of them can take this process with it.

    Args:
        work: a function at the top level of a module, or a `partial` of one; its result can be pickled.
        files: each once.
        where: on which processes.

    Raises:
        KinerjaError: no process can be started, or the cluster cannot be used.
    """
    where = where or Where()
    if where.klaster:
        from kinerja_xl.batch.cluster import on_cluster  # the library is an extra

        return on_cluster(work, files, where.klaster, where.bounds)
    if len(files) < _SEVERAL and not where.terpisah:
        from kinerja_xl.batch.forked import can_fork, in_fork

        if can_fork():
            bounds = where.bounds.shared(1)
            return (in_fork(work, path, bounds) for path in files)
    from kinerja_xl.batch.processes import on_processes  # start-up is counted in milliseconds

    return on_processes(work, files, where.proses, where.bounds)
