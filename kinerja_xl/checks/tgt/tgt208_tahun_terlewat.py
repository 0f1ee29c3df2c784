"""TGT208 Deret tahun target terlewat.

## Mengapa
Kolom target rencana berurutan setiap tahun. Tahun yang terlewat (2026, 2027, 2029) biasanya kolom yang terhapus atau
kepala kolom yang salah ketik.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | **2029** |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 82 | 83 | 84 |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan pelayanan | Nilai | 82 | 83 | 84 |
"""

from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.rows import BarisIndikator

_FORMS = ("target_jangka_menengah", "rencana_pendanaan", "pencapaian_pelayanan")
_LEAST_YEARS = 3


@rule("TGT208", "Deret tahun target terlewat", "peringatan", "setiap tahun rencana mempunyai target")
def check(context: Context) -> Iterator[Issue]:
    """Columns of targets, realisasi or pagu that do not follow the year before them."""
    for table in context.book.of(BarisIndikator, *_FORMS):
        for role in ("target", "realisasi", "pagu"):
            columns = sorted((c for c in table.columns if c.peran == role and c.tahun), key=lambda c: c.tahun or 0)
            for before, after in pairwise(columns if len(columns) >= _LEAST_YEARS else ()):
                if (after.tahun or 0) - (before.tahun or 0) > 1:
                    yield _issue(table, role, before, after)


def _issue(table: Table[BarisIndikator], role: str, before: Column, after: Column) -> Issue:
    missing = ", ".join(map(str, range((before.tahun or 0) + 1, after.tahun or 0)))
    return Issue(
        after.ref,
        f"Kolom {role} melompat dari tahun {before.tahun} ke {after.tahun}; {missing} tidak ada.",
        "Tambahkan kolom tahun itu, atau perbaiki tahun pada kepala kolomnya.",
        str(after.tahun),
        missing,
        f"{table.form}|{role}|{after.tahun}",
    )
