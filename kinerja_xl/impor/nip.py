"""The NIP of an export: its digits, or why they cannot be trusted. What Excel cut off is never filled in again."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.nip import DIGITS, nip_fault
from kinerja_xl.impor.ekspor import Isi, shown
from kinerja_xl.numbers import empty_state

_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE | re.ASCII)
_AS_FLOAT = re.compile(r"\d{15,}[.,]0+", re.ASCII)
_AGAIN = "Ekspor ulang dengan NIP sebagai teks; angka yang hilang tidak dapat dipulihkan."


class Nip(NamedTuple):
    """The digits of a NIP, "" for a blank cell; or `salah` and what to do."""

    angka: str
    salah: str = ""
    saran: str = ""


def nip_of(cell: Isi) -> Nip:
    """The NIP that a cell holds.

    >>> nip_of("19700101 199003 1 001").angka, nip_of("1,97001E+17").salah
    ('197001011990031001', 'NIP tertulis dalam bentuk ilmiah: angka terakhirnya hilang')
    >>> nip_of("197001011990031000").salah
    'NIP berakhir 000: angka terakhirnya dipotong Excel'
    >>> nip_of(Decimal("197001011990031000")).salah
    'NIP tersimpan sebagai angka: hanya 15 angka pertamanya benar'
    """
    text = shown(cell)
    if empty_state(text):
        return Nip("")
    if _SCIENTIFIC.fullmatch(text):
        return Nip("", "NIP tertulis dalam bentuk ilmiah: angka terakhirnya hilang", _AGAIN)
    if isinstance(cell, Decimal) or _AS_FLOAT.fullmatch(text):
        return Nip("", "NIP tersimpan sebagai angka: hanya 15 angka pertamanya benar", _AGAIN)
    digits = re.sub(r"[ .\-]", "", text)
    if not (digits.isascii() and digits.isdigit()):
        return Nip("", "NIP memuat tanda selain angka", "Betulkan NIP-nya pada ekspor.")
    if len(digits) == DIGITS and digits.endswith("000"):
        return Nip("", "NIP berakhir 000: angka terakhirnya dipotong Excel", _AGAIN)
    fault = nip_fault(digits)
    return Nip("", f"NIP {fault}", "Cocokkan dengan data kepegawaian.") if fault else Nip(digits)


def birth_fault(digits: str, lahir: str) -> str:
    """Whether a NIP begins with another date of birth than the export states; "" for no.

    >>> birth_fault("197001011990031001", "19700102")
    'NIP diawali 19700101, tetapi tanggal lahirnya 19700102'
    """
    return "" if digits[:8] == lahir else f"NIP diawali {digits[:8]}, tetapi tanggal lahirnya {lahir}"
