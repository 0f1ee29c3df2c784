"""KXL001 Aturan berhenti karena kesalahan di dalam kinerja_xl.

## Mengapa
Satu aturan gagal berjalan; aturan lain tetap dijalankan. Ini kesalahan kinerja_xl, bukan buku kerja.
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "KXL001",
    "Aturan berhenti karena kesalahan di dalam kinerja_xl",
    "galat",
    "cara kerja kinerja_xl",
    status="internal",
)
def check(context: Context) -> Iterator[Issue]:
    """Raised by the run itself, not by looking at a workbook."""
    return iter(())
