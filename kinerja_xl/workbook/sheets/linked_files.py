"""The other workbooks that formulas refer to by number, as in `[1]Data!A1`."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from urllib.parse import unquote

from kinerja_xl.workbook.door.package import open_package, read_part
from kinerja_xl.workbook.door.part_xml import Attributes, PartParser


def linked_files(path: Path) -> dict[int, str]:
    """The names of those files by number, without their folders; KinerjaError when a part is damaged."""
    with open_package(path) as archive:
        parts = {name.casefold(): name for name in archive.namelist()}
        book = next((n for n in parts if n.endswith("/workbook.xml")), "")
        folder = posixpath.dirname(book)
        targets = {at.get("Id", ""): at.get("Target", "") for at in _relations(path, archive, parts, book)}
        found: dict[int, str] = {}
        for number, key in enumerate(_references(path, archive, parts.get(book, "")), 1):
            part = posixpath.normpath(posixpath.join("/", folder, targets.get(key, ""))).lstrip("/").casefold()
            for at in _relations(path, archive, parts, part):
                found[number] = unquote(at.get("Target", "")).replace("\\", "/").rpartition("/")[2]
        return found


def _references(path: Path, archive: zipfile.ZipFile, part: str) -> list[str]:
    """The relation of each link in the workbook part, in order."""
    keys: list[str] = []

    def start(tag: str, at: Attributes) -> None:
        if tag == "externalReference":
            keys.extend(v for k, v in at.items() if k.rpartition(":")[2] == "id")

    if part:
        PartParser(path, part).run(read_part(path, archive, part), start)
    return keys


def _relations(path: Path, archive: zipfile.ZipFile, parts: dict[str, str], part: str) -> list[Attributes]:
    """The relations of a part, those to other files too."""
    folder, leaf = posixpath.split(part)
    name = parts.get(posixpath.join(folder, "_rels", f"{leaf}.rels"))
    listed: list[Attributes] = []
    if name:
        PartParser(path, name).run(
            read_part(path, archive, name), lambda tag, at: listed.append(at) if tag == "Relationship" else None
        )
    return listed
