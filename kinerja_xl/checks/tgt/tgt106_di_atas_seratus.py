"""TGT106 Target persentase di atas 100.

## Mengapa
Bagian dari keseluruhan tidak dapat melebihi seratus persen. Target seperti itu salah satuan (jumlah yang
ditulis sebagai persen) atau salah ketik.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < |
| ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | Laporan tertib | Persentase dokumen akuntansi yang selesai | Persen | **180** | **190** |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Target | < |
| ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | Laporan tertib | Persentase dokumen akuntansi yang selesai | Persen | 90 | 100 |
| 2 | Pendapatan naik | Persentase peningkatan pendapatan | Persen | 110 | 120 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import is_persen
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_SHARE = ("persentase", "presentase", "prosentase", "perentase")
_UNBOUNDED = ("peningkatan", "kenaikan", "pertumbuhan", "penurunan", "perubahan", "laju", "capaian", "pencapaian")


@rule("TGT106", "Target persentase di atas 100", "peringatan", "bagian tidak melebihi keseluruhan")
def check(context: Context) -> Iterator[Issue]:
    """Targets above 100 percent of an indicator whose name says it is a share of a whole."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            name = row_name(row).casefold()
            if not name.startswith(_SHARE) or any(word in name for word in _UNBOUNDED):
                continue
            for year, entry in row.target.items():
                if _in_percent(row, entry) and min(entry.candidates, default=0) > 100:
                    when = f" tahun {year}" if year else ""
                    yield Issue(
                        entry.ref,
                        f"Target {short(row_name(row))}{when} tercetak {entry.printed}, lebih dari 100 persen.",
                        "Periksa targetnya; bila yang dihitung jumlah, ganti nama dan satuan indikatornya.",
                        entry.printed,
                        "paling banyak 100",
                        f"{table.form}|{row.key}|{year or ''}",
                    )


def _in_percent(row: BarisIndikator, entry: Entry) -> bool:
    return is_persen(row.satuan) or ((row.satuan is None or row.satuan.is_blank) and entry.reading.percent)
