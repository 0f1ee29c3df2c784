"""`kinerja pasang` on a made-up Windows: what it puts where, what it says, and that nothing of it stays."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from kinerja_xl import __version__
from kinerja_xl.cli import main
from kinerja_xl.errors import KinerjaError
from kinerja_xl.hosts import install
from kinerja_xl.hosts.__main__ import UDFS
from kinerja_xl.hosts.install import excel, source, system
from kinerja_xl.hosts.install.places import Places
from kinerja_xl.hosts.install.system import Done

OFFICE = r"Software\Microsoft\Office"
OPTIONS = rf"{OFFICE}\16.0\Excel\Options"


class Machine:
    """A user's Windows: folders below a temporary one, a registry of dicts, programs that are only noted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.local, self.roaming = folder / "Local", folder / "Roaming"
        for path in (self.local, self.roaming / "Microsoft"):
            path.mkdir(parents=True)
        self.python, self.base = Path("C:/Python312/python.exe"), Path("C:/Python312")
        self.registry: dict[str, dict[str, str]] = {
            OPTIONS: {"OPEN": '"C:\\lain.xlam"', "OPEN1": '/R "D:\\alat\\dua.xlam"', "Font": "Calibri,11"}
        }
        self.excel_open = False
        self.commands: list[list[str]] = []
        self.broken = ""

    def run(self, command: list[str]) -> Done:
        self.commands.append(command)
        said = " ".join(command)
        if self.broken and self.broken in said:
            return Done(1, "Traceback (most recent call last): ...")
        places = Places(self)
        if "venv" in command:
            places.python.parent.mkdir(parents=True)
            places.python.touch()
        if "install" in command:
            places.shipped.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(UDFS / "xlwings" / "kinerja.xlam", places.shipped)
            for dll in places.dlls:
                dll.touch()
        return Done(0, f"{__version__}\n")

    def is_running(self, image: str) -> bool:
        return self.excel_open and image == "EXCEL.EXE"

    def subkeys(self, key: str) -> list[str]:
        below = (k[len(key) + 1 :] for k in self.registry if k.startswith(f"{key}\\"))
        return sorted({name.partition("\\")[0] for name in below})

    def values(self, key: str) -> dict[str, str] | None:
        return self.registry.get(key)

    def set_value(self, key: str, name: str, text: str) -> None:
        self.registry[key][name] = text

    def delete_value(self, key: str, name: str) -> None:
        del self.registry[key][name]

    def state(self) -> tuple[Any, ...]:
        files = {p.relative_to(self.folder): p.is_dir() or p.read_bytes() for p in self.folder.rglob("*")}
        return files, {key: dict(values) for key, values in self.registry.items()}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "windows")


@pytest.fixture
def said() -> list[str]:
    return []


def test_installed_everything_is_in_its_place(machine: Machine, said: list[str]) -> None:
    install.install(machine, said.append, "kinerja-xl==0.1.0")
    places = Places(machine)
    assert places.addin == machine.roaming / "Microsoft" / "AddIns" / "kinerja.xlam"
    assert places.addin.read_bytes() == (UDFS / "xlwings" / "kinerja.xlam").read_bytes()
    assert machine.registry[OPTIONS]["OPEN2"] == f'"{places.addin}"'
    assert [command[1:4] for command in machine.commands[:2]] == [["-m", "venv", "--clear"], ["-m", "pip", "install"]]
    assert machine.commands[1][-1] == "kinerja-xl[excel]==0.1.0"
    assert said[-1] == "Selesai. Buka Excel: tab Kinerja ada di pita."
    assert all(is_right for is_right, _ in install.check(machine))


def test_removed_nothing_stays(machine: Machine, said: list[str]) -> None:
    before = machine.state()
    install.install(machine, said.append)
    (machine.local / "kinerja_xl" / "catatan.log").write_text("gagal", encoding="utf-8")
    install.remove(machine, said.append)
    assert machine.state() == before
    install.remove(machine, said.append)
    assert said[-1] == "Tidak ada yang terpasang."


