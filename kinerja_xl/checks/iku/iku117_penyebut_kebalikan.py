"""IKU117 Penyebut adalah kebalikan pembilangnya.

## Mengapa
Persentase membagi bagian dengan keseluruhan. Dibagi dengan yang tidak melakukan, hasilnya bukan persentase: 30 dari 40
menjadi 300%.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Usulan lengkap | Persentase unit yang mengusulkan formasi | **Jumlah unit yang mengusulkan formasi dibagi jumlah unit yang tidak mengusulkan formasi dikali 100%** | Daftar usulan |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Usulan lengkap | Persentase unit yang mengusulkan formasi | Jumlah unit yang mengusulkan formasi dibagi jumlah unit dikali 100% | Daftar usulan |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.penyebut import negated_numerator
from kinerja_xl.calc.rumusan import FORMS, rumusan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_RATIO = Pola(r"\W*rasio\b", re.IGNORECASE)


@rule("IKU117", "Penyebut adalah kebalikan pembilangnya", "peringatan", "persentase = bagian / keseluruhan x 100")
def check(context: Context) -> Iterator[Issue]:
    """Denominators that deny what the numerator counts."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        if quote.form not in FORMS or _RATIO.match(quote.nama.text):
            continue
        for one in rumusan(quote):
            denied = negated_numerator(one.pembilang, one.penyebut) if one.is_ratio else ""
            if denied:
                yield (
                    quote.key,
                    Issue(
                        one.sel.ref,
                        f"{short(quote.nama.text.strip(' -'))} dibagi {short(one.penyebut)}: penyebutnya kebalikan pembilang "
                        f"({denied}), bukan keseluruhan.",
                        "Ganti penyebutnya dengan jumlah seluruhnya.",
                        short(one.penyebut),
                        "jumlah seluruhnya",
                        f"{quote.form}|{quote.jabatan}|{quote.key}",
                    ),
                )
                break
