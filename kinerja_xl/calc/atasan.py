"""Who stands above whom in the cascade, by the posts that answer for its nodes."""

from __future__ import annotations

from kinerja_xl.calc.jabatan import post_key
from kinerja_xl.calc.pohon import DALAM, Simpul, above
from kinerja_xl.calc.sebutan import same_post
from kinerja_xl.tables.entry import Entry


def owner_here(simpul: Simpul, below: Simpul) -> Entry | None:
    """The owner of a node for what stands below it: of the indicator the lower row lies beside, in a cascading form.

    A plan prints a node's indicators at its top, so there only a single owner counts.
    """
    owned = [b for b in simpul.indikator if b.penanggung_jawab is not None and b.penanggung_jawab.text]
    if simpul.jenis in DALAM:
        one = len({post_key(e.text) for e in simpul.pemilik}) == 1
        return simpul.pemilik[0] if one else None
    beside = [b.penanggung_jawab for b in owned if b.nama.ref.row <= below.ref.row]
    return beside[-1] if beside else None


def atasan(simpul: Simpul, post: str) -> Entry | None:
    """The nearest owner above a node that is another post than the given one; None when it is not clear."""
    lower = simpul
    for upper in above(simpul):
        owner = owner_here(upper, lower)
        if owner is not None and not same_post(owner.text, post):
            return owner
        if owner is None and upper.pemilik:
            return None
        lower = upper if upper.jenis in DALAM else simpul
    return None
