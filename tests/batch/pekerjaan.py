"""Works for the batch to do: plain ones, and ones that die, hang or fail on some files."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
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


def hungry(path: Path) -> int:
    """Wants eight gigabytes."""
    return len(bytearray(8 * 2**30))


def with_child(path: Path) -> str:
    """Starts a process that would live long, leaves a folder behind, and hangs when the file says so."""
    child = subprocess.Popen(["sleep", "600"], start_new_session=False)
    left = tempfile.mkdtemp()
    path.with_suffix(".jejak").write_text(f"{child.pid}\n{left}", encoding="utf-8")
    return content(path)


def where(path: Path) -> str:
    """The folder that relative paths start from."""
    return os.getcwd()


def endless(path: Path) -> str:
    """Never returns to Python, as a library may: only the system can end it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    return "a" if re.fullmatch(r"(a|aa)+b", "a" * 60) else "b"
