"""What holds for the likeness of any two texts: it decides what is one name, so it may hang on nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.kemiripan import likeness, matches
from kinerja_xl.calc.sebutan import post_likeness
from kinerja_xl.calc.slip import is_slip, letters_alike
from kinerja_xl.calc.teks import likeness_of_texts
from kinerja_xl.tables.entry import name_key

_WORDS = (
    "jumlah persentase dokumen laporan pegawai pelaksanaan pengelolaan mutasi promosi ASN PNS PPPK kenaikan pangkat "
    "nilai SAKIP indeks yang sesuai kebutuhan tepat waktu bidang kepala Jumiah pegawal pelaksaan 2026 triwulan"
).split()
texts = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join) | st.text(max_size=40)
kinds = pytest.mark.parametrize("alike", [likeness, letters_alike, likeness_of_texts, post_likeness])


@kinds
def test_two_names_are_as_alike_from_both_sides(alike: Callable[[str, str], float]) -> None:
    """The likeness of two texts is one number from 0 to 1, whichever stands first in the workbook.

    "Persentase Rencana Diadakan" was 0.78 like "Persentase temuan ditindaklanjuti" and only 0.63 the other way round.
    """

    @given(texts, texts)
    def holds(one: str, other: str) -> None:
        assert alike(one, other) == alike(other, one)
        assert 0 <= alike(one, other) <= 1

    holds()


@given(texts)
def test_a_name_is_itself(text: str) -> None:
    """A text is wholly like itself, also in capitals and with other blanks between its words."""
    assert letters_alike(text, text) == 1
    assert is_slip(text, text)
    if name_key(text):
        assert likeness(text, f"  {text} ") == 1
        assert likeness_of_texts(text, text.replace(" ", "\n")) == 1


@given(st.lists(st.lists(texts, min_size=1, max_size=4, unique_by=name_key), min_size=2, max_size=3), st.data())
def test_what_is_matched_knows_no_order_of_documents(documents: list[list[str]], data: st.DataObject) -> None:
    """Documents and names in another order are matched with each other in the same way."""
    mixed = [data.draw(st.permutations(names)) for names in data.draw(st.permutations(documents))]
    found = []
    for some in (documents, mixed):
        keys = [[name_key(name) for name in names] for names in some]
        names = {name_key(name): name for group in sorted(map(tuple, some)) for name in group}
        found.append(sorted(matches({k: names[k] for group in keys for k in group}, keys)))
    assert found[0] == found[1]
