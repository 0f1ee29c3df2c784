"""What the first page says of a workbook with galat."""

from __future__ import annotations

from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Kotak

_SHOWN = 12
_LONGEST = 170


def peringatan(bahan: Bahan) -> tuple[Kotak, ...]:
    """A box that names the galat of the workbook, the first dozen with their cells; nothing where there is none."""
    galat = bahan.galat
    if not galat:
        return ()
    lines = [f"{f.code} {f.sheet}!{f.cell}: {_short(f.message)}" for f in galat[:_SHOWN]]
    if more := len(galat) - _SHOWN:
        lines.append(f"… dan {more} galat lainnya." if more > 0 else "")
    return (
        Kotak(
            f"PERHATIAN: BUKU KERJA SUMBER MEMUAT {len(galat)} GALAT. ANGKA DALAM DOKUMEN INI BELUM BOLEH DIPAKAI.",
            (
                *filter(None, lines),
                f"Lihat semuanya: kinerja periksa {bahan.berkas}. Perbaiki, lalu buat lagi dokumen ini.",
            ),
        ),
    )


def _short(message: str) -> str:
    return message if len(message) <= _LONGEST else f"{message[:_LONGEST].rstrip()} …"
