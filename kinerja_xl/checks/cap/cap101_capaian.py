"""CAP101 Capaian tidak sama dengan realisasi dibagi target.

## Mengapa
Capaian mengikuti target dan realisasi di barisnya menurut polaritas indikator. Angka yang tidak cocok
berarti salah hitung, tersalin dari baris lain, atau dipotong alih-alih dibulatkan. Batas 100 atau 120 persen
diterima (sebagai info) bila semua capaian di atasnya tercetak sebesar batas itu.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan masyarakat | Nilai | 75 | 72,58 | **100,81** |
| 2 | Layanan prima | Nilai pelayanan publik | Nilai | 72 | 72,58 | **100,80** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai kepuasan masyarakat | Nilai | 75 | 72,58 | 96,77 |
| 2 | Layanan prima | Nilai pelayanan publik | Nilai | 72 | 72,58 | 100,81 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.ratios import wrong_ratios
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import shown


@rule("CAP101", "Capaian tidak sama dengan realisasi dibagi target", "galat", "profil capaian yang berlaku")
def check(context: Context) -> Iterator[Issue]:
    """Every printed capaian that no formula open to its row explains."""
    yield from wrong_ratios(context, "capaian", "Capaian")
    yield from _caps(context)


def _caps(context: Context) -> Iterator[Issue]:
    """Once per table whose capaian are held at a cap: a reader should know."""
    tables = {id(t.tabel): t for t in reversed(context.derived) if t.batas is not None}
    for one in tables.values():
        assert one.batas is not None
        yield Issue(
            one.tercetak.ref,
            f"Capaian dalam tabel ini dibatasi {shown(one.batas)} persen.",
            "Sebutkan batas itu di bawah tabel.",
            one.tercetak.printed,
            subject=f"batas|{one.tabel.form}",
            severity="info",
        )
