"""What the documents in force state of one indicator, beside each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.checks.context import Context, per_context
from kinerja_xl.checks.wording import short
from kinerja_xl.ingatan import ingat_benda
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import Row

_PERIODIC = ("rencana_aksi", "kartu_kendali", "pengukuran_periodik")


class Said(NamedTuple):
    """One document's word on an indicator; `likeness` is below 1 where its name was matched by likeness."""

    entry: Entry
    quote: Kutipan
    likeness: float = 1.0

    @property
    def document(self) -> str:
        """The document it stands in; the forms of all posts are one document."""
        return document(self.quote.tabel)

    @property
    def key(self) -> str:
        """The word, comparable."""
        return name_key(self.entry.text)


@ingat_benda
def document(table: Table[Row]) -> str:
    """What tells a document from the others of its workbook."""
    return "iki" if table.form == "iki" else f"{table.sheet}!{table.range_text}"


def in_force(table: Table[Row]) -> bool:
    """Whether a table is neither a draft nor replaced nor the summary of a single period."""
    summary = table.varian == "periode" and table.form not in _PERIODIC
    return table.berlaku and not summary


def said(context: Context, field: str) -> Sequence[tuple[str, list[Said]]]:
    """What several documents say of one indicator in a field: its name, and each word."""
    fields = _fields(context)
    if field not in fields:
        fields[field] = list(_said(context, field))
    return fields[field]


@per_context
def _fields(context: Context) -> dict[str, list[tuple[str, list[Said]]]]:
    """What was asked for of this context, by field."""
    return {}


def _said(context: Context, field: str) -> Iterator[tuple[str, list[Said]]]:
    for name, quotes in quoted(context).items():
        found = [
            Said(entry, quote, likeness)
            for quote, likeness in quotes
            if isinstance(entry := getattr(quote, field), Entry) and entry.text and not entry.is_blank
        ]
        if len({s.document for s in found}) > 1:
            yield name, found


@per_context
def quoted(context: Context) -> dict[str, list[tuple[Kutipan, float]]]:
    """The quotes of every indicator by its name; a table that names an indicator twice says nothing certain of it."""
    groups: dict[str, list[tuple[Kutipan, float]]] = defaultdict(list)
    for quote in context.quotes:
        if quote.key and in_force(quote.tabel):
            match = context.alike.get(quote.key)
            groups[match.rujukan if match else quote.key].append((quote, match.kemiripan if match else 1.0))
    return {quotes[0][0].nama.text: list(_once(quotes)) for quotes in groups.values()}


def _once(quotes: list[tuple[Kutipan, float]]) -> Iterator[tuple[Kutipan, float]]:
    count = Counter(id(quote.tabel) for quote, _ in quotes)
    return (pair for pair in quotes if count[id(pair[0].tabel)] == 1)


def usual(words: list[Said], same: Callable[[Said, Said], bool]) -> Said:
    """The word that most documents use, the first of them on a tie.

    Each wording is judged once, however many documents repeat it: a chain of workbooks has hundreds of them.
    """
    wordings: dict[str, tuple[Said, set[str]]] = {}
    for word in words:
        wordings.setdefault(word.key, (word, set()))[1].add(word.document)
    kinds = list(wordings.values())
    return max(kinds, key=lambda k: len({d for o, documents in kinds if same(k[0], o) for d in documents}))[0]


def named(*words: Said) -> str:
    """The indicator's name as a person would print it: the first that is not all in capitals."""
    names = [word.quote.nama.text for word in words]
    return short(next((name for name in names if not name.isupper()), names[0]))


def by_likeness(*words: Said) -> str:
    """How the indicator's name was matched, when it is typed differently."""
    least = min(word.likeness for word in words)
    return f" (nama indikator dicocokkan, kemiripan {least:.0%})" if least < 1 else ""
