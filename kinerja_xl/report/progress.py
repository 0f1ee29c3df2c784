"""The progress of many files as one line of a terminal."""

from __future__ import annotations

import shutil
import time
from typing import TextIO

from kinerja_xl.report.readable import readable

_WIDTH = 24
_TELLING = 5.0
"""Seconds after which the time that is left can be guessed."""


def bar(number: int, count: int, name: str, seconds: float = 0, columns: int = 80) -> str:
    """How far the work is, what is left of its time, and the file done last, no wider than the terminal.

    >>> bar(12, 48, "Dinas Kesehatan.xlsx", seconds=30)
    '[######..................] 12/48 sisa 2 menit  Dinas Kesehatan.xlsx'
    """
    filled = _WIDTH * number // max(1, count)
    left = f" sisa {_duration(seconds / number * (count - number))}" if number and seconds >= _TELLING else ""
    line = f"[{'#' * filled}{'.' * (_WIDTH - filled)}] {number}/{count}{left}  {readable(name)}"
    return line if len(line) < columns else line[: columns - 2] + "…"


class ProgressLine:
    """Draws the bar over itself; `clear` takes it away. Draws nothing where nobody watches.

    `number` of `count` files are done.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._start = stream, time.monotonic()
        self._shown = stream.isatty()
        self.number = self.count = 0

    def __call__(self, number: int, count: int, name: str) -> None:
        """A file was done."""
        self.number, self.count = number, count
        if not self._shown:
            return
        columns = shutil.get_terminal_size().columns
        text = bar(number, count, name, time.monotonic() - self._start, columns)
        print(f"\r\x1b[K{text}", end="", file=self._stream, flush=True)

    def clear(self) -> None:
        """Take the bar away."""
        if self._shown:
            print("\r\x1b[K", end="", file=self._stream, flush=True)


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{round(seconds)} detik"
    return f"{round(seconds / 60)} menit" if seconds < 5400 else f"{round(seconds / 3600)} jam"
