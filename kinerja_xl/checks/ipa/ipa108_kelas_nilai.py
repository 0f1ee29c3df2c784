"""IPA108 Kelas nilai tumpang tindih atau berbeda dari instrumen.

## Mengapa
Bila batas bawah satu kelas sama dengan batas atas kelas di bawahnya, nilai di batas itu masuk dua kelas dan
poinnya tidak pasti. Instrumen IPA membagi nilai kinerja pada 50, 60, 75 dan 90; kelas lain tidak dapat
langsung diberi poin, dan disebut bila buku kerja memuat hasil pengukuran IPA.

## Salah
Rekapitulasi Nilai SKP per 30 Desember 2020
| No | Rentang Nilai | Jumlah Pegawai |
| --- | --- | --- |
| 1 | 50 ke bawah (Buruk) | 0 |
| 2 | 51 - 60 (Kurang) | 1 |
| 3 | 61 - 75 (Cukup) | 0 |
| 4 | 76 - 90 (Baik) | 2.721 |
| 5 | **90 - 100 (Sangat Baik)** | 139 |
|  | Jumlah | 2.861 |

## Benar
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
from typing import NamedTuple

from kinerja_xl.calc.ipa import lower_bound, upper_bound
from kinerja_xl.calc.populasi import class_rows
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi


class _Range(NamedTuple):
    """A class as printed; `edge` is the upper end of the class below it, None for the lowest."""

    entry: Entry
    lower: Decimal | None
    upper: Decimal
    edge: Decimal | None


@rule(
    "IPA108",
    "Kelas nilai tumpang tindih atau berbeda dari instrumen",
    "peringatan",
    "PermenPANRB Nomor 38 Tahun 2018: kelas dimensi kinerja",
)
def check(context: Context) -> Iterator[Issue]:
    """Ranges of the classes of a kinerja frequency table."""
    measured = any(True for _ in context.book.of(BarisDimensi))
    for table in context.book.of(BarisFrekuensi, "frekuensi_kinerja"):
        ranges = _ranges(class_rows(table))
        overlapping = [r for r in ranges if _overlaps(r)]
        for one in overlapping:
            yield _overlap(table, one)
        if measured:
            edges = {k.di_atas for k in context.aturan.ipa.kinerja if k.di_atas is not None}
            other = [r for r in ranges if r not in overlapping and _differs(r, edges)]
            if other:
                yield _difference(table, other, sorted(edges))


def _ranges(rows: Sequence[BarisFrekuensi]) -> list[_Range]:
    found = [(row.kelas, upper) for row in rows if row.kelas and (upper := upper_bound(row.kelas.text)) is not None]
    uppers = [upper for _, upper in found]
    return [
        _Range(entry, lower_bound(entry.text), upper, max((u for u in uppers if u < upper), default=None))
        for entry, upper in found
    ]


def _overlaps(one: _Range) -> bool:
    return one.lower is not None and one.edge is not None and one.lower <= one.edge


def _differs(one: _Range, edges: set[Decimal]) -> bool:
    """Whether an end lies elsewhere than at an edge of the instrument (`90,99` is at 90)."""
    top = one.upper == 100 or any(edge <= one.upper < edge + 1 for edge in edges)
    low = one.lower is None or one.lower <= 1 or any(edge < one.lower <= edge + 1 for edge in edges)
    return not (top and low)


def _overlap(table: Table[BarisFrekuensi], one: _Range) -> Issue:
    assert one.lower is not None
    assert one.edge is not None
    text = short(one.entry.text)
    return Issue(
        one.entry.ref,
        f"Kelas {text} mulai {format_number(one.lower)}, padahal kelas di bawahnya sampai {format_number(one.edge)}.",
        f"Mulai kelas ini di atas {format_number(one.edge)}, misalnya {format_number(one.edge + 1)}.",
        format_number(one.lower),
        f"lebih dari {format_number(one.edge)}",
        f"{table.form}|{text}",
    )


def _difference(table: Table[BarisFrekuensi], other: Sequence[_Range], edges: Sequence[Decimal]) -> Issue:
    texts = ", ".join(short(r.entry.text) for r in other)
    limits = ", ".join(map(format_number, edges))
    return Issue(
        other[0].entry.ref,
        f"Kelas nilai {texts} berbeda dari kelas instrumen IPA, yang berbatas di {limits}.",
        "Kelompokkan ulang nilai pegawai menurut kelas instrumen sebelum memberi poin.",
        texts,
        f"batas {limits}",
        f"{table.form}|kelas instrumen",
    )
