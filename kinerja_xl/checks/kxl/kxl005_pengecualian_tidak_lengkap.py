"""KXL005 Catatan pengecualian tidak lengkap.

## Mengapa
Pengecualian memerlukan kode, tanggal berakhir dan alasan. Tanpa salah satunya, pengecualian tidak berlaku.
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("KXL005", "Catatan pengecualian tidak lengkap", "peringatan", "cara kerja kinerja_xl", status="internal")
def check(context: Context) -> Iterator[Issue]:
    """Raised by the run itself, not by looking at a workbook."""
    return iter(())
