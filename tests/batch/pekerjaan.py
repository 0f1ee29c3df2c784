"""Works for the batch to do: plain ones, and ones that die, hang or fail on some files."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from kinerja_xl.errors import KinerjaError


def content(path: Path) -> str:
    """What stands in a file; it may order what befalls the process."""
    text = path.read_text(encoding="utf-8")
    if text == "mati":
        os.kill(os.getpid(), signal.SIGKILL)
    if text == "macet":
        time.sleep(600)
    if text == "rusak":
        raise KinerjaError(f"{path}: rusak.", "Simpan ulang.")
    if text == "salah":
        raise ZeroDivisionError("nol")
    if text == "cetak":
        print("terselip di antara jawaban")
    return text


def slowly(path: Path) -> str:
    """The same, so slow that there is time to disturb it."""
    time.sleep(0.2)
    return content(path)
