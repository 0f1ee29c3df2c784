"""Comparisons as Excel makes them: numbers by their 15 significant digits, texts without regard to case.

The embedded engine compares all 17 digits of a number, so that 0.1+0.2=0.3 is false there; comparisons that this can
change are handed to `BANDING`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import count
from operator import eq, ge, gt, le, lt, ne
from typing import Any

from kinerja_xl.mesin.bentuk import PLACE, bentuk_dan_alamat
from kinerja_xl.mesin.susunan import NOWHERE, Susunan
from kinerja_xl.workbook.formulas.formula_text import tokens

BANDING = "KINERJAXL.BANDING"
_SIGNS = ("=", "<>", "<", ">", "<=", ">=")
_EXACT = ("teks", "galat")
_COMPARE = {"=": eq, "<>": ne, "<": lt, ">": gt, "<=": le, ">=": ge}


def dengan_banding(rumus: Sequence[str]) -> dict[int, str]:
    """The formulas with comparisons, by their number, written as calls of `BANDING` where the engine could compare
    otherwise than Excel.

    >>> dengan_banding(['IF(A1+A2=B1,"ya",C1>0)', "A1*5%"])
    {0: 'IF(KINERJAXL.BANDING("=",A1+A2,B1),"ya",C1>0)'}
    """
    written = {}
    compared = [at for at, one in enumerate(rumus) if "=" in one or "<" in one or ">" in one]
    shapes, addresses = bentuk_dan_alamat([rumus[at] for at in compared])
    begin = 0
    for at, shape in zip(compared, shapes, strict=True):
        end = begin + shape.count(PLACE)
        written[at] = _pola(shape) % tuple(addresses[begin:end])
        begin = end
    return written


@lru_cache(maxsize=10_000)
def _pola(shape: str) -> str:
    """The same for all copies of a formula, with `%s` for each address; none changes its place."""
    address = next(a for a in map("ZZZ{}".format, count(1)) if a not in shape)  # what is taken apart must read as one
    form = Susunan(tokens(shape.replace(PLACE, address)))
    return _tulis(form, NOWHERE, 0, len(form.tokens)).replace("%", "%%").replace(address, "%s")


def _tulis(form: Susunan, around: int, first: int, last: int) -> str:
    """The tokens from first up to last, all within one bracket, as text."""
    written, begin, at = "", first, first
    while at <= last:
        if at == last or form.tokens[at].jenis == "koma":
            written += _bagian(form, begin, at) + (form.tokens[at].teks if at < last else "")
            begin = at + 1
        at = form.tutup.get(at, at) + 1
    return written


def _bagian(form: Susunan, first: int, last: int) -> str:
    """One argument: its comparisons from left to right."""
    left, begin, sign, at = "", first, "", first
    simple = False
    while at <= last:
        here = form.tokens[at].teks if at < last else ""
        if at == last or here in _SIGNS:
            right, exact = _operan(form, begin, at), _is_exact(form, begin, at)
            if not sign:
                left = right
            elif simple or exact:
                left = f"{left}{sign}{right}"
            else:
                left = f'{BANDING}("{sign}",{left},{right})'
            simple, sign, begin = exact, here, at + 1
        at = form.tutup.get(at, at) + 1
    return left


def _operan(form: Susunan, first: int, last: int) -> str:
    written, at = "", first
    while at < last:
        end = form.tutup.get(at)
        written += form.tokens[at].teks
        if end is not None:
            written += _tulis(form, at, at + 1, end) + form.tokens[end].teks
        at = (end if end is not None else at) + 1
    return written


def _is_exact(form: Susunan, first: int, last: int) -> bool:
    """Whether an operand is a text, an error or zero: nothing that rounding could change."""
    if last - first != 1:
        return False
    token = form.tokens[first]
    return token.jenis in _EXACT or token.teks == "0"


def banding(sign: str, left: Any, right: Any) -> Any:
    """What a comparison gives, cell by cell where an operand is a range; an error is handed on.

    >>> banding("=", 0.1 + 0.2, 0.3), banding("<", "a", "B"), banding(">", "a", 9.0), banding("=", [[1.0], [2.0]], 2.0)
    (True, True, True, [[False], [True]])
    """
    if left.__class__ is float and right.__class__ is float and _are_apart(left, right):
        return _COMPARE[sign](left, right)  # most of them
    if not isinstance(left, list) and not isinstance(right, list):
        return _one(sign, left, right)
    rows = max(len(left) if isinstance(left, list) else 1, len(right) if isinstance(right, list) else 1)
    columns = max(len(v[0]) if isinstance(v, list) and v else 1 for v in (left, right))
    return [[_one(sign, _at(left, r, c), _at(right, r, c)) for c in range(columns)] for r in range(rows)]


def _are_apart(left: float, right: float) -> bool:
    """Whether two numbers differ by more than rounding to 15 digits can take away: its steps are 1e-14 at most."""
    return abs(left - right) > 2e-14 * max(abs(left), abs(right))


def _at(value: Any, row: int, column: int) -> Any:
    if not isinstance(value, list):
        return value
    line = value[0] if len(value) == 1 else value[row] if row < len(value) else None
    if not line:
        return {"type": "Error", "kind": "Na"} if line is None else None
    return line[0] if len(line) == 1 else line[column] if column < len(line) else {"type": "Error", "kind": "Na"}


def _one(sign: str, left: Any, right: Any) -> Any:
    for value in (left, right):
        if isinstance(value, dict):
            return value
    one, other = _key(left, right), _key(right, left)
    return _COMPARE[sign](one, other)


def _key(value: Any, other: Any) -> tuple[int, Any]:
    """Numbers stand before texts, texts before truth values; a blank cell is what the other one is."""
    if value is None:
        value = "" if isinstance(other, str) else False if isinstance(other, bool) else 0.0
    if isinstance(value, bool):
        return 2, value
    if isinstance(value, str):
        return 1, value.casefold()
    return 0, float(f"{value:.15g}")
