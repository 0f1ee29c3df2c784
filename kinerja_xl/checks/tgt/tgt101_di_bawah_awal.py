"""TGT101 Target di bawah kondisi awal.

## Mengapa
Target yang lebih rendah daripada yang sudah tercapai berarti kinerja direncanakan mundur, atau kondisi
awalnya diambil dari ukuran lain. Tidak diperiksa: indikator yang makin kecil makin baik (dinyatakan,
tampak dari namanya, atau targetnya turun terus) dan jumlah keluaran setahun.

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

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import is_below, is_output, may_fall, targets
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT101", "Target di bawah kondisi awal", "peringatan", "target tidak lebih rendah daripada yang sudah tercapai")
def check(context: Context) -> Iterator[Issue]:
    """Targets below the baseline of an indicator of which more is better, one issue a row."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if row.kondisi_awal is None or may_fall(row) or is_output(row):
                continue
            low = [(year, entry) for year, entry in targets(row) if is_below(entry, row.kondisi_awal)]
            if low:
                printed = ", ".join(f"{entry.printed} ({year})" for year, entry in low)
                yield Issue(
                    low[0][1].ref,
                    f"Target {short(row_name(row))} di bawah kondisi awal {row.kondisi_awal.printed}: {printed}.",
                    "Naikkan target atau periksa kondisi awalnya; bila makin kecil makin baik, nyatakan polaritasnya turun.",
                    low[0][1].printed,
                    f"paling sedikit {row.kondisi_awal.printed}",
                    f"{table.form}|{row.key}",
                )
