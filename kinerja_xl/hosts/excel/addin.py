"""The add-in file `kinerja.xlam`: xlwings' template with our modules, ribbon and settings, always the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.functions import registry
from kinerja_xl.hosts.excel.com_values import MARKER
from kinerja_xl.hosts.excel.ribbon import ribbon_module, ribbon_xml
from kinerja_xl.hosts.excel.settings import settings_sheet
from kinerja_xl.hosts.excel.vba_functions import category, help_calls, wrappers
from kinerja_xl.hosts.excel.vba_project import Module, vba_project
from kinerja_xl.hosts.excel.xlwings_parts import PROJECT, template, vba_source

VBA = Path(__file__).parent / "vba"
_PROJECT_NAME = "KinerjaXL"
_RIBBON_PART = "customUI/customUI14.xml"
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Kinerja</dc:title><dc:creator>kinerja_xl</dc:creator>'
    "<dc:description>Fungsi dan pemeriksaan buku kerja kinerja perangkat daerah.</dc:description></cp:coreProperties>"
)
_CHANGES = {
    "[Content_Types].xml": ((r'<Override PartName="/xl/sharedStrings\.xml"[^>]*/>', ""),),
    "_rels/.rels": ((r"customUI/customUI\.xml", _RIBBON_PART),),
    "xl/_rels/workbook.xml.rels": ((r'<Relationship [^>]*Target="sharedStrings\.xml" />', ""),),
    "xl/workbook.xml": (
        (r'name="_myaddin\.conf"', f'name="{PROJECT}.conf"'),
        (r"<mc:AlternateContent.*?</mc:AlternateContent>", ""),  # where the template's author kept it
        (r'<calcPr fullCalcOnLoad="1" />', ""),  # loading an add-in is no reason to calculate every open workbook
    ),
}
_DROPPED = ("customUI/customUI.xml", "xl/sharedStrings.xml")


def modules() -> list[Module]:
    """The VBA modules with their sources, in the order of the project."""
    functions = registry()
    help_module = _own("KinerjaBantuan.bas").replace("@KATEGORI@", category()) + help_calls(functions)
    return [
        Module("ThisWorkbook", _own("ThisWorkbook.cls"), document=True),
        Module("Sheet2", _own("Sheet2.cls"), document=True),
        Module("KinerjaFungsi", wrappers(functions)),
        Module("KinerjaInti", _own("KinerjaInti.bas").replace("@TANDA@", f"&H{ord(MARKER):X}")),
        Module("KinerjaBantuan", help_module),
        Module("KinerjaPita", ribbon_module()),
        Module("xlwings", vba_source()),
    ]


def addin() -> bytes:
    """The file's bytes.

    Raises:
        KinerjaError: the installed xlwings is not the pinned one, or its template has changed.
    """
    with zipfile.ZipFile(io.BytesIO(template())) as source:
        parts = {name: source.read(name) for name in source.namelist() if name not in _DROPPED}
    for name, changes in _CHANGES.items():
        parts[name] = _changed(parts[name].decode(), changes).encode()
    parts[_RIBBON_PART] = ribbon_xml().encode()
    parts["xl/vbaProject.bin"] = vba_project(_PROJECT_NAME, modules())
    parts["xl/worksheets/sheet1.xml"] = settings_sheet().encode()
    parts["docProps/core.xml"] = _CORE.encode()
    return _packed(parts)


def _changed(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for pattern, new in changes:
        text, count = re.subn(pattern, new, text)
        if count != 1:
            raise KinerjaError(f"Templat add-in xlwings tidak lagi memuat {pattern}.", "Periksa addin.py.")
    return text


def _packed(parts: dict[str, bytes]) -> bytes:
    """The archive: fixed order, no times, no compressor whose version would show in the bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            member = zipfile.ZipInfo(name)
            member.create_system = 0
            target.writestr(member, parts[name])
    return packed.getvalue()


def _own(name: str) -> str:
    return (VBA / name).read_text(encoding="utf-8")
