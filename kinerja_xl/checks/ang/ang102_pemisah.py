"""ANG102 Pemisah desimal tidak pasti.

## Mengapa
Teks `22.28` adalah 2.228 bila titik memisahkan ribuan, dan 22,28 bila titik memisahkan desimal.
Angka seperti ini tidak ditebak: selama belum pasti, apa pun yang bergantung padanya tidak dapat diperiksa
dengan yakin. Bila kedua bacaannya tertib (`84.055`, `1,250`) ini galat; bila hanya satu (`22.28`) peringatan.

## Salah
| No | Komponen | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | **'22.28** |
| 2 | Pengukuran Kinerja | 25 | 16,88 |
| 3 | Pelaporan Kinerja | 15 | 10,83 |
| 4 | Evaluasi Internal | 10 | 4,91 |
| 5 | Pencapaian Kinerja | 20 | 7,77 |
|  | Jumlah | 100 | 62,67 |

## Benar
| No | Komponen | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 22,28 |
| 2 | Pengukuran Kinerja | 25 | 16,88 |
| 3 | Pelaporan Kinerja | 15 | 10,83 |
| 4 | Evaluasi Internal | 10 | 4,91 |
| 5 | Pencapaian Kinerja | 20 | 7,77 |
|  | Jumlah | 100 | 62,67 |
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import UNNAMED, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import Reading, format_number
from kinerja_xl.pola import Pola
from kinerja_xl.regulasi.peran import NUMERIC

_THREE_DIGITS = Pola(r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])", re.ASCII)


@rule(
    "ANG102",
    "Pemisah desimal tidak pasti",
    "galat",
    "ejaan bahasa Indonesia (EYD V): koma untuk desimal, titik untuk ribuan",
)
def check(context: Context) -> Iterator[Issue]:
    """Every text of a figure column that the other decimal separator would read differently."""
    for one in figures(context, NUMERIC | UNNAMED):
        if one.entry.reading.state == "ambigu":
            printed, readings = one.entry.printed, _readings(one.entry.reading)
            yield Issue(
                one.entry.ref,
                f"{one.name} tertulis {printed}; angka ini dapat dibaca "
                + " atau ".join(f"{value} ({separator})" for value, separator in readings)
                + ".",
                "Ketik ulang sebagai angka, dengan koma untuk desimal dan titik untuk ribuan.",
                printed,
                " atau ".join(value for value, _ in readings),
                one.subject,
                None if _is_regular_both_ways(one.entry.text) else "peringatan",
            )


def _is_regular_both_ways(text: str) -> bool:
    """Whether the text is well formed under either convention, so that nothing in it tells which is meant."""
    return _THREE_DIGITS.search(text) is not None


def _readings(reading: Reading) -> list[tuple[str, str]]:
    """The values a text may stand for, each with the separator that gives it."""
    both = (
        (reading.by_comma, "bila desimal ditulis dengan koma"),
        (reading.by_point, "bila desimal ditulis dengan titik"),
    )
    return [(_exact(value), separator) for value, separator in both if value is not None]


def _exact(value: Decimal) -> str:
    return format_number(value, max(0, -int(value.as_tuple().exponent)))
