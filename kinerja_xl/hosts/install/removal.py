"""Undoing an installation, from what it wrote down."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kinerja_xl.hosts.install.excel import Tell
from kinerja_xl.hosts.install.manifest import Manifest, read_manifest
from kinerja_xl.hosts.install.places import Places
from kinerja_xl.hosts.install.refusals import explained, refuse_python, refuse_while_open
from kinerja_xl.hosts.install.registration import excel_keys, unregister
from kinerja_xl.hosts.install.system import System


def remove(system: System, tell: Tell) -> None:
    """Take away all that was installed; the manifest goes last, so that a removal broken off can be repeated.

    Raises:
        KinerjaError: Excel is open, or a file is in use.
    """
    places = Places(system)
    with explained():
        manifest = read_manifest(places.manifest)
    if manifest is None:
        tell("Tidak ada yang terpasang.")
        return
    refuse_while_open(system)
    refuse_python(system, places)
    for key in {*manifest.registri, *excel_keys(system)}:
        unregister(system, key)
    with explained():
        _give_back_addin(places, manifest)
        _remove_files(places)
        _remove_folders(manifest)
    tell("Add-in dilepas; semua yang dipasang sudah dihapus.")


def _give_back_addin(places: Places, manifest: Manifest) -> None:
    if manifest.cadangan and places.kept.is_file():
        os.replace(places.kept, places.addin)
    elif manifest.addin and not manifest.cadangan:
        places.addin.unlink(missing_ok=True)


def _remove_files(places: Places) -> None:
    if places.venv.exists():
        shutil.rmtree(places.venv)
    if places.kept.parent.exists():
        shutil.rmtree(places.kept.parent)
    halves = (path.with_suffix(".baru") for path in (places.addin, places.manifest))
    for path in (*places.logs(), places.manifest, *halves):
        path.unlink(missing_ok=True)


def _remove_folders(manifest: Manifest) -> None:
    """Folders that were made here, inner ones first, unless something else has come to stand in them."""
    for folder in sorted(map(Path, manifest.folder), key=lambda path: -len(path.parts)):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
