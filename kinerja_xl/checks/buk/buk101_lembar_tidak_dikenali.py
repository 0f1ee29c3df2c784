"""BUK101 Lembar tidak dikenali.

## Mengapa
Formulir dikenali dari judul kolomnya. Lembar tanpa tabel yang dikenali tidak diperiksa sama sekali; bila lembar
itu memuat tabel kinerja atau anggaran, kesalahannya tidak akan terlihat. Lembar sampul dan petunjuk boleh
diabaikan.

## Salah
| **Bidang** | Hasil Kerja | Mutu |
| --- | --- | --- |
| Mutasi | Kenaikan pangkat | Baik |
| Diklat | Pelatihan teknis | Baik |

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Mutasi | 1.168.174.816 |
| 2 | Diklat | 753.018.200 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_LEAST_CONTENT = 6


@rule("BUK101", "Lembar tidak dikenali", "info")
def check(context: Context) -> Iterator[Issue]:
    """Every visible sheet with content on which no form was recognised; hidden ones are BUK107."""
    for facts in context.book.sheets:
        recognised = facts.recognised or facts.hidden or facts.content_cells < _LEAST_CONTENT
        if not recognised and facts.first_cell is not None:
            yield Issue(
                facts.first_cell,
                f"Lembar {facts.name} tidak memuat tabel yang dikenali, sehingga tidak ada isinya yang diperiksa.",
                "Bila lembar ini memuat tabel kinerja atau anggaran, samakan judul kolomnya dengan formulir resmi.",
                subject="lembar tidak dikenali",
            )
