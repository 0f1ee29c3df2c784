"""How a value is stored in a cell, and whether a cell holds it."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.workbook.patching.stored_value import (
    ErrorValue,
    characters,
    read_text,
    same_value,
    stored,
    stored_numbers,
)

CODES = "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA".split()


@pytest.mark.parametrize(
    ("value", "kind", "element"),
    [
        (0, b"", b"<v>0</v>"),
        (-0.0, b"", b"<v>0</v>"),
        (1.0, b"", b"<v>1</v>"),
        (100, b"", b"<v>100</v>"),
        (-7.25, b"", b"<v>-7.25</v>"),
        (0.1 + 0.2, b"", b"<v>0.30000000000000004</v>"),
        (1e16, b"", b"<v>1e+16</v>"),
        (Decimal("99.50"), b"", b"<v>99.5</v>"),
        (10**18, b"", b"<v>1e+18</v>"),
        (True, b' t="b"', b"<v>1</v>"),
        (False, b' t="b"', b"<v>0</v>"),
        (None, b"", b""),
        ("", b' t="str"', b"<v></v>"),
        ("teks", b' t="str"', b"<v>teks</v>"),
        (" a", b' t="str"', b'<v xml:space="preserve"> a</v>'),
        ("a ", b' t="str"', b'<v xml:space="preserve">a </v>'),
        ("a\nb", b' t="str"', b'<v xml:space="preserve">a\nb</v>'),
        ("a b", b' t="str"', b"<v>a b</v>"),
        ("<&>\"'", b' t="str"', b"<v>&lt;&amp;&gt;\"'</v>"),
        ("a\rb", b' t="str"', b"<v>a_x000D_b</v>"),
        ("\x1f\ufffe", b' t="str"', b"<v>_x001F__xFFFE_</v>"),
        ("_x000D_", b' t="str"', b"<v>_x005F_x000D_</v>"),
        ("_x000D", b' t="str"', b"<v>_x000D</v>"),
        ("_x000G_", b' t="str"', b"<v>_x000G_</v>"),
        ("_x00e9\r", b' t="str"', b"<v>_x005F_x00e9_x000D_</v>"),
        ("é", b' t="str"', "<v>é</v>".encode()),
        ("X", b' t="str"', b"<v>X</v>"),
        *((ErrorValue(code), b' t="e"', f"<v>{code}</v>".encode()) for code in CODES),
    ],
)
def test_a_value_as_it_is_stored(value, kind: bytes, element: bytes) -> None:
    assert stored(value) == (kind, element)


def test_the_longest_text_is_that_of_excel() -> None:
    assert len(stored("a" * 32_767)[1]) == 32_767 + 7
    assert stored("\U0001f600" * 16_383)[1].endswith(b"</v>")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (ErrorValue("#SPILL!"), "galat #SPILL! tidak dapat disimpan sebagai nilai sel"),
        (float("inf"), "angkanya tidak terhingga"),
        (float("-inf"), "angkanya tidak terhingga"),
        (float("nan"), "angkanya tidak terhingga"),
        (10**400, "angkanya tidak terhingga"),
        (Decimal("1e400"), "angkanya tidak terhingga"),
        ("a\ud800", "teksnya memuat huruf yang rusak"),
        ("\udfffb", "teksnya memuat huruf yang rusak"),
        ("a" * 32_768, "teksnya lebih dari 32767 huruf"),
        ("\U0001f600" * 16_384, "teksnya lebih dari 32767 huruf"),  # Excel counts each as two
    ],
)
def test_a_value_that_no_cell_holds(value, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        stored(value)


@pytest.mark.parametrize(
    ("kind", "text", "value", "same"),
    [
        (b"", b"1", 1.0, True),
        (b"n", b"1.0", 1.0, True),
        (b"str", b"1", 1.0, False),
        (b"", b"2", 1.0, False),
        (b"", b"x", 1.0, False),
        (b"", b"", 0.0, False),
        (b"", b"1", 1, True),
        (b"n", b"1", Decimal(1), True),
        (b"b", b"1", 1, False),
        (b"", b"1", 2, False),
        (b"", b"nan", 1, False),
        (b"", b"0", None, False),
        (b"", b"", None, True),
        (b"n", None, None, True),
        (b"str", None, None, False),
        (b"str", b"", None, False),
        (b"str", b"", "", True),
        (b"str", None, "", False),
        (b"", b"", "", False),
        (b"", None, 1, False),
        (b"str", b"a", "a", True),
        (b"s", b"a", "a", False),
        (b"str", b"b", "a", False),
        (b"str", b"a&amp;b", "a&b", True),
        (b"b", b"1", True, True),
        (b"b", b"0", False, True),
        (b"b", b"0", True, False),
        (b"", b"1", True, False),
        (b"e", b"#N/A", ErrorValue("#N/A"), True),
        (b"e", b"#REF!", ErrorValue("#N/A"), False),
        (b"str", b"#N/A", ErrorValue("#N/A"), False),
    ],
)
def test_whether_a_cell_holds_a_value(kind: bytes, text: bytes | None, value, same: bool) -> None:
    assert same_value(kind, text, value) is same


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("A &amp;lt; B", "A &lt; B"),
        ("&lt;&gt;&quot;&apos;&amp;", "<>\"'&"),
        ("&#65;&#x41;&#x1f600;", "AA\U0001f600"),
        ("&#x10FFFF;", "\U0010ffff"),
        ("&#x110000;&lt;", "\ufffd<"),
        ("&amp;#65;&#65;", "&#65;A"),
        ("&lain;", "&lain;"),
        ("plain", "plain"),
    ],
)
def test_references_are_the_characters_they_stand_for(xml: str, text: str) -> None:
    assert characters(xml) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (b"a", "a"),
        (b"a_x000D_b", "a\rb"),
        ("é&#233;".encode(), "éé"),
        (b"a<!-- -->b", None),
        (b"a\rb", None),
        (b"\xff", "\ufffd"),
    ],
)
def test_the_text_of_a_cell(text: bytes, read: str | None) -> None:
    assert read_text(text) == read


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False)))
def test_many_numbers_are_stored_as_each_alone(values: list[float]) -> None:
    assert list(stored_numbers(values)) == [stored(value)[1] for value in values]


def test_a_number_no_file_can_hold_is_refused_in_its_turn() -> None:
    numbers = stored_numbers([1.0, math.nan])
    assert next(numbers) == b"<v>1</v>"
    with pytest.raises(ValueError, match="tidak terhingga"):
        next(numbers)
