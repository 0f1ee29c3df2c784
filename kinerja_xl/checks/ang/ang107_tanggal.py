"""ANG107 Angka berubah menjadi tanggal.

## Mengapa
Excel mengubah `12.5` atau `1/2` yang diketik menjadi tanggal. Yang tersimpan lalu nomor urut hari
seperti 44000, bukan angka yang dimaksud, dan jumlah yang memakainya jauh melenceng.

## Salah
| No | Indikator Kinerja | Satuan | Target | Realisasi |
| --- | --- | --- | --- | --- |
| 1 | Indeks Kepuasan Masyarakat | Indeks | 80 | 81,25 |
| 2 | Indeks Reformasi Birokrasi | Indeks | 60 | **18.6 <!-- tanggal -->** |

## Benar
| No | Indikator Kinerja | Satuan | Target | Realisasi |
| --- | --- | --- | --- | --- |
| 1 | Indeks Kepuasan Masyarakat | Indeks | 80 | 81,25 |
| 2 | Indeks Reformasi Birokrasi | Indeks | 60 | 61,75 |
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import UNNAMED, Figure, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_date, read_date
from kinerja_xl.regulasi.peran import NUMERIC, PERFORMANCE
from kinerja_xl.tables.rows import BarisIndikator

_FIRST_DAY, _LAST_SERIAL = date(1899, 12, 30), 2_958_465


@rule("ANG107", "Angka berubah menjadi tanggal", "galat", "aritmetika: tanggal bukan nilai yang dapat dihitung")
def check(context: Context) -> Iterator[Issue]:
    """Every date cell in a figure column, except where the unit says that a date is meant."""
    for one in figures(context, NUMERIC | UNNAMED):
        if one.entry.kind == "tanggal" and not _date_is_meant(one):
            day = _day(one.entry.text)
            stored = f"tanggal {format_date(day)}" if day else "waktu"
            hint = "Ubah format sel menjadi angka, lalu ketik ulang dengan koma sebagai desimal."
            if day:
                hint += f" Mungkin yang diketik {day.day}.{day.month} atau {day.day}/{day.month}."
            message = f"{one.name} berisi {stored}, bukan angka."
            yield Issue(one.entry.ref, message, hint, stored, "angka", one.subject)


def _date_is_meant(one: Figure) -> bool:
    row = one.row
    satuan = row.satuan.text.casefold() if isinstance(row, BarisIndikator) and row.satuan else ""
    return one.role in PERFORMANCE and any(word in satuan for word in ("tanggal", "tgl", "waktu"))


def _day(text: str) -> date | None:
    """The day of a stored serial number or ISO date; None for a time of day."""
    whole = text.partition(".")[0]
    if whole.isascii() and whole.isdigit():
        serial = int(whole)
        return _FIRST_DAY + timedelta(days=serial) if 0 < serial <= _LAST_SERIAL else None
    return read_date(text[:10])
