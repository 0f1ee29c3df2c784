"""Forms of single posts (IKI): whose form it is, who signs it, and who stands above whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kinerja_xl.calc.jabatan import FUNCTIONAL, level_of_post, plain_post
from kinerja_xl.calc.sebutan import difference
from kinerja_xl.tables.book import Book, Note, Table
from kinerja_xl.tables.rows import BarisIndikator


class Pemangku(NamedTuple):
    """One form of a post; `pertama` and `kedua` are the posts that sign it, the holder's and the superior's."""

    tabel: Table[BarisIndikator]
    jabatan: Note
    pertama: Note | None
    kedua: Note | None

    @property
    def kunci(self) -> str:
        """The post, comparable."""
        return plain_post(self.jabatan.text)

    @property
    def jenjang(self) -> int | None:
        """The level of the post."""
        return level_of_post(self.jabatan.text)


def pemangku(book: Book) -> list[Pemangku]:
    """The forms whose post is stated, in the head or else by the signature, in the order of the workbook."""
    found = []
    for table in book.of(BarisIndikator, "iki"):
        first, second = table.identitas.get("pihak pertama"), table.identitas.get("pihak kedua")
        post = table.jabatan or first
        if post is not None:
            found.append(Pemangku(table, post, first, second))
    return found


def superiors(forms: Sequence[Pemangku]) -> list[Pemangku | None]:
    """For each form that of its superior: the one whose post signs it, else of those of a higher level the one that
    holds most of its indicators too, else the nearest before it.
    """
    signers = {f.kedua.text for f in forms if f.kedua is not None}
    heads = {signer: _head_of(forms, signer) for signer in signers}
    held = [frozenset(row.key for row in f.tabel.rows if row.key) for f in forms]
    return [_superior(forms, number, heads, held) for number in range(len(forms))]


def _head_of(forms: Sequence[Pemangku], signer: str) -> Pemangku | None:
    """The form of the post that signs as superior."""
    level = level_of_post(signer)
    for form in forms:
        fits = form.jenjang != FUNCTIONAL and (not level or not form.jenjang or level == form.jenjang)
        if fits and difference(form.jabatan.text, signer) in ("", "urutan", "kata"):
            return form
    return None


def _superior(
    forms: Sequence[Pemangku],
    number: int,
    heads: Mapping[str, Pemangku | None],
    held: Sequence[frozenset[str]],
) -> Pemangku | None:
    own = forms[number]
    if own.kedua is not None:
        head = heads[own.kedua.text]
        return head if head is not own else None
    level = own.jenjang or 0
    higher = [n for n, f in enumerate(forms) if n != number and f.jenjang and f.jenjang < level]
    shared = {n: len(held[n] & held[number]) for n in higher}
    if any(shared.values()):
        return forms[max(higher, key=lambda n: (shared[n], forms[n].jenjang or 0))]
    return next((forms[n] for n in reversed(higher) if n < number), None)
