"""Depth of each row in a table's hierarchy: by code, by the words program and kegiatan, or by numbering."""

from __future__ import annotations

import re
from typing import NamedTuple

_CODE = re.compile(r"(?:X|\d+)(?:\.(?:XX|\d+))*\.?", re.ASCII)
_ROMAN = re.compile(r"[IVXLC]+\.?", re.ASCII)
_DOTTED = re.compile(r"\d+(?:\.\d+)*\.?", re.ASCII)
_DOTTED_LETTER = re.compile(r"\d+\.?[a-z]\.?", re.ASCII)
_LABEL_CODE = re.compile(r"((?:X|\d+)(?:\.(?:XX|\d+)){1,6})\.?\s+\S", re.ASCII)
_LETTER = re.compile(r"[A-Za-z][.)]?", re.ASCII)


class Mark(NamedTuple):
    """What a row says of its own depth; `lajur` counts the name columns from program to sub kegiatan."""

    kode: str
    nomor: str
    uraian: str
    lajur: int = 0


def row_levels(marks: list[Mark]) -> list[int]:
    """Depth of each row, 0 for the top, from the first kind of mark that tells rows apart.

    >>> row_levels([Mark("", "I", "Belanja"), Mark("", "1", "Langsung"), Mark("", "", "Pegawai")])
    [0, 1, 2]
    """
    for keys in (_by_code(marks), _by_column(marks), _by_word(marks), _by_number(marks)):
        if keys is not None and len(set(keys)) > 1:
            return _ranks(keys)
    return [0] * len(marks)


def _ranks(keys: list[int]) -> list[int]:
    order = sorted(set(keys))
    return [order.index(key) for key in keys]


def _by_code(marks: list[Mark]) -> list[int] | None:
    codes = [m.kode.strip() or _code_in(m.uraian) for m in marks]
    coded = [c for c in codes if _CODE.fullmatch(c)]
    if len(coded) < max(2, 0.6 * len(marks)):
        return None
    deepest = max(c.strip(".").count(".") for c in coded) + 1
    return [c.strip(".").count(".") if _CODE.fullmatch(c) else deepest for c in codes]


def _code_in(label: str) -> str:
    match = _LABEL_CODE.match(label)
    return match[1] if match else ""


def _by_column(marks: list[Mark]) -> list[int] | None:
    return [m.lajur for m in marks] if any(m.lajur for m in marks) else None


def _by_word(marks: list[Mark]) -> list[int] | None:
    """Programs by their word; what stands below them by the word sub kegiatan, or by two kinds of numbering."""
    words = [m.uraian.casefold().split() for m in marks]
    if not any(w[:1] == ["program"] for w in words):
        return None
    kinds = [_number_kind(m.nomor.strip()) for m in marks]
    below = [*dict.fromkeys(k for k, w in zip(kinds, words, strict=True) if k and w[:1] != ["program"])]
    return [
        0 if w[:1] == ["program"] else 2 if w[:2] == ["sub", "kegiatan"] else 1 + (below.index(k) if k in below else 0)
        for k, w in zip(kinds, words, strict=True)
    ]


def _by_number(marks: list[Mark]) -> list[int] | None:
    kinds = [_number_kind(m.nomor.strip()) for m in marks]
    if not any(kinds):
        return None
    order = [*dict.fromkeys(k for k in kinds if k), ""]
    return [order.index(kind) for kind in kinds]


def _number_kind(text: str) -> str:
    if not text:
        return ""
    if _DOTTED_LETTER.fullmatch(text):
        return "angka1"
    if _DOTTED.fullmatch(text):
        return f"angka{text.strip('.').count('.')}"
    if _ROMAN.fullmatch(text):
        return "romawi"
    return "huruf" if _LETTER.fullmatch(text) else "lain"
