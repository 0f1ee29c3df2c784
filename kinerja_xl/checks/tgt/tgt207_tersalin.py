"""TGT207 Deret target tersalin dari baris di atasnya.

## Mengapa
Dua indikator berurutan, yang satu jumlah dan yang lain persentase, hampir tidak mungkin bertarget sama persis dan
berubah setiap tahun. Biasanya satu baris disalin dan targetnya lupa diganti.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 62 | 67 | 71 |
| 2 | ASN kompeten | Persentase ASN bersertifikat | Persen | **62** | 67 | 71 |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 62 | 67 | 71 |
| 2 | ASN kompeten | Persentase ASN bersertifikat | Persen | 70 | 75 | 80 |
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kinerja_xl.calc.indikator import targets
from kinerja_xl.calc.sifat import sifat
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator

_LEAST = 3


@rule("TGT207", "Deret target tersalin dari baris di atasnya", "info")
def check(context: Context) -> Iterator[Issue]:
    """A count and a position right below each other with the same telling series of targets."""
    for table in context.book.of(BarisIndikator):
        named = [row for row in table.rows if row.key and len(row.target) >= _LEAST]
        for above, row in pairwise(named):
            if {sifat(above), sifat(row)} == {"cacah", "posisi"} and _series(row) and _series(above) == _series(row):
                first = targets(row)[0][1]
                yield Issue(
                    first.ref,
                    f"Semua target {short(indicator_name(row))} sama dengan {short(indicator_name(above))} "
                    f"({targets(above)[0][1].ref.a1}), padahal satuannya lain.",
                    "Periksa apakah targetnya tersalin.",
                    first.printed,
                    "",
                    f"{table.form}|{row.key}",
                )


def _series(row: BarisIndikator) -> tuple[Decimal, ...]:
    """The targets in order when they tell: at least three different figures, one of them not round."""
    values = tuple(e.value for _, e in targets(row) if e.value is not None)
    telling = len(set(values)) >= _LEAST and any(v % 5 for v in values)
    return values if telling else ()
