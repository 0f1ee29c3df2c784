"""SLR107 Indikator perjanjian kinerja tidak diukur.

## Mengapa
Laporan kinerja menjawab perjanjian kinerja: setiap indikator yang diperjanjikan harus ada di tabel
pengukuran.

## Salah
Perjanjian Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 75 |
| 2 | ASN profesional | **Nilai kepatuhan** | 80 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |

## Benar
Perjanjian Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 75 |
| 2 | ASN profesional | Nilai kepatuhan | 80 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
| 2 | ASN profesional | Nilai kepatuhan | Nilai | 80 | 80 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule(
    "SLR107",
    "Indikator perjanjian kinerja tidak diukur",
    "galat",
    "laporan kinerja mengukur perjanjian kinerja (PermenPANRB Nomor 53 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Indicators of an agreement that no table of measurement of the workbook holds."""
    measured = {r.key for t in context.book.of(BarisIndikator, "pengukuran", "pencapaian_pelayanan") for r in t.rows}
    if not measured:
        return
    for table in context.book.of(BarisIndikator, "perjanjian_indikator"):
        for row in table.rows:
            if row.indikator is not None and row.key and row.key not in measured:
                yield Issue(
                    row.indikator.ref,
                    f"Indikator {short(row.indikator.text)} diperjanjikan, tetapi tidak ada di tabel pengukuran kinerja.",
                    "Tambahkan ke tabel pengukuran, atau samakan namanya bila tertulis lain di sana.",
                    row.indikator.text,
                    "baris di tabel pengukuran",
                    f"{table.varian}|{row.key}",
                )
