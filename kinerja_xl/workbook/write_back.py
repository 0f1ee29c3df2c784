"""Write calculated values back into a workbook: patched, checked, saved."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.workbook.package import read_whole
from kinerja_xl.workbook.patch import CellValues, Patch
from kinerja_xl.workbook.save import remove_stale, save


def write_values(path: Path, values: CellValues, *, backup: bool = True) -> Path | None:
    """Put values into the formula cells of a workbook file; every other byte of it stays.

    Nothing is written when every cell holds its value already.

    Returns:
        The backup of the original, None when none was made.

    Raises:
        KinerjaError: the workbook cannot be written without risk; it is then as it was.
    """
    remove_stale(path)
    original = read_whole(path)
    patched = Patch(path, original, values)
    if patched.data == original:
        return None
    return save(path, patched.data, backup=backup, original=original, check=patched.check)
