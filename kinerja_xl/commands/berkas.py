"""Commands that write or open a file beside the workbook; nothing that is there is ever overwritten."""

from __future__ import annotations

from pathlib import Path

from kinerja_xl.batch.scratch import Scratch
from kinerja_xl.commands.buku import BukuKerja, copy_name
from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.workbook.patching.draft import write_new

_PACKAGE = Path(__file__).parents[1]
GUIDE = _PACKAGE / "panduan" / "PANDUAN.md"
TEMPLATE = _PACKAGE / "templat" / "buku-kinerja.xlsx"


def laporan(buku: BukuKerja) -> str:
    """Write all findings as a text file beside the workbook."""
    from kinerja_xl.app.pemeriksaan import periksa, report_text  # loads every rule: only when a report is asked for

    with Scratch() as folder:
        copy = folder / copy_name(buku.nama)
        buku.simpan_salinan(copy)
        report = periksa(copy, progress=lambda done: buku.kabarkan("Menyusun laporan", done))
    path = _free(_folder(buku), f"{Path(buku.nama).stem} - laporan pemeriksaan", ".txt")
    _write(path, report_text(report, colour=False).encode())
    return f"Laporan ditulis: {path}"


def buku_baru(buku: BukuKerja) -> str:
    """Put a blank Buku Kinerja beside the workbook and open it."""
    path = _free(_folder(buku), "Buku Kinerja", ".xlsx")
    _write(path, TEMPLATE.read_bytes())
    buku.buka(path)
    return f"Buku kerja baru: {path}"


def panduan(buku: BukuKerja) -> str:
    """Open the guide."""
    buku.buka(GUIDE)
    return f"Panduan: {GUIDE}"


def _folder(buku: BukuKerja) -> Path:
    return buku.folder or Path.home()


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A path that nothing has yet: with a number behind its name when it must."""
    path, number = folder / f"{stem}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}){suffix}"
    return path


def _write(path: Path, content: bytes) -> None:
    try:
        write_new(path, content)
    except OSError as error:
        raise _refused(path, error) from None


def _refused(path: Path, error: OSError) -> KinerjaError:
    return KinerjaError(
        f"{path} tidak dapat ditulis: {system_reason(error)}.", "Simpan buku kerja di folder lain dahulu."
    )
