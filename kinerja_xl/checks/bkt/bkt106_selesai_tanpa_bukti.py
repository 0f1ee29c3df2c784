"""BKT106 Rekomendasi dinyatakan selesai tanpa bukti.

## Mengapa
Status selesai hanya diakui bila ada buktinya; tanpa bukti rekomendasi itu terbuka lagi pada evaluasi berikutnya.

## Salah
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | Pedoman ditetapkan dalam rapat Mei | Sekretaris | Selesai | **** |

## Benar
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | Pedoman ditetapkan dalam rapat Mei | Sekretaris | Selesai | Pedoman penghargaan |
| 2 | Ukur kinerja tiap bulan | Kartu kendali mulai diisi | Sekretaris | Dalam proses | |
"""

import re
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.evidence import blank, has_column, place, recommendations
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisRekomendasi

_DONE = Pola(r"\b(?:selesai|sudah|tuntas|telah|terlaksana|ditindaklanjuti|100 ?%)", re.IGNORECASE)
_OPEN = Pola(r"\b(?:belum|tidak|proses|sebagian|akan|rencana|berjalan)\b", re.IGNORECASE)


@rule("BKT106", "Rekomendasi dinyatakan selesai tanpa bukti", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Recommendations whose status says done while the column of evidence is empty."""
    for table, row in recommendations(context, _lacking):
        text = row.rekomendasi.text if row.rekomendasi is not None else ""
        status = row.status.text if row.status is not None else ""
        yield Issue(
            place(table, row, "bukti"),
            f"Rekomendasi {short(text)} berstatus {status}, tetapi buktinya kosong.",
            "Tulis dokumen yang membuktikannya, atau ubah statusnya.",
            "",
            "bukti",
            text,
        )


def _lacking(table: Table[BarisRekomendasi], row: BarisRekomendasi) -> bool:
    status = row.status.text if row.status is not None else ""
    done = _DONE.search(status) is not None and _OPEN.search(status) is None
    return has_column(table, "bukti") is not None and done and blank(row.bukti)
