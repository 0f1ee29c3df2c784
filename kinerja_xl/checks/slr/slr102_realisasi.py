"""SLR102 Realisasi atau capaian indikator berbeda antartabel.

## Mengapa
Angka yang sama harus tercetak sama di setiap tabel laporan.

## Salah
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
### Lampiran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | **75** | **100,00** |

## Benar
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
### Lampiran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.twins import differing_figures


@rule(
    "SLR102",
    "Realisasi atau capaian indikator berbeda antartabel",
    "galat",
    "angka yang sama tercetak sama di semua tabel",
)
def check(context: Context) -> Iterator[Issue]:
    """Every realisasi and capaian printed in more than one table, the IPA among them."""
    yield from differing_figures(context, {"realisasi": "Realisasi", "capaian": "Capaian"})
