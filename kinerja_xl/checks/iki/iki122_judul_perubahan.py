"""IKI122 Judul formulir tanpa kata perubahan.

## Mengapa
Bila formulir-formulir satu buku kerja adalah perubahan, formulir tanpa kata itu tampak sebagai formulir murni yang
sudah tidak berlaku. Hanya dilaporkan bila sedikitnya empat dari lima formulir berjudul perubahan.

## Salah
PERUBAHAN INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
### 2
PERUBAHAN INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
### 3
PERUBAHAN INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
### 4
PERUBAHAN INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Diklat
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan diklat | Jumlah laporan diklat yang disusun | Jumlah laporan diklat yang disusun | Laporan diklat |
### 5
| **INDIKATOR KINERJA INDIVIDU** |
Jabatan : Kepala Sub Bidang Kinerja
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan kinerja | Jumlah laporan kinerja yang disusun | Jumlah laporan kinerja yang disusun | Laporan kinerja |

## Benar
PERUBAHAN INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Note, Table
from kinerja_xl.tables.rows import BarisIndikator


@rule("IKI122", "Judul formulir tanpa kata perubahan", "info")
def check(context: Context) -> Iterator[Issue]:
    """Forms that do not say that they are amended, where nearly all others do."""
    titled = [(t, note) for t in context.book.of(BarisIndikator, "iki") if (note := _title(t)) is not None]
    plain = [(t, note) for t, note in titled if not _is_amended(note.text)]
    if plain and len(plain) * 5 <= len(titled):
        for table, note in plain:
            post = table.jabatan.text if table.jabatan is not None else ""
            yield Issue(
                note.ref,
                f"Judul formulir {post} tidak memuat kata perubahan, sedangkan {len(titled) - len(plain)} dari {len(titled)} "
                "formulir IKI di buku kerja ini berjudul perubahan.",
                "Pastikan formulir ini sudah versi perubahan, lalu samakan judulnya.",
                note.text,
                "PERUBAHAN " + note.text,
                post,
            )


def _title(table: Table[BarisIndikator]) -> Note | None:
    return next((n for n in table.catatan if "individu" in n.text.casefold()), None)


def _is_amended(text: str) -> bool:
    from difflib import get_close_matches  # start-up is counted in milliseconds

    return any(get_close_matches(word, ("perubahan", "revisi"), 1, 0.8) for word in text.casefold().split())
