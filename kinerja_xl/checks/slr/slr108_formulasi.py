"""SLR108 Formulasi atau rumus satu indikator berbeda antardokumen.

## Mengapa
Indikator yang sama dihitung dengan satu cara. Bila IKU dan kartu IKI memuat rumus lain, realisasinya tidak dapat
dibandingkan. Tanda baca, huruf besar dan salah ketik diabaikan (kemiripan 90% ke atas); pada bagian rumus, kata yang
hilang atau diganti diperiksa tersendiri. Formulir IKI satu dengan yang lain tidak dibandingkan di sini.

## Salah
Tabel 4.5 Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai seluruh unsur dibagi jumlah responden | Survei | Kepala Bidang Mutasi |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Nilai rata-rata survei | **Membandingkan pengaduan yang selesai dengan semua pengaduan** | Survei | Kepala Bidang Mutasi |

## Benar
Tabel 4.5 Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai seluruh unsur dibagi jumlah responden | Survei | Kepala Bidang Mutasi |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Nilai rata-rata survei | Jumlah nilai seluruh unsur, dibagi jumlah responden | Survei | Kepala Bidang Mutasi |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.calc.teks import differing_words
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import Said, by_likeness, named, said
from kinerja_xl.checks.texts import TextGap, text_gaps
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry

_ADVICE = "Tetapkan satu rumus dan samakan di semua dokumen."
_LEAST = 3
_MANY = 40
_RUMUS = Pola(r"(?<=\S)\s+rumus\s*:", re.IGNORECASE)
_ENOUGH = 0.7


@rule("SLR108", "Formulasi indikator berbeda antardokumen", "peringatan", "satu indikator dihitung dengan satu rumus")
def check(context: Context) -> Iterator[Issue]:
    """Every formulation that differs from the one of the other documents; else every formula that lacks words."""
    told: set[str] = set()
    for field in ("formulasi", "rumus"):
        for gap in text_gaps(context, field):
            if gap.nama not in told:
                told.add(gap.nama)
                yield _differs(gap)
    for name, words in said(context, "formulasi"):
        if name not in told:
            yield from _lacking(words)


def _differs(gap: TextGap) -> Issue:
    word, right, twin = gap.tertulis, gap.rujukan, gap.sama_dengan
    copied = f", dan kata demi kata sama dengan formulasi {named(twin)} ({twin.entry.ref})" if twin else ""
    return Issue(
        word.entry.ref,
        f"Formulasi {named(right, word)} berbeda dari yang di {right.entry.ref}, kemiripan "
        f"{gap.kemiripan:.0%}{copied}{by_likeness(word, right)}.",
        f"Tampaknya tersalin: pakai formulasi di {right.entry.ref}." if twin else _ADVICE,
        word.entry.text,
        right.entry.text,
        f"{right.quote.key}|{word.quote.form}",
    )


def _lacking(words: list[Said]) -> Iterator[Issue]:
    """The first formula that differs in words from the one another document has, with the other documents."""
    parts = [(word, part) for word in words if (part := _formula(word))]
    if len(parts) > _MANY:  # many workbooks repeat the same formula: one of each wording tells
        parts = list({part: (word, part) for word, part in reversed(parts)}.values())[::-1]
    for word, part in parts:
        others = [(o, how) for o, p in parts if o.document != word.document and (how := _difference(part, p))]
        if others and word.document != "iki":
            (right, how), *more = others
            place = _place(word)
            yield Issue(
                place.ref,
                f"Rumus {named(right, word)} {how} di {_place(right).ref}{_and(more)}{by_likeness(word, right)}.",
                "Lengkapi rumusnya, atau samakan kedua dokumen.",
                place.text,
                _place(right).text,
                f"{right.quote.key}|rumus|{word.quote.form}",
            )
            return


def _difference(part: str, other: str) -> str:
    """What a formula lacks that the other has, or the words that stand in place of others; a text cut off is neither."""
    own, lost = differing_words(part, other)
    if any(word.startswith(cut) for cut in own for word in lost) or max(map(len, (*own, *lost)), default=0) < _LEAST:
        return ""
    if own and lost and _damaged(own, lost):
        return ""
    theirs = f"\u201c{' '.join(lost)}\u201d"
    if not own:
        return f"tidak memuat {theirs} yang ada"
    return f"berbeda (\u201c{' '.join(own)}\u201d lawan {theirs}) dari yang ada" if lost else ""


def _damaged(own: list[str], lost: list[str]) -> bool:
    return len(own) == len(lost) and all(letters_alike(a, b) >= _ENOUGH for a, b in zip(own, lost, strict=True))


def _and(more: list[tuple[Said, str]]) -> str:
    return f" dan {len(more)} tempat lain" if more else ""


def _place(word: Said) -> Entry:
    """The cell that holds the formula."""
    return word.quote.rumus or word.entry


def _formula(word: Said) -> str:
    """The formula apart from the sentence: its own column, or what follows the word Rumus in the same cell."""
    if word.quote.rumus is not None:
        return word.quote.rumus.text
    found = _RUMUS.search(word.entry.text)
    return word.entry.text[found.end() :] if found else ""


def _missing(part: str, fuller: str) -> str:
    """What a formula lacks that the other has: whole words, or every plus sign."""
    own, lost = differing_words(part, fuller)
    if lost and not [w for w in own if len(w) >= _LEAST] and max(map(len, lost)) >= _LEAST:
        return f"\u201c{' '.join(lost)}\u201d"
    if fuller.count("+") > 1 and "+" not in part and max(len(own), len(lost)) <= 1:
        return f"{fuller.count('+')} tanda +"
    return ""
