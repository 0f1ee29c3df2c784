"""BKT105 Rekomendasi tanpa penanggung jawab atau bukti.

## Mengapa
Rekomendasi tanpa penanggung jawab tidak dikerjakan siapa pun, dan tindak lanjut tanpa bukti tidak dapat dinilai. Bukti
hanya diminta bila tabelnya tidak memakai kolom status; bila ada status, lihat BKT106.

## Salah
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | Pedoman ditetapkan dalam rapat Mei | **** | Selesai | Pedoman penghargaan |

## Benar
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | Pedoman ditetapkan dalam rapat Mei | Sekretaris | Selesai | Pedoman penghargaan |
| 2 | Ukur kinerja tiap bulan | Kartu kendali mulai diisi | Sekretaris | Dalam proses | |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.evidence import blank, has_column, place, recommendations
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisRekomendasi

_NAMES = {"penanggung_jawab": "penanggung jawab", "bukti": "bukti"}


@rule("BKT105", "Rekomendasi tanpa penanggung jawab atau bukti", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Recommendations whose owner is empty, or whose evidence is where no status tells more."""
    for role, lacking in (("penanggung_jawab", _no_owner), ("bukti", _no_evidence)):
        for table, row in recommendations(context, lacking):
            text = row.rekomendasi.text if row.rekomendasi is not None else ""
            yield Issue(
                place(table, row, role),
                f"Rekomendasi {short(text)} tidak mempunyai {_NAMES[role]}.",
                f"Isi kolom {_NAMES[role]}.",
                "",
                _NAMES[role],
                f"{role}|{text}",
            )


def _no_owner(table: Table[BarisRekomendasi], row: BarisRekomendasi) -> bool:
    return has_column(table, "penanggung_jawab") is not None and blank(row.penanggung_jawab)


def _no_evidence(table: Table[BarisRekomendasi], row: BarisRekomendasi) -> bool:
    asked = has_column(table, "bukti") is not None and has_column(table, "status") is None
    return asked and blank(row.bukti) and not blank(row.tindak_lanjut)
