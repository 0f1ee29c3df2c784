"""SLR132 Nilai lama pada catatan perubahan bukan target yang berlaku sebelumnya.

## Mengapa
Catatan perubahan menyimpan apa yang diperjanjikan semula. Nilai lamanya sama dengan perjanjian kinerja, atau dengan
nilai baru pada perubahan sebelumnya; selain itu perjanjiannya sendiri telah diganti diam-diam.

## Salah
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
### Perubahan
Perubahan Target Perjanjian Kinerja Tahun 2026
| No | Indikator Kinerja | Satuan | Target Semula | Target Menjadi | Tanggal Perubahan | Alasan Perubahan | Dasar Perubahan |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | **78** | 75 | 1 Agustus 2026 | Perubahan anggaran | PK Perubahan |
| 2 | **Nilai kepatuhan** | Nilai | 90 | 85 | 1 Agustus 2026 | Perubahan anggaran | PK Perubahan |

## Benar
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
### Perubahan
Perubahan Target Perjanjian Kinerja Tahun 2026
| No | Indikator Kinerja | Satuan | Target Semula | Target Menjadi | Tanggal Perubahan | Alasan Perubahan | Dasar Perubahan |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | 80 | 75 | 1 Agustus 2026 | Perubahan anggaran | PK Perubahan |
| 2 | Nilai pelayanan | Nilai | 75 | 74 | 1 Oktober 2026 | Pergantian pejabat | PK Perubahan Kedua |
"""

from collections.abc import Iterator

from kinerja_xl.calc.perubahan import Catatan, alike, catatan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule(
    "SLR132",
    "Nilai lama pada catatan perubahan bukan target sebelumnya",
    "galat",
    "target menurut perjanjian kinerja yang diubah (PermenPANRB Nomor 53 Tahun 2014)",
    since="0.2",
)
def check(context: Context) -> Iterator[Issue]:
    """Changes whose old value is another one than the target before, or that change what was not agreed."""
    if not any(t.rows for t in context.book.of(BarisIndikator, "perjanjian_indikator")):
        return
    for one in catatan(context.book):
        yield from _judged(one)


def _judged(one: Catatan) -> Iterator[Issue]:
    row, before = one.baris, one.dasar
    name = short(row.indikator.text) if row.indikator is not None else ""
    if before is None and row.indikator is not None:
        message = f"{name} tercatat berubah, tetapi tidak ada di perjanjian kinerja."
        hint = "Samakan nama indikatornya dengan perjanjian kinerja."
        yield Issue(row.indikator.ref, message, hint, row.indikator.text, "indikator perjanjian kinerja", row.key)
    elif before is not None and row.semula is not None and not row.semula.is_blank and not alike(row.semula, before):
        message = f"Nilai lama {name} tercatat {row.semula.printed}, padahal {before.printed} di {before.ref}."
        hint = "Tulis target yang berlaku sebelum perubahan ini; jangan mengubah perjanjiannya."
        yield Issue(row.semula.ref, message, hint, row.semula.printed, before.printed, row.key)
