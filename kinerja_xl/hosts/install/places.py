"""Where things go on the user's machine."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.hosts.excel.files import ADDIN
from kinerja_xl.hosts.excel.xlwings_parts import XLWINGS
from kinerja_xl.hosts.install.system import System


class Places:
    """The paths of one user; the add-in's own settings name the same private Python."""

    def __init__(self, system: System) -> None:
        self.home = system.local / "kinerja_xl"
        self.venv = self.home / "venv"
        self.python = self.venv / "Scripts" / "python.exe"
        self.dlls = [self.venv / f"xlwings{bits}-{XLWINGS}.dll" for bits in (32, 64)]
        self.shipped = self.venv / "Lib" / "site-packages" / "kinerja_xl" / "hosts" / "install" / ADDIN
        self.manifest = self.home / "pasang.json"
        self.install_log = self.home / "pasang.log"
        self.addins = system.roaming / "Microsoft" / "AddIns"
        self.addin = self.addins / ADDIN
        self.kept = self.home / "cadangan" / ADDIN

    def logs(self) -> list[Path]:
        """What this program wrote while it was in use."""
        return [self.install_log, self.home / "catatan.log", self.home / "catatan.log.1"]
