"""The ribbon tab: its XML, and the VBA procedures that its buttons call."""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import quoteattr

from kinerja_xl.commands.daftar import PERINTAH, TAB, Perintah
from kinerja_xl.hosts.excel.vba_text import literal

_NAMESPACE = "http://schemas.microsoft.com/office/2009/07/customui"
_HEAD = """\
Attribute VB_Name = "KinerjaPita"
Option Explicit
' Tombol-tombol pita Kinerja; dibangun oleh "make hosts", jangan disunting.
"""


def ribbon_xml() -> str:
    """`customUI14.xml`, read by Excel 2010 and later."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        f'<customUI xmlns="{_NAMESPACE}">',
        '  <ribbon startFromScratch="false">',
        "    <tabs>",
        f'      <tab id="tabKinerja" label={quoteattr(TAB)}>',
    ]
    for name, group in groupby(PERINTAH.values(), key=lambda button: button.kelompok):
        lines.append(f'        <group id="grup{name}" label={quoteattr(name)}>')
        lines += map(_button_xml, group)
        lines.append("        </group>")
    return "\n".join([*lines, "      </tab>", "    </tabs>", "  </ribbon>", "</customUI>", ""])


def ribbon_module() -> str:
    """One procedure a button."""
    procedures = (
        f"\nPublic Sub {_callback(button)}(ByVal control As IRibbonControl)\n"
        f"    JalankanPerintah {literal(button.nama)}, {literal(button.judul)}\n"
        "End Sub\n"
        for button in PERINTAH.values()
    )
    return _HEAD + "".join(procedures)


def _button_xml(button: Perintah) -> str:
    attributes = {
        "id": f"tombol{_pascal(button.nama)}",
        "label": button.judul,
        "size": "large" if button.utama else "normal",
        "imageMso": button.ikon,
        "onAction": f"KinerjaPita.{_callback(button)}",
        "screentip": button.ringkas,
        "supertip": button.uraian,
    }
    said = (f"\n            {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"          <button{''.join(said)}/>"


def _callback(button: Perintah) -> str:
    return f"Pita{_pascal(button.nama)}"


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))
