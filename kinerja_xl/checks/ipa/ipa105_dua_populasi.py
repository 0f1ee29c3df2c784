"""IPA105 Dua populasi untuk satu tanggal.

## Mengapa
IPA satu tanggal acuan dihitung dari satu daftar pegawai. Bila tabel pendidikan, diklat dan nilai SKP pada
tanggal yang sama berjumlah lain, sebagian pegawai tidak ikut dihitung. Tabel yang jumlahnya berbeda lebih
dari seperlima dianggap menghitung pegawai lain.

## Salah
Pegawai menurut Pendidikan per 30 Desember 2020
| No | Pendidikan Terakhir | Laki-Laki | Perempuan | Jumlah |
| --- | --- | --- | --- | --- |
| 1 | SMA/Sederajat | 365 | 192 | 557 |
| 2 | Diploma III | 172 | 446 | 618 |
| 3 | S1/DIV | 576 | 872 | 1.448 |
| 4 | S2 | 133 | 97 | 230 |
|  | Jumlah | 1.246 | 1.607 | **2.853** |

Rekapitulasi Diklat Pegawai per 30 Desember 2020
| No | Kelompok Jabatan | Jumlah | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- | --- |
| 1 | Fungsional Tertentu | 1.255 | 38 | 1.217 |
| 2 | Fungsional Umum | 1.091 | 1.091 | 0 |
| 3 | Struktural | 515 | 330 | 185 |
|  | Jumlah | 2.861 | 1.459 | 1.402 |

Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | 91 - 100 (Sangat Baik) | 139 |
|  | Jumlah | 2.861 |

## Benar
Pegawai menurut Pendidikan per 30 Desember 2020
| No | Pendidikan Terakhir | Laki-Laki | Perempuan | Jumlah |
| --- | --- | --- | --- | --- |
| 1 | SMA/Sederajat | 365 | 192 | 557 |
| 2 | Diploma III | 172 | 446 | 618 |
| 3 | S1/DIV | 580 | 876 | 1.456 |
| 4 | S2 | 133 | 97 | 230 |
|  | Jumlah | 1.250 | 1.611 | 2.861 |

Rekapitulasi Diklat Pegawai per 30 Desember 2020
| No | Kelompok Jabatan | Jumlah | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- | --- |
| 1 | Fungsional Tertentu | 1.255 | 38 | 1.217 |
| 2 | Fungsional Umum | 1.091 | 1.091 | 0 |
| 3 | Struktural | 515 | 330 | 185 |
|  | Jumlah | 2.861 | 1.459 | 1.402 |

Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | 91 - 100 (Sangat Baik) | 139 |
|  | Jumlah | 2.861 |
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from kinerja_xl.calc.populasi import Populasi, assessed, is_close, population
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.numbers import format_date, format_number
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi

_OTHER_PERSONS = Decimal("0.2")


@rule("IPA105", "Dua populasi untuk satu tanggal", "galat", "satu tanggal acuan, satu populasi pegawai")
def check(context: Context) -> Iterator[Issue]:
    """Totals of frequency tables, and the persons assessed, as of one date."""
    counts = [p for t in context.book.of(BarisFrekuensi) if (p := population(t))]
    counts += [p for d in context.book.of(BarisDimensi) if (p := assessed(d))]
    for one in counts:
        usual = _usual(one, counts)
        if one.tanggal and usual.nilai not in (one.nilai, one.rincian):
            yield Issue(
                one.ref,
                f"{_named(one)} per {format_date(one.tanggal)} berjumlah {format_number(one.nilai)} orang, "
                f"tetapi {_named(usual)} ({usual.ref}){_more(usual, counts)} {format_number(usual.nilai)} orang.",
                "Hitung semua tabel dari satu daftar pegawai pada tanggal itu, atau tulis tanggal yang berbeda.",
                format_number(one.nilai),
                format_number(usual.nilai),
                f"{one.tabel.form}|{one.tanggal}",
            )


def _usual(one: Populasi, counts: Sequence[Populasi]) -> Populasi:
    """The count that most tables of this date and about this size agree on, the first on a tie."""
    peers = [p for p in counts if p.tanggal == one.tanggal and is_close(p.nilai, one.nilai, _OTHER_PERSONS)]
    values = [p.nilai for p in peers]
    return max(peers, key=lambda p: values.count(p.nilai))


def _more(one: Populasi, counts: Sequence[Populasi]) -> str:
    others = sum(p.tanggal == one.tanggal and p.nilai == one.nilai for p in counts) - 1
    return f" dan {others} tabel lain" if others else ""


def _named(one: Populasi) -> str:
    name = short(one.tabel.name)
    return f"{name[:1].upper()}{name[1:]}"
