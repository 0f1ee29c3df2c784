"""A file held by one run: another that wants it at the same time is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BEYOND = 2**30
"""The byte that is locked on Windows, where what is locked cannot be read: behind everything that is written."""


def hold(file: BinaryIO, path: Path) -> bool:
    """Hold an open file until it is closed; False when another run holds it, or has removed it meanwhile.

    A file system without locks holds nothing, and says so to nobody: alone on it, nothing is lost.
    """
    try:
        if sys.platform == "win32":
            file.seek(_BEYOND)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
