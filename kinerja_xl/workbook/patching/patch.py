"""Calculated values into the formula cells of a workbook, every other byte of the file kept as it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from kinerja_xl.cells import column_letters, parse_a1
from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.package import open_package, read_whole
from kinerja_xl.workbook.door.part_xml import MAX_COLUMN, MAX_ROW
from kinerja_xl.workbook.patching.raw_zip import RawZip
from kinerja_xl.workbook.patching.sheet_cells import BadSheet, Cut, usual_cells
from kinerja_xl.workbook.patching.sheet_patch import Edits, SheetPatch
from kinerja_xl.workbook.patching.stored_value import Value
from kinerja_xl.workbook.sheets.xlsx import sheet_parts

CellValues = Mapping[str, Mapping["tuple[int, int] | str", Value]]
"""New values by sheet name, then by (row, column) or by an address such as `B7`."""

_RESAVE = "Buka dan simpan ulang di Excel, lalu jalankan lagi."


def patch(source: bytes | Path, values: CellValues) -> bytes:
    """The workbook with new values in formula cells, and nothing else changed.

    An array that fills several cells is given whole: its formula cell and every cell it fills.

    Raises:
        KinerjaError: the workbook or one of the cells cannot be written without risk to the rest.
        ValueError: a key names no cell, or a cell is named twice.
    """
    if isinstance(source, Path):
        return Patch(source, read_whole(source), values).data
    return Patch(Path("buku kerja"), source, values).data


class Patch:
    """A workbook (`before`) with new values in formula cells (`data`); arguments and errors as for `patch`.

    `cut`, how it was taken apart before, is used again where these are the bytes that it was cut from.
    """

    def __init__(self, path: Path, before: bytes, values: CellValues, cut: Cut | None = None) -> None:
        self.path, self.before = path, before
        if cut is not None and cut.data != before:
            cut = None
        with open_package(path, before) as archive:
            self._old = RawZip(path, archive, before)
            self._refuse_signed()
            listed = list(cut.parts.items()) if cut is not None else sheet_parts(path, archive)
            parts = _parts(path, listed, values)
        tokens = cut.tokens if cut is not None else {}
        self._sheets = {
            part: self._patch_sheet(part, sheet, values[sheet], tokens.get(sheet)) for part, sheet in parts.items()
        }
        changed = {part: sheet.xml for part, sheet in self._sheets.items() if sheet.changed}
        self.data = self._old.replaced(changed) if changed else before

    def check(self, written: bytes) -> None:
        """Read the written workbook again: edited cells hold their values, every other byte is as it was.

        Raises:
            KinerjaError: it is not so, and what was written must not be used.
        """
        try:
            with zipfile.ZipFile(io.BytesIO(written)) as archive:  # of what is compared byte for byte nothing is judged
                new = RawZip(self.path, archive, written)
            _check_others(self._old, new, set(self._sheets))
            for part, sheet in self._sheets.items():
                sheet.check(new.read(part))
        except zipfile.BadZipFile:
            raise self._discarded("bukan zip yang utuh") from None
        except BadSheet as reason:
            raise self._discarded(str(reason)) from None

    def _discarded(self, reason: str) -> KinerjaError:
        return KinerjaError(f"{self.path}: hasil tulis dibuang karena {reason}; berkas asli tidak diubah.")

    def _refuse_signed(self) -> None:
        if any(name.casefold().startswith("_xmlsignatures/") for name in self._old.members):
            raise KinerjaError(
                f"{self.path}: tidak ditulisi karena bertanda tangan elektronik; menulis akan membatalkannya.",
                "Tulis ke salinan yang belum ditandatangani.",
            )

    def _patch_sheet(
        self, part: str, sheet: str, cells: Mapping[tuple[int, int] | str, Value], tokens: list[bytes] | None
    ) -> SheetPatch:
        try:
            edits = _by_address(sheet, cells)
            if tokens is not None:
                return SheetPatch(b"".join(tokens), edits, usual_cells(tokens))
            return SheetPatch(self._old.read(part), edits)
        except BadSheet as reason:
            raise KinerjaError(f"{self.path}: lembar '{sheet}' tidak ditulisi karena {reason}.", _RESAVE) from None


def _check_others(old: RawZip, new: RawZip, edited: set[str]) -> None:
    if list(old.members) != list(new.members) or old.frame() != new.frame():
        raise BadSheet("susunan berkas berubah")
    for name in old.members:
        if name not in edited and (old.record(name), old.entry(name)) != (new.record(name), new.entry(name)):
            raise BadSheet(f"bagian {name} ikut berubah")


def _parts(path: Path, sheets: list[tuple[str, str]], values: CellValues) -> dict[str, str]:
    """The sheets to be written, by the part that holds each."""
    found: dict[str, str] = {}
    for sheet in values:
        parts = [part for name, part in sheets if name == sheet]
        if len(parts) != 1 or parts[0] in found:
            raise KinerjaError(f"{path}: lembar '{sheet}' tidak ada atau tidak tunggal.", _RESAVE)
        found[parts[0]] = sheet
    return found


def _by_address(sheet: str, cells: Mapping[tuple[int, int] | str, Value]) -> Edits:
    places = [parse_a1(key) if isinstance(key, str) else key for key in cells]
    for row, column in places:
        if not (1 <= row <= MAX_ROW and 1 <= column <= MAX_COLUMN):
            raise ValueError(f"bukan sel: {(row, column)!r}")
    addresses = (f"{column_letters(column)}{row}".encode() for row, column in places)
    edits = dict(zip(addresses, cells.values(), strict=True))
    if len(edits) != len(cells):
        raise ValueError(f"lembar '{sheet}': satu sel disebut dua kali")
    return edits
