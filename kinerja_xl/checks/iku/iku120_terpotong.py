"""IKU120 Teks terpotong.

## Mengapa
Kalimat yang berhenti pada "yang" atau "dengan", diakhiri koma, atau membuka kurung tanpa menutupnya, kehilangan
sambungannya; yang hilang sering justru syarat atau penyebutnya.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Rencana selaras | Persentase program yang konsisten dengan Renstra | **(Jumlah program yang konsisten dengan R / Jumlah program Renja) x 100%** | Renja |
| 2 | Arsip tertib | Jumlah arsip yang ditata | **Jumlah arsip yang ditata dan** | Daftar arsip |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Rencana selaras | Persentase program yang konsisten dengan Renstra | (Jumlah program yang konsisten dengan Renstra / Jumlah program Renja) x 100% | Renja |
| 2 | Arsip tertib | Jumlah arsip yang ditata | Jumlah arsip yang ditata dan didaftar | Daftar arsip |
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry

_ROLES = ("nama", "formulasi", "rumus", "definisi", "alasan", "sumber_data", "penanggung_jawab")
_HANGING = Pola(
    r"(?:\b(?:yang|dan|atau|dengan|untuk|dari|oleh|pada|dalam|terhadap|serta|sebagai|antara|per)|,)\s*$", re.IGNORECASE
)
_LETTER = Pola(r"\b(?:dengan|terhadap)\s+[A-Z](?=\s*(?:/|\)|$))")
_SINGLE = Pola(r"\b[A-Z]\b")
_LONGEST = 12
_FORMULA = 400
_FEWEST = 3
_OFTEN = 10
_ALWAYS = 0.9


@rule("IKU120", "Teks terpotong", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Names, owners and descriptions of indicators that break off, also before a word that always follows."""
    yield from together(_issues(context))
    yield from _unfinished(context)


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        if not is_legible(quote.tabel):
            continue
        roles = _ROLES if quote.form in FORMS else ("nama", "penanggung_jawab")
        for role in roles:
            entry: Entry | None = getattr(quote, role)
            cut = _cut(entry.text) if entry is not None and not entry.merged else ""
            if entry is not None and cut:
                yield (
                    (quote.form, cut),
                    Issue(
                        entry.ref,
                        f"Teks ini terpotong: {cut}.",
                        "Lengkapi menurut naskah aslinya.",
                        short(entry.text),
                        "",
                        f"{quote.form}|{quote.key}|{role}",
                    ),
                )


def _unfinished(context: Context) -> Iterator[Issue]:
    """Names that end in a word which many other names, all but without exception, continue with one and the same."""
    names = {q.nama.text: q for q in reversed(context.quotes) if not q.nama.merged and is_legible(q.tabel)}
    after: dict[str, Counter[str]] = defaultdict(Counter)
    last: Counter[str] = Counter()
    spoken = {text: re.findall(r"[^\W_]+", text.casefold()) for text in names}
    for words in spoken.values():
        last.update(words[-1:])
        for word, following in pairwise(words):
            after[word][following] += 1
    for text, words in spoken.items():
        if len(words) < _FEWEST or last[words[-1]] > 1:
            continue
        total = after[words[-1]].total()
        usual = after[words[-1]].most_common(1)[0] if total >= _OFTEN else ("", 0)
        if usual[1] and usual[1] >= _ALWAYS * total and not _HANGING.search(usual[0]):
            quote = names[text]
            yield Issue(
                quote.nama.ref,
                f"Nama ini tampaknya terpotong: berhenti pada “{words[-1]}”, padahal di {usual[1]} nama lain kata itu "
                f"diikuti “{usual[0]}”.",
                "Lengkapi menurut naskah aslinya.",
                short(text),
                f"{words[-1]} {usual[0]}",
                f"{quote.form}|{quote.key}|nama",
                "info",
            )


@ingat
def _cut(text: str) -> str:
    """How a text breaks off, "" when it does not."""
    text = text.rstrip()
    if _HANGING.search(text[-_LONGEST:]):
        return f"berakhir pada \u201c{text.split()[-1]}\u201d"
    if len(text) < _FORMULA and len(_SINGLE.findall(text)) == 1 and (letter := _LETTER.search(text)):
        return f"berhenti pada \u201c{letter[0]}\u201d"
    opened = text.count("(") - text.count(")")
    return "kurungnya tidak ditutup" if opened > 0 else ""
