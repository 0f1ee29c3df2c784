"""KXL004 Belum ada aturan untuk tahun buku kerja.

## Mengapa
Pemeriksaan memerlukan aturan yang berlaku pada tahun buku kerja. Bila belum ada, pemeriksaan itu tidak dijalankan dan disebutkan di sini.
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("KXL004", "Belum ada aturan untuk tahun buku kerja", "info", "cara kerja kinerja_xl", status="internal")
def check(context: Context) -> Iterator[Issue]:
    """Raised by the run itself, not by looking at a workbook."""
    return iter(())
