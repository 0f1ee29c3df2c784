"""The extension as one file, the same bytes for the same sources."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import kinerja_xl
from kinerja_xl.hosts.calc.konfigurasi import commands_xcu, description_xml, functions_xcu, manifest_xml

SOURCES = Path(kinerja_xl.__file__).parents[1] / "udfs" / "libreoffice"
EXTENSION = SOURCES / "kinerja.oxt"
TYPES = SOURCES / "kinerja.rdb"
IDL = SOURCES / "kinerja.idl"
_BRIDGE = SOURCES / "kinerja_calc.py"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEFT_OUT = ("hosts/excel",)
"""Rooms that Calc has no use for."""
_KINDS = (".py", ".md", ".xlsx")


def extension() -> bytes:
    """The bytes of `kinerja.oxt`; its type library must have been built from today's registry."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(_parts()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def _parts() -> Iterator[tuple[str, bytes]]:
    yield "META-INF/manifest.xml", manifest_xml()
    yield "description.xml", description_xml()
    yield "CalcAddIns.xcu", functions_xcu()
    yield "Addons.xcu", commands_xcu()
    yield TYPES.name, TYPES.read_bytes()
    yield _BRIDGE.name, _BRIDGE.read_bytes()
    package = Path(kinerja_xl.__file__).parent
    for path in package.rglob("*"):
        inner = path.relative_to(package).as_posix()
        if path.suffix in _KINDS and not inner.startswith(_LEFT_OUT):
            yield f"pythonpath/{package.name}/{inner}", path.read_bytes()
