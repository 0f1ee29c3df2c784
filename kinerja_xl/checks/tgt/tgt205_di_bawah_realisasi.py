"""TGT205 Target berikutnya di bawah yang sudah dicapai.

## Mengapa
Target tahun yang belum berjalan sebaiknya tidak lebih rendah daripada realisasi tahun terakhir. Pada tabel pencapaian
(T-C.23) target lama yang belum diubah sah, tetapi layak dijelaskan, atau dinaikkan dalam rencana berikutnya.

## Salah
Pencapaian Kinerja Pelayanan Tahun 2021 sampai 2024
| No | Indikator Kinerja | Satuan | Target | < | < | Realisasi | < | Rasio Capaian | < |
| ^ | ^ | ^ | 2022 | 2023 | 2024 | 2022 | 2023 | 2022 | 2023 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Indeks Sistem Merit | Indeks | 125 | 150 | **175** | 200 | 246 | 160,00 | 164,00 |

## Benar
Pencapaian Kinerja Pelayanan Tahun 2021 sampai 2024
| No | Indikator Kinerja | Satuan | Target | < | < | Realisasi | < | Rasio Capaian | < |
| ^ | ^ | ^ | 2022 | 2023 | 2024 | 2022 | 2023 | 2022 | 2023 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Indeks Sistem Merit | Indeks | 125 | 150 | 175 | 120 | 148 | 96,00 | 98,67 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.indikator import is_below, is_output, may_fall, targets
from kinerja_xl.calc.sifat import is_share
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, year_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT205", "Target berikutnya di bawah yang sudah dicapai", "info", "target memperbaiki yang sudah tercapai")
def check(context: Context) -> Iterator[Issue]:
    """Targets of the year after the last realised one that lie below it, one issue a table."""
    for table in context.book.of(BarisIndikator, "pencapaian_pelayanan"):
        yield from told_once(_low(table))


def _low(table: Table[BarisIndikator]) -> Iterator[tuple[Hashable, Issue]]:
    last = max((c.tahun for c in table.columns if c.peran == "realisasi" and c.tahun), default=0)
    for row in table.rows:
        if (
            last not in row.realisasi
            or not row.realisasi[last].value
            or may_fall(row)
            or is_output(row)
            or _impossible(row, row.realisasi[last])
        ):
            continue
        told = row.realisasi[last]
        year, target = next(((y, e) for y, e in targets(row) if y > last and e.value), (0, None))
        if target is not None and is_below(target, told):
            yield year, _issue(table, row, target, year, told, last)


def _impossible(row: BarisIndikator, entry: Entry) -> bool:
    """Whether the realisasi itself cannot be: a share above 100 percent."""
    return is_share(indicator_name(row)) and any(v > 100 for v in entry.candidates)


def _issue(
    table: Table[BarisIndikator], row: BarisIndikator, target: Entry, year: int, told: Entry, last: int
) -> Issue:
    return Issue(
        target.ref,
        f"Target {year_name(year)} {short(indicator_name(row))} {target.printed}, padahal realisasi {year_name(last)} "
        f"sudah {told.printed} ({told.ref.a1}).",
        "Bila ini target rencana lama, pastikan rencana berikutnya mulai dari yang sudah dicapai.",
        target.printed,
        f"paling sedikit {told.printed}",
        f"{table.form}|{row.key}",
    )
