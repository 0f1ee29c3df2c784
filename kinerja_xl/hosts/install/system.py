"""The few things that installing needs from a machine, so that everything else can be tried without Windows."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from kinerja_xl.errors import KinerjaError

_NO_WINDOW = 0x08000000


class Done(NamedTuple):
    """A finished process: its exit code and what it printed."""

    code: int
    output: str


class System(Protocol):
    """A user's machine. Registry keys are below HKEY_CURRENT_USER, with backslashes."""

    local: Path
    """%LOCALAPPDATA%"""
    roaming: Path
    """%APPDATA%"""
    python: Path
    """The Python that runs now."""
    base: Path
    """Where that Python, or the one its environment was made from, is installed."""

    def run(self, command: list[str]) -> Done:
        """Run a program to its end."""

    def is_running(self, image: str) -> bool:
        """Whether this user has a program of that name open."""

    def subkeys(self, key: str) -> list[str]:
        """Names of the keys below a key; none when it does not exist."""

    def values(self, key: str) -> dict[str, str] | None:
        """The texts that a key holds, by name; None when it does not exist."""

    def set_value(self, key: str, name: str, text: str) -> None:
        """Write a text into an existing key."""

    def delete_value(self, key: str, name: str) -> None:
        """Take a value out of a key."""


def this_system() -> System:
    """The machine this runs on.

    Raises:
        KinerjaError: it is not Windows, or its folders are not set.
    """
    if os.name != "nt":
        raise KinerjaError(
            "Add-in Excel hanya untuk Windows.",
            "Di sistem ini pakai LibreOffice Calc: Alat > Pengelola Ekstensi > Tambah, lalu pilih kinerja.oxt.",
        )
    return Windows()


class Windows:
    """The real one."""

    def __init__(self) -> None:
        self._winreg: Any = importlib.import_module("winreg")  # types and module exist on Windows only
        self.local, self.roaming = (_folder(name) for name in ("LOCALAPPDATA", "APPDATA"))
        self.python, self.base = Path(sys.executable), Path(sys.base_prefix)

    def run(self, command: list[str]) -> Done:
        """As System says; without a window of its own."""
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", errors="replace", creationflags=_NO_WINDOW
        )
        return Done(done.returncode, done.stdout + done.stderr)

    def is_running(self, image: str) -> bool:
        """As System says."""
        own = ["/FI", f"USERNAME eq {os.environ['USERNAME']}"] if "USERNAME" in os.environ else []
        listed = self.run(["tasklist", "/FI", f"IMAGENAME eq {image}", *own, "/NH", "/FO", "CSV"])
        return image.lower() in listed.output.lower()

    def subkeys(self, key: str) -> list[str]:
        """As System says."""
        reg = self._winreg
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, key) as opened:
                return [reg.EnumKey(opened, number) for number in range(reg.QueryInfoKey(opened)[0])]
        except FileNotFoundError:
            return []

    def values(self, key: str) -> dict[str, str] | None:
        """As System says."""
        reg = self._winreg
        try:
            with reg.OpenKey(reg.HKEY_CURRENT_USER, key) as opened:
                found = [reg.EnumValue(opened, number) for number in range(reg.QueryInfoKey(opened)[1])]
        except FileNotFoundError:
            return None
        return {name: value for name, value, kind in found if kind in (reg.REG_SZ, reg.REG_EXPAND_SZ)}

    def set_value(self, key: str, name: str, text: str) -> None:
        """As System says."""
        reg = self._winreg
        with reg.OpenKey(reg.HKEY_CURRENT_USER, key, 0, reg.KEY_SET_VALUE) as opened:
            reg.SetValueEx(opened, name, 0, reg.REG_SZ, text)

    def delete_value(self, key: str, name: str) -> None:
        """As System says."""
        reg = self._winreg
        with reg.OpenKey(reg.HKEY_CURRENT_USER, key, 0, reg.KEY_SET_VALUE) as opened:
            reg.DeleteValue(opened, name)


def _folder(name: str) -> Path:
    folder = os.environ.get(name)
    if not folder:
        raise KinerjaError(f"Windows tidak menyebut folder {name}.", "Keluar dari Windows lalu masuk lagi.")
    return Path(folder)
