"""BUK102 Kolom wajib tidak ada.

## Mengapa
Satu kolom yang hilang atau salah eja judulnya membuat seluruh tabel tidak dikenali, sehingga semua pemeriksaan
atas tabel itu tidak berjalan.

## Salah
| **No** | Hal yang Dinilai | Target | Realisasi | Capaian (%) |
| --- | --- | --- | --- | --- |
| 1 | Indeks Kepuasan Masyarakat | 80 | 80 | 100,00 |
| 2 | Nilai Akuntabilitas Kinerja | 70 | 70 | 100,00 |

## Benar
| No | Indikator Kinerja | Satuan | Target | Realisasi | Capaian (%) |
| --- | --- | --- | --- | --- | --- |
| 1 | Indeks Kepuasan Masyarakat | Indeks | 80 | 80 | 100,00 |
| 2 | Nilai Akuntabilitas Kinerja | Nilai | 70 | 70 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import titles
from kinerja_xl.checks.rule import rule


@rule("BUK102", "Kolom wajib tidak ada", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every table that would be a form if it had one more column."""
    for facts in context.book.sheets:
        for near in facts.near_forms:
            column = titles(near.missing)
            yield Issue(
                near.ref,
                f"Tabel ini menyerupai formulir {near.form}, tetapi kolom {column} tidak ditemukan, "
                "sehingga tabel tidak diperiksa sebagai formulir itu.",
                f"Periksa ejaan judul kolom {column}, atau tambahkan kolomnya.",
                expected=column,
                subject=f"{near.form}|{'|'.join(near.missing)}",
            )
