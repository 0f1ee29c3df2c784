"""What a batch has done so far, in a small file beside its output: one line of JSON for every file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple

from kinerja_xl.errors import KinerjaError


class Stamp(NamedTuple):
    """What tells that a file is still the one that was worked on: size and time of it and of its settings."""

    path: str
    marks: tuple[int, ...]


class State:
    """The results kept from run to run; a line is written as soon as its file is done, so that nothing is lost.

    Args:
        path: the state file; made when there is none.
        job: what was asked, version included; a state of another job is not used.
        fresh: begin anew.

    Raises:
        KinerjaError: it cannot be written.
    """

    def __init__(self, path: Path, job: str, fresh: bool = False) -> None:
        self.path, self._job = path, job
        self._known = {} if fresh else self._read()
        self._file: BinaryIO | None = None

    def __enter__(self) -> State:
        try:
            self._write(self._known.values())
            self._file = self.path.open("ab")
        except OSError as error:
            raise KinerjaError(
                f"{self.path}: tidak dapat ditulis ({error.strerror}).", "Pilih tempat lain dengan --keluaran."
            ) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def get(self, stamp: Stamp) -> Any:
        """The result kept for a file that has not changed since, or None."""
        _, marks, value = self._known.get(stamp.path, (stamp.path, (), None))
        return value if tuple(marks) == stamp.marks else None

    def put(self, stamp: Stamp, value: Any) -> None:
        """Keep a result, at once."""
        assert self._file is not None
        entry = (stamp.path, stamp.marks, value)
        self._known[stamp.path] = entry
        self._file.write(_line(entry))
        self._file.flush()

    def _read(self) -> dict[str, tuple[Any, ...]]:
        """The entries of the file; none when it belongs to another job. A line cut short by a crash ends it."""
        known: dict[str, tuple[Any, ...]] = {}
        try:
            with self.path.open("rb") as lines:
                if json.loads(next(lines, b"null")) != {"pekerjaan": self._job}:
                    return {}
                for line in lines:
                    entry = json.loads(line)
                    known[entry[0]] = tuple(entry)
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, LookupError, TypeError):
            return known
        return known

    def _write(self, entries: Iterable[tuple[Any, ...]]) -> None:
        """Replace the file in one step, so that lines of older runs do not pile up in it."""
        draft = self.path.with_name(f"{self.path.name}.tmp")
        with draft.open("wb") as file:
            file.write(_line({"pekerjaan": self._job}))
            file.writelines(map(_line, entries))
        os.replace(draft, self.path)


def stamp(path: Path, *beside: str) -> Stamp:
    """The stamp of a file with the settings beside it; a file that is not there has none of its marks."""
    marks: list[int] = []
    for file in (path, *(path.with_name(name) for name in beside)):
        try:
            facts = file.stat()
            marks += [facts.st_size, facts.st_mtime_ns]
        except OSError:
            marks += [-1, -1]
    return Stamp(os.path.abspath(path), tuple(marks))


def _line(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
