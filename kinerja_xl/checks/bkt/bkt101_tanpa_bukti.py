"""BKT101 Realisasi tanpa bukti atau sumber data.

## Mengapa
Realisasi tanpa bukti tidak dapat diperiksa oleh evaluator maupun oleh pimpinan sendiri. Hanya diperiksa bila tabelnya
mempunyai kolom bukti atau sumber data.

## Salah
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % | Faktor Penghambat | Tindak Lanjut | Bukti |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 80 | 80 | 100,00 | Petugas layanan cukup | Mempertahankan petugas | Laporan survei |
| 2 | ASN disiplin | Nilai kedisiplinan | Nilai | 80 | 80 | 100,00 | Presensi berjalan | Mempertahankan presensi | **** |

## Benar
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % | Faktor Penghambat | Tindak Lanjut | Bukti |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 80 | 72 | 90,00 | Petugas layanan kurang | Menambah petugas layanan | Laporan survei |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.evidence import blank, final_realisasi, has_column, measured, place
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisIndikator

_ROLES = ("bukti", "sumber_data")


@rule(
    "BKT101",
    "Realisasi tanpa bukti atau sumber data",
    "peringatan",
    "data kinerja dapat ditelusuri (PermenPANRB Nomor 88 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Rows with a realisasi whose columns of evidence are all empty; a column empty throughout once."""
    for table in measured(context):
        roles = [role for role in _ROLES if has_column(table, role)]
        if not roles:
            continue
        done = [(row, e) for row in table.rows if (e := final_realisasi(row, table.tahun)) and not e.merged]
        bare = [(row, e) for row, e in done if all(blank(getattr(row, role)) for role in roles)]
        never = len(bare) == len(done)
        for row, entry in bare[:1] if never else bare:
            yield _issue(table, row, entry, roles[0], len(bare) - 1 if never else 0)


def _issue(table: Table[BarisIndikator], row: BarisIndikator, entry: Entry, role: str, others: int) -> Issue:
    also = f" Begitu juga {others} baris lain di tabel ini." if others else ""
    return Issue(
        place(table, row, role),
        f"Realisasi {short(row_name(row))} {entry.printed} ({entry.ref}) tidak disertai bukti atau sumber data.{also}",
        "Tulis dokumen yang memuat angka itu.",
        "",
        "bukti",
        f"{table.form}|{row.key}",
    )
