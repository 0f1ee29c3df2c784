"""IKU121 Rumus IPA mengalikan bobot.

## Mengapa
Poin instrumen IPA sudah memuat bobot 25, 40, 30 dan 5 (PermenPANRB Nomor 38 Tahun 2018). Bila poin itu dikalikan
bobotnya lagi, IPA tidak pernah melebihi 31,5. Rumus dengan perkalian hanya benar bila skor setiap dimensi berskala 0
sampai 100; rumusnya perlu menyebutkan skala itu.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | ASN profesional | Indeks Profesionalitas ASN | **Skor Kualifikasi x 25% + Skor Kompetensi x 40% + Skor Kinerja x 30% + Skor Disiplin x 5%** | Aplikasi SIASN |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | ASN profesional | Indeks Profesionalitas ASN | Jumlah skor Kualifikasi (25), Kompetensi (40), Kinerja (30) dan Disiplin (5) | Aplikasi SIASN |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_DIMENSIONS = ("kualifikasi", "kompetensi", "kinerja", "disiplin")
_TIMES = Pola(
    r"[x×*]\s*(?:25|40|30|5)\s?%|[x×*]\s*0,(?:25|40?|30?|05)\b|\bdikali(?:kan)?\s+(?:dengan\s+)?bobot", re.IGNORECASE
)
_SCALE = Pola(r"\bskala\b|\b0\s*(?:-|–|sampai(?:\s+dengan)?|s\.?d\.?)\s*100\b", re.IGNORECASE)
_BASIS = "PermenPANRB Nomor 38 Tahun 2018: skor sudah memuat bobot"


@rule("IKU121", "Rumus IPA mengalikan bobot", "info", _BASIS)
def check(context: Context) -> Iterator[Issue]:
    """Formulas of the IPA that multiply the four dimensions by their weights without telling the scale."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        entries = [e for e in (quote.formulasi, quote.rumus) if e is not None]
        told = " ".join(e.text for e in entries)
        names_all = all(d in told.casefold() for d in _DIMENSIONS)
        if quote.form in FORMS and names_all and _TIMES.search(told) and not _SCALE.search(told):
            first = next((e for e in entries if _TIMES.search(e.text)), entries[0])
            yield (
                quote.key,
                Issue(
                    first.ref,
                    f"Rumus {short(quote.nama.text)} mengalikan skor dengan bobotnya tanpa menyebut skala skornya; bila skor "
                    "sudah memuat bobot (25, 40, 30, 5), hasilnya tidak dapat melebihi 31,5.",
                    "Pastikan skala skornya: jumlahkan saja bila sudah memuat bobot, atau sebutkan skala 0 sampai 100.",
                    short(first.text),
                    "jumlah skor keempat dimensi",
                    f"{quote.form}|{quote.key}",
                ),
            )
