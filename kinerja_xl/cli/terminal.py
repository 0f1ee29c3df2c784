"""What a command says on the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from kinerja_xl.errors import KinerjaError, Stopped

if TYPE_CHECKING:  # start-up is counted in milliseconds
    from kinerja_xl.report.progress import ProgressLine


@contextmanager
def progress(goes_on: bool = True) -> Iterator[ProgressLine]:
    """The progress of many files, and how far it came when the user stops it; `goes_on`: the next run does."""
    from kinerja_xl.report.progress import ProgressLine  # start-up is counted in milliseconds

    line = ProgressLine(sys.stderr)
    try:
        yield line
    except KeyboardInterrupt:
        if not line.count:
            raise
        hint = "Jalankan lagi perintah yang sama untuk melanjutkan." if goes_on and line.count > 1 else ""
        raise Stopped(f"Dihentikan: {line.number} dari {line.count} berkas sudah selesai.", hint) from None
    finally:
        line.clear()


def say(text: str) -> None:
    """Print a text in which others may have a word: nothing in it may play with the terminal."""
    from kinerja_xl.report.readable import tamed  # start-up is counted in milliseconds

    print(tamed(text), flush=True)


def complain(error: KinerjaError) -> None:
    """The one line of a failure."""
    text = " ".join(str(error).split())
    if not text.isprintable():
        from kinerja_xl.report.readable import readable  # start-up is counted in milliseconds

        text = readable(text)
    print(f"kinerja: {text}", file=sys.stderr)


def own_mistake(error: Exception) -> KinerjaError:
    """What a user is told of a mistake of ours."""
    return KinerjaError(
        f"kesalahan di dalam kinerja_xl ({type(error).__name__}: {str(error)[:200]}).", "Laporkan baris ini."
    )


def wants_colour(choice: str) -> bool:
    """Whether to colour: as chosen, else when a person reads along."""
    if choice != "otomatis":
        return choice == "ya"
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def use_utf8(stream: TextIO) -> None:
    """Every name can be written, whatever the system's encoding."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")  # in JSON too: it reads back as the same name
