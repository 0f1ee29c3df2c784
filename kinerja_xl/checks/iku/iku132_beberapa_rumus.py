"""IKU132 Satu indikator dengan beberapa rumus.

## Mengapa
Indikator yang diikuti beberapa baris tanpa nama, masing-masing dengan hitungannya sendiri, tidak mempunyai satu
realisasi. Nama indikator baris berikutnya hilang, atau seharusnya beberapa indikator.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Kompetensi terpetakan | **Jumlah berkas penilaian kompetensi** | Menghitung jumlah surat permohonan penilaian kompetensi | Surat permohonan |
|  |  |  | Menghitung jumlah PNS yang mengikuti penilaian kompetensi | Daftar peserta |
|  |  |  | Menghitung jumlah profil kompetensi yang disusun | Profil pegawai |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Kompetensi terpetakan | Jumlah berkas penilaian kompetensi | Menghitung jumlah berkas penilaian kompetensi yang lengkap | Surat permohonan |
|  |  | Jumlah PNS yang mengikuti penilaian kompetensi | Menghitung jumlah PNS yang hadir pada penilaian kompetensi | Daftar peserta |
|  |  | Jumlah profil kompetensi | Menghitung jumlah profil kompetensi yang disusun | Profil pegawai |
"""

import re
from collections.abc import Iterator

from kinerja_xl.checks.blank_fields import is_named
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_COUNT = Pola(r"\W*(?:men?gh?it?\w+|ju\w{2,6})\s+\w", re.IGNORECASE)


@rule("IKU132", "Satu indikator dengan beberapa rumus", "peringatan", "satu indikator satu rumus")
def check(context: Context) -> Iterator[Issue]:
    """Indicators followed by nameless rows that each count something of their own."""
    for table in context.book.of(BarisIndikator, "iku", "iki"):
        for name, formulas in _runs(table):
            if len(formulas) > 1 and len({name_key(e.text) for e in formulas}) > 1:
                yield Issue(
                    name.ref,
                    f"Indikator {short(name.text.strip(' -'))} mempunyai {len(formulas)} rumus, di "
                    f"{formulas[0].ref} sampai {formulas[-1].ref.a1}.",
                    "Beri setiap rumus indikatornya sendiri, atau pilih satu rumus.",
                    str(len(formulas)),
                    "1",
                    f"{table.form}|{name_key(name.text)}",
                )


def _runs(table: Table[BarisIndikator]) -> Iterator[tuple[Entry, list[Entry]]]:
    name: Entry | None = None
    formulas: list[Entry] = []
    for row in table.rows:
        if is_named(row):
            if name is not None:
                yield name, formulas
            name, formulas = row.indikator, []
        entry = row.formulasi
        if entry is not None and not entry.merged and _COUNT.match(entry.text):
            formulas.append(entry)
        elif not is_named(row):
            name = None
    if name is not None:
        yield name, formulas
