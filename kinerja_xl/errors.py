"""Failures that a user can cause: one line of what is wrong, one of what to do."""

from __future__ import annotations

import errno

_REASONS = {
    errno.ENOSPC: "cakram penuh",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EROFS: "tempat itu hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EFBIG: "melebihi batas ukuran berkas",
    errno.ENOENT: "foldernya tidak ada",
    errno.ENOTDIR: "bagian dari jalurnya bukan folder",
    errno.EEXIST: "sudah ada berkas bernama itu",
    errno.EISDIR: "nama itu milik sebuah folder",
    errno.ELOOP: "tautannya berputar",
    errno.EIO: "cakramnya rusak atau terputus",
}
if hasattr(errno, "EDQUOT"):
    _REASONS[errno.EDQUOT] = "jatah cakram habis"


class KinerjaError(Exception):
    """A failure the user can mend.

    Args:
        message: what is wrong and where, one line of Indonesian.
        hint: what to do about it, one line of Indonesian; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class Stopped(KinerjaError):
    """The user stopped the work with Ctrl+C."""


def system_reason(error: OSError) -> str:
    """Why the system refused, in Indonesian.

    >>> system_reason(OSError(errno.ENOSPC, "No space left on device"))
    'cakram penuh'
    """
    return _REASONS.get(error.errno or 0) or f"galat sistem {errno.errorcode.get(error.errno or 0, 'tidak dikenal')}"
