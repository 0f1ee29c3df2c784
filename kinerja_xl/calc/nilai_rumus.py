"""The exact value of a formula over the values that stand in the cells it refers to.

Only arithmetic and a few functions whose result leaves no doubt are computed; anything else is said to be unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from kinerja_xl.calc.petak import BelumDihitung, Isi, KodeGalat, Petak
from kinerja_xl.calc.pohon_rumus import Acuan, Angka, Fungsi, Galat, Operasi, Pohon, Teks
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import rounded


class TidakDiketahui(Exception):  # a result, not a mistake
    """The formula holds something that is not computed here."""


class _Galat(Exception):  # an error value on its way up a formula
    def __init__(self, kode: str) -> None:
        self.kode = kode


_ZERO = Decimal(0)
_POWER = 64
_MODES = {"ROUND": ROUND_HALF_UP, "ROUNDUP": ROUND_UP, "ROUNDDOWN": ROUND_DOWN}


def value_of(petak: Petak, ref: CellRef, tree: Pohon, ganti: Mapping[CellRef, Isi] | None = None) -> Isi:
    """The value that a formula has in a cell; `ganti` puts other values in place of cells.

    Raises:
        TidakDiketahui: it cannot be told for certain.
    """
    try:
        return _Evaluation(petak, ref, ganti or {}).scalar(tree)
    except _Galat as error:
        return KodeGalat(error.kode)
    except (ArithmeticError, RecursionError):
        raise TidakDiketahui from None


def known_value(petak: Petak, ref: CellRef, tree: Pohon, ganti: Mapping[CellRef, Isi] | None = None) -> Isi:
    """The value that a formula has in a cell; BelumDihitung when it cannot be told."""
    try:
        return value_of(petak, ref, tree, ganti)
    except TidakDiketahui:
        return BelumDihitung()


class _Evaluation:
    def __init__(self, petak: Petak, ref: CellRef, ganti: Mapping[CellRef, Isi]) -> None:
        self.petak, self.ref, self.ganti = petak, ref, ganti

    def scalar(self, tree: Pohon) -> Isi:
        if isinstance(tree, (Angka, Teks)):
            return tree[0]
        if isinstance(tree, Galat):
            raise _Galat(tree.kode)
        if isinstance(tree, Acuan):
            return self._cell(tree)
        if isinstance(tree, Operasi):
            return self._operation(tree)
        if isinstance(tree, Fungsi) and (work := _FUNCTIONS.get(tree.nama)) is not None:
            return work(self, tree)
        raise TidakDiketahui

    def number(self, tree: Pohon) -> Decimal:
        return _number(self.scalar(tree))

    def _cell(self, acuan: Acuan) -> Isi:
        cells = list(self.petak.cells_of(acuan, self.ref.sheet)) if acuan.satu_sel else []
        if len(cells) != 1:
            raise TidakDiketahui
        return self._content(cells[0])

    def _content(self, ref: CellRef) -> Isi:
        content = self.ganti[ref] if ref in self.ganti else self.petak.content(ref)
        if isinstance(content, BelumDihitung):
            raise TidakDiketahui
        if isinstance(content, KodeGalat):
            raise _Galat(content.kode)
        return content

    def _operation(self, tree: Operasi) -> Isi:
        if tree.kiri is None and tree.kanan is not None:
            return -self.number(tree.kanan)
        if tree.kiri is None or tree.kanan is None:
            return self.number(tree.kiri) / 100 if tree.kiri is not None else None
        if tree.tanda in ("=", "<>", "<", ">", "<=", ">="):
            return _compared(tree.tanda, self.scalar(tree.kiri), self.scalar(tree.kanan))
        if tree.tanda == "&":
            raise TidakDiketahui
        left, right = self.number(tree.kiri), self.number(tree.kanan)
        if tree.tanda in ("+", "-", "*"):
            return left + right if tree.tanda == "+" else left - right if tree.tanda == "-" else left * right
        if tree.tanda == "/":
            if not right:
                raise _Galat("#DIV/0!")
            return left / right
        if right != int(right) or not 0 < right <= _POWER:
            raise TidakDiketahui
        return left ** int(right)

    def numbers(self, tree: Fungsi) -> Iterator[Decimal]:
        """The numbers of the arguments as SUM sees them: in references only numbers count."""
        for part in tree.isi:
            if not isinstance(part, Acuan):
                yield self.number(part)
                continue
            yield from (figure for cell in self._area(part) if (figure := self._figure(cell)) is not None)

    def _area(self, acuan: Acuan) -> Iterator[CellRef]:
        if self.petak.sheet_of(acuan, self.ref.sheet) is None:
            raise TidakDiketahui
        return self.petak.cells_of(acuan, self.ref.sheet)

    def _figure(self, ref: CellRef) -> Decimal | None:
        """The number that a cell adds to a sum; a date, which counts as a number there, is kept as text here."""
        content = self._content(ref)
        if isinstance(content, str) and (raw := self.petak.raw(ref)) is not None and raw.kind == "tanggal":
            raise TidakDiketahui
        return content if isinstance(content, Decimal) else None

    def subtotal(self, tree: Fungsi) -> Isi:
        if not tree.isi or tree.isi[0] not in (Angka(Decimal(9)), Angka(Decimal(109))):
            raise TidakDiketahui
        total = _ZERO
        for part in tree.isi[1:]:
            if not isinstance(part, Acuan):
                raise TidakDiketahui
            for cell in self._area(part):
                if cell.row in self.petak.sheets[cell.sheet].hidden_rows:
                    raise TidakDiketahui  # a filter hides rows from a subtotal, a hand need not
                if "SUBTOTAL(" not in (self.petak.formula(cell) or "").upper():
                    total += self._figure(cell) or _ZERO
        return total

    def mean(self, tree: Fungsi) -> Isi:
        found = list(self.numbers(tree))
        if not found:
            raise _Galat("#DIV/0!")
        return sum(found, _ZERO) / len(found)

    def condition(self, tree: Fungsi) -> Isi:
        if not 2 <= len(tree.isi) <= 3:
            raise TidakDiketahui
        if _truth(self.scalar(tree.isi[0])):
            return self.scalar(tree.isi[1])
        return self.scalar(tree.isi[2]) if len(tree.isi) == 3 else False

    def unless_error(self, tree: Fungsi) -> Isi:
        if len(tree.isi) != 2:
            raise TidakDiketahui
        try:
            return self.scalar(tree.isi[0])
        except _Galat as error:
            if tree.nama == "IFNA" and error.kode != "#N/A":
                raise
            return self.scalar(tree.isi[1])

    def is_error(self, tree: Fungsi) -> Isi:
        try:
            self.scalar(self.one(tree))
        except _Galat as error:
            return tree.nama == "ISERROR" or error.kode != "#N/A"
        return False

    def rounding(self, tree: Fungsi) -> Isi:
        if len(tree.isi) != 2 or (places := self.number(tree.isi[1])) != int(places):
            raise TidakDiketahui
        return rounded(self.number(tree.isi[0]), int(places), _MODES[tree.nama])

    def truths(self, tree: Fungsi) -> Isi:
        found = [self.scalar(part) for part in tree.isi]
        if None in found:
            raise TidakDiketahui  # a blank cell counts neither as true nor as false
        return (all if tree.nama == "AND" else any)(map(_truth, found))

    def as_number(self, tree: Fungsi) -> Isi:
        content = self.scalar(self.one(tree))
        if isinstance(content, str):
            raise TidakDiketahui  # 0, unless it is a date
        return _number(content)

    def one(self, tree: Fungsi) -> Pohon:
        if len(tree.isi) != 1:
            raise TidakDiketahui
        return tree.isi[0]


_Work = Callable[[_Evaluation, Fungsi], Isi]
_FUNCTIONS: dict[str, _Work] = {
    "SUM": lambda e, t: sum(e.numbers(t), _ZERO),
    "SUBTOTAL": _Evaluation.subtotal,
    "AVERAGE": _Evaluation.mean,
    "MIN": lambda e, t: min(e.numbers(t), default=_ZERO),
    "MAX": lambda e, t: max(e.numbers(t), default=_ZERO),
    "ABS": lambda e, t: abs(e.number(e.one(t))),
    "N": _Evaluation.as_number,
    "IF": _Evaluation.condition,
    "IFERROR": _Evaluation.unless_error,
    "IFNA": _Evaluation.unless_error,
    "ISERROR": _Evaluation.is_error,
    "ISERR": _Evaluation.is_error,
    "ISNUMBER": lambda e, t: isinstance(e.scalar(e.one(t)), Decimal),
    "ISBLANK": lambda e, t: e.scalar(e.one(t)) is None,
    "AND": _Evaluation.truths,
    "OR": _Evaluation.truths,
    "NOT": lambda e, t: not _truth(e.scalar(e.one(t))),
    **dict.fromkeys(_MODES, _Evaluation.rounding),
}


def _number(content: Isi) -> Decimal:
    if isinstance(content, bool) or content is None:
        return Decimal(bool(content))
    if isinstance(content, Decimal):
        return content
    if isinstance(content, str) and any(map(str.isdigit, content)):
        raise TidakDiketahui  # the program's language decides how it reads a number stored as text
    raise _Galat("#VALUE!")


def _truth(content: Isi) -> bool:
    if isinstance(content, str):
        raise TidakDiketahui
    return bool(content)


def _compared(sign: str, left: Isi, right: Isi) -> bool:
    if isinstance(left, str) or isinstance(right, str):
        if {type(left), type(right)} - {str, type(None)}:
            if sign in ("=", "<>"):
                return sign == "<>"
            raise TidakDiketahui
        one, two = (left or "").casefold(), (right or "").casefold()  # type: ignore[union-attr]  # texts or blank
        return _ordered(sign, (one > two) - (one < two))
    if {type(left), type(right)} == {bool, Decimal}:
        raise TidakDiketahui  # a truth is never a number to Excel, and always one to LibreOffice
    first, second = _number(left), _number(right)
    return _ordered(sign, (first > second) - (first < second))


def _ordered(sign: str, order: int) -> bool:
    if sign in ("=", "<>"):
        return (order == 0) == (sign == "=")
    return order < 0 if sign == "<" else order > 0 if sign == ">" else order <= 0 if sign == "<=" else order >= 0
