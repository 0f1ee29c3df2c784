"""Installing and checking: a private Python, the add-in in the user's folder, its place in Excel's list."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from kinerja_xl import __version__
from kinerja_xl.errors import KinerjaError
from kinerja_xl.hosts.excel.files import ADDIN
from kinerja_xl.hosts.install.manifest import Manifest, read_manifest
from kinerja_xl.hosts.install.places import Places
from kinerja_xl.hosts.install.refusals import explained, refuse_python, refuse_while_open
from kinerja_xl.hosts.install.registration import excel_keys, is_registered, register
from kinerja_xl.hosts.install.source import own_source, refuse_missing, requirement
from kinerja_xl.hosts.install.system import System

_PIP = ("-m", "pip", "install", "--upgrade", "--disable-pip-version-check", "--no-input")
Tell = Callable[[str], None]
_BY_HAND = (
    "Satu langkah lagi, sekali saja: di Excel buka Berkas > Opsi > Add-in, di bawah pilih Kelola: Add-in Excel, klik "
    f"Buka, lalu centang Kinerja ({ADDIN})."
)


def install(system: System, tell: Tell, source: str | None = None) -> None:
    """Install or renew everything; `source` is a wheel, a folder or a requirement of pip.

    Raises:
        KinerjaError: Excel is open, Python or the packages cannot be had, or a file cannot be written.
    """
    refuse_while_open(system)
    places = Places(system)
    refuse_python(system, places)
    source = source or own_source()
    refuse_missing(source)
    with explained():
        manifest = read_manifest(places.manifest) or Manifest()
        manifest.make_folder(places.home, places.manifest)
        manifest.versi = __version__
        manifest.write(places.manifest)
        _make_python(system, places, tell)
        tell("Memasang kinerja_xl dan xlwings ke dalamnya ...")
        _run(system, places, [str(places.python), *_PIP, requirement(source)])
        _run(system, places, [str(places.python), "-c", "import kinerja_fungsi"])
        _copy_addin(places, manifest)
        tell(f"Add-in disalin ke {places.addin}")
        _register(system, places, manifest, tell)


def check(system: System) -> list[tuple[bool, str]]:
    """The state of each part: whether it is as it should be, and in words."""
    places = Places(system)
    if not places.python.is_file():
        return [(False, f"Python milik add-in tidak ada di {places.venv}.")]
    asked = [str(places.python), "-c", "import kinerja_fungsi, kinerja_xl; print(kinerja_xl.__version__)"]
    with explained():
        done = system.run(asked)
    version = done.output.strip() if done.code == 0 else "tidak dapat dijalankan"
    same = places.addin.is_file() and places.shipped.is_file() and _same(places.addin, places.shipped)
    keys = excel_keys(system)
    registered = bool(keys) and all(is_registered(system, key) for key in keys)
    return [
        (version == __version__, f"kinerja_xl di dalam Python milik add-in: {version} (perintah ini: {__version__})."),
        (all(dll.is_file() for dll in places.dlls), f"Penghubung xlwings: {', '.join(d.name for d in places.dlls)}."),
        (same, f"Add-in {places.addin}: {'sama dengan yang dipasang' if same else 'tidak ada atau berbeda'}."),
        (registered, "Terdaftar di Excel." if registered else f"Belum terdaftar di Excel. {_BY_HAND}"),
    ]


def _make_python(system: System, places: Places, tell: Tell) -> None:
    if places.python.is_file() and system.run([str(places.python), "-c", "import pip"]).code == 0:
        return
    tell(f"Membuat Python milik add-in di {places.venv} ...")
    _run(system, places, [str(system.python), "-m", "venv", "--clear", str(places.venv)])


def _run(system: System, places: Places, command: list[str]) -> None:
    """Run a step; what it printed goes to the log, never to the user."""
    done = system.run(command)
    with places.install_log.open("a", encoding="utf-8") as log:
        log.write(f"> {' '.join(command)}\n{done.output}\n")
    if done.code:
        raise KinerjaError(
            f"Langkah '{' '.join(command[1:4])}' gagal.",
            f"Periksa sambungan internet lalu ulangi; rinciannya di {places.install_log}",
        )


def _copy_addin(places: Places, manifest: Manifest) -> None:
    manifest.make_folder(places.addins, places.manifest)
    if places.addin.is_file() and not manifest.addin and not _same(places.addin, places.shipped):
        places.kept.parent.mkdir(exist_ok=True)
        shutil.copy2(places.addin, places.kept)
        manifest.cadangan = True
    manifest.addin = True
    manifest.write(places.manifest)
    beside = places.addin.with_suffix(".baru")
    beside.write_bytes(places.shipped.read_bytes())
    os.replace(beside, places.addin)


def _register(system: System, places: Places, manifest: Manifest, tell: Tell) -> None:
    keys = excel_keys(system)
    manifest.registri = sorted({*manifest.registri, *keys})
    manifest.write(places.manifest)
    for key in keys:
        register(system, places, key)
    tell("Selesai. Buka Excel: tab Kinerja ada di pita." if keys else f"Excel belum pernah dibuka. {_BY_HAND}")


def _same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()
