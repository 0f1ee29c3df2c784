"""The door: what a file must be before anything in it is read. Limits follow the policy on bad files."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from kinerja_xl.errors import KinerjaError

MAX_PARTS = 2_000
MAX_PART_BYTES = 200_000_000
MAX_TOTAL_BYTES = 500_000_000
MAX_RATIO = 200
RATIO_FROM_BYTES = 1_000_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_RESAVE = "Buka di Excel, simpan ulang sebagai Buku Kerja Excel (.xlsx), lalu periksa lagi."


def open_package(path: Path, data: bytes | None = None) -> zipfile.ZipFile:
    """Open an .xlsx or .xlsm as a zip archive whose directory has been judged safe.

    Args:
        path: the file, named in every message.
        data: its content, where it has been read already.

    Raises:
        KinerjaError: the file is missing, locked, encrypted, of an old format, damaged or beyond a limit.
    """
    try:
        with path.open("rb") if data is None else io.BytesIO(data) as stream:
            head = stream.read(8)
            body = stream.read() if head == _OLE else b""
        if head == _OLE:
            raise _ole_error(path, body)
        archive = zipfile.ZipFile(path if data is None else io.BytesIO(data))
    except FileNotFoundError:
        raise KinerjaError(f"{path}: berkas tidak ditemukan.", "Periksa nama dan foldernya.") from None
    except IsADirectoryError:
        raise KinerjaError(f"{path}: ini folder, bukan berkas.", "Sebutkan berkas .xlsx di dalamnya.") from None
    except PermissionError:
        raise KinerjaError(
            f"{path}: berkas tidak dapat dibuka.",
            "Tutup dahulu di Excel, atau minta izin membaca berkas itu.",
        ) from None
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError):
        raise KinerjaError(f"{path}: bukan buku kerja Excel (.xlsx/.xlsm) yang utuh.", _RESAVE) from None
    try:
        _judge(path, archive)
    except KinerjaError:
        archive.close()
        raise
    return archive


def read_whole(path: Path) -> bytes:
    """Every byte of a workbook that the door lets through; KinerjaError as in `open_package`."""
    with open_package(path) as archive:
        stream = archive.fp
        if stream is None:
            raise ValueError("arsip sudah ditutup")
        stream.seek(0)
        return stream.read()


def read_part(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one part; KinerjaError when it is damaged."""
    try:
        return archive.read(name)
    except KeyError:
        raise KinerjaError(f"{path}: bagian {name} tidak ada di dalam berkas.", _RESAVE) from None
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise KinerjaError(f"{path}: bagian {name} rusak.", _RESAVE) from None
    except Exception as error:  # zlib.error and its siblings share no base class but Exception
        if type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        raise KinerjaError(f"{path}: bagian {name} rusak.", _RESAVE) from None


def _ole_error(path: Path, body: bytes) -> KinerjaError:
    if _ENCRYPTED_STREAM in body:
        return KinerjaError(
            f"{path}: berkas terenkripsi (berkata sandi).", "Hapus kata sandinya di Excel, lalu periksa lagi."
        )
    return KinerjaError(f"{path}: berkas .xls lama.", "Simpan sebagai .xlsx, lalu periksa lagi.")


def _judge(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [p.filename.casefold().replace("\\", "/") for p in parts]
    reason = ""
    if len(parts) > MAX_PARTS:
        reason = f"berisi {len(parts)} bagian, batasnya {MAX_PARTS}"
    elif len(set(names)) < len(names):
        reason = "memuat dua bagian dengan nama yang sama"
    elif any(n.startswith("/") or ".." in n.split("/") for n in names):
        reason = "memuat bagian yang menunjuk ke luar berkas"
    elif any(p.flag_bits & 1 for p in parts):
        reason = "memuat bagian terenkripsi"
    elif any((p.external_attr >> 16) & 0o170000 == 0o120000 for p in parts):
        reason = "memuat tautan simbolis"
    elif max((p.file_size for p in parts), default=0) > MAX_PART_BYTES:
        reason = f"memuat bagian lebih dari {MAX_PART_BYTES // 1_000_000} MB"
    elif sum(p.file_size for p in parts) > MAX_TOTAL_BYTES:
        reason = f"isinya lebih dari {MAX_TOTAL_BYTES // 1_000_000} MB"
    elif any(p.file_size > RATIO_FROM_BYTES and p.file_size > MAX_RATIO * p.compress_size for p in parts):
        reason = f"memuat bagian yang dimampatkan lebih dari {MAX_RATIO} kali"
    if reason:
        raise KinerjaError(f"{path}: ditolak demi keamanan karena {reason}.", _RESAVE)
