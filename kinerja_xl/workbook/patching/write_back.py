"""Write calculated values back into a workbook: patched, checked, saved."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.workbook.door.package import read_whole
from kinerja_xl.workbook.patching.draft import Draft
from kinerja_xl.workbook.patching.patch import CellValues, Patch
from kinerja_xl.workbook.patching.save import remove_stale, save
from kinerja_xl.workbook.patching.sheet_cells import Cut


def write_values(path: Path, values: CellValues, *, backup: bool = True, cut: Cut | None = None) -> Path | None:
    """Put values into the formula cells of a workbook file; every other byte of it stays.

    Nothing is written when every cell holds its value already.

    Args:
        path: the file.
        values: the new values.
        backup: keep the original beside it.
        cut: the file as it was read before; it may have changed since then.

    Returns:
        The backup of the original, None when none was made.

    Raises:
        KinerjaError: the workbook cannot be written without risk; it is then as it was.
    """
    remove_stale(path)
    original = read_whole(path)
    patched = Patch(path, original, values, cut)
    if patched.data == original:
        return None
    return save(path, patched.data, backup=backup, original=original, check=patched.check)


def write_copy(path: Path, target: Path, data: bytes, values: CellValues, cut: Cut | None = None) -> None:
    """A copy of a workbook with values in its formula cells; every other byte of it is that of the original.

    Args:
        path: the original, named in every message.
        target: the copy; one that is there is replaced.
        data: the content of the original.
        values: as for `write_values`.
        cut: the original as it was read before.

    Raises:
        KinerjaError: the values cannot be written without risk, or the copy cannot be written.
    """
    patched = Patch(path, data, values, cut)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with Draft(target, patient=True) as draft:
            patched.check(draft.write(patched.data, path))
            draft.publish()
    except OSError as error:
        raise KinerjaError(f"{target}: tidak dapat ditulis ({system_reason(error)}).", "Pilih folder lain.") from None
