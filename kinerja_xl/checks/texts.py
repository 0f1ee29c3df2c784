"""Sentences on one indicator that differ between documents: formulation, definition, formula."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.teks import likeness_of_texts
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.statements import Said, said, usual

ENOUGH = 0.9
"""From here on two sentences are taken as one with slips of typing."""


_Repeated = dict[tuple[str, str], dict[str, Said]]


class TextGap(NamedTuple):
    """A sentence that is not the one the other documents state; `sama_dengan` is another indicator's that it repeats."""

    nama: str
    tertulis: Said
    rujukan: Said
    kemiripan: float
    sama_dengan: Said | None = None


def text_gaps(context: Context, field: str) -> Iterator[TextGap]:
    """Every sentence of a field that differs between documents; the forms of all posts are one document."""
    repeated = _repeated(context, field)
    for name, words in said(context, field):
        own = [w for w in words if _twin(w, repeated) is None] or words
        right = usual(own, _same)
        for word in words:
            if word.document != right.document and not _same(word, right):
                yield TextGap(name, word, right, likeness(word, right), _twin(word, repeated))


def likeness(one: Said, other: Said) -> float:
    """How alike two sentences are, one followed by its formula where the other holds both in one cell."""
    whole = likeness_of_texts(*sorted((_whole(one), _whole(other))))
    return whole if whole >= ENOUGH else max(whole, likeness_of_texts(*sorted((one.entry.text, other.entry.text))))


def _same(one: Said, other: Said) -> bool:
    return one.key == other.key or one.key.startswith(other.key) or likeness(one, other) >= ENOUGH


def _whole(word: Said) -> str:
    rumus = word.quote.rumus
    own = word.entry is word.quote.formulasi
    return f"{word.entry.text} {rumus.text}" if own and rumus is not None else word.entry.text


def _repeated(context: Context, field: str) -> _Repeated:
    """The sentences of each document, by document and wording: one for each indicator."""
    found: _Repeated = {}
    for _, words in said(context, field):
        for word in words:
            found.setdefault((word.document, word.key), {}).setdefault(word.quote.key, word)
    return found


def _twin(word: Said, repeated: _Repeated) -> Said | None:
    """Another indicator of the same document that has the very sentence."""
    same = repeated.get((word.document, word.key), {})
    return next((s for key, s in same.items() if key != word.quote.key), None)
