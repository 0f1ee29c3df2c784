"""A calculated value as a cell of a sheet part stores it: the `t` attribute and the `<v>` element."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from kinerja_xl.ingatan import ingat
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.door.part_xml import MAX_TEXT, unescape

if TYPE_CHECKING:
    from decimal import Decimal

ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA")
"""The errors that `<v>` may hold; newer ones (#SPILL!, #CALC! …) live in parts of their own."""


class ErrorValue(NamedTuple):
    """An error of a formula, such as `#N/A`."""

    code: str


Value: TypeAlias = "bool | int | float | Decimal | str | ErrorValue | None"
"""What a formula gives: a truth value, a number, a text, an error, or nothing (not calculated)."""

Stored = tuple[bytes, bytes]
"""The `t` attribute with the space before it, and the `<v>` element; each empty where there is none."""

NOTHING: Stored = b"", b""
_CONTROL = r"\x00-\x08\x0b-\x1f\ufffe\uffff"
# An underscore is written as an escape where what follows would read as one, also once a control character is.
_NOT_PLAIN = Pola(rf"[&<>{_CONTROL}]|_(?=x[0-9A-Fa-f]{{4}}[_{_CONTROL}])")
_HALF = Pola(r"[\ud800-\udfff]")
_OUTER_SPACE = Pola(r"^[ \n\t]|[ \n\t]$|[\n\t]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_REFERENCE = Pola(r"&(?:#x([0-9A-Fa-f]+)|#(\d+)|(amp|lt|gt|quot|apos));")
_CHARACTERS = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}
_PLAIN = [(f"&{name};", character) for name, character in _CHARACTERS.items()]  # that of & last


def stored(value: Value) -> Stored:
    """The stored form of a value; ValueError with the reason in Indonesian when a file cannot hold it.

    >>> stored(0.1), stored(True), stored("A & B")
    ((b'', b'<v>0.1</v>'), (b' t="b"', b'<v>1</v>'), (b' t="str"', b'<v>A &amp; B</v>'))
    """
    if isinstance(value, float):
        return b"", b"<v>%b</v>" % _number(value)
    if isinstance(value, str):
        return _stored_text(value)
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return b' t="b"', b"<v>1</v>" if value else b"<v>0</v>"
    if isinstance(value, ErrorValue):
        if value.code not in ERRORS:
            raise ValueError(f"galat {value.code} tidak dapat disimpan sebagai nilai sel")
        return b' t="e"', b"<v>%b</v>" % value.code.encode()
    return b"", b"<v>%b</v>" % _number(value)


def stored_numbers(values: Sequence[float]) -> Iterator[bytes]:
    """The `<v>` element of each number, as `stored` gives it, of many at once; ValueError when its turn comes.

    >>> list(stored_numbers([0.1, 2.0, -0.0]))
    [b'<v>0.1</v>', b'<v>2</v>', b'<v>0</v>']
    """
    texts = "\n".join(map(repr, map((0.0).__add__, values))) + "\n"
    if "n" in texts:  # one is not finite
        return (stored(value)[1] for value in values)
    elements = texts.replace(".0\n", "\n").replace("\n", "</v>\n<v>").encode()
    return iter((b"<v>" + elements).split(b"\n")[: len(values)])


@ingat
def _stored_text(value: str) -> Stored:
    space = b' xml:space="preserve"' if _OUTER_SPACE.search(value) else b""
    return b' t="str"', b"<v%b>%b</v>" % (space, _text(value))


def same_value(kind: bytes, text: bytes | None, value: Value) -> bool:
    """Whether a cell with this `t` (empty without one) and this text of `<v>` (None without one) holds the value."""
    if isinstance(value, float) and text:
        return kind in (b"", b"n") and read_number(text) == value
    if not text:  # an empty `<v>` is an empty text, or nothing
        return kind == b"str" if value == "" and text is not None else value is None and kind in (b"", b"n")
    if isinstance(value, str):
        return kind == b"str" and read_text(text) == value
    if isinstance(value, bool):
        return kind == b"b" and text == (b"1" if value else b"0")
    if isinstance(value, ErrorValue):
        return kind == b"e" and text == value.code.encode()
    return value is not None and kind in (b"", b"n") and read_number(text) == float(value)


def read_number(text: bytes) -> float:
    """The number that a `<v>` holds; not a number when it holds none."""
    try:
        return float(text)
    except ValueError:
        return math.nan


@ingat
def read_text(text: bytes) -> str | None:
    r"""The text that a `<v>` holds; None when it is spelled in a way this scan does not read.

    >>> read_text(b"A &amp; B_x000D_")
    'A & B\r'
    """
    if b"<" in text or b"\r" in text:
        return None
    return unescape(characters(text.decode("utf-8", "replace")))


def characters(text: str) -> str:
    """XML text with its references as the characters they stand for.

    >>> characters("A &amp;lt; &#233;")
    'A &lt; é'
    """
    if "&" not in text:
        return text
    if "&#" in text:
        return _REFERENCE.sub(_character, text)
    for reference, character in _PLAIN:
        text = text.replace(reference, character)
    return text


def _number(value: float | Decimal) -> bytes:
    try:
        text = repr(float(value) + 0.0)  # no number is minus zero
    except OverflowError:
        text = "inf"
    if "n" in text:
        raise ValueError("angkanya tidak terhingga")
    return text.removesuffix(".0").encode()


def _text(value: str) -> bytes:
    if _HALF.search(value):
        raise ValueError("teksnya memuat huruf yang rusak")
    if len(value) > MAX_TEXT // 2 and len(value.encode("utf-16-le")) > 2 * MAX_TEXT:  # Excel counts UTF-16 units
        raise ValueError(f"teksnya lebih dari {MAX_TEXT} huruf")
    return _NOT_PLAIN.sub(_escape, value).encode()


def _escape(match: re.Match[str]) -> str:
    return _NAMED.get(match[0]) or f"_x{ord(match[0]):04X}_"


def _character(match: re.Match[str]) -> str:
    if match[3]:
        return _CHARACTERS[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if code <= 0x10FFFF else "\ufffd"
