"""The posts of an office as one hierarchy: who is above whom, what each answers for, which have an IKI of their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.calc.atasan import atasan
from kinerja_xl.calc.jabatan import level_of_post, plain_post, post_key
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.pohon import Simpul
from kinerja_xl.calc.sebutan import difference, post_likeness
from kinerja_xl.calc.slip import letters_alike

_FIRST_WORD = 0.7


class Kedudukan(NamedTuple):
    """A post: its name as most documents write it, its level (1 head of region to 5 staff; None unknown), its superior.

    `simpul` counts the nodes it answers for, `iki` the indicators of its own form, `tingkat` its depth in the
    hierarchy; `ejaan` are other spellings that were taken as the same post, each with its likeness.
    """

    nama: str
    jenjang: int | None
    atasan: str
    simpul: int
    iki: int
    tingkat: int
    ejaan: tuple[tuple[str, float], ...] = ()


def kedudukan(nodes: Iterable[Simpul], quotes: Iterable[Kutipan]) -> list[Kedudukan]:
    """Every post of the plans, cascading forms and IKI, each below its superior where the documents tell one."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    above: dict[str, Counter[str]] = defaultdict(Counter)
    owned: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    for node in nodes:
        for text in dict.fromkeys(e.text for e in node.pemilik):
            key = _add(spelled, text)
            owned[key] += 1
            if (head := atasan(node, text)) is not None:
                above[key][_add(spelled, head.text)] += 1
    for quote in quotes:
        if quote.jabatan and quote.form == "iki":
            key = _add(spelled, quote.jabatan)
            forms[key] += 1
            if (signer := quote.tabel.identitas.get("pihak kedua")) is not None:
                above[key][_add(spelled, signer.text)] += 1
    names = {key: texts.most_common(1)[0][0] for key, texts in spelled.items()}
    same = _one_post({key: sum(texts.values()) for key, texts in spelled.items()}, names)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for key, told in above.items():
        for upper, times in told.items():
            votes[same[key]][same[upper]] += times
    groups: dict[str, list[str]] = defaultdict(list)
    for key, first in same.items():
        groups[first].append(key)
    heads = {key: _superior(key, votes[key], names) for key in groups}
    order = sorted(groups, key=lambda k: (level_of_post(names[k]) or 9, k))
    return [_holder(key, depth, groups[key], names, heads, owned, forms) for key, depth in _walk(order, heads)]


def _holder(
    key: str,
    depth: int,
    keys: Sequence[str],
    names: dict[str, str],
    heads: dict[str, str],
    owned: Counter[str],
    forms: Counter[str],
) -> Kedudukan:
    spellings = tuple((names[k], post_likeness(names[key], names[k])) for k in keys if k != key)
    nodes, indicators = sum(owned[k] for k in keys), sum(forms[k] for k in keys)
    upper = names.get(heads[key], "")
    level = next(filter(None, (level_of_post(names[k]) for k in [key, *keys])), None)
    return Kedudukan(names[key], level, upper, nodes, indicators, depth, spellings)


def _one_post(count: dict[str, int], names: dict[str, str]) -> dict[str, str]:
    """For each spelling the commonest one that differs from it by slips only."""
    same: dict[str, str] = {}
    chosen: list[str] = []
    for key in sorted(count, key=lambda k: (-count[k], k)):
        first = next((c for c in chosen if _alike(names[c], names[key])), key)
        same[key] = first
        if first == key:
            chosen.append(key)
    return same


def _alike(one: str, other: str) -> bool:
    """Whether two spellings are one post: slips only, and the first word, which tells the level, hardly any."""
    first, second = (plain_post(text).partition(" ")[0] for text in (one, other))
    return letters_alike(first, second) >= _FIRST_WORD and difference(one, other) == ""


def _add(spelled: dict[str, Counter[str]], text: str) -> str:
    text = " ".join(text.split())
    key = post_key(text)
    spelled[key][text] += 1
    return key


def _superior(key: str, votes: Counter[str], names: dict[str, str]) -> str:
    """The superior that most documents tell and that is not of a lower level."""
    own = level_of_post(names[key]) or 9
    for upper, _ in votes.most_common():
        if upper != key and (level_of_post(names[upper]) or 9) <= own:
            return upper
    return ""


def _walk(keys: Sequence[str], heads: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Posts with their depth, each after its superior; a circle is cut at the post it is met first."""
    below: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        below[heads[key]].append(key)
    seen: set[str] = set()

    def down(key: str, depth: int) -> Iterator[tuple[str, int]]:
        if key not in seen:
            seen.add(key)
            yield key, depth
            for child in below[key]:
                yield from down(child, depth + 1)

    for key in [*below[""], *keys]:
        yield from down(key, 0)
