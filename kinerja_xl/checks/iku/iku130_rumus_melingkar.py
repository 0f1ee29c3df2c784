"""IKU130 Rumus merujuk dirinya sendiri.

## Mengapa
Lambang yang didefinisikan dengan lambang itu sendiri tidak dapat dihitung. Biasanya pembilang aslinya hilang ketika
rumus disalin.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Rumus | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Data mutu | Indeks Kualitas Data | **IKD = Σ (D_i x W_i) D_i = (1 - D_i / D_maks) x 100** | Aplikasi SIASN |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Rumus | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Data mutu | Indeks Kualitas Data | IKD = Σ (D_i x W_i) D_i = (1 - A_i / Y_i) x 100 | Aplikasi SIASN |
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
from kinerja_xl.tables.entry import Entry

_DEFINED = Pola(r"(?<![(\w])([A-Za-z]\w*_\w+)\s*=\s*")
_END = Pola(r"\bketerangan\b|\bdimana\b|\bdi mana\b", re.IGNORECASE)


@rule("IKU130", "Rumus merujuk dirinya sendiri", "peringatan", "lambang tidak dihitung dari dirinya sendiri")
def check(context: Context) -> Iterator[Issue]:
    """Formulas that define a symbol by itself."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        entries: list[Entry | None] = [quote.formulasi, quote.rumus] if quote.form in FORMS else []
        for entry in entries:
            symbol = _circular(entry.text) if entry is not None and "=" in entry.text else ""
            if entry is not None and symbol:
                yield (
                    (quote.key, symbol),
                    Issue(
                        entry.ref,
                        f"Rumus {short(quote.nama.text)} menghitung {symbol} dari {symbol} itu sendiri.",
                        "Tulis kembali ruas kanannya menurut pedoman indikator ini.",
                        symbol,
                        "",
                        f"{quote.form}|{quote.key}|{symbol}",
                    ),
                )


def _circular(text: str) -> str:
    """The symbol that stands on both sides of its own definition, "" when none does."""
    text = _END.split(text, maxsplit=1)[0]
    found = list(_DEFINED.finditer(text))
    ends = [*(m.start() for m in found[1:]), len(text)]
    for here, end in zip(found, ends, strict=False):
        right = text[here.end() : end]
        if re.search(rf"(?<!\w){re.escape(here[1])}(?![\w\-−–(])", right):
            return here[1]
    return ""
