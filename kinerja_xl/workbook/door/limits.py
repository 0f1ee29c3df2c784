"""What a workbook may hold at most: the limits as data, each with the words that refuse a file beyond it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kinerja_xl.errors import KinerjaError

RESAVE = "Buka di Excel, simpan ulang sebagai Buku Kerja Excel (.xlsx), lalu periksa lagi."


class Limit(NamedTuple):
    """A limit: the number that users read, the words around it, and how many one of its units counts."""

    number: int
    words: str
    unit: int = 1

    @property
    def most(self) -> int:
        """The most that may be counted.

        >>> PART_SIZE.most
        200000000
        """
        return self.number * self.unit

    @property
    def told(self) -> str:
        """The words with the number in them.

        >>> PARTS.told
        'berisi lebih dari 2.000 bagian'
        """
        return self.words.format(f"{self.number:,}".replace(",", "."))


FILE_SIZE = Limit(500, "besarnya lebih dari {} MB", 1_000_000)
PARTS = Limit(2_000, "berisi lebih dari {} bagian")
PART_SIZE = Limit(200, "memuat bagian lebih dari {} MB", 1_000_000)
TOTAL_SIZE = Limit(500, "isinya lebih dari {} MB", 1_000_000)
RATIO = Limit(200, "memuat bagian yang dimampatkan lebih dari {} kali")
RATIO_FROM_BYTES = 1_000_000
PROLOG = Limit(4, "pembuka XML-nya lebih dari {} KB", 1024)
TOKEN = Limit(1, "memuat satu teks atau tanda XML lebih dari {} MB", 1_000_000)
DEPTH = Limit(256, "memuat unsur XML bersarang lebih dari {} tingkat")
TAGS = Limit(2, "memuat lebih dari {} juta tanda XML", 1_000_000)
"""Of all parts together, four or five for a cell: about half a million cells, read and checked in 5 seconds."""
MANY_TAGS = Limit(4, TAGS.words, TAGS.unit)
"""As above, for lists of persons, and for formulas that are taken out in bulk: about a million cells, which take less
than 512 MB to read.
"""

ROWS = Limit(1_048_576, "memuat baris di luar {} baris yang dikenal Excel")
COLUMNS = Limit(16_384, "memuat kolom di luar {} kolom yang dikenal Excel")
TEXT = Limit(32_767, "teksnya lebih dari {} huruf")
NUMBER_TEXT = Limit(255, "angkanya ditulis lebih dari {} huruf")
DATE = Limit(2_958_465, "tanggalnya di luar kalender Excel (1 sampai {}, yaitu 31 Desember 9999)")
FORMULA_DEPTH = Limit(64, "rumusnya bersarang lebih dari {} tingkat")
LINKED_CELLS = Limit(1_000_000, "memuat tautan (hyperlink) pada lebih dari {} sel")
MERGED_CELLS = Limit(2_000_000, "memuat sel gabungan yang mencakup lebih dari {} sel")
ERRORS = frozenset(
    "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! "
    "#UNKNOWN! #BUSY! #PYTHON! #EXTERNAL! #TIMEOUT!".split()
)
"""The errors that a cell may show."""

# Beyond these a file is read all the same, and the report says so.
FORMULA_TEXT = Limit(8_192, "Rumus lebih dari {} huruf")
SHARED_FORMULAS = Limit(2, "Rumus bersama (shared) yang ditulis lengkap lebih dari {} juta huruf", 1_000_000)
CHECKED_FORMULAS = Limit(20_000, "Lebih dari {} rumus")
MERGES = Limit(10_000, "Lebih dari {} sel gabungan")
CONDITIONS = Limit(10_000, "Lebih dari {} format bersyarat")
FONTS = Limit(1_024, "Lebih dari {} jenis huruf")
SPREAD = Limit(10_000_000, "Sel berisi terpencar pada bidang lebih dari {} sel")
SHEET_NAME = Limit(31, "Nama lembar lebih dari {} huruf")


def refusal(path: Path, reason: str, where: str = "") -> KinerjaError:
    """The refusal of a file for a reason, at a place in it."""
    return KinerjaError(f"{path}: ditolak demi keamanan karena {f'{where} {reason}'.strip()}.", RESAVE)
