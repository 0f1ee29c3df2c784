"""Read the cells of an .xlsx in one streaming pass over each part: value, kind, format, merges, notes."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door import content_types
from kinerja_xl.workbook.door.limits import RESAVE, SHEET_NAME, TAGS, Limit, refusal
from kinerja_xl.workbook.door.package import open_package, read_part
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser, whole_number
from kinerja_xl.workbook.sheets.string_scan import StringScan

if TYPE_CHECKING:
    from kinerja_xl.workbook.sheets.grid import NumberFormat, Sheet

Targets = dict[str, "tuple[str, str]"]
"""Kind and part of each relation, by its id."""


class Workbook(NamedTuple):
    """The worksheets in the order of their tabs, and what is odd about the file as a whole."""

    sheets: list[Sheet]
    remarks: list[str]


def read_workbook(path: Path, tags: Limit = TAGS) -> Workbook:
    """Every worksheet of a workbook of so many tags of XML at most.

    Raises:
        KinerjaError: the file cannot be read as a workbook.
    """
    with open_package(path) as archive:
        reader = PackageReader(path, archive, tags)
        return Workbook(reader.sheets(), reader.remarks)


def read_sheets(path: Path, tags: Limit = TAGS) -> list[Sheet]:
    """Every worksheet of a workbook, in the order of its tabs; KinerjaError as for `read_workbook`."""
    return read_workbook(path, tags).sheets


def sheet_parts(path: Path, archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Name of each worksheet's tab and of the member that holds it, in the order of the tabs.

    Raises:
        KinerjaError: the file is not a workbook.
    """
    reader = PackageReader(path, archive)
    return [(at.get("name", ""), reader.names[part.casefold()]) for at, part in reader.worksheets()]


