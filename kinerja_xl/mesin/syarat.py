"""The criteria of COUNTIF, SUMIF and their kin: texts such as ">=90%" in which Excel reads a number.

The embedded engine takes a percentage for a text that no number is above, and reads a point as in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from kinerja_xl.mesin.susunan import NOWHERE, Susunan
from kinerja_xl.mesin.teks_angka import meragukan
from kinerja_xl.pola import Pola
from kinerja_xl.workbook.formulas.formula_text import Token, area, split_sheet, tokens

_EACH_SECOND = {name: range(2, 255, 2) for name in ("SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS")}
_SYARAT: Mapping[str, Sequence[int]] = {
    **dict.fromkeys(("COUNTIF", "SUMIF", "AVERAGEIF"), (1,)),
    "COUNTIFS": range(1, 255, 2),
    **_EACH_SECOND,
}
"""Which arguments are criteria; the others are ranges."""
_DIJUMLAH = {"SUMIF": 2, "AVERAGEIF": 2, "SUMIFS": 0, "AVERAGEIFS": 0}
_SIGN = r"\s*(<>|[<>]=?|=|)\s*"
_SIGNED = Pola(rf"{_SIGN}(.*)")
_PERCENT = Pola(rf"{_SIGN}([-+]?\d+(?:\.\d+)?)\s*%\s*")
_LOCAL_PERCENT = Pola(rf"{_SIGN}[-+]?[\d.,]+\s*%\s*")
_SIGNS = ("<", ">", "=")
_ORDERS = ("<", ">", "<=", ">=")


def syarat(form: Susunan) -> Iterator[list[Token]]:
    """The criteria in a formula, each as tokens."""
    for at in form.fungsi():
        places = _SYARAT.get(form.nama(at), ())
        yield from (argument for index, argument in enumerate(form.isi(at)) if index in places)


def dijumlah(form: Susunan) -> Iterator[list[Token]]:
    """The ranges that are added up where another one meets a criterion, each as tokens."""
    for at in form.fungsi():
        arguments, place = form.isi(at), _DIJUMLAH.get(form.nama(at), NOWHERE)
        if 0 <= place < len(arguments):
            yield arguments[place]


def tak_sama_besar(form: Susunan, at: int) -> bool:
    """Whether the ranges of a call are not as large as Excel wants them; SUMIF and AVERAGEIF may add up a larger one.

    A smaller one Excel makes larger: the embedded engine does not know the cells that nobody names.
    """
    name, arguments = form.nama(at), form.isi(at)
    if name not in _SYARAT:
        return False
    sizes = [ukuran(one) for index, one in enumerate(arguments) if index not in _SYARAT[name]]
    if name in ("SUMIF", "AVERAGEIF"):
        looked_at, added = [*sizes, None, None][:2]
        return looked_at is not None and added is not None and any(a < b for a, b in zip(added, looked_at, strict=True))
    return len({size for size in sizes if size is not None}) > 1


def ukuran(argument: Sequence[Token]) -> tuple[int, int] | None:
    """Rows and columns of an argument that is a range or a number; None for others."""
    if argument and argument[0].teks in ("-", "+"):
        argument = argument[1:]
        return (1, 1) if [t.jenis for t in argument] == ["angka"] else None
    if len(argument) != 1 or argument[0].jenis not in ("acuan", "angka"):
        return None
    if argument[0].jenis == "angka":
        return 1, 1
    top, left, bottom, right = area(split_sheet(argument[0].teks)[1])
    return bottom - top + 1, right - left + 1


def dengan_syarat(rumus: str) -> str:
    """A formula in which criteria that order by a percentage name the number that it is.

    What equals a percentage may also be a text, so that such criteria stay: see `syarat_ragu`.

    >>> dengan_syarat('COUNTIF(B2:B9,">=92.5%")&"90%"'), dengan_syarat('COUNTIF(B2:B9,"90%")')
    ('COUNTIF(B2:B9,">=0.925")&"90%"', 'COUNTIF(B2:B9,"90%")')
    """
    form = Susunan(tokens(rumus))
    known = {id(argument[0]) for argument in syarat(form) if len(argument) == 1}  # the same text may stand elsewhere
    return "".join(_in_numbers(token.teks) if id(token) in known else token.teks for token in form.tokens)


def syarat_dirangkai(form: Susunan) -> bool:
    """Whether a criterion is put together with a percent sign in a text, which no engine but Excel reads."""
    return any(len(one) > 1 and any(t.jenis == "teks" and "%" in t.teks for t in one) for one in syarat(form))


def syarat_ragu(form: Susunan) -> bool:
    """Whether a criterion is a text in which Excel reads a number that depends on its language, or a percentage that
    what is looked at may also hold as a text.
    """
    return any(len(one) == 1 and one[0].jenis == "teks" and _is_doubtful(one[0].teks[1:-1]) for one in syarat(form))


def bertanda_ragu(teks: str) -> bool:
    """Whether a text of a cell would be a criterion with a sign whose number only Excel knows.

    >>> bertanda_ragu(">=90%"), bertanda_ragu("> 85,5"), bertanda_ragu("90%"), bertanda_ragu(">=90")
    (True, True, False, False)
    """
    if not teks.lstrip().startswith(_SIGNS):  # most texts
        return False
    found = _SIGNED.fullmatch(teks)
    return found is not None and bool(meragukan(found[2]) or _LOCAL_PERCENT.fullmatch(teks))


def _is_doubtful(teks: str) -> bool:
    percent = _PERCENT.fullmatch(teks)
    if percent is not None:
        return percent[1] not in _ORDERS
    return bertanda_ragu(teks)


def _in_numbers(teks: str) -> str:
    percent = _PERCENT.fullmatch(teks[1:-1]) if teks.startswith('"') else None
    if percent is None or percent[1] not in _ORDERS:
        return teks
    return f'"{percent[1]}{Decimal(percent[2]) / 100:f}"'
