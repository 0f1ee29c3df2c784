"""IKI102 Formulir IKI tanpa jabatan.

## Mengapa
Indikator kinerja individu ditetapkan untuk satu jabatan. Formulir yang tidak menyebut jabatannya tidak dapat
dipasangkan dengan pemiliknya, dengan atasannya, maupun dengan indikator di dokumen lain. Daftar yang menyebut
jabatan pada setiap barisnya tidak memerlukan jabatan di kepala.

## Salah
| **INDIKATOR KINERJA INDIVIDU** |
Dinas Contoh
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
"""

from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisIndikator


@rule("IKI102", "Formulir IKI tanpa jabatan", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every personal form whose head states no post."""
    for table in context.book.of(BarisIndikator, "iki"):
        if table.jabatan is None and not _per_row(table):
            place = table.catatan[0].ref if table.catatan else CellRef(table.sheet, *table.area[:2])
            signed = table.identitas.get("pihak pertama")
            hint = f" Yang menandatangani di {signed.ref} ialah {signed.text}." if signed else ""
            yield Issue(
                place,
                f"Formulir IKI pada {table.sheet}!{table.range_text} tidak menyebut jabatan pemiliknya.",
                f"Tulis baris Jabatan di atas tabel.{hint}",
                "",
                "jabatan",
                "|".join(row.key for row in table.rows[:1]),
            )


def _per_row(table: Table[BarisIndikator]) -> bool:
    """Whether the rows name the posts."""
    told = {column.peran for column in table.columns}
    return bool(told & {"jabatan", "penanggung_jawab"}) or any(row.penanggung_jawab for row in table.rows)
