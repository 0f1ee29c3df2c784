"""Replace a workbook safely: checked before it is replaced, the original kept, never half a file."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.patching.draft import Draft

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


def save(
    path: Path,
    data: bytes,
    *,
    backup: bool = True,
    original: bytes | None = None,
    check: Callable[[bytes], None] | None = None,
) -> Path | None:
    """Replace a workbook; the path of the backup, if one was made.

    The new content is written beside the file, synced, read back and checked; only then it takes the name of the
    file in one step. Whatever stops this before leaves the original as it was.

    Args:
        path: the workbook.
        data: its new content.
        backup: keep the original as `NAMA.cadangan-YYYYMMDD-HHMMSS.xlsx` beside it.
        original: content from which `data` was made; another content now is not overwritten.
        check: called with what was read back; raises KinerjaError to stop.

    Raises:
        KinerjaError: the file is open elsewhere, was changed meanwhile, or cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        with Draft(target) as draft:
            _refuse_closed(path, target)
            written = draft.write(data, target)
            if written != data:
                raise KinerjaError(f"{path}: yang terbaca dari cakram lain dari yang ditulis.", "Periksa cakramnya.")
            if check is not None:
                check(written)
            if original is not None and target.read_bytes() != original:
                raise KinerjaError(f"{path}: berubah selagi dihitung, jadi tidak ditimpa.", "Jalankan lagi.")
            _refuse_closed(path, target)
            kept = _keep(target) if backup else None
            try:
                draft.publish()
            except OSError:
                if kept is not None:
                    kept.unlink()
                raise
            return kept
    except OSError as error:
        raise _refusal(path, error) from None


def remove_stale(path: Path) -> None:
    """Remove what a killed run left beside a workbook.

    Raises:
        KinerjaError: another run is writing the workbook now.
    """
    target = Path(os.path.realpath(path))
    for draft in (Draft(target, patient=True), _copy(target, target)):
        if draft.path.exists():
            with contextlib.suppress(OSError), draft:  # where nothing can be removed, `save` will say so
                continue


def _refuse_closed(path: Path, target: Path) -> None:
    for file in {path, target}:
        for owner, program in ((f"~${file.name}", "Excel"), (f".~lock.{file.name}#", "LibreOffice")):
            if file.with_name(owner).exists():
                raise KinerjaError(
                    f"{path}: sedang dibuka di {program}.",
                    f"Tutup dahulu lalu jalankan lagi; bila tidak sedang dibuka, hapus berkas {owner} di sebelahnya.",
                )
    if not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        raise KinerjaError(f"{path}: berkas ini hanya boleh dibaca.", "Lepaskan tanda baca-saja, atau pakai salinan.")


def _keep(target: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for number in range(1, 1000):
        name = f"{target.stem}.cadangan-{stamp}{f'-{number}' if number > 1 else ''}{target.suffix}"
        kept = target.with_name(name)
        with contextlib.suppress(FileExistsError):
            _link(target, kept)
            return kept
    raise KinerjaError(f"{target}: sudah ada 999 cadangan dari detik ini.", "Jalankan lagi sebentar lagi.")


def _link(target: Path, kept: Path) -> None:
    """A second name for the original: no copy, nothing half written, never over another file."""
    try:
        os.link(target, kept)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: a whole copy, or none
        if kept.exists():
            raise FileExistsError(kept) from None
        with _copy(target, kept) as copy:
            copy.write(target.read_bytes(), target)
            copy.publish()


def _copy(target: Path, kept: Path) -> Draft:
    return Draft(kept, of=f"{target.name}.cadangan")


def _refusal(path: Path, error: OSError) -> KinerjaError:
    if error.errno in _FULL:
        return KinerjaError(f"{path}: cakram penuh; berkas asli tidak diubah.", "Kosongkan tempat, lalu jalankan lagi.")
    if isinstance(error, FileNotFoundError):
        return KinerjaError(f"{path}: berkas tidak ditemukan.", "Periksa nama dan foldernya.")
    if error.errno in _CLOSED:
        return KinerjaError(
            f"{path}: tidak boleh ditulisi; berkas asli tidak diubah.",
            "Tutup di Excel, dan periksa izin menulis berkas dan foldernya.",
        )
    code = errno.errorcode.get(error.errno or 0, "tidak dikenal")
    return KinerjaError(f"{path}: tidak dapat ditulisi (galat sistem {code}); berkas asli tidak diubah.")
