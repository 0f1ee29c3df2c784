"""IPA113 Kelompok jabatan tidak dikenal.

## Mengapa
Poin diklat bergantung pada kelompok jabatan: struktural (JPT, administrator, pengawas), fungsional atau
pelaksana. Kelompok lain tidak mempunyai poin, sehingga kompetensinya tidak dapat dihitung.

## Salah
| No | Kelompok Jabatan | Jumlah | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- | --- |
| 1 | Fungsional Tertentu | 1.255 | 38 | 1.217 |
| 2 | **Staf Ahli Kontrak** | 1.091 | 1.091 | 0 |
| 3 | Struktural | 515 | 330 | 185 |
|  | Jumlah | 2.861 | 1.459 | 1.402 |

## Benar
| No | Kelompok Jabatan | Jumlah | Sudah Diklat | Belum Diklat |
| --- | --- | --- | --- | --- |
| 1 | Fungsional Tertentu | 1.255 | 38 | 1.217 |
| 2 | Fungsional Umum | 1.091 | 1.091 | 0 |
| 3 | Struktural | 515 | 330 | 185 |
|  | Jumlah | 2.861 | 1.459 | 1.402 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.ipa import kelompok_jabatan
from kinerja_xl.calc.populasi import class_rows
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisFrekuensi


@rule("IPA113", "Kelompok jabatan tidak dikenal", "peringatan", "PermenPANRB Nomor 38 Tahun 2018: kelompok jabatan")
def check(context: Context) -> Iterator[Issue]:
    """Classes of a training table that is otherwise kept by groups of posts."""
    for table in context.book.of(BarisFrekuensi, "frekuensi_diklat"):
        instrumen = context.aturan.ipa
        rows = [r for r in class_rows(table) if r.kelas is not None and r.kelas.text]
        unknown = [r for r in rows if kelompok_jabatan(row_name(r), instrumen) is None]
        if len(unknown) == len(rows):
            continue
        for row in unknown:
            assert row.kelas is not None
            yield Issue(
                row.kelas.ref,
                f"Kelompok jabatan {short(row.kelas.text)} tidak dikenal, poin diklatnya tidak dapat ditentukan.",
                "Tulis struktural, fungsional atau pelaksana.",
                row.kelas.printed,
                "struktural, fungsional atau pelaksana",
                f"{table.form}|{row.kelas.text}",
            )
