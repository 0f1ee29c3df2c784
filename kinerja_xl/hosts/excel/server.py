"""What the module of functions calls inside Excel's Python: an answer for a cell, a command for the ribbon."""

from __future__ import annotations

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from kinerja_xl.functions import hitung
from kinerja_xl.functions.nilai import Galat
from kinerja_xl.hosts.excel.com_values import from_com, to_com

_LOG_BYTES = 500_000
_log = logging.getLogger(__name__)


def log_file() -> Path:
    """Where failures are written, by this side and by the VBA."""
    return Path(os.environ.get("LOCALAPPDATA") or Path.home() / ".local" / "share") / "kinerja_xl" / "catatan.log"


def answer(name: str, *arguments: Any) -> list[list[Any]]:
    """The value of a call, as rows for COM; a failure of ours is #VALUE! in the cell and a line in the log."""
    try:
        return to_com(hitung(name, *map(from_com, arguments)))
    except Exception:
        _logger().exception("fungsi %s", name)
        return to_com(Galat.NILAI)


def run_command(name: str) -> str:
    """Run a command on the workbook in front; returns what to tell the user, "" for nothing.

    The commands stand in `kinerja_xl.commands`, which is loaded only here: a function in a cell must start fast.
    """
    from kinerja_xl.commands import PERINTAH, jalankan
    from kinerja_xl.hosts.excel.buku import ExcelBuku

    label = PERINTAH[name].judul
    book = _caller()
    if book is None:
        return f"{label} memerlukan buku kerja yang terbuka."
    try:
        return jalankan(name, ExcelBuku(book))
    except Exception:
        _logger().exception("perintah %s", name)
        return f"{label} gagal karena kesalahan di dalam kinerja_xl. Rinciannya ada di {log_file()}."


def _caller() -> Any:
    """The workbook in front as xlwings holds it; None when none is open."""
    import xlwings

    try:
        return xlwings.Book.caller()
    except Exception:  # xlwings raises a bare Exception when no workbook called
        return None


def _logger() -> logging.Logger:
    """The log, opened at the first failure: the file is not touched while all goes well."""
    if not _log.handlers:
        try:
            log_file().parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(log_file(), maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
        except OSError:
            return _log
        handler.setFormatter(logging.Formatter("%(asctime)s Python %(message)s", "%Y-%m-%d %H:%M:%S"))
        _log.addHandler(handler)
    return _log
