"""TGT206 Target tidak pernah naik dari kondisi awal.

## Mengapa
Target yang sama dengan kondisi awal di semua tahun tidak merencanakan perbaikan. Sah bila sudah sempurna (100 persen,
predikat tertinggi), bila makin kecil makin baik, atau bila yang dihitung keluaran setahun.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 82 | **82** | 82 | 82 |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 82 | 82 | 83 | 84 |
| 2 | Arsip tertib | Persentase arsip yang dikelola | Persen | 100 | 100 | 100 | 100 |
"""

from collections.abc import Hashable, Iterator
from decimal import Decimal

from kinerja_xl.calc.indikator import is_output, may_fall, targets
from kinerja_xl.calc.sifat import sifat
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, same_figures
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_FULL = Decimal(100)
_LEAST_YEARS = 3
_GRADES = frozenset({"d", "c", "cc", "b", "bb", "a", "wdp"})


@rule("TGT206", "Target tidak pernah naik dari kondisi awal", "info", "target merencanakan perbaikan")
def check(context: Context) -> Iterator[Issue]:
    """Positions whose targets equal the baseline in every year and could still rise."""
    yield from told_once(_still(context))


def _still(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for table in context.book.of(BarisIndikator):
        for row in table.rows if table.varian != "lama" else ():
            awal, years = row.kondisi_awal, [e for _, e in targets(row)]
            if awal is None or len(years) < _LEAST_YEARS or sifat(row) != "posisi" or may_fall(row) or is_output(row):
                continue
            level = _level(awal)
            if level is not None and all(_level(e) == level for e in years):
                yield (
                    same_figures(context, row, (awal, *years)),
                    Issue(
                        years[0].ref,
                        f"Target {short(indicator_name(row))} {years[0].printed} di semua tahun, sama dengan kondisi awalnya.",
                        "Naikkan targetnya, atau jelaskan mengapa dipertahankan.",
                        years[0].printed,
                        f"di atas {awal.printed}",
                        f"{table.form}|{row.key}",
                    ),
                )


def _level(entry: Entry) -> Decimal | str | None:
    """The figure or grade of a cell that can still rise, None for none."""
    if entry.value is not None:
        return entry.value if entry.value not in (0, _FULL) else None
    grade = name_key(entry.text)
    return grade if grade in _GRADES else None
