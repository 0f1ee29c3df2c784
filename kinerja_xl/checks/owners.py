"""Owners of one indicator that differ between documents: who stands where, and which differences are one cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kinerja_xl.calc.jabatan import FUNCTIONAL, level_of_post, post_key
from kinerja_xl.calc.sebutan import same_post
from kinerja_xl.calc.slip import letters_alike
from kinerja_xl.calc.teks import differing_words
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.statements import Said, said, usual
from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola

Kind = Literal["atasan", "nama lain", "lain"]
_UNIT = Pola(r"(?:bidang|bagian|subbidang|subbagian|seksi)\b")
_SEVERAL = Pola(r";|\n|\b2[.)]\s")
_MOST = 0.6
_ENOUGH = 0.6
_MANY = 4


class OwnerGap(NamedTuple):
    """An indicator whose owner in one document is not the one that most documents name.

    `jenis` is atasan when one is of another level than the other, nama lain when both seem to be one post under two
    names, else lain.
    """

    nama: str
    tertulis: Said
    rujukan: Said
    jenis: Kind

    @property
    def posts(self) -> tuple[str, str]:
        """The two posts, comparable."""
        return owner_key(self.tertulis), owner_key(self.rujukan)


def owner_key(word: Said) -> str:
    """The post that a cell names, a unit as the post that heads it; "" when it names several or a whole office."""
    return _owner_key(word.entry.text)


@ingat
def _owner_key(text: str) -> str:
    if _SEVERAL.search(text):
        return ""
    key = post_key(text)
    if level_of_post(key) is None:
        return f"kepala {key}" if _UNIT.match(key) else ""
    return key


def owner_gaps(context: Context) -> list[OwnerGap]:
    """Every owner that differs from the one that most documents name for the indicator."""
    return _judged(list(_differences(context)), _agreeing(context))


def causes(gaps: Sequence[OwnerGap]) -> list[list[OwnerGap]]:
    """The differences by the two posts they are about, in whichever document either stands."""
    found: list[list[OwnerGap]] = []
    for gap in gaps:
        group = next((g for g in found if _one_pair(g[0].posts, gap.posts)), None)
        if group is None:
            found.append([gap])
        else:
            group.append(gap)
    return found


def crossed(gaps: Sequence[OwnerGap]) -> Iterator[tuple[OwnerGap, OwnerGap]]:
    """Pairs of indicators whose owners are exactly swapped between two documents."""
    taken: set[str] = set()
    others = [gap for gap in gaps if gap.jenis == "lain"]
    one_post = {gap.posts for gap in gaps if gap.jenis == "nama lain"}
    for i, first in enumerate(others):
        for second in others[i + 1 :]:
            if first.nama in taken or second.nama in taken or first.tertulis.document != second.tertulis.document:
                continue
            (a, b), (c, d) = first.posts, second.posts
            if _one(a, d, one_post) and _one(c, b, one_post) and not _one(a, c, one_post):
                taken |= {first.nama, second.nama}
                yield first, second


def _one_pair(one: tuple[str, str], other: tuple[str, str]) -> bool:
    a, b = one
    return any(_alike(a, c) and _alike(b, d) for c, d in (other, other[::-1]))


@ingat
def _alike(one: str, other: str) -> bool:
    """Whether two posts are one but for slips: in letters, a word left out, one damaged word among several."""
    if same_post(one, other):
        return True
    own, lost = differing_words(one, other)
    if len(own) + len(lost) <= 1:
        return True
    functional = level_of_post(one) == level_of_post(other) == FUNCTIONAL
    if functional and len(own) == len(lost) == 1:
        return one.startswith(own[0]) and other.startswith(lost[0])
    shared = len(one.split()) - len(own)
    return shared >= _MANY and len(own) == 1 and any(letters_alike(own[0], word) >= _ENOUGH for word in lost[:2])


def _one(one: str, other: str, known: set[tuple[str, str]]) -> bool:
    return _alike(one, other) or (one, other) in known or (other, one) in known


def _differences(context: Context) -> Iterator[tuple[str, Said, Said]]:
    for name, words in said(context, "penanggung_jawab"):
        owned = [w for w in words if owner_key(w)]
        if len({w.document for w in owned}) < 2:
            continue
        right = usual(owned, _same)
        for word in owned:
            if not _same(word, right) and word.document != right.document:
                yield name, word, right


def _agreeing(context: Context) -> Counter[str]:
    """How many indicators each post owns in a document outside the forms of the posts, agreeing with the others."""
    found: Counter[str] = Counter()
    for _, words in said(context, "penanggung_jawab"):
        found.update({owner_key(w) for w in words if w.document != "iki" and owner_key(w)})
    return found


def _same(one: Said, other: Said) -> bool:
    return same_post(owner_key(one), owner_key(other))


def _judged(found: list[tuple[str, Said, Said]], owned: Counter[str]) -> list[OwnerGap]:
    pairs = Counter((owner_key(word), owner_key(right)) for _, word, right in found)
    return [OwnerGap(name, word, right, _kind(word, right, pairs, owned)) for name, word, right in found]


def _kind(word: Said, right: Said, pairs: Counter[tuple[str, str]], owned: Counter[str]) -> Kind:
    one, other = owner_key(word), owner_key(right)
    if level_of_post(one) != level_of_post(other):
        return "atasan"
    always = pairs[one, other] >= 2 and pairs[one, other] >= _MOST * max(owned[one], 1)
    return "nama lain" if always or _alike(one, other) else "lain"
