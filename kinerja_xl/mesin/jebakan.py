"""Calls that are known to give another value than Excel's: by their arguments, before anything is calculated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kinerja_xl.mesin.susunan import Susunan
from kinerja_xl.mesin.syarat import syarat_dirangkai, syarat_ragu, tak_sama_besar, ukuran
from kinerja_xl.mesin.teks_angka import dihitung, meragukan
from kinerja_xl.mesin.ujung import ujung_dihitung
from kinerja_xl.workbook.formulas.formula_text import Token, split_sheet

_LOCAL_FORMAT = re.compile(r"[.,]|mmm|ddd|\[\$", re.IGNORECASE)
_HOLIDAYS = {"NETWORKDAYS.INTL": 3}
_FIRST_DAYS = 1900  # Excel counts a 29th of February in that year
_NUMBERS = {
    "PMT": range(5),
    "NPV": range(1),
    "AVERAGEA": range(255),
    "SUMPRODUCT": range(255),
    "LEFT": (1,),
    "RIGHT": (1,),
    "MID": (1, 2),
    "REPLACE": (1, 2),
    "TEXT": (0,),
}
"""Arguments that are numbers: Excel also reads texts and truth values there, each function in its own way."""
_TEXTS = frozenset({"LEFT", "RIGHT", "MID", "REPLACE"})
"""Functions whose first argument is a text."""
_SINGLE = _TEXTS | {"TEXT"}
_TRUTHS = ("TRUE", "FALSE")
_BESIDE_FORMAT = re.compile(r'"[^"]*"|\\.|am/pm', re.IGNORECASE)
_KNOWN_FORMAT = re.compile(r"[0#]+%*|%+|[dmyhs:/\- ]+", re.IGNORECASE)
"""Formats of TEXT that were held to known values: digits, percent, days and hours."""


def menurut_bahasa(form: Susunan, at: int) -> str:
    """Why the value of a call depends on the language of Excel, "" when it does not."""
    arguments = form.isi(at)
    if form.nama(at) != "TEXT" or len(arguments) < 2:
        return ""
    shape = arguments[1]
    known = len(shape) == 1 and shape[0].jenis == "teks" and not _LOCAL_FORMAT.search(shape[0].teks)
    return "" if known else "hasil TEXT bergantung pada bahasa Excel"


def jebakan(form: Susunan, at: int, date1904: bool) -> Iterator[str]:
    """Why the embedded engine would give another value for a call than Excel."""
    name, arguments = form.nama(at), form.isi(at)
    if name in _HOLIDAYS and len(arguments) > _HOLIDAYS[name]:
        given = arguments[_HOLIDAYS[name]]
        if len(given) != 1 or given[0].jenis != "acuan" or not _several(given[0].teks):
            yield f"hari libur pada {name} bukan rentang beberapa sel"
    if name == "AGGREGATE" and not (arguments and _text(arguments[0]) in map(str, range(1, 14))):
        yield "AGGREGATE nomor 14 ke atas belum dapat dihitung mesin ini"
    if name == "XLOOKUP" and not (_is_one_of(arguments, 4, "", "0", "1", "-1") and _is_one_of(arguments, 5, "", "1")):
        yield "cara mencari XLOOKUP itu belum dapat dihitung mesin ini"
    if name == "XMATCH" and not (_is_one_of(arguments, 2, "", "0") and _is_one_of(arguments, 3, "", "1")):
        yield "cara mencari XMATCH itu belum dapat dihitung mesin ini"
    if name in ("COUNT", "COUNTA") and any(t.jenis == "galat" for argument in arguments for t in argument):
        yield f"galat tertulis di dalam {name}"
    if name == "DATE" and arguments and _text(arguments[0]).isdigit() and int(_text(arguments[0])) <= _FIRST_DAYS:
        yield "tanggal tahun 1900, yang di Excel mempunyai 29 Februari"
    if name == "TEXT" and len(arguments) > 1 and not _is_known_format(_text(arguments[1])):
        yield "bentuk TEXT itu belum teruji pada mesin ini"
    if name == "TEXT" and date1904:
        yield "TEXT pada buku kerja berkalender 1904"
    if name == "SUMPRODUCT" and len(set(filter(None, map(ukuran, arguments)))) > 1:
        yield "rentang-rentang SUMPRODUCT tidak sama besar"
    if tak_sama_besar(form, at):
        yield f"rentang-rentang {name} tidak sama besar"
    if name == "IF" and arguments and [t.jenis for t in arguments[0]] == ["teks"]:
        yield "syarat IF berupa teks"
    if any(_is_literal(arguments, index) for index in _NUMBERS.get(name, ())) or (
        name in _TEXTS and arguments and _text(arguments[0]).upper() in _TRUTHS
    ):
        yield f"teks atau nilai logika sebagai angka di dalam {name}"


class Cari(NamedTuple):
    """A list in which the nearest entry is looked up: its tokens, whether it lies in a row, whether it descends."""

    daftar: list[Token]
    mendatar: bool | None
    menurun: bool


def mendekati(form: Susunan) -> list[Cari]:
    """The lists of the lookups of a formula that take the nearest entry; Excel wants them sorted.

    MATCH searches a row or a column, whichever its list is (None).
    """
    found = []
    for at in form.fungsi():
        name, arguments = form.nama(at), form.isi(at)
        last = {"VLOOKUP": 3, "HLOOKUP": 3, "MATCH": 2}.get(name)
        if last is not None and len(arguments) > 1 and not _is_exact(arguments, last):
            down = name == "MATCH" and len(arguments) > last and _text(arguments[last]) == "-1"
            found.append(Cari(arguments[1], None if name == "MATCH" else name == "HLOOKUP", down))
    return found


def teks_dihitung(form: Susunan) -> bool:
    """Whether a formula calculates with a text in it that is another number in every language."""
    return any(teks.startswith('"') and meragukan(teks[1:-1]) for teks in dihitung(form))


def bilangan(form: Susunan) -> list[list[Token]]:
    """The arguments of a formula that are numbers and stand in cells, as tokens."""
    return [
        argument
        for at in form.fungsi()
        for index, argument in enumerate(form.isi(at))
        if index in _NUMBERS.get(form.nama(at), ()) and argument and {t.jenis for t in argument} <= {"acuan", "nama"}
    ]


def bilangan_tunggal(form: Susunan) -> list[list[Token]]:
    """Those of them that are one number, where the embedded engine takes no text as Excel does."""
    return [
        argument
        for at in form.fungsi()
        if form.nama(at) in _SINGLE
        for index, argument in enumerate(form.isi(at))
        if index in _NUMBERS[form.nama(at)] and argument and {t.jenis for t in argument} <= {"acuan", "nama"}
    ]


def perlu_ditinjau(form: Susunan) -> bool:
    """Whether what a formula reads decides if an engine answers it as Excel does."""
    return bool(mendekati(form) or bilangan(form) or syarat_ragu(form))


def _is_known_format(argument: str) -> bool:
    written = _BESIDE_FORMAT.sub("", argument[1:-1].replace('""', '"'))
    return _KNOWN_FORMAT.fullmatch(written) is not None


def jebakan_rumus(form: Susunan) -> Iterator[str]:
    """Why the embedded engine would give another value for a formula as a whole than Excel."""
    yield ujung_dihitung(form)
    if syarat_dirangkai(form):
        yield 'syarat yang dirangkai dengan persen; tulis sebagai pecahan, misalnya ">="&0.9'


def _is_exact(arguments: Sequence[list[Token]], index: int) -> bool:
    return len(arguments) > index and _text(arguments[index]).upper() in ("FALSE", "FALSE()", "0", "")


def _text(argument: Sequence[Token]) -> str:
    return "".join(token.teks for token in argument)


def _is_one_of(arguments: Sequence[list[Token]], index: int, *known: str) -> bool:
    return len(arguments) <= index or _text(arguments[index]) in known


def _is_literal(arguments: Sequence[list[Token]], index: int) -> bool:
    if len(arguments) <= index:
        return False
    argument = arguments[index]
    return [t.jenis for t in argument] == ["teks"] or _text(argument).upper() in _TRUTHS


def _several(acuan: str) -> bool:
    first, _, last = split_sheet(acuan)[1].replace("$", "").partition(":")
    return last not in ("", first)
