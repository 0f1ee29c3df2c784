"""IKU124 Banyaknya butir berbeda dari yang disebut.

## Mengapa
"8 (delapan) aspek" yang dirinci menjadi sepuluh aspek membuat nilai maksimum dan bobotnya tidak pasti. Yang dihitung
hanya rincian yang pasti: setiap butir diawali kata bendanya, atau rincian yang kurang dari yang disebut.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Merit naik | Indeks Sistem Merit | **Jumlah nilai 3 (tiga) aspek: aspek perencanaan, aspek pengadaan, aspek promosi, aspek mutasi dan aspek disiplin** | Aplikasi SIPINTER |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Merit naik | Indeks Sistem Merit | Jumlah nilai 5 (lima) aspek: aspek perencanaan, aspek pengadaan, aspek promosi, aspek mutasi dan aspek disiplin | Aplikasi SIPINTER |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry

_NOUNS = ("aspek", "dimensi", "unsur", "komponen", "kriteria", "variabel", "area")
_STATED = Pola(rf"\b(\d{{1,2}})\s*(?:\(\s*[a-z ]+\)\s*)?({'|'.join(_NOUNS)})\b", re.IGNORECASE)
_LIST = r"\b(?:yaitu|yakni|meliputi|terdiri\s+(?:atas|dari)|mencakup)\b\s*:?|:"
_OPEN = Pola(r"\b(?:antara lain|di antaranya|dan lain|dll|dst|dsb)\b", re.IGNORECASE)
_FEWEST = 3


@rule("IKU124", "Banyaknya butir berbeda dari yang disebut", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Stated counts of aspects, dimensions and the like against the list that the same row gives of them."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        if quote.form not in FORMS or not is_legible(quote.tabel):
            continue
        for stated_at, stated, noun, listed_at, listed in _pairs(quote):
            low, high = listed
            if not low <= stated <= high:
                count = str(high) if low == high else f"paling banyak {high}"
                place = "" if listed_at.ref == stated_at.ref else f" di {listed_at.ref}"
                yield (
                    (quote.key, noun),
                    Issue(
                        stated_at.ref,
                        f"{short(quote.nama.text)} disebut memuat {stated} {noun}, tetapi rinciannya{place} memuat {count} {noun}.",
                        "Samakan bilangan dan rinciannya menurut pedoman penilaiannya.",
                        str(stated),
                        count,
                        f"{quote.form}|{quote.key}|{noun}",
                    ),
                )
                break


def _pairs(quote: Kutipan) -> Iterator[tuple[Entry, int, str, Entry, tuple[int, int]]]:
    entries = [e for e in (quote.definisi, quote.formulasi, quote.rumus) if e is not None]
    for stated_at in entries:
        if not any(noun in stated_at.text.casefold() for noun in _NOUNS):
            continue
        for found in _STATED.finditer(stated_at.text):
            noun = found[2].casefold()
            for listed_at in entries:
                after = listed_at.text[found.end() :] if listed_at is stated_at else ""
                listed = _headed(listed_at.text, noun) or (_separated(after) if after else None)
                if listed is not None:
                    yield stated_at, int(found[1]), noun, listed_at, listed


def _headed(text: str, noun: str) -> tuple[int, int] | None:
    """How many items a list has of which each begins with the noun itself."""
    opening = re.search(rf"(?:{_LIST})\s*(?={noun}\b)", text, re.IGNORECASE)
    if opening is None:
        return None
    body = re.split(r"[.;](?:\s|$)", text[opening.end() :], maxsplit=1)[0]
    items = len(re.findall(rf"(?:^|,\s*|\bdan\s+|\bserta\s+)(?:(?:dan|serta)\s+)?{noun}\s+[a-z]", body, re.IGNORECASE))
    return (items, items) if items >= _FEWEST else None


def _separated(after: str) -> tuple[int, int] | None:
    """The least and most items of a list that follows the count at once; commas within items leave the least open."""
    opening = re.match(rf"(?:\s+\w+){{0,3}}\s*(?:{_LIST})\s*", after, re.IGNORECASE)
    if opening is None:
        return None
    body = re.split(r"[.;:](?:\s|$)|\(", after[opening.end() :], maxsplit=1)[0]
    commas = len(re.findall(r",", body))
    joints = len(re.findall(r"\b(?:dan|serta|atau)\b", body))
    if commas < 1 or joints < 1 or _OPEN.search(body):
        return None
    return 0, commas + 1 + joints
