"""From the print of a cell to what Excel holds: a number with its format, or the text itself."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

Jenis = Literal["nomor", "teks", "tengah", "angka"]
"""What a column holds; `nomor` and `angka` may hold numbers, the others are text whatever they look like."""

_ANGKA = re.compile(
    r"(?P<awalan>:?\s*Rp\.?\s*)?(?P<bulat>-?(?:[1-9]\d{0,2}(?:\.\d{3})+|0|[1-9]\d*))"
    r"(?:,(?P<pecahan>\d+))?(?P<persen>%)?",
    re.ASCII,
)


class Isi(NamedTuple):
    """The value of a cell and its Excel number format."""

    nilai: int | float | str | None
    format: str = "General"


def cell_content(cetak: str, jenis: Jenis) -> Isi:
    """What a cell of a column of that `jenis` holds so that Excel shows `cetak`.

    Only strictly valid Indonesian notation becomes a number.

    >>> cell_content("100,80", "angka")
    Isi(nilai=100.8, format='[$-421]#,##0.00')
    >>> cell_content("Rp 704.039.000,00", "angka")
    Isi(nilai=704039000, format='[$-421]"Rp "* #,##0.00')
    >>> cell_content("72%", "angka"), cell_content("97.21", "angka"), cell_content("", "angka")
    (Isi(nilai=0.72, format='0%'), Isi(nilai='97.21', format='General'), Isi(nilai=None, format='General'))
    """
    match = _ANGKA.fullmatch(cetak)
    if jenis in ("teks", "tengah") or match is None:
        return Isi(cetak or None)
    awalan, bulat, pecahan, persen = match["awalan"], match["bulat"], match["pecahan"] or "", match["persen"]
    nilai = Decimal(f"{bulat.replace('.', '')}.{pecahan or 0}") / (100 if persen else 1)
    ribuan = "." in bulat or (pecahan and len(bulat.lstrip("-")) <= 3)
    pola = ("#,##0" if ribuan and not persen else "0") + ("." + "0" * len(pecahan) if pecahan else "")
    setempat = "[$-421]" if ribuan or pecahan or awalan else ""
    rupiah = f'"{awalan}"* ' if awalan else ""
    return Isi(
        int(nilai) if nilai == nilai.to_integral_value() else float(nilai),
        f"{setempat}{rupiah}{pola}{persen or ''}",
    )
