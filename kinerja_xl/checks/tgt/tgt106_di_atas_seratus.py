"""TGT106 Target persentase di atas 100.

## Mengapa
Bagian dari keseluruhan tidak dapat melebihi seratus persen. Target seperti itu salah satuan (jumlah yang
ditulis sebagai persen) atau salah ketik. Tahun-tahun satu indikator disebut sekali, juga bila tabel lain mengulangnya.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < |
| ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | Laporan tertib | Persentase dokumen akuntansi yang selesai | Persen | **180** | 190 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Target | < |
| ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | Laporan tertib | Persentase dokumen akuntansi yang selesai | Persen | 90 | 100 |
| 2 | Pendapatan naik | Persentase peningkatan pendapatan | Persen | 110 | 120 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.indikator import is_persen
from kinerja_xl.calc.sifat import is_share
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, is_above_whole, same_figures, year_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT106", "Target persentase di atas 100", "peringatan", "bagian tidak melebihi keseluruhan")
def check(context: Context) -> Iterator[Issue]:
    """Targets above 100 percent of an indicator whose name says it is a share of a whole."""
    yield from told_once(_found(context))


def _found(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if not is_share(indicator_name(row)):
                continue
            above = [(year, entry) for year, entry in row.target.items() if _is_above(row, entry)]
            if above:
                yield same_figures(context, row, (above[0][1],)), _issue(table, row, above)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, above: list[tuple[int | None, Entry]]) -> Issue:
    printed = ", ".join(f"{e.printed} ({year_name(year)})" if year else e.printed for year, e in above)
    return Issue(
        above[0][1].ref,
        f"Target {short(indicator_name(row))} tercetak {printed}, lebih dari 100 persen.",
        "Periksa targetnya; bila yang dihitung jumlah, ganti nama dan satuan indikatornya.",
        above[0][1].printed,
        "paling banyak 100",
        f"{table.form}|{row.key}",
    )


def _is_above(row: BarisIndikator, entry: Entry) -> bool:
    no_unit = row.satuan is None or row.satuan.is_blank
    in_percent = is_persen(row.satuan) or row.satuan is None or (no_unit and entry.reading.percent)
    return in_percent and not entry.reading.satuan and is_above_whole(entry)
