"""The configuration files of the extension: functions in the wizard, menu and toolbar, description, manifest."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from kinerja_xl import __version__
from kinerja_xl.commands import PERINTAH
from kinerja_xl.commands.daftar import Perintah
from kinerja_xl.functions import registry
from kinerja_xl.functions.fungsi import Argumen, Fungsi
from kinerja_xl.hosts.calc.tipe import parameter_name

SERVICE = "KINERJA"
"""The service of the functions: Calc stores `KINERJA.IPA(` in its files."""
COMMANDS = "id.kinerja_xl.Perintah"
EXTENSION = "id.kinerja_xl"
_OOR = "http://openoffice.org/2001/registry"
_MANIFEST = "http://openoffice.org/2001/manifest"
_DESCRIPTION = "http://openoffice.org/extensions/description/2006"
_SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"
_LANGUAGES = ("id", "en")
"""Texts are Indonesian whatever language LibreOffice speaks; without "en" other languages would show nothing."""
_PARTS = {
    "kinerja.rdb": "application/vnd.sun.star.uno-typelibrary;type=RDB",
    "kinerja_calc.py": "application/vnd.sun.star.uno-component;type=Python",
    "CalcAddIns.xcu": "application/vnd.sun.star.configuration-data",
    "Addons.xcu": "application/vnd.sun.star.configuration-data",
}


def functions_xcu() -> bytes:
    """Names and help texts of the functions and of their arguments."""
    root = _component("CalcAddIns")
    functions = _node(_node(_node(root, "AddInInfo"), SERVICE, replace=True), "AddInFunctions")
    for one in registry().values():
        _function(functions, one)
    return _bytes(root)


def commands_xcu() -> bytes:
    """The menu Kinerja and the toolbar with the same commands, in spreadsheets only."""
    root = _component("Addons")
    menus = _node(root, "AddonUI")
    menu = _node(_node(menus, "OfficeMenuBar"), EXTENSION, replace=True)
    _texts(menu, {"Title": "~Kinerja"})
    _value(_property(menu, "Context"), _SPREADSHEET)
    entries = _node(menu, "Submenu")
    toolbar = _node(_node(menus, "OfficeToolBar"), EXTENSION, replace=True)
    group = ""
    for number, command in enumerate(PERINTAH.values()):
        for parent in (entries, toolbar):
            if group and command.kelompok != group:
                _value(_property(_node(parent, f"N{number:02}a", replace=True), "URL"), "private:separator")
            _entry(_node(parent, f"N{number:02}b", replace=True), command)
        group = command.kelompok
    return _bytes(root)


def _entry(node: ET.Element, command: Perintah) -> None:
    _value(_property(node, "URL"), f"service:{COMMANDS}?{command.nama}")
    _texts(node, {"Title": command.judul})
    _value(_property(node, "Target"), "_self")
    _value(_property(node, "Context"), _SPREADSHEET)


def manifest_xml() -> bytes:
    """What the parts of the extension are."""
    ET.register_namespace("manifest", _MANIFEST)
    root = ET.Element(f"{{{_MANIFEST}}}manifest")
    for path, kind in _PARTS.items():
        attributes = {f"{{{_MANIFEST}}}media-type": kind, f"{{{_MANIFEST}}}full-path": path}
        ET.SubElement(root, f"{{{_MANIFEST}}}file-entry", attributes)
    return _bytes(root)


def description_xml() -> bytes:
    """Name and version of the extension."""
    ET.register_namespace("", _DESCRIPTION)
    root = ET.Element(f"{{{_DESCRIPTION}}}description")
    ET.SubElement(root, f"{{{_DESCRIPTION}}}identifier", {"value": EXTENSION})
    ET.SubElement(root, f"{{{_DESCRIPTION}}}version", {"value": __version__})
    names = ET.SubElement(root, f"{{{_DESCRIPTION}}}display-name")
    for language in _LANGUAGES:
        ET.SubElement(names, f"{{{_DESCRIPTION}}}name", {"lang": language}).text = "Kinerja"
    return _bytes(root)


def _function(parent: ET.Element, one: Fungsi) -> None:
    node = _node(parent, one.nama, replace=True)
    _texts(node, {"DisplayName": one.nama, "Description": one.ringkasan, "CompatibilityName": one.nama})
    _value(_property(node, "Category"), "Add-In")
    parameters = _node(node, "Parameters")
    for argument in one.argumen:
        _parameter(parameters, argument)


def _parameter(parent: ET.Element, argument: Argumen) -> None:
    needed = "(wajib) " if argument.wajib else ""  # Calc takes every argument of type `any` for one that may lack
    texts = {"DisplayName": argument.nama, "Description": needed + argument.bantuan}
    _texts(_node(parent, parameter_name(argument), replace=True), texts)


def _component(name: str) -> ET.Element:
    ET.register_namespace("oor", _OOR)
    package = {f"{{{_OOR}}}name": name, f"{{{_OOR}}}package": "org.openoffice.Office"}
    return ET.Element(f"{{{_OOR}}}component-data", package)


def _node(parent: ET.Element, name: str, replace: bool = False) -> ET.Element:
    attributes = {f"{{{_OOR}}}name": name}
    if replace:
        attributes[f"{{{_OOR}}}op"] = "replace"
    return ET.SubElement(parent, "node", attributes)


def _property(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, "prop", {f"{{{_OOR}}}name": name})


def _value(parent: ET.Element, text: str, language: str = "") -> None:
    attributes = {"{http://www.w3.org/XML/1998/namespace}lang": language} if language else {}
    ET.SubElement(parent, "value", attributes).text = text


def _texts(node: ET.Element, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        prop = _property(node, name)
        for language in _LANGUAGES:
            _value(prop, text, language)


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"
