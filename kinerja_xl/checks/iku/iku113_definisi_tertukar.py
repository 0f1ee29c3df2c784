"""IKU113 Definisi milik indikator lain.

## Mengapa
Definisi yang dibuka dengan nama indikator lain, atau sama persis dengan definisinya, tersalin dari baris itu, atau dua
definisi tertukar. Pembaca lalu mengumpulkan data yang salah.

## Salah
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah dokumen pengelolaan promosi | Dokumen | **Pengelolaan kenaikan pangkat adalah rekapitulasi pegawai yang mencapai periode kenaikan pangkat** |
| 2 | Jumlah pengelolaan kenaikan pangkat | Dokumen | Dokumen pengelolaan promosi adalah laporan seleksi pegawai yang memenuhi syarat |
| 3 | Jumlah penyuluh keluarga berencana | Orang | Banyaknya penyuluh keluarga yang aktif di desa |
| 4 | Jumlah balai yang diperbaiki | Unit | **Banyaknya penyuluh keluarga yang aktif di desa** |

## Benar
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah dokumen pengelolaan promosi | Dokumen | Dokumen pengelolaan promosi adalah laporan seleksi pegawai yang memenuhi syarat |
| 2 | Jumlah pengelolaan kenaikan pangkat | Dokumen | Pengelolaan kenaikan pangkat adalah rekapitulasi pegawai yang mencapai periode kenaikan pangkat |
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.kata import content, covers, shared
from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.calc.salinan import copied_definitions
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_SUBJECT = Pola(r"\W*(.{8,200}?)\s+(?:adalah|merupakan|ialah|yaitu)\b", re.IGNORECASE | re.DOTALL)
_HALF = 0.5
_ENOUGH = 2
Named = tuple[Kutipan, frozenset[str], frozenset[str]]


@rule("IKU113", "Definisi milik indikator lain", "peringatan", "setiap indikator mempunyai definisinya sendiri")
def check(context: Context) -> Iterator[Issue]:
    """Definitions that open with the name of another indicator of their table or copy its definition; two swapped
    ones as one issue.
    """
    tables: dict[int, list[Named]] = defaultdict(list)
    for quote in context.quotes:
        if quote.form in FORMS and quote.definisi is not None and is_legible(quote.tabel):
            opening = _SUBJECT.match(quote.definisi.text)
            subject = frozenset(content(opening[1])) if opening else frozenset()
            tables[id(quote.tabel)].append((quote, frozenset(content(quote.nama.text)), subject))
    for rows in tables.values():
        told: set[int] = set()
        for row in rows:
            owner = _owner(row, rows)
            if owner is not None and id(row[0]) not in told:
                swapped = _owner(owner, rows) is row
                told |= {id(owner[0])} if swapped else set()
                yield _issue(row[0], owner[0], swapped)
                told.add(id(row[0]))
        for copy in copied_definitions(quote for quote, *_ in rows):
            if id(copy.kutipan) not in told:
                yield _issue(copy.kutipan, copy.asal, swapped=False)


def _owner(row: Named, rows: list[Named]) -> Named | None:
    """The one other indicator whose whole name opens this definition."""
    _, own, subject = row
    if len(subject) < _ENOUGH or len(shared(own, subject)) > _HALF * len(own):
        return None
    fitting = [r for r in rows if r is not row and len(r[1]) >= _ENOUGH and covers(r[1], subject)]
    return max(fitting, key=lambda r: len(r[1])) if fitting else None


def _issue(quote: Kutipan, owner: Kutipan, swapped: bool) -> Issue:
    mine, other = quote.definisi or quote.nama, owner.definisi or owner.nama
    how = f"; keduanya tertukar, {other.ref} menerangkan indikator ini" if swapped else ""
    return Issue(
        mine.ref,
        f"Definisi {short(quote.nama.text)} menerangkan {short(owner.nama.text)} ({owner.nama.ref}){how}.",
        "Tukar kedua definisi itu." if swapped else "Tulis definisi indikator ini sendiri.",
        short(mine.text),
        short(quote.nama.text),
        f"{quote.form}|{quote.key}",
    )
