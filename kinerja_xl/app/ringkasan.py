"""The workbook that sums up a run over many workbooks, whatever was done with them, and whose each of them is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

from kinerja_xl.app.output import link_from, write_file
from kinerja_xl.report.rekap import Rekap

Link = Callable[[str], str]
"""The address of a workbook from where the summary stands."""
_FREE = "Tutup di Excel dan kosongkan tempat, lalu jalankan lagi: yang sudah selesai tidak diulang."


def folder_name(path: Path, places: Sequence[Path]) -> str:
    """The folder of the office within the folder that was named, for a workbook that does not say whose it is."""
    for place in places:
        if place in path.parents and len(inner := path.relative_to(place).parts) > 1:
            return inner[0]
    return ""


def write_summary(keluaran: Path, found: Rekap, like: Path, content: Callable[[Rekap, Link], bytes]) -> None:
    """Write the workbook of a summary, in one step.

    Args:
        keluaran: the workbook.
        found: what is summed up.
        like: a file whose permissions it gets.
        content: gives its bytes.

    Raises:
        KinerjaError: it cannot be written.
    """
    data = content(found, cache(partial(link_from, keluaran)))
    write_file(keluaran, data, _FREE, like)
