"""IKU131 Suku rumus tanpa tanda tambah.

## Mengapa
Suku berbobot yang berjajar tanpa tanda, (A x 25%)(B x 40%), berarti perkalian. Indeks adalah jumlah suku-sukunya; tanda
tambahnya hilang.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Rumus | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Layanan baik | Indeks pelayanan | **Indeks = (Skor sarana x 40%)(Skor petugas x 60%)** | Survei pelayanan |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Rumus | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Layanan baik | Indeks pelayanan | Indeks = (Skor sarana x 40%) + (Skor petugas x 60%) | Survei pelayanan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_SIDE_BY_SIDE = Pola(r"\([^()]*[x×*]\s*\d+(?:,\d+)?\s?%\s*\)\s*\([^()]*[x×*]\s*\d+(?:,\d+)?\s?%\s*\)")


@rule("IKU131", "Suku rumus tanpa tanda tambah", "peringatan", "indeks berbobot = jumlah skor x bobot")
def check(context: Context) -> Iterator[Issue]:
    """Weighted terms that stand side by side without a sign."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        for entry in (quote.formulasi, quote.rumus) if quote.form in FORMS else ():
            found = _SIDE_BY_SIDE.search(entry.text) if entry is not None else None
            if entry is not None and found is not None:
                yield (
                    quote.key,
                    Issue(
                        entry.ref,
                        f"Suku rumus {short(quote.nama.text)} berjajar tanpa tanda tambah, jadi terbaca sebagai perkalian: {short(found[0])}.",
                        "Tulis tanda + di antara suku-sukunya.",
                        short(found[0]),
                        found[0].replace(")(", ") + (")[:60],
                        f"{quote.form}|{quote.key}",
                    ),
                )
