"""IPA104 Kompetensi melebihi yang dimungkinkan tabel diklat.

## Mengapa
Pegawai yang belum mengikuti diklat jabatannya kehilangan poin diklat itu. Jadi banyaknya pegawai yang
sudah dan belum diklat membatasi nilai kompetensi, sekalipun semua pegawai pernah seminar.

## Salah
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
Jumlah pegawai yang dinilai sebanyak 2.861 orang per 30 Desember 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | **36,63** |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 76,58 |
### Data IPA
Rekapitulasi Diklat Pegawai per 30 Desember 2020
| No | Kelompok Jabatan | Jumlah | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- | --- |
| 1 | Fungsional Tertentu | 1.255 | 38 | 1.217 |
| 2 | Fungsional Umum | 1.091 | 1.091 | 0 |
| 3 | Struktural | 515 | 330 | 185 |
|  | Jumlah | 2.861 | 1.459 | 1.402 |

## Benar
### IPA
Hasil Pengukuran Indeks Profesionalitas ASN Tahun 2020
Jumlah pegawai yang dinilai sebanyak 2.861 orang per 30 Desember 2020
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |
### Data IPA
Rekapitulasi Diklat Pegawai per 30 Desember 2020
| No | Kelompok Jabatan | Jumlah | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- | --- |
| 1 | Fungsional Tertentu | 1.255 | 38 | 1.217 |
| 2 | Fungsional Umum | 1.091 | 1.091 | 0 |
| 3 | Struktural | 515 | 330 | 185 |
|  | Jumlah | 2.861 | 1.459 | 1.402 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.frekuensi import dimension_name, kompetensi_menurut_diklat
from kinerja_xl.calc.hasil import Hasil
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.populasi import tables_of
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisFrekuensi


@rule(
    "IPA104",
    "Kompetensi melebihi yang dimungkinkan tabel diklat",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018: poin diklat per kelompok jabatan",
)
def check(context: Context) -> Iterator[Issue]:
    """Kompetensi against the highest that trained and untrained persons allow."""
    for dims in context.book.of(BarisDimensi):
        for row in dims.rows:
            if dimension_name(row) == "kompetensi" and row.nilai is not None:
                for table in tables_of(dims, context.book, "frekuensi_diklat"):
                    highest = kompetensi_menurut_diklat(table, context.aturan)
                    if _exceeds(row.nilai, highest):
                        yield _issue(dims, row.nilai, table, highest)


def _exceeds(printed: Entry, highest: Hasil) -> bool:
    if highest.nilai is None or not printed.candidates:
        return False
    return min(printed.candidates) > rounded(highest.nilai, printed.decimals)


def _issue(dims: Table[BarisDimensi], printed: Entry, table: Table[BarisFrekuensi], highest: Hasil) -> Issue:
    assert highest.nilai is not None
    limit = shown(highest.nilai, max(2, printed.decimals))
    return Issue(
        printed.ref,
        f"Dimensi kompetensi tercetak {printed.printed}, padahal {short(table.name)} ({table.sheet}!{table.range_text}) "
        f"memungkinkan paling banyak {limit}: {highest.rumus}.",
        "Periksa poin diklat pegawai yang belum mengikuti diklat jabatannya, atau perbaiki tabel diklatnya.",
        printed.printed,
        f"paling banyak {limit}",
        f"{dims.form}|kompetensi|{table.form}",
        basis=highest.rujukan,
    )
