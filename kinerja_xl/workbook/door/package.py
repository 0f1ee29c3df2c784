"""The door: opens a file as the archive of a workbook once the gate has let it pass, and reads its parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kinerja_xl.errors import KinerjaError
from kinerja_xl.workbook.door.gate import judge
from kinerja_xl.workbook.door.limits import FILE_SIZE, RESAVE, refusal

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1_000_000
_KINDS = (
    (b"%PDF", "berkas PDF", "Minta berkas Excel aslinya."),
    (b"{\\rtf", "dokumen RTF", "Salin tabelnya ke buku kerja Excel (.xlsx)."),
    (b"<?xml", "berkas XML", RESAVE),
    (b"<html", "halaman HTML yang dinamai buku kerja", RESAVE),
    (b"<!doctype html", "halaman HTML yang dinamai buku kerja", RESAVE),
    (b"<table", "halaman HTML yang dinamai buku kerja", RESAVE),
)
"""How files begin that are often given the name of a workbook."""


def open_package(path: Path, data: bytes | None = None) -> zipfile.ZipFile:
    """Open an .xlsx or .xlsm as a zip archive that the gate has judged safe.

    Args:
        path: the file, named in every message.
        data: its content, where it has been read already.

    Raises:
        KinerjaError: the file is missing, locked, encrypted, of an old format, damaged or beyond a limit.
    """
    with _in_words(path):
        with path.open("rb") if data is None else io.BytesIO(data) as stream:
            _judge_start(path, stream)
        archive = zipfile.ZipFile(path if data is None else io.BytesIO(data))
    try:
        judge(path, archive)
    except KinerjaError:
        archive.close()
        raise
    return archive


def read_whole(path: Path) -> bytes:
    """Every byte of a file that begins like a workbook and is no larger than one may be.

    What is inside is judged when it is opened, by `open_package`; KinerjaError as there.
    """
    with _in_words(path), path.open("rb") as stream:
        _judge_start(path, stream)
        stream.seek(0)
        return stream.read()


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """What goes wrong with a file, as users are told."""
    try:
        yield
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
        raise KinerjaError(f"{path}: bukan buku kerja Excel (.xlsx/.xlsm) yang utuh.", RESAVE) from None


def read_part(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one part, never more than its judged size; KinerjaError when it is damaged."""
    try:
        return archive.read(name)
    except KeyError:
        raise KinerjaError(f"{path}: bagian {name} tidak ada di dalam berkas.", RESAVE) from None
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise KinerjaError(f"{path}: bagian {name} rusak.", RESAVE) from None
    except Exception as error:  # zlib.error and its siblings share no base class but Exception
        if type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        raise KinerjaError(f"{path}: bagian {name} rusak.", RESAVE) from None


def _judge_start(path: Path, stream: BinaryIO) -> None:
    """Refuse by its first bytes what is no zip archive but something known."""
    head = stream.read(64)
    if head.startswith(_OLE):
        raise _ole_error(path, stream)
    if stream.seek(0, io.SEEK_END) > FILE_SIZE.most:
        raise refusal(path, FILE_SIZE.told)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, kind, hint in _KINDS:
        if start.startswith(mark.lower()):
            raise KinerjaError(f"{path}: bukan buku kerja Excel (.xlsx/.xlsm), melainkan {kind}.", hint)


def _ole_error(path: Path, stream: BinaryIO) -> KinerjaError:
    kept = b""
    while chunk := stream.read(_CHUNK):
        if _ENCRYPTED_STREAM in kept + chunk:
            return KinerjaError(
                f"{path}: berkas terenkripsi (berkata sandi).", "Hapus kata sandinya di Excel, lalu periksa lagi."
            )
        kept = chunk[-len(_ENCRYPTED_STREAM) :]
    return KinerjaError(f"{path}: berkas .xls lama.", "Simpan sebagai .xlsx, lalu periksa lagi.")
