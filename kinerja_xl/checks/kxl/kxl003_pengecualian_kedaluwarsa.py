"""KXL003 Pengecualian sudah kedaluwarsa.

## Mengapa
Pengecualian berlaku sampai tanggalnya. Setelah itu temuannya muncul lagi.
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("KXL003", "Pengecualian sudah kedaluwarsa", "peringatan", "cara kerja kinerja_xl", status="internal")
def check(context: Context) -> Iterator[Issue]:
    """Raised by the run itself, not by looking at a workbook."""
    return iter(())