def test_twice_is_as_once(machine: Machine, said: list[str]) -> None:
    before = machine.state()
    install.install(machine, said.append)
    once = machine.state()
    install.install(machine, said.append)
    assert sum("venv" in command for command in machine.commands) == 1
    logs = {Path("Local/kinerja_xl/pasang.log")}
    assert {k: v for k, v in machine.state()[0].items() if k not in logs} == {
        k: v for k, v in once[0].items() if k not in logs
    }
    assert machine.state()[1] == once[1]
    install.remove(machine, said.append)
    assert machine.state() == before


def test_what_stood_there_before_comes_back(machine: Machine, said: list[str]) -> None:
    """Another kinerja.xlam, another file in the folder, an add-in listed later, one ticked by hand."""
    places = Places(machine)
    places.addins.mkdir()
    places.addin.write_bytes(b"punya orang lain")
    (places.addins / "lain.xlam").write_bytes(b"lain")
    before = machine.state()
    install.install(machine, said.append)
    install.install(machine, said.append)
    machine.registry[OPTIONS]["OPEN3"] = '"E:\\menyusul.xlam"'
    install.remove(machine, said.append)
    assert machine.state()[0] == before[0]
    assert machine.registry[OPTIONS] == {**before[1][OPTIONS], "OPEN2": '"E:\\menyusul.xlam"'}


def test_an_installation_broken_off_is_undone(machine: Machine, said: list[str]) -> None:
    before = machine.state()
    machine.broken = "pip install"
    with pytest.raises(KinerjaError, match="gagal"):
        install.install(machine, said.append)
    assert "Traceback" in Places(machine).install_log.read_text(encoding="utf-8")
    install.remove(machine, said.append)
    assert machine.state() == before


def test_excel_that_never_ran_is_explained(machine: Machine, said: list[str]) -> None:
    machine.registry = {rf"{OFFICE}\Common": {}}
    install.install(machine, said.append)
    assert "centang Kinerja" in said[-1]
    assert [is_right for is_right, _ in install.check(machine)] == [True, True, True, False]
    machine.registry[OPTIONS] = {"OPEN": "kinerja.xlam"}
    assert all(is_right for is_right, _ in install.check(machine)), "ticked by hand"


def test_every_excel_of_the_user_is_served(machine: Machine, said: list[str]) -> None:
    older = rf"{OFFICE}\14.0\Excel\Options"
    machine.registry |= {older: {}, rf"{OFFICE}\12.0\Excel\Options": {}}
    install.install(machine, said.append)
    assert list(machine.registry[older]) == ["OPEN"]
    assert machine.registry[rf"{OFFICE}\12.0\Excel\Options"] == {}, "Excel 2007 cannot load it"


def test_checked_before_installing(machine: Machine) -> None:
    [(is_right, line)] = install.check(machine)
    assert not is_right
    assert "tidak ada" in line


def refused(machine: Machine, prepare: Callable[[Machine], object]) -> str:
    prepare(machine)
    with pytest.raises(KinerjaError) as error:
        install.install(machine, print)
    assert error.value.hint
    return error.value.message


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (lambda m: setattr(m, "excel_open", True), "Excel sedang terbuka"),
        (lambda m: setattr(m, "base", Path("C:/Program Files/WindowsApps/Python.3.12")), "Microsoft Store"),
        (lambda m: setattr(m, "python", Places(m).python), "milik add-in"),
        (lambda m: setattr(m, "broken", "kinerja_fungsi"), "gagal"),
        (lambda m: (m.local / "kinerja_xl").touch(), "tidak dapat dibaca atau ditulis"),
        (lambda m: ((m.local / "kinerja_xl").mkdir(), Places(m).manifest.write_text("{")), "rusak"),
    ],
)
def test_each_failure_is_one_line_with_a_way_out(machine: Machine, prepare, message: str) -> None:
    assert message in refused(machine, prepare)


def test_a_source_that_is_not_there_is_named(machine: Machine) -> None:
    before = machine.state()
    with pytest.raises(KinerjaError, match=r"lama\.whl tidak ada"):
        install.install(machine, print, "lama.whl")
    assert machine.state() == before


def test_the_wheel_brings_the_addin_and_its_module(tmp_path: Path) -> None:
    builder = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(builder, cwd=UDFS.parent, check=True, capture_output=True)
    [wheel] = tmp_path.iterdir()
    with zipfile.ZipFile(wheel) as package:
        assert package.read("kinerja_xl/hosts/install/kinerja.xlam") == (UDFS / "xlwings/kinerja.xlam").read_bytes()
        assert package.read("kinerja_fungsi.py") == (UDFS / "xlwings/kinerja_fungsi.py").read_bytes()
        assert "kinerja_xl/hosts/excel/vba/KinerjaInti.bas" in package.namelist()


