"""The work on an existing Dask cluster, whose workers must see the same files under the same paths.

A worker of the cluster gives each file to a supervised process of its own, as this machine does: a file that dies or
hangs costs the cluster nothing. When a worker of the cluster itself is lost, Dask gives its files to another.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from secrets import token_hex
from threading import Lock, get_ident
from typing import Any, TypeVar

from kinerja_xl import __version__
from kinerja_xl.batch.bounds import Bounds
from kinerja_xl.batch.outcome import Outcome, died
from kinerja_xl.batch.worker import Worker
from kinerja_xl.errors import KinerjaError

T = TypeVar("T")

_ANSWERS = 10
"""Seconds within which the scheduler must answer, and a first worker must be there."""
_GLANCE = 5.0
_WITHOUT_WORKERS = 60.0
"""Seconds that a cluster may be without workers before the batch gives up."""

_Order = tuple[bytes, Bounds, str, str]
"""The pickled work, what a file may take, the folder that relative paths start from, and whose run it is."""

_workers: dict[int, tuple[_Order, Worker[Any]]] = {}
_lock = Lock()


def on_cluster(work: Callable[[Path], T], files: Sequence[Path], address: str, bounds: Bounds) -> Iterator[Outcome[T]]:
    """The outcome of every file, as each is done; stopping early takes the rest back.

    Raises:
        KinerjaError: Dask is not installed, the cluster does not answer, has no workers or other versions on them.
    """
    client = _connect(address)
    done: SimpleQueue[Any] = SimpleQueue()
    order: _Order = pickle.dumps(work), bounds, os.getcwd(), token_hex(8)
    try:
        _same_version(client, address)
        futures = client.map(_do, files, order=order, pure=False)
        paths = dict(zip((future.key for future in futures), files, strict=True))
        for future in futures:
            future.add_done_callback(done.put)
        for _ in files:
            future = _next(done, client, address)
            yield _outcome(future, paths[future.key], address)
        client.run(_end_all, order)
    finally:
        client.close()


def _connect(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise KinerjaError(
            "--klaster memerlukan Dask, yang belum terpasang.", "Pasang dengan: pip install 'kinerja-xl[klaster]'"
        ) from None
    try:
        client = Client(address, timeout=_ANSWERS)
    except (OSError, ValueError, TimeoutError):
        raise KinerjaError(
            f"{address}: klaster tidak menjawab.", "Periksa alamat penjadwalnya, misalnya tcp://10.0.0.5:8786."
        ) from None
    try:
        client.wait_for_workers(1, timeout=_ANSWERS)
    except TimeoutError:
        client.close()
        raise _empty(address) from None
    return client


def _same_version(client: Any, address: str) -> None:
    try:
        found = set(client.run(_version).values())
    except Exception:  # whatever the worker raises when it cannot import us
        found = {"tanpa kinerja_xl"}
    if found != {__version__}:
        raise KinerjaError(
            f"{address}: pekerja klaster memakai kinerja_xl {', '.join(sorted(found))}, di sini {__version__}.",
            "Pasang versi yang sama di semua pekerja.",
        )


def _next(done: SimpleQueue[Any], client: Any, address: str) -> Any:
    waited = 0.0
    while True:
        try:
            return done.get(timeout=_GLANCE)
        except Empty:
            alone = not client.scheduler_info()["workers"]
            waited = waited + _GLANCE if alone else 0.0
            if waited >= _WITHOUT_WORKERS:
                raise _empty(address) from None


def _outcome(future: Any, path: Path, address: str) -> Outcome[Any]:
    from distributed import KilledWorker

    if future.status == "finished":
        outcome: Outcome[Any] = future.result()
        return outcome
    if future.status == "error" and isinstance(future.exception(), KilledWorker):
        return died(path)
    raise KinerjaError(f"{address}: hubungan dengan klaster terputus.", "Jalankan lagi untuk melanjutkan.")


def _empty(address: str) -> KinerjaError:
    return KinerjaError(f"{address}: klaster tidak mempunyai pekerja.", "Jalankan pekerjanya, lalu ulangi.")


def _version() -> str:
    return __version__


def _do(path: Path, order: _Order) -> Outcome[Any]:
    """The work on one file, on a worker of the cluster: by the process that belongs to this thread of it."""
    key = get_ident()
    with _lock:
        known, worker = _workers.get(key, (None, None))
        if worker is None or known != order:
            if worker is not None:
                worker.close()
            work, bounds, cwd, _ = order
            worker = Worker(work, bounds.shared(os.cpu_count() or 1), cwd)
            _workers[key] = order, worker
    return worker.do(path)


def _end_all(order: _Order) -> None:
    """End the processes that a worker of the cluster has for a run: it is done; other runs go on."""
    with _lock:
        for key, (known, worker) in list(_workers.items()):
            if known == order:
                worker.close()
                del _workers[key]
