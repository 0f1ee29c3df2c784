"""TGT105 Satuan kosong.

## Mengapa
Tanpa satuan, target dan realisasi tidak dapat dipahami atau dibandingkan dengan dokumen lain.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < |
| ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | **** | 72 | 74 |
| 2 | Arsip tertib | Persentase arsip yang dikelola | % | 90 | 95 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Target | < |
| ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 72 | 74 |
| 2 | Arsip tertib | Persentase arsip yang dikelola | % | 90 | 95 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT105", "Satuan kosong", "peringatan", "target ditulis dengan satuannya")
def check(context: Context) -> Iterator[Issue]:
    """Indicators with figures but without unit, in tables that have a column for it."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if row.satuan is not None and row.satuan.is_blank and not row.satuan.merged and _needs_unit(row):
                yield Issue(
                    row.satuan.ref,
                    f"Satuan {short(indicator_name(row))} kosong.",
                    "Isi satuannya, misalnya persen, indeks, nilai, orang atau dokumen.",
                    row.satuan.printed or "kosong",
                    "satuan",
                    f"{table.form}|{row.key}",
                )


def _needs_unit(row: BarisIndikator) -> bool:
    """Whether a target or realisasi is a bare number: `12 Bulan` and `72%` carry their own unit."""
    figures = [e for e in (*row.target.values(), *row.realisasi.values()) if e.candidates]
    return any(not e.reading.satuan and not e.reading.percent for e in figures)
