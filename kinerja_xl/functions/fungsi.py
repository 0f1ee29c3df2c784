"""The anatomy of a spreadsheet function: one plain function, registered once, whose docstring is its help."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any, NamedTuple, Union

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.functions.nilai import Galat, Matriks, Nilai, Sel

Rentang = Matriks
"""An argument that takes a whole range: rows of cells."""
Teks = str
"""An argument that takes a word; blank or left out it is ""."""
Satu = Sel
"""An argument that takes one cell as it is: a figure, or a text that the function reads itself."""
_KINDS = {"Masukan": "angka", "Satu": "satu", "Teks": "teks", "Rentang": "rentang", "Aturan": "tahun"}
_ARGUMENT = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)

BAKU: Any = None
"""Default of an argument of rules: the host left it out, and the caller gives the newest rules instead."""
_YEAR_HELP = "tahun aturan yang dipakai; bila kosong, aturan terbaru"
KATEGORI = "Kinerja"
"""The category under which the hosts list the functions."""


class Argumen(NamedTuple):
    """An argument as the hosts show it.

    `jenis` is "angka", "teks" or "satu" (one cell, or a range whose cells are computed one by one), "rentang" (a
    whole range) or "tahun" (the year whose rules hold).
    """

    nama: str
    jenis: str
    bantuan: str
    wajib: bool


class Jawaban(NamedTuple):
    """An answer that is no plain figure: a word, a truth, an array; or none, for `alasan`."""

    nilai: Nilai
    rumus: str = ""
    masukan: tuple[Masukan, ...] = ()
    rujukan: str = ""
    alasan: str = ""
    galat: Galat | None = None


Isi = Callable[..., Union[Hasil, Jawaban]]


class Fungsi(NamedTuple):
    """A function of the registry.

    `hasil` is "angka", "teks", "logika" or "larik" (an array however small its arguments are); `asli` is a native
    formula that gives the same value, its arguments in braces; `gagal` is the error where inputs are there but
    nothing can be computed from them; `per_sel` tells whether it is computed cell by cell, so that ranges give an
    array; `wajib` is how many arguments must be given.
    """

    nama: str
    ringkasan: str
    argumen: tuple[Argumen, ...]
    hasil: str
    hitung: Isi
    contoh: str
    asli: str
    gagal: Galat
    per_sel: bool
    wajib: int


_registered: dict[str, Fungsi] = {}


def fungsi(
    hasil: str = "angka", contoh: str = "", asli: str = "", gagal: Galat = Galat.BAGI_NOL, nama: str = ""
) -> Callable[[Isi], Isi]:
    """Register a function under its own name in capitals."""

    def register(isi: Isi) -> Isi:
        name = nama or isi.__name__.upper()
        if name in _registered and _registered[name].hitung.__module__ != isi.__module__:
            raise ValueError(f"fungsi {name} didaftarkan dua kali")
        summary, help_texts = _help(isi)
        arguments = tuple(_argument(p, help_texts) for p in inspect.signature(isi).parameters.values())
        per_cell = hasil != "larik" and all(a.jenis != "rentang" for a in arguments)
        required = sum(a.wajib for a in arguments)
        _registered[name] = Fungsi(name, summary, arguments, hasil, isi, contoh, asli, gagal, per_cell, required)
        return isi

    return register


def registered() -> dict[str, Fungsi]:
    """Every function registered so far, by name."""
    return dict(sorted(_registered.items()))


def _help(isi: Isi) -> tuple[str, dict[str, str]]:
    text = inspect.getdoc(isi) or ""
    summary, _, rest = text.partition("\n\nArgumen:\n")
    return " ".join(summary.split()), {name: " ".join(said.split()) for name, said in _ARGUMENT.findall(rest)}


def _argument(parameter: inspect.Parameter, help_texts: dict[str, str]) -> Argumen:
    kind = _KINDS[str(parameter.annotation).partition(" | ")[0]]
    return Argumen(
        parameter.name,
        kind,
        help_texts.get(parameter.name, _YEAR_HELP if kind == "tahun" else ""),
        parameter.default is inspect.Parameter.empty,
    )
