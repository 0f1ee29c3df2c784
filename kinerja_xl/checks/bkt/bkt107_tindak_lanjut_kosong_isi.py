"""BKT107 Tindak lanjut hanya mengulang rekomendasi atau menyatakan sudah dilaksanakan.

## Mengapa
Tindak lanjut harus menyebut apa yang dikerjakan. Menyalin kalimat rekomendasi, atau menulis "sudah dilaksanakan" tanpa
bukti, tidak memberi tahu apa yang berubah.

## Salah
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | **Sudah dilaksanakan** | Sekretaris | Dalam proses | |
| 2 | Ukur kinerja setiap bulan | **Ukur kinerja setiap bulan** | Sekretaris | Dalam proses | |

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
from kinerja_xl.checks.evidence import blank, place, recommendations
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisRekomendasi

_BARE = Pola(
    r"\W*(?:sudah|telah)?\s*(?:di)?(?:laksanakan|tindak ?lanjuti|kerjakan|lakukan|penuhi|selesaikan|terlaksana|selesai)"
    r"(?:\s+(?:sesuai|dengan|rekomendasi|semua|seluruhnya))*\W*",
    re.IGNORECASE,
)


@rule("BKT107", "Tindak lanjut hanya mengulang rekomendasi atau menyatakan sudah dilaksanakan", "info")
def check(context: Context) -> Iterator[Issue]:
    """Follow-ups that say nothing of their own."""
    for table, row in recommendations(context, lambda _, row: bool(_empty_words(row))):
        text = row.tindak_lanjut.text if row.tindak_lanjut is not None else ""
        yield Issue(
            place(table, row, "tindak_lanjut"),
            f"Tindak lanjut {short(text)} {_empty_words(row)}.",
            "Tulis apa yang dikerjakan dan dokumen hasilnya.",
            text,
            "",
            row.rekomendasi.text if row.rekomendasi is not None else "",
        )


def _empty_words(row: BarisRekomendasi) -> str:
    """Why a follow-up says nothing, "" when it says something."""
    if row.tindak_lanjut is None or row.rekomendasi is None or blank(row.tindak_lanjut):
        return ""
    text = row.tindak_lanjut.text
    if name_key(text) == name_key(row.rekomendasi.text):
        return "hanya mengulang rekomendasinya"
    return (
        "tidak menyebut apa yang dikerjakan dan tidak ada buktinya"
        if _BARE.fullmatch(text) and blank(row.bukti)
        else ""
    )
