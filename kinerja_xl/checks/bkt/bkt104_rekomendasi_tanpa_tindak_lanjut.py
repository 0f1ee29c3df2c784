"""BKT104 Rekomendasi tanpa tindak lanjut.

## Mengapa
Setiap rekomendasi evaluasi wajib ditindaklanjuti; tindak lanjutnya dinilai pada evaluasi berikutnya.

## Salah
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | **** | Sekretaris | Dalam proses | |

## Benar
Tindak Lanjut Rekomendasi LHE Tahun 2020
| No | Rekomendasi | Tindak Lanjut | Penanggung Jawab | Status | Bukti |
| --- | --- | --- | --- | --- | --- |
| 1 | Susun pedoman penghargaan | Pedoman ditetapkan dalam rapat Mei | Sekretaris | Selesai | Pedoman penghargaan |
| 2 | Ukur kinerja tiap bulan | Kartu kendali mulai diisi | Sekretaris | Dalam proses | |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.evidence import blank, place, recommendations
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "BKT104",
    "Rekomendasi tanpa tindak lanjut",
    "peringatan",
    "rekomendasi hasil evaluasi ditindaklanjuti (PermenPANRB Nomor 88 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Recommendations whose follow-up is empty."""
    for table, row in recommendations(context, lambda _, row: blank(row.tindak_lanjut)):
        text = row.rekomendasi.text if row.rekomendasi is not None else ""
        yield Issue(
            place(table, row, "tindak_lanjut"),
            f"Rekomendasi {short(text)} belum mempunyai tindak lanjut.",
            "Tulis apa yang sudah atau akan dilakukan.",
            "",
            "tindak lanjut",
            text,
        )
