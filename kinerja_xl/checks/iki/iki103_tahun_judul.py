"""IKI103 Tahun di judul formulir berbeda dari formulir lain.

## Mengapa
Formulir IKI satu perangkat daerah ditetapkan bersama untuk satu tahun. Judul dengan tahun lain biasanya sisa formulir
tahun lalu atau salah ketik; indikatornya lalu terhitung pada tahun yang salah. Bila sedikitnya seperempat formulir
bertahun lain, berkas itu dianggap memuat dua tahun.

## Salah
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
### 2
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
### 3
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Sub Bidang Mutasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
### 4
| **INDIKATOR KINERJA INDIVIDU TAHUN 2021** |
Jabatan : Kepala Sub Bidang Diklat
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan diklat | Jumlah laporan diklat yang disusun | Jumlah laporan diklat yang disusun | Laporan diklat |

## Benar
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan umum | Jumlah laporan umum yang disusun | Jumlah laporan umum yang disusun | Laporan umum |
### 2
INDIKATOR KINERJA INDIVIDU TAHUN 2022
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
"""

import re
from collections import Counter
from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Note, Table
from kinerja_xl.tables.rows import BarisIndikator

_TITLE = Pola(r"individu\b.*?\b((?:19|20)\d\d)\b(?!\s*[-\u2013/]\s*(?:19|20)\d\d)", re.IGNORECASE | re.DOTALL)
_YEAR_LINE = Pola(r"^(?!.*\bnomor\b).*\btahun\s+((?:19|20)\d\d)\W*$", re.IGNORECASE)
_LEAST, _NEXT_LINES = 3, 3


@rule("IKI103", "Tahun di judul formulir berbeda dari formulir lain", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Titles whose year few other forms have, and titles without a year where nearly all have one."""
    tables = list(context.book.of(BarisIndikator, "iki"))
    dated = {id(t): found for t in tables if (found := _year(t)) is not None}
    years = Counter(year for year, _ in dated.values())
    if not years or years.most_common(1)[0][1] < _LEAST:
        return
    usual, most = years.most_common(1)[0]
    for year, note in dated.values():
        if year != usual and years[year] * 4 <= len(tables):
            yield _other_year(note, year, usual, most)
    bare = [t for t in tables if id(t) not in dated]
    if bare and len(bare) * 4 <= len(tables):
        yield _no_year(bare, usual, most)


def _year(table: Table[BarisIndikator]) -> tuple[str, Note] | None:
    personal = -_NEXT_LINES
    for number, note in enumerate(table.catatan):
        if match := _TITLE.search(note.text):
            return match[1], note
        if "individu" in note.text.casefold():
            personal = number
        elif number - personal < _NEXT_LINES and (match := _YEAR_LINE.search(note.text)):
            return match[1], note
    return None


def _other_year(note: Note, year: str, usual: str, most: int) -> Issue:
    return Issue(
        note.ref,
        f"Judul formulir ini menyebut tahun {year}, sedangkan {most} formulir IKI lain di buku kerja ini tahun {usual}.",
        "Cocokkan dengan tanggal penetapannya, lalu betulkan tahun pada judulnya.",
        year,
        usual,
        f"{note.text}",
    )


def _no_year(bare: list[Table[BarisIndikator]], usual: str, most: int) -> Issue:
    places = [t.catatan[0].ref if t.catatan else CellRef(t.sheet, *t.area[:2]) for t in bare]
    others = f" Begitu juga {len(places) - 1} formulir lain: {', '.join(map(str, places[1:]))}." if places[1:] else ""
    return Issue(
        places[0],
        f"Judul formulir ini tidak menyebut tahun, sedangkan {most} formulir IKI lain menyebut tahun {usual}.{others}",
        f"Tambahkan tahun {usual} pada judulnya bila formulir ini untuk tahun itu.",
        "",
        usual,
        "tanpa tahun",
        "info",
    )
