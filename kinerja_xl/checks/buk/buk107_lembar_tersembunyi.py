"""BUK107 Lembar tersembunyi berisi data.

## Mengapa
Tabel di lembar tersembunyi tetap dipakai rumus, tetapi tidak terlihat oleh yang menandatangani. Salinan lama yang
disembunyikan sering membuat dua angka berbeda untuk hal yang sama. Lembar tersembunyi tanpa tabel yang dikenali,
misalnya daftar pilihan, hanya disebut sebagai informasi.

## Salah
### Realisasi
| No | Program | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 | 1.156.063.208 |
### Lama
| **No** | Program | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 | 1.156.063.208 |
<!-- tersembunyi: lembar -->

## Benar
### Realisasi
| No | Program | Pagu | Realisasi Anggaran |
| --- | --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 | 1.156.063.208 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("BUK107", "Lembar tersembunyi berisi data", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every hidden sheet with content; without a recognised table it is worth no more than a mention."""
    for facts in context.book.sheets:
        if facts.hidden and facts.first_cell is not None:
            checked = "tabelnya ikut diperiksa" if facts.recognised else "tidak ada tabelnya yang dikenali"
            yield Issue(
                facts.first_cell,
                f"Lembar {facts.name} disembunyikan tetapi berisi {facts.content_cells} sel; {checked}.",
                "Tampilkan lembar itu bila masih dipakai, atau hapus bila hanya salinan lama.",
                subject="lembar tersembunyi" if facts.recognised else "lembar tersembunyi tanpa tabel",
                severity=None if facts.recognised else "info",
            )
