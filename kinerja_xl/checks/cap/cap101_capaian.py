"""CAP101 Capaian tidak sama dengan realisasi dibagi target.

## Mengapa
Capaian mengikuti target dan realisasi di barisnya menurut polaritas indikator. Angka yang tidak cocok
berarti salah hitung, tersalin dari baris lain, atau dipotong alih-alih dibulatkan.

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
from kinerja_xl.checks.ratios import wrong_ratio
from kinerja_xl.checks.rule import rule


@rule("CAP101", "Capaian tidak sama dengan realisasi dibagi target", "galat", "profil capaian yang berlaku")
def check(context: Context) -> Iterator[Issue]:
    """Every printed capaian that no formula open to its row explains."""
    for one in context.derived:
        if one.jenis == "capaian" and not one.cocok and not one.cocok_alternatif:
            yield wrong_ratio(one, context, "Capaian")
