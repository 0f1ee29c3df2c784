"""Texts of one indicator that stand at another too: the copy told from the original by the words of the names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from kinerja_xl.calc.kata import content, share
from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.tables.entry import Entry, name_key

_LEAST_WORDS = 3
_CLEARLY = 0.3
_CLEARLY_OTHER = 0.2
_SAME_TEXT = 0.75


class Salinan(NamedTuple):
    """A text that was copied: whose row and cell it stands in, and whose it is."""

    kutipan: Kutipan
    sel: Entry
    asal: Kutipan
    sel_asal: Entry


def copied_formulas(quotes: Iterable[Kutipan]) -> list[Salinan]:
    """Formulas that stand word for word at two indicators of a document and fit one name clearly better."""
    groups: dict[str, list[tuple[Kutipan, Entry]]] = defaultdict(list)
    for quote in quotes:
        entry = quote.formulasi or quote.rumus
        if quote.form in FORMS and entry is not None and len(set(content(entry.text))) >= _LEAST_WORDS:
            groups[name_key(entry.text)].append((quote, entry))
    return [copy for group in groups.values() if len(group) > 1 for copy in _copies(group)]


def copied_definitions(quotes: Iterable[Kutipan]) -> list[Salinan]:
    """Definitions that stand word for word at two indicators of a table and fit one name clearly better."""
    groups: dict[tuple[int, str], list[tuple[Kutipan, Entry]]] = defaultdict(list)
    for quote in quotes:
        entry = quote.definisi
        own = entry is not None and not entry.merged and len(set(content(entry.text))) >= _LEAST_WORDS
        if quote.form in FORMS and entry is not None and own:
            groups[id(quote.tabel), name_key(entry.text)].append((quote, entry))
    return [copy for group in groups.values() if len(group) > 1 for copy in _copies(group)]


def copied_reasons(quotes: Iterable[Kutipan]) -> Iterator[Salinan]:
    """Reasons nearly the same at two indicators of a table although the copy's name has nothing in common with it."""
    tables: dict[int, list[tuple[Kutipan, Entry, frozenset[str]]]] = defaultdict(list)
    for quote in quotes:
        if quote.form in FORMS and quote.alasan is not None and not quote.alasan.merged:
            words = frozenset(content(quote.alasan.text))
            if len(words) >= 2 * _LEAST_WORDS:
                tables[id(quote.tabel)].append((quote, quote.alasan, words))
    for rows in tables.values():
        for (one, first, some), (other, second, more) in combinations(rows, 2):
            if one.key != other.key and len(some & more) >= _SAME_TEXT * max(len(some), len(more)):
                yield from _copies([(one, first), (other, second)], _CLEARLY_OTHER)


def _copies(group: list[tuple[Kutipan, Entry]], margin: float = _CLEARLY) -> Iterator[Salinan]:
    fits = {q.key: share(q.nama.text, e.text) for q, e in group}
    best = max(fits, key=lambda key: fits[key])
    source = next((q, e) for q, e in group if q.key == best)
    for quote, entry in group:
        if fits[best] - fits[quote.key] >= margin and is_legible(quote.tabel):
            yield Salinan(quote, entry, *source)
