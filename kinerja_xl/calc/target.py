"""Targets as staff write them: a figure, a range, a limit, or a figure with its predicate."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.numbers import clean_text, read_number
from kinerja_xl.pola import Pola
from kinerja_xl.regulasi.model import Polaritas
from kinerja_xl.tables.entry import Entry

_NUMBER = r"(\d[\d.,]*)\s*%?"
_RANGE = Pola(rf"{_NUMBER}\s*(?:-|\u2013|s\.?/?d\.?|sampai(?: dengan)?)\s*{_NUMBER}")
_AT_MOST = Pola(rf"(?:<=?|\u2264|maks(?:imal|imum)?\.?|paling (?:banyak|lama|tinggi))\s*{_NUMBER}")
_AT_LEAST = Pola(rf"(?:>=?|\u2265|min(?:imal|imum)?\.?|paling (?:sedikit|rendah))\s*{_NUMBER}")
_WITH_WORD = Pola(rf"{_NUMBER}\s*\([^\d()]*\)")


class Target(NamedTuple):
    """A target: one figure, or a range up to `sampai`; `arah` when a limit such as `<= 14` tells it."""

    dari: Masukan
    sampai: Masukan | None = None
    arah: Polaritas | None = None


def read_target(entry: Entry | None) -> Target:
    """The target that a cell holds; one that is none of these keeps the state of its cell."""
    plain = figure("target", entry)
    if entry is None or plain.nilai is not None:
        return Target(plain)
    text = clean_text(entry.text).casefold()
    if match := _RANGE.fullmatch(text):
        low, high = (_masukan(name, match[i], entry) for i, name in ((1, "awal rentang"), (2, "akhir rentang")))
        return Target(low, high)
    if match := _AT_MOST.fullmatch(text):
        return Target(_masukan("target", match[1], entry), arah="turun")
    if match := _AT_LEAST.fullmatch(text):
        return Target(_masukan("target", match[1], entry), arah="naik")
    return Target(plain)


def figure(nama: str, entry: Entry | None) -> Masukan:
    """The figure of a cell, also when its predicate follows, as in `85,5 (Sangat Baik)`."""
    match = None
    if entry is not None and entry.kind == "teks" and not entry.candidates:
        match = _WITH_WORD.fullmatch(clean_text(entry.text))
    return _masukan(nama, match[1], entry) if match and entry is not None else Masukan.of(nama, entry)


def _masukan(nama: str, text: str, entry: Entry) -> Masukan:
    value = read_number(text).value
    return Masukan(nama, value, entry.ref, "" if value is not None else "tidak terbaca sebagai angka")
