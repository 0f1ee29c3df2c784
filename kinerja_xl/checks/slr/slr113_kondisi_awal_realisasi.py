"""SLR113 Kondisi awal bukan realisasi tahun itu.

## Mengapa
Kondisi awal sebuah rencana adalah realisasi tahun dasarnya. Bila yang dicantumkan angka tahun lain, kenaikan yang
dijanjikan dihitung dari titik yang salah. Nama yang ditulis berbeda dicocokkan dan kemiripannya disebut.

## Salah
Pencapaian Kinerja Pelayanan
| No | Indikator Kinerja | Target Tahun | < | Realisasi Tahun | < | Rasio Capaian pada Tahun | < |
| ^ | ^ | '2023 | '2024 | '2023 | '2024 | '2023 | '2024 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | 80 | 80 | 79 | 40 | 98,75 | 50 |
### Tujuan
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | **79** | 80 | 81 |

## Benar
Pencapaian Kinerja Pelayanan
| No | Indikator Kinerja | Target Tahun | < | Realisasi Tahun | < | Rasio Capaian pada Tahun | < |
| ^ | ^ | '2023 | '2024 | '2023 | '2024 | '2023 | '2024 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | 80 | 80 | 79 | 80 | 98,75 | 100 |
### Tujuan
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2024 | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 80 | 81 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.tempat import Sisi
from kinerja_xl.checks.baselines import Baseline, agree, baselines, wrong_baseline
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force
from kinerja_xl.tables.rows import BarisIndikator


@rule(
    "SLR113",
    "Kondisi awal bukan realisasi tahun itu",
    "galat",
    "kondisi awal adalah capaian tahun dasar (Permendagri Nomor 86 Tahun 2017)",
)
def check(context: Context) -> Iterator[Issue]:
    """Every baseline whose year the realisation table reports otherwise, once an indicator."""
    for base in baselines(context):
        told = {s.value for s in base.realisasi}
        wrong = [s for s in base.awal if not any(agree(s, real) for real in base.realisasi)]
        if len(told) == 1 and wrong:
            real = base.realisasi[0]
            yield wrong_baseline(
                base,
                wrong,
                real,
                f"Pakai {real.printed}, atau jelaskan asal angkanya; periksa juga targetnya.",
                "realisasinya ",
                _other_year(context, base, wrong[0]),
            )


def _other_year(context: Context, base: Baseline, wrong: Sisi) -> str:
    """The year whose realisasi the baseline is."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows if in_force(table) else ():
            match = context.alike.get(row.key)
            if base.indikator != (match.rujukan if match else row.key):
                continue
            for year, entry in row.realisasi.items():
                if entry.value is not None and entry.value == wrong.value and str(year) != base.tahun:
                    return f"; {wrong.printed} adalah realisasi {year or table.tahun or 'tahun lain'} ({entry.ref})"
    return ""
