"""A VBA project as Excel reads it from sources alone (MS-OVBA 2.3): no compiled code, so Excel compiles it itself."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

from kinerja_xl.hosts.excel.compound_file import compound_file
from kinerja_xl.hosts.excel.ovba import compress

CODE_PAGE = "cp1252"
_SOURCE_ONLY = bytes.fromhex("cc61ffff000100")
_OFFICE = (
    "*\\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0"
    "#C:\\Program Files\\Common Files\\Microsoft Shared\\OFFICE16\\MSO.DLL#Microsoft Office 16.0 Object Library"
)
_LCID, _LCID_INVOKE, _CODE_PAGE_ID = 0x409, 0x409, 1252
_NO_COOKIE = struct.pack("<H", 0xFFFF)
_PROJECT_ID = "{318BEE36-5BE1-492A-826D-473DB19B0F30}"
# "Not protected, no password, visible", enciphered with the project's id as MS-OVBA 2.4.3 has it.
_PROTECTION = (
    'CMG="5D5F8AADDAA8DEA8DEA8DEA8DE"',
    'DPB="5D5F8AADDAADDBADDBAD"',
    'GC="5D5F8AADDAADDBADDB52"',
)


class Module(NamedTuple):
    """A module: its name, its whole source with attributes, and whether it belongs to a document (or is a class)."""

    name: str
    source: str
    document: bool = False


def vba_project(name: str, modules: Sequence[Module]) -> bytes:
    """The contents of `vbaProject.bin`.

    Raises:
        UnicodeEncodeError: a source holds a letter that VBA's code page lacks.
    """
    vba = {module.name: compress(source_bytes(module.source)) for module in modules}
    vba["_VBA_PROJECT"] = _SOURCE_ONLY
    vba["dir"] = compress(_directory(name, modules))
    listing = "\r\n".join(_project_lines(name, modules)) + "\r\n"
    return compound_file({"VBA": vba, "PROJECT": listing.encode(CODE_PAGE), "PROJECTwm": _wide_names(modules)})


def source_bytes(source: str) -> bytes:
    """A source as VBA keeps it: its code page, each line closed by CR LF."""
    return "".join(f"{line}\r\n" for line in source.splitlines()).encode(CODE_PAGE)


def _directory(name: str, modules: Sequence[Module]) -> bytes:
    """The `dir` stream: the project's properties, its references, its modules."""
    version = struct.pack("<HIIH", 0x0009, 4, 1, 0)
    information = (
        _record(0x0001, struct.pack("<I", 1))  # 32-bit Windows; Excel of 64 bits reads it too
        + _record(0x0002, struct.pack("<I", _LCID))
        + _record(0x0014, struct.pack("<I", _LCID_INVOKE))
        + _record(0x0003, struct.pack("<H", _CODE_PAGE_ID))
        + _record(0x0004, name.encode(CODE_PAGE))
        + _both(0x0005, 0x0040, "")
        + _both(0x0006, 0x003D, "")
        + _record(0x0007, struct.pack("<I", 0))
        + _record(0x0008, struct.pack("<I", 0))
        + version
        + _both(0x000C, 0x003C, "")
    )
    library = _OFFICE.encode(CODE_PAGE)
    reference = _both(0x0016, 0x003E, "Office") + _record(
        0x000D, struct.pack("<I", len(library)) + library + struct.pack("<IH", 0, 0)
    )
    counted = _record(0x000F, struct.pack("<H", len(modules))) + _record(0x0013, _NO_COOKIE)
    return information + reference + counted + b"".join(map(_module_record, modules)) + _record(0x0010, b"")


def _module_record(module: Module) -> bytes:
    return (
        _record(0x0019, module.name.encode(CODE_PAGE))
        + _record(0x0047, module.name.encode("utf-16-le"))
        + _both(0x001A, 0x0032, module.name)
        + _both(0x001C, 0x0048, "")
        + _record(0x0031, struct.pack("<I", 0))  # the source begins at once: nothing compiled stands before it
        + _record(0x001E, struct.pack("<I", 0))
        + _record(0x002C, _NO_COOKIE)
        + _record(0x0022 if module.document else 0x0021, b"")
        + _record(0x002B, b"")
    )


def _record(number: int, content: bytes) -> bytes:
    return struct.pack("<HI", number, len(content)) + content


def _both(number: int, wide_number: int, text: str) -> bytes:
    """A text in the code page, then once more in UTF-16."""
    return _record(number, text.encode(CODE_PAGE)) + _record(wide_number, text.encode("utf-16-le"))


def _project_lines(name: str, modules: Sequence[Module]) -> list[str]:
    return [
        f'ID="{_PROJECT_ID}"',
        *(f"Document={m.name}/&H00000000" if m.document else f"Module={m.name}" for m in modules),
        f'Name="{name}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        *_PROTECTION,
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{m.name}=0, 0, 0, 0, C" for m in modules),
    ]


def _wide_names(modules: Sequence[Module]) -> bytes:
    names = (m.name.encode(CODE_PAGE) + b"\0" + m.name.encode("utf-16-le") + b"\0\0" for m in modules)
    return b"".join(names) + b"\0\0"
