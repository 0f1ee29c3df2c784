"""What a process of its own sends back for a file."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kinerja_xl.batch.outcome import said


def answer(work: Callable[[Path], Any], path: Path) -> bytes:
    """Its value or None, and what went wrong, pickled."""
    try:
        return pickle.dumps((work(path), ""), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # one bad file must not stop the others
        return pickle.dumps((None, said(path, error)))
