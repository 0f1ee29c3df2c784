"""IKU119 Nama indikator mengulang dirinya.

## Mengapa
Potongan nama yang tertempel dua kali membuat indikator ini tidak sama lagi dengan indikator yang sama di dokumen lain.

## Salah
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | **Tingkat kepuasan layanan tingkat kepuasan layanan kepegawaian** | Nilai | Hasil survei atas layanan kepegawaian |

## Benar
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Tingkat kepuasan layanan kepegawaian | Nilai | Hasil survei atas layanan kepegawaian |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_REPEATED = Pola(r"\b(\w+(?:\s+\w+){1,12}?)[\s,]+\1\b")
_LEAST = 9


@rule("IKU119", "Nama indikator mengulang dirinya", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Names in which several words stand twice in a row."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        words = quote.nama.text.casefold().split()
        found = _REPEATED.search(" ".join(words)) if len(words) - len(set(words)) > 1 else None
        if found is not None and len(found[1]) >= _LEAST:
            yield (
                quote.key,
                Issue(
                    quote.nama.ref,
                    f"Nama indikator menyebut dua kali berturut-turut: {short(found[1])}.",
                    "Hapus salah satunya.",
                    short(quote.nama.text),
                    short(found[1]),
                    f"{quote.form}|{quote.key}",
                ),
            )
