"""TGT104 Target nol.

## Mengapa
Capaian tidak dapat dihitung terhadap target nol bila makin besar makin baik. Nol juga sering berarti
"belum ditargetkan", yang ditulis dengan tanda '-'. Target nol sah bila makin kecil makin baik, dan tidak disebut pada
tahun yang realisasinya juga nol dan capaiannya ditulis '-': kantornya sendiri mengatakan belum diukur.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | **0,00** | 72,00 | 74,00 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | - | 72,00 | 74,00 |
| 2 | Keuangan tertib | Jumlah temuan pemeriksaan | Temuan | 0 | 0 | 0 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.indikator import is_ipa, may_fall
from kinerja_xl.calc.turunan import of_year
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import in_years, indicator_name, same_figures
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_Year = tuple[int | None, Entry]


@rule("TGT104", "Target nol", "info", "capaian = realisasi / target tidak dapat dihitung bila target nol")
def check(context: Context) -> Iterator[Issue]:
    """Targets of 0 where more is better, one issue an indicator; those of the IPA are out of its range anyway."""
    yield from told_once(_found(context))


def _found(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            zeros = _zeros(row)
            if zeros and not may_fall(row) and not is_ipa(indicator_name(row)):
                yield same_figures(context, row, [e for _, e in zeros]), _issue(table, row, zeros)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, zeros: list[_Year]) -> Issue:
    when = in_years(year for year, _ in zeros)
    return Issue(
        zeros[0][1].ref,
        f"Target {short(indicator_name(row))}{when} tercetak {zeros[0][1].printed}, capaiannya tidak dapat dihitung.",
        "Tulis '-' bila belum ditargetkan; bila makin kecil makin baik, nyatakan polaritasnya turun.",
        zeros[0][1].printed,
        "lebih dari 0, atau '-'",
        f"{table.form}|{row.key}",
    )


def _zeros(row: BarisIndikator) -> list[_Year]:
    """Targets of 0, save those against which a capaian is printed (measured otherwise) or that were not measured."""
    found = ((y, e) for y, e in row.target.items() if e.value == 0)
    return [(y, e) for y, e in found if not (_has_capaian(row, y) or _not_measured(row, y))]


def _not_measured(row: BarisIndikator, year: int | None) -> bool:
    """Whether the row itself says that nothing was measured: realisasi 0 or none, capaian a dash."""
    told, share = of_year(row.realisasi, year), row.capaian.get(year)
    return share is not None and share.is_blank and told is not None and (told.is_blank or told.value == 0)


def _has_capaian(row: BarisIndikator, year: int | None) -> bool:
    entry = of_year(row.capaian, year)
    return entry is not None and any(entry.candidates)
