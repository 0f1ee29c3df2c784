"""KXL002 Pengecualian tidak dipakai lagi.

## Mengapa
Pengecualian yang tidak lagi menutup temuan apa pun sebaiknya dihapus, agar tidak menutup temuan baru.
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("KXL002", "Pengecualian tidak dipakai lagi", "peringatan", "cara kerja kinerja_xl", status="internal")
def check(context: Context) -> Iterator[Issue]:
    """Raised by the run itself, not by looking at a workbook."""
    return iter(())
