"""SLR122 Indikator perjanjian kinerja tidak ada di rencana aksi.

## Mengapa
Rencana aksi menjabarkan setiap indikator perjanjian kinerja menjadi target triwulan. Indikator tanpa baris di rencana
aksi tidak dapat dipantau sebelum akhir tahun. Rencana aksi yang tidak memuat satu pun indikator perjanjian, misalnya
milik unit lain, dilewati.

## Salah
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
| --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 |
| 2 | ASN berkinerja | **Nilai prestasi kerja** | Nilai | 70 |
### Rencana Aksi
Rencana Aksi Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target Tahun 2026 | Target Triwulan | < | < | < | Rencana Aksi | Anggaran | Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | I | II | III | IV | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | - | - | - | 80 | Melakukan survei | 1.000.000 | Sekretaris |

## Benar
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
| --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 |
### Rencana Aksi
Rencana Aksi Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target Tahun 2026 | Target Triwulan | < | < | < | Rencana Aksi | Anggaran | Penanggung Jawab |
| ^ | ^ | ^ | ^ | ^ | I | II | III | IV | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | - | - | - | 80 | Melakukan survei | 1.000.000 | Sekretaris |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator


@rule(
    "SLR122",
    "Indikator perjanjian kinerja tidak ada di rencana aksi",
    "peringatan",
    "rencana aksi menjabarkan perjanjian kinerja (PermenPANRB Nomor 88 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Indicators of an agreement in force that no action plan of its year holds."""
    plans = list(context.book.of(BarisIndikator, "rencana_aksi"))
    agreements = list(context.book.of(BarisIndikator, "perjanjian_indikator"))
    for table in agreements:
        amended = any(t.varian == "perubahan" and t.tahun == table.tahun for t in agreements)
        if table.varian == "periode" or (amended and table.varian != "perubahan"):
            continue
        held = {_name(context, row) for plan in plans if plan.tahun == table.tahun for row in plan.rows}
        if any(_name(context, row) in held for row in table.rows):
            yield from _missing(context, table, held)


def _name(context: Context, row: BarisIndikator) -> str:
    match = context.alike.get(row.key)
    return match.rujukan if match else row.key


def _missing(context: Context, table: Table[BarisIndikator], held: set[str]) -> Iterator[Issue]:
    for row in table.rows:
        if row.indikator is not None and row.key and _name(context, row) not in held:
            yield Issue(
                row.indikator.ref,
                f"{called('Indikator', short(row.indikator.text))} diperjanjikan, tetapi tidak ada di rencana aksi "
                f"tahun {table.tahun}.",
                "Tambahkan ke rencana aksi dengan target setiap triwulan.",
                row.indikator.text,
                "baris di rencana aksi",
                row.key,
            )
