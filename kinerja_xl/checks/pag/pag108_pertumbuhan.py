"""PAG108 Kolom rata-rata pertumbuhan bukan laju pertumbuhan.

## Mengapa
Rata-rata pertumbuhan menyatakan berapa persen anggaran tumbuh setiap tahun. Angka yang tidak sama
dengan laju majemuk, rata-rata laju tahunan, maupun rata-rata kenaikan rupiah, tidak dapat ditafsirkan.
Dilaporkan sekali untuk setiap kolom.

## Salah
| No | Uraian | Anggaran Tahun | < | < | Realisasi Anggaran pada Tahun ke- | < | < | Rata-rata Pertumbuhan | < |
| ^ | ^ | '2022 | '2023 | '2024 | '2022 | '2023 | '2024 | Anggaran | Realisasi |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Mutasi dan Promosi ASN | 100.000 | 110.000 | 121.000 | 80.000 | 88.000 | 96.800 | **4.200.000** | 10,00 |

## Benar
| No | Uraian | Anggaran Tahun | < | < | Realisasi Anggaran pada Tahun ke- | < | < | Rata-rata Pertumbuhan | < |
| ^ | ^ | '2022 | '2023 | '2024 | '2022 | '2023 | '2024 | Anggaran | Realisasi |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Mutasi dan Promosi ASN | 100.000 | 110.000 | 121.000 | 80.000 | 88.000 | 96.800 | 10,00 | 10,00 |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.calc.serapan import pertumbuhan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import shown
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran

_COLUMNS = (("pagu", "pertumbuhan_anggaran"), ("realisasi", "pertumbuhan_realisasi"))


@rule(
    "PAG108",
    "Kolom rata-rata pertumbuhan bukan laju pertumbuhan",
    "peringatan",
    "aritmetika: (akhir / awal)^(1 / (n - 1)) - 1",
)
def check(context: Context) -> Iterator[Issue]:
    """Each growth column of a funding table, flagged once with the number of rows that do not fit."""
    for table in context.book.of(BarisAnggaran, "pendanaan_pelayanan"):
        for amounts, growth in _COLUMNS:
            wrong = list(_wrong(table, amounts, growth))
            if wrong:
                entry, rate = wrong[0]
                yield Issue(
                    entry.ref,
                    f"Rata-rata pertumbuhan tercetak {entry.printed}, padahal laju tahunannya {shown(rate, 2)} persen "
                    f"({len(wrong)} baris di kolom ini tidak cocok).",
                    "Hitung ulang kolom ini: (tahun akhir / tahun awal)^(1 / (jumlah tahun - 1)) - 1, dalam persen.",
                    entry.printed,
                    shown(rate, 2),
                    f"{table.form}|{growth}",
                )


def _wrong(table: Table[BarisAnggaran], amounts: str, growth: str) -> Iterator[tuple[Entry, Decimal]]:
    for place in dict.fromkeys(r.ref for r in table.rows):
        rows = [r for r in table.rows if r.ref == place]
        printed: Entry | None = getattr(rows[0], growth)
        entries = [e for r in rows if (e := getattr(r, amounts)) is not None]
        values = [e.value for e in entries if e.value is not None]
        if printed is None or printed.value is None or len(values) < 2 or len(values) < len(entries):
            continue
        rate = pertumbuhan(Masukan("awal", values[0]), Masukan("akhir", values[-1]), len(values)).nilai
        if rate is not None and not any(
            agrees(printed.value, v, printed.decimals) for v in (rate, *_other_means(values))
        ):
            yield printed, rate


def _other_means(values: list[Decimal]) -> Iterator[Decimal]:
    steps = len(values) - 1
    yield (values[-1] - values[0]) / steps
    if all(values[:-1]):
        yield sum((b / a - 1 for a, b in zip(values, values[1:], strict=False)), Decimal(0)) / steps * 100
