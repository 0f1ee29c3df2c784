"""CAP106 Kemajuan fisik kosong.

## Mengapa
Baris yang sudah ada realisasi anggarannya harus menyebut kemajuan fisiknya; sel kosong bukan nol dan bukan
seratus.

## Salah
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Alat Tulis Kantor | Jumlah jenis | 14 Jenis | 42.460.050 | **** | 42.460.050 | 100,00 | 14 Jenis |
| 2 | Jasa Telepon | Jumlah bulan | 12 Bulan | 5.000.000 | 100 | 5.000.000 | 100,00 | 12 Bulan |

## Benar
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Alat Tulis Kantor | Jumlah jenis | 14 Jenis | 42.460.050 | 100 | 42.460.050 | 100,00 | 14 Jenis |
| 2 | Jasa Telepon | Jumlah bulan | 12 Bulan | 5.000.000 | 100 | 5.000.000 | 100,00 | 12 Bulan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import leaves, row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisAnggaran


@rule("CAP106", "Kemajuan fisik kosong", "peringatan", "laporan realisasi memuat fisik setiap kegiatan")
def check(context: Context) -> Iterator[Issue]:
    """Lowest-level lines with money spent but no physical progress, where the column is used at all."""
    for table in context.book.of(BarisAnggaran):
        lowest = leaves(table.rows)
        if not any(r.fisik is not None and r.fisik.value is not None for r in lowest):
            continue
        for row in lowest:
            if row.fisik is not None and row.fisik.is_blank and row.realisasi is not None and row.realisasi.value:
                yield Issue(
                    row.fisik.ref,
                    f"Fisik {short(row_name(row))} kosong, padahal realisasi anggarannya {row.realisasi.printed}.",
                    "Isi kemajuan fisiknya dalam persen.",
                    row.fisik.text or "kosong",
                    "0 sampai 100",
                    f"{table.form}|{row.key}",
                )
