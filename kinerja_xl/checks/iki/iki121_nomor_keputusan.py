"""IKI121 Nomor keputusan berbeda antarlembar.

## Mengapa
Lampiran satu keputusan memakai nomor keputusannya. Dua lampiran bertanggal sama dari keputusan kepala perangkat
daerah yang sama dengan nomor berlainan tidak dapat dipastikan keputusannya.

## Salah
Lampiran I Keputusan Kepala Dinas Contoh
Nomor : 700/11/DINAS/2020
Tanggal : 31 Agustus 2020
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
### 2
Lampiran II Keputusan Kepala Dinas Contoh
| **Nomor : 700/11/VIII/DINAS/2020** |
Tanggal : 31 Agustus 2020
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |

## Benar
Lampiran I Keputusan Kepala Dinas Contoh
Nomor : 700/11/DINAS/2020
Tanggal : 31 Agustus 2020
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
### 2
Lampiran II Keputusan Kepala Dinas Contoh
Nomor : 700/11/DINAS/2020
Tanggal : 31 Agustus 2020
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
"""

import re
from collections.abc import Iterator
from datetime import date

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import find_date
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Note, Table
from kinerja_xl.tables.rows import Row

_NUMBER = Pola(r"\W*nomor\b\W*(\S*\d\S*(?:\s*[/.]\s*\S+)*)", re.IGNORECASE)
_DECISION = Pola(r"\b(?:surat )?keputusan\b|\bperaturan\b", re.IGNORECASE)


@rule("IKI121", "Nomor keputusan berbeda antarlembar", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Numbers of decisions of one date that differ between the heads of the sheets."""
    first: dict[tuple[date, str], tuple[str, Note]] = {}
    seen: set[Note] = set()
    for table in context.book.tables:
        found = _decision(table)
        if found is None or found[2] in seen:
            continue
        when, number, note = found
        kind = "".join(filter(str.isdigit, number))[:5]
        seen.add(note)
        known, before = first.setdefault((when, kind), (number, note))
        if _plain(known) != _plain(number):
            yield Issue(
                note.ref,
                f"Nomor keputusan di sini {number}, sedangkan di {before.ref} {known}, padahal tanggalnya sama.",
                "Tulis nomor keputusan yang ditetapkan pada semua lampirannya.",
                number,
                known,
                f"{when}|{_plain(number)}",
            )


def _decision(table: Table[Row]) -> tuple[date, str, Note] | None:
    """Date, number and line of the number of the decision that a table's head names."""
    lines = table.catatan
    if not any(_DECISION.search(n.text) for n in lines):
        return None
    number = next(((m[1], n) for n in lines if (m := _NUMBER.match(n.text))), None)
    when = next(
        (d for n in lines if n.text.casefold().lstrip().startswith("tanggal") and (d := find_date(n.text))), None
    )
    return (when, number[0].strip(" ."), number[1]) if number and when else None


def _plain(number: str) -> str:
    return "".join(number.casefold().split()).strip(".")
