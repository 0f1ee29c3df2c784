"""TGT101 Target di bawah kondisi awal.

## Mengapa
Target yang lebih rendah daripada yang sudah tercapai berarti kinerja direncanakan mundur, atau kondisi
awalnya diambil dari ukuran lain. Tidak diperiksa: indikator yang makin kecil makin baik (dinyatakan,
tampak dari namanya, atau targetnya turun terus) dan jumlah keluaran setahun. Angka yang sama di tabel lain disebut
sekali, pada tabel pertama.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase kelulusan peserta diklat | % | 94,74 | **91** | 93 | 95 |
| 2 | Arsip tertib | Persentase arsip yang dikelola | % | 100 | 100 | 100 | 100 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2019 | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase kelulusan peserta diklat | % | 90,74 | 91 | 93 | 95 |
| 2 | ASN disiplin | Persentase ASN yang dijatuhi hukuman disiplin | % | 1,10 | 1,00 | 0,90 | 0,80 |
| 3 | Kantor tertib | Jumlah laporan rapat koordinasi | Laporan | 60 | 40 | 50 | 55 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.indikator import is_below, is_output, may_fall, targets
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


@rule("TGT101", "Target di bawah kondisi awal", "peringatan", "target tidak lebih rendah daripada yang sudah tercapai")
def check(context: Context) -> Iterator[Issue]:
    """Targets below the baseline of an indicator of which more is better, one issue an indicator."""
    yield from told_once(_low(context))


def _low(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if row.kondisi_awal is None or may_fall(row) or is_output(row) or _impossible(row, row.kondisi_awal):
                continue
            low = [(year, entry) for year, entry in targets(row) if is_below(entry, row.kondisi_awal)]
            if low:
                yield same_figures(context, row, (row.kondisi_awal, low[0][1])), _issue(table, row, low)


def _impossible(row: BarisIndikator, awal: Entry) -> bool:
    """Whether the baseline itself cannot be: a share above 100 percent."""
    return is_share(indicator_name(row)) and is_above_whole(awal)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, low: list[tuple[int, Entry]]) -> Issue:
    printed = ", ".join(f"{entry.printed} ({year_name(year)})" for year, entry in low)
    awal = row.kondisi_awal.printed if row.kondisi_awal is not None else ""
    return Issue(
        low[0][1].ref,
        f"Target {short(indicator_name(row))} di bawah kondisi awal {awal}: {printed}.",
        "Naikkan target atau periksa kondisi awalnya; bila makin kecil makin baik, nyatakan polaritasnya turun.",
        low[0][1].printed,
        f"paling sedikit {awal}",
        f"{table.form}|{row.key}",
    )
