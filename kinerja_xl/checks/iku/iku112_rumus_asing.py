"""IKU112 Rumus tidak menyebut satu pun kata dari nama indikatornya.

## Mengapa
Rumus menghitung apa yang disebut nama indikatornya. Bila tidak satu pun kata isinya sama, rumusnya biasanya milik
indikator lain. Kata berimbuhan, singkatan yang lazim dan salah ketik ringan dianggap sama; indeks dan nilai, yang
tersusun dari unsur bernama lain, tidak diperiksa.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Kantor tertib | Persentase sarana gedung dalam kondisi baik | **(Jumlah pelayanan kepegawaian selesai / Jumlah pelayanan kepegawaian diajukan) x 100%** | Buku layanan |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Kantor tertib | Persentase sarana gedung dalam kondisi baik | (Jumlah sarana gedung berkondisi baik / Jumlah sarana gedung yang dimiliki) x 100% | Buku inventaris |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.kata import content, nearly
from kinerja_xl.calc.keterbacaan import is_misread
from kinerja_xl.calc.rumusan import FORMS, rumusan
from kinerja_xl.calc.syarat import counts
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_ACRONYM = Pola(r"\b(?!ASN|PNS|PPPK|CPNS)[A-Z][A-Za-z]?[A-Z]{1,8}\b")
_SCORE = Pola(r"\W*(?:indeks|index|nilai|skor|predikat|opini)\b", re.IGNORECASE)
_ENOUGH = 2


@rule(
    "IKU112",
    "Rumus tidak menyebut satu pun kata dari nama indikatornya",
    "peringatan",
    "rumus menghitung apa yang disebut namanya",
)
def check(context: Context) -> Iterator[Issue]:
    """Formulas without a word of meaning in common with the name of their indicator."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        said = rumusan(quote) if quote.form in FORMS else []
        if not said or not all(map(counts, said)):
            continue
        told = " ".join(r.teks for r in said)
        name = quote.nama.text
        has_acronym = any(not text.isupper() and _ACRONYM.search(text) for text in (name, told))
        if _SCORE.match(name):
            continue
        if not has_acronym and not is_misread(name) and not is_misread(told) and _foreign(name, told):
            yield (
                (quote.key, told.casefold()),
                Issue(
                    said[0].sel.ref,
                    f"Rumus {short(name.strip(' -'))} tidak menyebut satu pun kata dari namanya: {short(said[0].teks)}.",
                    "Periksa apakah rumus ini milik indikator lain.",
                    short(said[0].teks),
                    short(name),
                    f"{quote.form}|{quote.jabatan}|{quote.key}",
                ),
            )


def _foreign(name: str, told: str) -> bool:
    own, other = set(content(name)), set(content(told))
    if len(own) < _ENOUGH or len(other) < _ENOUGH or own & other:
        return False
    return not any(nearly(one, two) for one in own for two in other)
