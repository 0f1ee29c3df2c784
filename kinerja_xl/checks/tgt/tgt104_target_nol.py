"""TGT104 Target nol.

## Mengapa
Capaian tidak dapat dihitung terhadap target nol bila makin besar makin baik. Nol juga sering berarti
"belum ditargetkan", yang ditulis dengan tanda '-'. Target nol sah bila makin kecil makin baik.

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

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import is_ipa, may_fall
from kinerja_xl.calc.turunan import of_year
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT104", "Target nol", "info", "capaian = realisasi / target tidak dapat dihitung bila target nol")
def check(context: Context) -> Iterator[Issue]:
    """Targets of 0 where more is better, one issue a row; those of the IPA are out of its range anyway."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            zeros = _zeros(row)
            if zeros and not may_fall(row) and not is_ipa(row_name(row)):
                years = ", ".join(str(year) for year, _ in zeros if year)
                when = f" tahun {years}" if years else ""
                yield Issue(
                    zeros[0][1].ref,
                    f"Target {short(row_name(row))}{when} tercetak {zeros[0][1].printed}, capaiannya tidak dapat dihitung.",
                    "Tulis '-' bila belum ditargetkan; bila makin kecil makin baik, nyatakan polaritasnya turun.",
                    zeros[0][1].printed,
                    "lebih dari 0, atau '-'",
                    f"{table.form}|{row.key}",
                )


def _zeros(row: BarisIndikator) -> list[tuple[int | None, Entry]]:
    """Targets of 0, save those against which a capaian is printed: that row is measured otherwise."""
    return [(y, e) for y, e in row.target.items() if e.value == 0 and not _has_capaian(row, y)]


def _has_capaian(row: BarisIndikator, year: int | None) -> bool:
    entry = of_year(row.capaian, year)
    return entry is not None and any(entry.candidates)
