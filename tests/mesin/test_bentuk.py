"""Copies of a formula are known by their shape, and comparisons are spelled the same in all of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.mesin.bentuk import ADDRESS, PLACE, bentuk, bentuk_dan_alamat
from kinerja_xl.mesin.perbandingan import dengan_banding

RUMUS = ["A1+B$2", "SUM('Lembar 1'!$A$1:C9)", 'IF(C1>=100,"A1","x")', "LOG10(5)", "_A1+1", "1+\n2", "", "Data!A1%"]


@pytest.mark.parametrize(
    ("rumus", "ditulis"),
    [
        ("'a=b c'!A1>5", "KINERJAXL.BANDING(\">\",'a=b c'!A1,5)"),
        ("'x''y'!$B$2=A1:A9", "KINERJAXL.BANDING(\"=\",'x''y'!$B$2,A1:A9)"),
        ("LRA!A1<>B1%", 'KINERJAXL.BANDING("<>",LRA!A1,B1%)'),
        ("_ZZZ0>A1", 'KINERJAXL.BANDING(">",_ZZZ0,A1)'),
        ('_ZZZ1+"ZZZ1%s"=ZZZ2', 'KINERJAXL.BANDING("=",_ZZZ1+"ZZZ1%s",ZZZ2)'),
        ("A1=\nB1", 'KINERJAXL.BANDING("=",A1,B1)'),
    ],
)
def test_addresses_keep_their_place_whatever_stands_around_them(rumus: str, ditulis: str) -> None:
    assert dengan_banding(["1+1", rumus, "A1&B1"]) == {1: ditulis}


def test_copies_are_spelled_each_with_its_own_addresses() -> None:
    found = dengan_banding([f"IF(A{row}>=$B$1,LRA!C{row},0)" for row in range(1, 4)])
    assert list(found.values()) == [f'IF(KINERJAXL.BANDING(">=",A{r},$B$1),LRA!C{r},0)' for r in range(1, 4)]


@given(st.lists(st.sampled_from(RUMUS)))
def test_shapes_and_addresses_are_the_formulas_again(rumus: list[str]) -> None:
    shapes, addresses = bentuk_dan_alamat(rumus)
    assert list(shapes) == list(bentuk(rumus)) == [ADDRESS.sub(PLACE, one) for one in rumus]
    given_back = iter(addresses)
    assert ["".join(next(given_back) if c == PLACE else c for c in shape) for shape in shapes] == rumus
    assert next(given_back, None) is None
