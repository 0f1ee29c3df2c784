"""What cannot be done on this machine now, said in one line before or when it happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.hosts.install.places import Places
from kinerja_xl.hosts.install.system import System


def refuse_while_open(system: System) -> None:
    """Excel holds the add-in's file, and writes its own list of add-ins when it closes."""
    if system.is_running("EXCEL.EXE"):
        raise KinerjaError("Excel sedang terbuka.", "Simpan pekerjaan Anda, tutup semua jendela Excel, lalu ulangi.")


def refuse_python(system: System, places: Places) -> None:
    """A Python whose files Excel does not see, or the very one that is to be replaced or removed."""
    if "WindowsApps" in system.base.parts:
        raise KinerjaError(
            "Python dari Microsoft Store menyimpan berkas di tempat yang tidak terlihat oleh Excel.",
            "Pasang Python dari python.org (tanpa administrator), lalu jalankan kinerja pasang dari sana.",
        )
    if places.venv in system.python.parents:
        raise KinerjaError(
            "Perintah ini berjalan di dalam Python milik add-in, yang akan diganti atau dihapus.",
            "Jalankan kinerja dari Python tempat Anda memasangnya semula.",
        )


@contextmanager
def explained() -> Iterator[None]:
    """What the file system refuses, as one line for the user."""
    try:
        yield
    except PermissionError as error:
        raise KinerjaError(
            f"{error.filename or 'Sebuah berkas'} sedang dipakai program lain atau tidak boleh diubah.",
            "Tutup Excel, Outlook dan jendela folder itu, lalu ulangi.",
        ) from error
    except OSError as error:
        raise KinerjaError(
            f"{error.filename or 'Sebuah berkas'} tidak dapat dibaca atau ditulis: {system_reason(error)}.",
            "Periksa folder itu dan sisa ruang disk, lalu ulangi.",
        ) from error
