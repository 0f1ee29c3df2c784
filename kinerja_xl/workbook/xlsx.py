"""Read the cells of an .xlsx in one streaming pass over each part: value, kind, format, merges, notes."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.grid import NumberFormat, Sheet
from kinerja_xl.workbook.number_format import read_format
from kinerja_xl.workbook.package import open_package, read_part
from kinerja_xl.workbook.part_xml import MAX_TEXT, Attributes, PartParser, SheetScan, StringScan, whole_number


def read_sheets(path: Path) -> list[Sheet]:
    """Every worksheet of a workbook, in the order of its tabs.

    Raises:
        KinerjaError: the file cannot be read as a workbook.
    """
    with open_package(path) as archive:
        return _Reader(path, archive).sheets()


def sheet_parts(path: Path, archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Name of each worksheet's tab and of the member that holds it, in the order of the tabs.

    Raises:
        KinerjaError: the file is not a workbook.
    """
    reader = _Reader(path, archive)
    return [(at.get("name", ""), reader.names[part.casefold()]) for at, part in reader.worksheets()]


class _Reader:
    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path, self.archive = path, archive
        self.names = {n.replace("\\", "/").casefold(): n for n in archive.namelist()}
        self.book = self._workbook_part()
        self.targets = self._relations(self.book)

    def sheets(self) -> list[Sheet]:
        worksheets = list(self.worksheets())
        strings = self._strings(self.targets)
        formats = self._formats(self.targets)
        result = []
        for attributes, target in worksheets:
            sheet = Sheet(attributes.get("name", ""), hidden=attributes.get("state", "visible") != "visible")
            SheetScan(sheet, strings, formats).run(PartParser(self.path, target), self._read(target))
            self._comments(sheet, target)
            result.append(sheet)
        if not result:
            raise KinerjaError(
                f"{self.path}: tidak memuat satu pun lembar kerja.", "Periksa apakah ini buku kerja Excel."
            )
        return result

    def worksheets(self) -> Iterator[tuple[Attributes, str]]:
        """Attributes and part of every worksheet, in the order of the tabs."""
        listed: list[Attributes] = []
        self._parse(self.book, lambda tag, at: listed.append(at) if tag == "sheet" else None)
        for attributes in listed:
            key = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id" and ":" in k), "")
            kind, target = self.targets.get(key, ("", ""))
            if kind.endswith("/worksheet") and target.casefold() in self.names:
                yield attributes, target

    def _workbook_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind.endswith("/officeDocument"):
                return target
        raise KinerjaError(
            f"{self.path}: bukan buku kerja Excel (.xlsx/.xlsm).", "Simpan sebagai .xlsx, lalu periksa lagi."
        )

    def _read(self, name: str) -> bytes:
        return read_part(self.path, self.archive, self.names.get(name.casefold(), name))

    def _parse(self, name: str, start: Callable[[str, Attributes], None]) -> None:
        PartParser(self.path, name).run(self._read(name), start)

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, _, leaf = part.rpartition("/")
        name = posixpath.join(folder, "_rels", f"{leaf}.rels")
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, at: Attributes) -> None:
            if tag == "Relationship" and at.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, at.get("Target", "").replace("\\", "/")))
                found[at.get("Id", "")] = at.get("Type", ""), target.lstrip("/")

        if name.casefold() in self.names:
            self._parse(name, start)
        return found

    def _strings(self, targets: dict[str, tuple[str, str]]) -> list[str]:
        part = next((t for k, t in targets.values() if k.endswith("/sharedStrings")), "")
        if part.casefold() not in self.names:
            return []
        texts = StringScan("si").run(PartParser(self.path, part), self._read(part))
        return [text[:MAX_TEXT] for text in texts]  # as Excel cuts it; many cells may share a long one

    def _formats(self, targets: dict[str, tuple[str, str]]) -> list[NumberFormat]:
        part = next((t for k, t in targets.values() if k.endswith("/styles")), "")
        if part.casefold() not in self.names:
            return []
        codes: dict[int, str] = {}
        used: list[int] = []
        inside = [""]

        def start(tag: str, at: Attributes) -> None:
            if tag in ("cellXfs", "cellStyleXfs", "dxfs"):
                inside[0] = tag
            elif tag == "numFmt" and inside[0] != "dxfs":
                codes[whole_number(at.get("numFmtId"))] = at.get("formatCode", "")
            elif tag == "xf" and inside[0] == "cellXfs":
                used.append(whole_number(at.get("numFmtId")))

        self._parse(part, start)
        return [read_format(number, codes.get(number)) for number in used]

    def _comments(self, sheet: Sheet, part: str) -> None:
        for kind, target in self._relations(part).values():
            if kind.endswith("/comments") and target.casefold() in self.names:
                scan = StringScan("comment")
                texts = scan.run(PartParser(self.path, target), self._read(target))
                sheet.comments.update(zip(scan.refs, texts, strict=True))
