"""What is told of an import, in whatever form: which column was taken for what, what became of the words, bad rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class KolomDibaca(NamedTuple):
    """A column of the export: `peran` is "" for one that is not used, for `alasan`; `keyakinan` in percent."""

    judul: str
    peran: str
    cara: str
    keyakinan: int
    alasan: str
    isian: int


class BarisDitolak(NamedTuple):
    """A cell of the export that cannot be read."""

    tempat: str
    judul: str
    isi: str
    masalah: str
    saran: str


class LaporanImpor(NamedTuple):
    """An import: its columns, words translated with their counts, refused rows, and where it was written, if it was."""

    berkas: str
    orang: int
    kolom: Sequence[KolomDibaca]
    terjemahan: Mapping[tuple[str, str, str], int]
    ditolak: Sequence[BarisDitolak]
    catatan: Sequence[str]
    ditulis: str = ""

    @property
    def has_galat(self) -> bool:
        """Whether a row cannot be read."""
        return bool(self.ditolak)