class PackageReader:
    """The parts of a workbook package and how they relate; names of parts are found whatever their case."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, most: Limit = TAGS) -> None:
        self.path, self.archive, self.most, self.tags = path, archive, most, 0
        self.names = {n.replace("\\", "/").lstrip("/").casefold(): n for n in archive.namelist()}
        self.remarks = self._judge_types()
        self.book = self._workbook_part()
        self.targets = self.relations(self.book)

    def sheets(self) -> list[Sheet]:
        """Every worksheet, in the order of the tabs."""
        from kinerja_xl.workbook.sheets.grid import Remark, Sheet  # who reads formulas only does without
        from kinerja_xl.workbook.sheets.sheet_scan import SheetScan

        worksheets = self.worksheets()
        strings = self.strings()
        formats = self.formats()
        result = []
        for attributes, target in worksheets:
            sheet = Sheet(attributes.get("name", ""), hidden=attributes.get("state", "visible") != "visible")
            SheetScan(sheet, strings, formats, self.epoch_1904).run(PartParser(self.path, target), self.read(target))
            self._comments(sheet, target)
            if len(sheet.name) > SHEET_NAME.most:
                sheet.remarks.append(Remark(0, 0, f"{SHEET_NAME.told}, batas Excel."))
            result.append(sheet)
        if not result:
            raise KinerjaError(
                f"{self.path}: tidak memuat satu pun lembar kerja.", "Periksa apakah ini buku kerja Excel."
            )
        return result

    def worksheets(self) -> list[tuple[Attributes, str]]:
        """Attributes and part of every worksheet, in the order of the tabs.

        Raises:
            KinerjaError: a sheet has no name, the name of another one, or no part inside the file.
        """
        listed = self._scan_book()
        found = []
        for attributes in listed:
            name = attributes.get("name", "")
            key = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id" and ":" in k), "")
            kind, target = self.targets.get(key, ("", ""))
            if not name:
                raise self._refuse("memuat lembar tanpa nama")
            if not kind:
                self.remarks.append(f"Lembar '{name}' tidak dibaca karena bagiannya tidak disebut di dalam berkas.")
            elif target.casefold() not in self.names:
                raise self._refuse(f"lembar '{name}' menunjuk bagian yang tidak ada di dalam berkas")
            if kind.endswith("/worksheet"):
                found.append((attributes, target))
        self._judge_sheets(found)
        return found

    def _judge_sheets(self, found: list[tuple[Attributes, str]]) -> None:
        names = [at["name"].casefold() for at, _ in found]
        parts = [part.casefold() for _, part in found]
        if len(set(names)) < len(names):
            raise self._refuse("memuat dua lembar dengan nama yang sama")
        if len(set(parts)) < len(parts):
            self.remarks.append("Dua lembar memakai isi yang sama; isinya dibaca untuk keduanya.")

    def _scan_book(self) -> list[Attributes]:
        listed: list[Attributes] = []
        scopes: list[int] = []
        self.epoch_1904 = False

        def start(tag: str, at: Attributes) -> None:
            if tag == "sheet":
                listed.append(at)
            elif tag == "definedName" and "localSheetId" in at:
                scopes.append(whole_number(at["localSheetId"], -1))
            elif tag == "workbookPr":
                self.epoch_1904 = self.epoch_1904 or at.get("date1904") in ("1", "true")  # extensions have such a one

        self.parse(self.book, start)
        if any(not 0 <= scope < len(listed) for scope in scopes):
            self.remarks.append(
                "Nama (Name Manager) ada yang berlaku pada lembar yang tidak ada. Nama itu tidak dipakai."
            )
        return listed

    def _judge_types(self) -> list[str]:
        name = self.names.get(content_types.NAME.casefold(), "")
        parser = PartParser(self.path, name) if name else None
        return content_types.judge_types(self.path, parser, self.read(name) if name else b"", self.names)

    def _workbook_part(self) -> str:
        for kind, target in self.relations("").values():
            if kind.endswith("/officeDocument"):
                return target
        raise KinerjaError(
            f"{self.path}: bukan buku kerja Excel (.xlsx/.xlsm).", "Simpan sebagai .xlsx, lalu periksa lagi."
        )

    def read(self, name: str) -> bytes:
        """The bytes of a part; KinerjaError when it is missing or damaged."""
        data = read_part(self.path, self.archive, self.names.get(name.casefold(), name))
        self.tags += data.count(b"<")
        if self.tags > self.most.most:
            raise refusal(self.path, self.most.told)
        return data

    def parse(self, name: str, start: Callable[[str, Attributes], None]) -> None:
        """Hand over every element of a part that begins."""
        PartParser(self.path, name).run(self.read(name), start)

    def relations(self, part: str) -> Targets:
        """Kind and target of what a part refers to, by id; no target where it lies outside the package."""
        folder, _, leaf = part.rpartition("/")
        name = posixpath.join(folder, "_rels", f"{leaf}.rels")
        found: Targets = {}

        def start(tag: str, at: Attributes) -> None:
            if tag == "Relationship":
                target = posixpath.normpath(posixpath.join("/", folder, at.get("Target", "").replace("\\", "/")))
                inside = at.get("TargetMode") != "External"
                found[at.get("Id", "")] = at.get("Type", ""), target.lstrip("/") if inside else ""

        if name.casefold() in self.names:
            self.parse(name, start)
        return found

    def _target(self, kind: str) -> str:
        part = next((t for k, t in self.targets.values() if k.endswith(f"/{kind}")), "")
        return part if part.casefold() in self.names else ""

    def strings(self) -> list[str]:
        """The shared texts of the workbook."""
        part = self._target("sharedStrings")
        if not part:
            return []
        scan = StringScan("si")
        texts = scan.run(PartParser(self.path, part), self.read(part))
        if scan.cut:
            self.remarks.append("Teks dipotong karena lebih dari yang dapat dimuat sel.")
        if scan.broken:
            self.remarks.append("Teks memuat huruf yang rusak (separuh pasangan surogat).")
        return texts

    def formats(self) -> list[NumberFormat]:
        """The number formats of the cells, by the number of their style."""
        part = self._target("styles")
        if not part:
            return []
        from kinerja_xl.workbook.sheets.styles import read_styles  # as above

        formats, told = read_styles(PartParser(self.path, part), self.read(part))
        self.remarks += told
        return formats

    def _comments(self, sheet: Sheet, part: str) -> None:
        for kind, target in self.relations(part).values():
            if kind.endswith("/comments") and target.casefold() in self.names:
                scan = StringScan("comment")
                texts = scan.run(PartParser(self.path, target), self.read(target))
                sheet.comments.update(zip(scan.refs, texts, strict=True))

    def _refuse(self, reason: str) -> KinerjaError:
        return KinerjaError(f"{self.path}: ditolak: {reason}.", RESAVE)
