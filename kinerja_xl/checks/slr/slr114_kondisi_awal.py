"""SLR114 Kondisi awal indikator berbeda antartabel rencana.

## Mengapa
Satu indikator berangkat dari satu kondisi awal. Bila dua tabel rencana mencetak angka lain untuk tahun yang sama, salah
satunya keliru. Bila realisasi tahun itu tercetak dan membantah, yang melaporkan SLR113.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 |
### IKU
Penetapan Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | **76** | 80 | 81 |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 |
### IKU
Penetapan Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 74 | 80 | 81 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.baselines import agree, baselines, wrong_baseline
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "SLR114", "Kondisi awal indikator berbeda antartabel rencana", "galat", "satu indikator satu kondisi awal setahun"
)
def check(context: Context) -> Iterator[Issue]:
    """Every baseline of one year that plan tables print differently, once an indicator."""
    for base in baselines(context):
        values = [s.value for s in base.awal]
        if len(set(values)) < 2 or len({s.value for s in base.realisasi}) == 1:
            continue
        right = max(base.awal, key=lambda s: values.count(s.value))
        wrong = [s for s in base.awal if not agree(s, right)]
        if wrong:
            yield wrong_baseline(base, wrong, right, "Samakan kondisi awal di semua tabel rencana.")
