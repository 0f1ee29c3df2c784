"""IKI116 NIP tidak sah.

## Mengapa
NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1 atau 2), nomor urut
(3). NIP yang tidak memenuhi susunan itu tidak akan cocok dengan data kepegawaian. NIP yang disimpan sebagai bilangan
kehilangan tiga angka terakhirnya, sebab Excel hanya menyimpan 15 angka. NIP tidak diperbaiki dan tidak dicetak utuh.

## Salah
Daftar Pegawai
| No | NIP | Jabatan | Skor Kualifikasi | Skor Kompetensi | Skor Kinerja | Skor Disiplin | Nilai IPA |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | '197001011990031001 | Arsiparis | 15 | 25 | 25 | 5 | 70 |
| 2 | **'197013011990031001** | Arsiparis | 15 | 25 | 25 | 5 | 70 |

## Benar
Daftar Pegawai
| No | NIP | Jabatan | Skor Kualifikasi | Skor Kompetensi | Skor Kinerja | Skor Disiplin | Nilai IPA |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | '197001011990031001 | Arsiparis | 15 | 25 | 25 | 5 | 70 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.nip import DIGITS, find_nip, nip_fault
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_SHOWN = 4
_STORED = 15


@rule(
    "IKI116",
    "NIP tidak sah",
    "galat",
    "NIP terdiri atas 18 angka (Peraturan Kepala BKN Nomor 22 Tahun 2007)",
)
def check(context: Context) -> Iterator[Issue]:
    """Every NIP in a column of that title, in a cell that says NIP, or in the lines around a table."""
    seen: set[CellRef] = set()
    for place, digits, is_number in _numbers(context):
        if place in seen:
            continue
        seen.add(place)
        lost = is_number and len(digits) > _STORED
        fault = "tersimpan sebagai bilangan sehingga tiga angka terakhirnya hilang" if lost else nip_fault(digits)
        if fault:
            yield _issue(place, digits, fault)


def _numbers(context: Context) -> Iterator[tuple[CellRef, str, bool]]:
    """Each NIP: its cell, its digits, whether the cell is a number."""
    for _, column, entry in context.book.entries:
        titled = "nip" in column.judul.casefold().split()
        if (titled or "nip" in entry.text.casefold()) and (digits := find_nip(entry.text, labelled=not titled)):
            yield entry.ref, digits, entry.kind == "angka"
    for table in context.book.tables:
        for note in table.catatan:
            if digits := find_nip(note.text):
                yield note.ref, digits, False
        for label, note in table.identitas.items():
            if digits := find_nip(note.text, labelled=label != "nip"):
                yield note.ref, digits, False


def _issue(place: CellRef, digits: str, fault: str) -> Issue:
    shown = "\u2026" + digits[-_SHOWN:]
    return Issue(
        place,
        f"NIP yang berakhir dengan {digits[-_SHOWN:]} {fault}.",
        "Salin ulang NIP dari data kepegawaian sebagai teks; jangan diperbaiki dengan menebak.",
        shown,
        f"{DIGITS} angka",
        "nip",
    )