def test_a_file_in_use_is_named(machine: Machine, said: list[str], monkeypatch) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "held", "kinerja.xlam")

    monkeypatch.setattr(excel.os, "replace", held)
    with pytest.raises(KinerjaError, match=r"kinerja\.xlam sedang dipakai"):
        install.install(machine, said.append)


def test_removing_is_refused_while_excel_is_open(machine: Machine, said: list[str]) -> None:
    install.install(machine, said.append)
    machine.excel_open = True
    with pytest.raises(KinerjaError, match="Excel sedang terbuka"):
        install.remove(machine, said.append)


def test_the_command(machine: Machine, monkeypatch, capsys) -> None:
    monkeypatch.setattr(install, "this_system", lambda: machine)
    assert main(["pasang", "--periksa"]) == 1
    assert main(["pasang"]) == 0
    assert main(["pasang", "--periksa"]) == 0
    assert "[baik] Terdaftar di Excel." in capsys.readouterr().out
    assert main(["pasang", "--lepas"]) == 0
    assert main(["pasang", "--lepas", "--periksa"]) == 2


class Winreg(ModuleType):
    """Python's module for the registry, with as much of its ways as is used."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ, REG_EXPAND_SZ, REG_DWORD = "HKCU", 2, 1, 2, 4

    def __init__(self, keys: dict[str, dict[str, tuple[Any, int]]]) -> None:
        super().__init__("winreg")
        self.keys = keys

    @contextmanager
    def OpenKey(self, root: str, key: str, reserved: int = 0, access: int = 1) -> Iterator[str]:
        assert root == "HKCU"
        if key not in self.keys:
            raise FileNotFoundError(2, key)
        yield key

    def _below(self, key: str) -> list[str]:
        return [name[len(key) + 1 :] for name in self.keys if name.rpartition("\\")[0] == key]

    def QueryInfoKey(self, key: str) -> tuple[int, int, int]:
        return len(self._below(key)), len(self.keys[key]), 0

    def EnumKey(self, key: str, number: int) -> str:
        return self._below(key)[number]

    def EnumValue(self, key: str, number: int) -> tuple[str, Any, int]:
        name = list(self.keys[key])[number]
        return name, *self.keys[key][name]

    def SetValueEx(self, key: str, name: str, reserved: int, kind: int, value: str) -> None:
        self.keys[key][name] = (value, kind)

    def DeleteValue(self, key: str, name: str) -> None:
        del self.keys[key][name]


def test_the_registry_of_windows_is_read_and_written(tmp_path: Path, monkeypatch) -> None:
    options = {"OPEN": ("lain.xlam", Winreg.REG_SZ), "Options": (95, Winreg.REG_DWORD)}
    winreg = Winreg({OFFICE: {}, rf"{OFFICE}\16.0": {}, OPTIONS: options})
    monkeypatch.setitem(sys.modules, "winreg", winreg)
    for name in ("LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    windows = system.Windows()
    assert windows.subkeys(OFFICE) == ["16.0"]
    assert windows.subkeys("Software\\Lain") == []
    assert windows.values("Software\\Lain") is None
    windows.set_value(OPTIONS, "OPEN1", "kinerja.xlam")
    assert windows.values(OPTIONS) == {"OPEN": "lain.xlam", "OPEN1": "kinerja.xlam"}
    windows.delete_value(OPTIONS, "OPEN1")
    assert windows.values(OPTIONS) == {"OPEN": "lain.xlam"}
    monkeypatch.delenv("APPDATA")
    with pytest.raises(KinerjaError, match="APPDATA"):
        system.Windows()


def test_elsewhere_one_line_says_what_to_do(monkeypatch, capsys) -> None:
    monkeypatch.setattr(system, "os", SimpleNamespace(name="posix"))
    assert main(["pasang"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_source_is_what_runs_now() -> None:
    assert Path(source.own_source()).is_dir() or source.own_source() == f"kinerja-xl=={__version__}"
