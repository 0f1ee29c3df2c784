"""The number of a civil servant (NIP): 18 digits of birth date, appointment, sex and sequence.

Source: Peraturan Kepala BKN Nomor 22 Tahun 2007. The number of a PPPK carries a code of 21 and above where a
civil servant's has the month of the appointment.
"""

from __future__ import annotations

import re
from datetime import date

from kinerja_xl.pola import Pola

DIGITS = 18
YOUNGEST = 16
"""Least age in years at the appointment."""
PPPK = range(21, 30)
"""What stands for the month of the appointment in the number of a PPPK."""
_LABELLED = Pola(r"\bN\.?I\.?P\.?(?:PPPK)?\b\W*(\d[\d .\-]{6,}\d)", re.IGNORECASE)
_BARE = Pola(r"\d[\d .\-]{6,}\d")


def find_nip(text: str, labelled: bool = True) -> str:
    """The digits of the NIP that a text holds, "" for none; `labelled` wants the word NIP before them.

    >>> find_nip("NIP. 19700101 199003 1 001"), find_nip("2.450 lembar"), find_nip("197001011990031001", False)
    ('197001011990031001', '', '197001011990031001')
    """
    match = _LABELLED.search(text)
    found = match[1] if match else text.strip() if not labelled and _BARE.fullmatch(text.strip()) else ""
    return "".join(filter(str.isdigit, found))


def nip_fault(digits: str) -> str:
    """What is wrong with a NIP, "" for nothing.

    >>> nip_fault("197001011990031001"), nip_fault("198506172023211005")
    ('', '')
    >>> nip_fault("197013011990031001"), nip_fault("197001011990033001")
    ('tanggal lahirnya bukan tanggal', 'angka jenis kelaminnya 3, seharusnya 1 atau 2')
    """
    if len(digits) != DIGITS:
        return f"terdiri atas {len(digits)} angka, seharusnya {DIGITS}"
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return "tanggal lahirnya bukan tanggal"
    year, month = int(digits[8:12]), int(digits[12:14])
    if not 1 <= month <= 12 and month not in PPPK:
        return "bulan pengangkatannya bukan bulan"
    if digits[14] not in "12":
        return f"angka jenis kelaminnya {digits[14]}, seharusnya 1 atau 2"
    age = year - born.year - (1 <= month <= 12 and month < born.month)
    return f"umur pada saat pengangkatan {age} tahun, seharusnya sedikitnya {YOUNGEST}" if age < YOUNGEST else ""
