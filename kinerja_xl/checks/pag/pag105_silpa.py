"""PAG105 SILPA tidak sama dengan pagu dikurangi realisasi.

## Mengapa
Sisa anggaran selalu mengikuti pagu dan realisasi di barisnya.

## Salah
| No | Uraian | Anggaran | Realisasi Anggaran | SILPA |
| --- | --- | --- | --- | --- |
| 1 | Belanja Pegawai | 364.090.000 | 360.120.000 | **3.790.000** |

## Benar
| No | Uraian | Anggaran | Realisasi Anggaran | SILPA |
| --- | --- | --- | --- | --- |
| 1 | Belanja Pegawai | 364.090.000 | 360.120.000 | 3.970.000 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.ratios import wrong_ratio
from kinerja_xl.checks.rule import rule


@rule(
    "PAG105",
    "SILPA tidak sama dengan pagu dikurangi realisasi",
    "galat",
    "aritmetika: SILPA = pagu - realisasi",
)
def check(context: Context) -> Iterator[Issue]:
    """Every printed SILPA against its own row; a shortfall printed without its sign counts as right."""
    for one in context.derived:
        if one.jenis == "silpa" and not one.cocok:
            value = one.hasil.nilai
            if value is None or -value not in one.tercetak.candidates:
                yield wrong_ratio(one, context, "SILPA")
