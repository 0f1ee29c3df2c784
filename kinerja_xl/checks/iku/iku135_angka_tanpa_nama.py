"""IKU135 Baris bernomor dengan angka tetapi tanpa nama indikator.

## Mengapa
Target atau realisasi tanpa nama indikator tidak dapat dibandingkan dengan dokumen lain. Biasanya namanya tertulis di
kolom sebelahnya karena baris itu bergeser.

## Salah
Pencapaian Kinerja Pelayanan
| No | Indikator Kinerja | Target NSPK | Target Renstra Tahun | < | Realisasi Tahun | < |
| ^ | ^ | ^ | '2022 | '2023 | '2022 | '2023 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan kepegawaian | - | 80 | 81 | 79 | 80 |
| 2 | **'** | Rasio pegawai pendidikan tinggi | - | - | 195 | 189 |

## Benar
Pencapaian Kinerja Pelayanan
| No | Indikator Kinerja | Target NSPK | Target Renstra Tahun | < | Realisasi Tahun | < |
| ^ | ^ | ^ | '2022 | '2023 | '2022 | '2023 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan kepegawaian | - | 80 | 81 | 80 | 81 |
| 2 | Rasio pegawai pendidikan tinggi | - | 61 | 62 | 61 | 62 |
"""

from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator


@rule("IKU135", "Angka tanpa nama indikator", "peringatan", "setiap target dan realisasi mempunyai indikator")
def check(context: Context) -> Iterator[Issue]:
    """Numbered rows with a figure of a year but no indicator, told once a table."""
    for number, table in enumerate(context.book.of(BarisIndikator)):
        column = next((c.ref.column for c in table.columns if c.peran == "indikator"), None)
        if column is not None:
            yield from told_once((number, _issue(table, row, column)) for row in table.rows if _nameless(row))


def _nameless(row: BarisIndikator) -> bool:
    numbered = row.nomor is not None and not row.nomor.merged and any(map(str.isdigit, row.nomor.text))
    named = row.indikator is not None and (row.indikator.merged or any(map(str.isalnum, row.indikator.text)))
    other = any(e is not None and not e.is_blank for e in (row.uraian, row.sasaran, row.tujuan))
    figures = [*row.target.values(), *row.realisasi.values()]
    return numbered and not named and not other and any(e.candidates for e in figures)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, column: int) -> Issue:
    number = row.nomor.text.strip(" .") if row.nomor is not None else ""
    return Issue(
        CellRef(table.sheet, row.ref.row, column),
        f"Baris nomor {number} berisi angka, tetapi nama indikatornya kosong.",
        "Tulis nama indikatornya di kolom ini; periksa apakah namanya tergeser ke kolom lain.",
        "",
        "nama indikator",
        f"{table.form}|{number}",
    )
