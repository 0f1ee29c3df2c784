"""A real LibreOffice with our extension in a fresh profile."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from kinerja_xl.hosts.calc.paket import EXTENSION, extension

DRIVER = Path(__file__).with_name("calc_driver.py")
_NOBODY = 65534
_WITH_UNO = ("/usr/bin/python3", "/usr/lib/libreoffice/program/python", sys.executable)


class Calc:
    """A profile with the extension; `jalankan` starts LibreOffice, does the steps, and ends it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._hand_over(folder)
        shutil.copy(DRIVER, folder)
        path = folder / EXTENSION.name
        path.write_bytes(extension())
        self._run(["unopkg", "add", "-f", str(path), f"-env:UserInstallation=file://{self.profile}"])

    @property
    def profile(self) -> Path:
        """The folder of the profile."""
        return self.folder / "profil"

    def simpan(self, source: Path) -> Path:
        """Copy a file to where LibreOffice may read it."""
        target = self.folder / source.name
        shutil.copy(source, target)
        self._hand_over(target)
        return target

    def jalankan(self, *steps: list[Any]) -> list[Any]:
        """The answers to the steps of `calc_driver`."""
        python = next(p for p in _WITH_UNO if self._has_uno(p))
        command = [python, str(self.folder / DRIVER.name), "soffice", str(self.profile)]
        done = self._run(command, json.dumps(steps))
        answers: list[Any] = json.loads(done.stdout)
        return answers

    def _has_uno(self, python: str) -> bool:
        return (
            Path(python).exists() and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode
        )

    def _run(self, command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
        """Run as somebody other than root, whom unopkg refuses."""
        if os.geteuid() == 0:
            user = f"--reuid={_NOBODY} --regid={_NOBODY} --clear-groups".split()
            command = ["setpriv", *user, *command]
        environment = {**os.environ, "HOME": str(self.folder)}
        done = subprocess.run(
            command, input=given, capture_output=True, text=True, timeout=300, env=environment, cwd=self.folder
        )
        assert done.returncode == 0, done.stderr
        return done

    def _hand_over(self, path: Path) -> None:
        if os.geteuid() == 0:
            os.chown(path, _NOBODY, _NOBODY)
