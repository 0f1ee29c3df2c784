"""IKU108 Persentase yang rumusnya tidak membagi.

## Mengapa
Persentase, cakupan dan rasio adalah bagian dari keseluruhan. Rumus yang hanya menyebut satu jumlah, atau hanya
mengulang nama indikatornya, tidak menyebut terhadap apa bagiannya dihitung.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Layanan prima | Cakupan pegawai yang mendapat layanan tepat waktu | **Jumlah pegawai yang mendapat layanan tepat waktu** | Buku layanan |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Layanan prima | Cakupan pegawai yang mendapat layanan tepat waktu | Jumlah pegawai yang mendapat layanan tepat waktu dibagi jumlah pegawai yang meminta layanan dikali 100% | Buku layanan |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.rumusan import FORMS, has_ratio, rumusan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_SHARE = Pola(r"\W*(?:perse[nt]+tase|prosentase|presentase|cakupan|rasio|proporsi)\b", re.IGNORECASE)
_GIVEN = Pola(
    r"\b(?:hasil (?:penilaian|survei|evaluasi|pengukuran)|nilai (?:dari|yang)|rilis|publikasi|sesuai rumus|BPS)\b",
    re.IGNORECASE,
)


@rule("IKU108", "Persentase yang rumusnya tidak membagi", "peringatan", "persentase = bagian / keseluruhan x 100")
def check(context: Context) -> Iterator[Issue]:
    """Shares whose formulas, all of them, hold no division."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        if quote.form not in FORMS or not _SHARE.match(quote.nama.text) or not is_legible(quote.tabel):
            continue
        said = rumusan(quote)
        text = " ".join(r.teks for r in said)
        if said and not has_ratio(text) and not _GIVEN.search(text):
            yield (
                (quote.key, text.casefold()),
                Issue(
                    said[0].sel.ref,
                    f"Rumus {short(quote.nama.text)} tidak menyebut pembaginya: {short(said[0].teks)}.",
                    "Tulis pembilang dan penyebutnya.",
                    short(said[0].teks),
                    "pembilang / penyebut x 100%",
                    f"{quote.form}|{quote.jabatan}|{quote.key}",
                ),
            )
