"""SLR101 Target indikator berbeda antartabel.

## Mengapa
Satu indikator mempunyai satu target untuk satu tahun, di Renstra, perjanjian kinerja maupun laporan.
Perjanjian kinerja murni tidak dibandingkan bila ada perubahannya.

## Salah
Perjanjian Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 72 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | **75** | 75 | 100,00 |

## Benar
Perjanjian Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 75 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | Nilai | 75 | 75 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.twins import differing_figures


@rule(
    "SLR101",
    "Target indikator berbeda antartabel",
    "galat",
    "satu indikator satu target setahun (PermenPANRB Nomor 53 Tahun 2014)",
)
def check(context: Context) -> Iterator[Issue]:
    """Every target printed in more than one table."""
    yield from differing_figures(context, {"target": "Target"})
