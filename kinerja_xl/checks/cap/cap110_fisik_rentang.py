"""CAP110 Kemajuan fisik di luar 0 sampai 100 persen.

## Mengapa
Pekerjaan tidak dapat selesai lebih dari seluruhnya. Keluaran yang melebihi target dilaporkan di kolom
keluaran, bukan di fisik.

## Salah
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Rapat Koordinasi | Jumlah rapat | 90 kali | 5.000.000 | **173** | 5.000.000 | 100,00 | 156 kali |

## Benar
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Rapat Koordinasi | Jumlah rapat | 90 kali | 5.000.000 | 100 | 5.000.000 | 100,00 | 156 kali |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisAnggaran


@rule(
    "CAP110",
    "Kemajuan fisik di luar 0 sampai 100 persen",
    "galat",
    "fisik adalah bagian pekerjaan yang selesai",
)
def check(context: Context) -> Iterator[Issue]:
    """Every physical progress that is read for certain."""
    for table in context.book.of(BarisAnggaran):
        for row in table.all_rows:
            if row.fisik is not None and row.fisik.value is not None and not 0 <= row.fisik.value <= 100:
                yield Issue(
                    row.fisik.ref,
                    f"Fisik {short(row_name(row))} tercetak {row.fisik.printed}, di luar 0 sampai 100 persen.",
                    "Tulis kemajuan fisik paling banyak 100; kelebihan keluaran cukup di kolom keluaran.",
                    row.fisik.printed,
                    "0 sampai 100",
                    f"{table.form}|{row.key}",
                )
