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

from kinerja_xl.checks.baselines import agree, baselines
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


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
        if not wrong:
            continue
        first, *more = wrong
        least = min(first.kemiripan, right.kemiripan)
        matched = f" (nama dicocokkan, kemiripan {least:.0%})" if least < 1 else ""
        yield Issue(
            first.ref,
            f"Kondisi awal {short(first.nama)} tercetak {first.printed}, tetapi {right.printed} di {right.ref}{matched}."
            f"{also(s.ref for s in more)}",
            "Samakan kondisi awal di semua tabel rencana.",
            first.printed,
            right.printed,
            f"{base.indikator}|{base.tahun}",
            "peringatan" if least < 1 else None,
        )
