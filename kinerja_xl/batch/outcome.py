"""What became of one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from kinerja_xl.errors import KinerjaError

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
"""Called after each file with number, count and name."""


class Outcome(NamedTuple, Generic[T]):
    """The value that the work gave for a file, or None with the reason in `gagal`."""

    path: Path
    value: T | None
    gagal: str = ""


def died(path: Path) -> Outcome[T]:
    """The outcome of a file that ends the process holding it."""
    hint = "Berkasnya mungkin rusak atau terlalu besar: buka dan simpan ulang di Excel."
    return Outcome(path, None, f"{path}: proses yang mengerjakannya mati. {hint}")


def too_slow(path: Path, seconds: float) -> Outcome[T]:
    """The outcome of a file that the work does not finish in time."""
    hint = "Bagi menjadi beberapa buku kerja, atau beri waktu lebih dengan --batas-waktu."
    return Outcome(path, None, f"{path}: belum selesai sesudah {seconds:g} detik, jadi dilewati. {hint}")


def said(path: Path, error: Exception) -> str:
    """What an exception of the work says to a person: a KinerjaError speaks for itself, others are our mistake."""
    if isinstance(error, KinerjaError):
        return str(error)
    if isinstance(error, (MemoryError, RecursionError)):
        return f"{path}: terlalu besar untuk memori yang boleh dipakainya. Bagi menjadi beberapa buku kerja."
    kind = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"{path}: berhenti karena kesalahan di dalam kinerja_xl ({kind}). Laporkan kepada pengembang."


def in_order(outcomes: Iterable[Outcome[T]], files: Sequence[Path]) -> Iterator[Outcome[T]]:
    """The outcomes in the order of the files, each as soon as those before it are there.

    >>> [o.value for o in in_order([Outcome(Path("b"), 2), Outcome(Path("a"), 1)], [Path("a"), Path("b")])]
    [1, 2]
    """
    waiting: dict[Path, Outcome[T]] = {}
    expected = iter(files)
    path = next(expected, None)
    for outcome in outcomes:
        waiting[outcome.path] = outcome
        while path is not None and path in waiting:
            yield waiting.pop(path)
            path = next(expected, None)


def told(outcomes: Iterable[Outcome[T]], count: int, kemajuan: Progress | None) -> Iterator[Outcome[T]]:
    """The outcomes of so many files, each told as it is done."""
    for number, outcome in enumerate(outcomes, 1):
        if kemajuan is not None:
            kemajuan(number, count, outcome.path.name)
        yield outcome
