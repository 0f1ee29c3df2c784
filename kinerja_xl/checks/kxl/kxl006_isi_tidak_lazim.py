"""KXL006 Berkas memuat isi yang tidak lazim.

## Mengapa
Berkas dapat memuat makro, tautan ke berkas lain, rumus yang belum dihitung, atau susunan yang tidak ditulis oleh Excel sendiri. Berkas seperti itu tetap dibaca, tetapi makro tidak dijalankan, tautan tidak diikuti, dan nilai yang dipakai adalah nilai yang tersimpan.
"""

from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("KXL006", "Berkas memuat isi yang tidak lazim", "info", "cara kerja kinerja_xl", status="internal")
def check(context: Context) -> Iterator[Issue]:
    """What the reader remarked about the file, its sheets and their cells."""
    for text in context.book.remarks:
        yield Issue(CellRef("", 0, 0), text)
    for facts in context.book.sheets:
        for note in facts.remarks:
            yield Issue(note.ref, note.text)
