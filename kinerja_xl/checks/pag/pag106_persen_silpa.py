"""PAG106 Persentase SILPA tidak sama dengan SILPA dibagi pagu.

## Mengapa
Persentase sisa anggaran mengikuti SILPA dan pagu di barisnya. Angka yang salah sering tersalin dari
baris di atas atau di bawahnya.

## Salah
| No | Uraian | Anggaran | Realisasi Anggaran | SILPA | SILPA (%) |
| --- | --- | --- | --- | --- | --- |
| 1 | Belanja Pegawai | 364.090.000 | 360.120.000 | 3.970.000 | **17,07** |
| 2 | Belanja Barang | 4.361.560.056 | 4.292.866.855 | 68.693.201 | **1,09** |

## Benar
| No | Uraian | Anggaran | Realisasi Anggaran | SILPA | SILPA (%) |
| --- | --- | --- | --- | --- | --- |
| 1 | Belanja Pegawai | 364.090.000 | 360.120.000 | 3.970.000 | 1,09 |
| 2 | Belanja Barang | 4.361.560.056 | 4.292.866.855 | 68.693.201 | 1,57 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.ratios import wrong_ratio
from kinerja_xl.checks.rule import rule


@rule(
    "PAG106",
    "Persentase SILPA tidak sama dengan SILPA dibagi pagu",
    "galat",
    "aritmetika: % SILPA = SILPA / pagu x 100",
)
def check(context: Context) -> Iterator[Issue]:
    """Every printed share of SILPA against its own row."""
    for one in context.derived:
        if one.jenis == "silpa_persen" and not one.cocok:
            yield wrong_ratio(one, context, "Persentase SILPA")
