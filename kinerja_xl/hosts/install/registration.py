"""Excel's own list of add-ins to open: the values OPEN, OPEN1, OPEN2 ... of its options."""

from __future__ import annotations

import re
from pathlib import PureWindowsPath

from kinerja_xl.hosts.excel.files import ADDIN
from kinerja_xl.hosts.install.places import Places
from kinerja_xl.hosts.install.system import System

_OFFICE = r"Software\Microsoft\Office"
_VERSION = re.compile(r"1[4-9]\.0|[2-9]\d\.0")


def excel_keys(system: System) -> list[str]:
    """The options of every Excel that this user has run, 2010 and later."""
    versions = sorted(filter(_VERSION.fullmatch, system.subkeys(_OFFICE)))
    keys = (rf"{_OFFICE}\{version}\Excel\Options" for version in versions)
    return [key for key in keys if system.values(key) is not None]


def is_registered(system: System, key: str) -> bool:
    """Whether that Excel opens the add-in when it starts."""
    return any(map(_is_ours, _listed(system, key)))


def register(system: System, places: Places, key: str) -> None:
    """Add the add-in behind those that are listed."""
    if not is_registered(system, key):
        system.set_value(key, _name(len(_listed(system, key))), f'"{places.addin}"')


def unregister(system: System, key: str) -> None:
    """Take the add-in off the list; the others move up, because Excel stops reading at a gap."""
    listed = _listed(system, key)
    others = [text for text in listed if not _is_ours(text)]
    for number, text in enumerate(others):
        if listed[number] != text:
            system.set_value(key, _name(number), text)
    for number in range(len(others), len(listed)):
        system.delete_value(key, _name(number))


def _listed(system: System, key: str) -> list[str]:
    """The add-ins in order, up to the first gap."""
    values = system.values(key) or {}
    found: list[str] = []
    while _name(len(found)) in values:
        found.append(values[_name(len(found))])
    return found


def _name(number: int) -> str:
    return f"OPEN{number or ''}"


def _is_ours(text: str) -> bool:
    """Whether a value names our file, also when it was ticked by hand in Excel's own list."""
    quoted = re.search(r'"([^"]+)"', text)
    return PureWindowsPath(quoted[1] if quoted else text.strip()).name.lower() == ADDIN
