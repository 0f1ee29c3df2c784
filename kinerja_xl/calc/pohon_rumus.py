"""The formula of a cell as a tree, and the one writing that all formulas of the same meaning share."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.calc.rumus_sel import Sudut, Token, corners, split_sheet, tokens
from kinerja_xl.cells import column_letters
from kinerja_xl.ingatan import ingat

_PREFIXES = ("_XLFN.", "_XLWS.")
_ORDER = ({"=", "<>", "<", ">", "<=", ">="}, {"&"}, {"+", "-"}, {"*", "/"}, {"^"})
_OF_PLACES = frozenset(
    {"ROW", "ROWS", "COLUMN", "COLUMNS", "CELL", "ADDRESS", "AREAS", "ISFORMULA", "FORMULATEXT", "SHEET"}
)
_WIDEST = 200
"""How many cells a range may have that is written out cell by cell."""
_MOST_SIGNS = 400
"""How many signs a formula may have that is read: a tree of thousands of terms is deeper than Python can follow."""


class Angka(NamedTuple):
    """A number."""

    nilai: Decimal


class Teks(NamedTuple):
    """A text in quotes."""

    isi: str


class Galat(NamedTuple):
    """An error value such as #REF!."""

    kode: str


class Acuan(NamedTuple):
    """A cell or a range; `lembar` is empty for the formula's own sheet, else as it is spelled, `[1]Data` too."""

    lembar: str
    awal: Sudut
    akhir: Sudut

    @property
    def satu_sel(self) -> bool:
        """Whether it is one cell."""
        return self.awal[:2] == self.akhir[:2] and bool(self.awal.baris and self.awal.kolom)

    @property
    def sel(self) -> Iterator[tuple[int, int]]:
        """Its cells, row by row; none for whole rows and columns."""
        (top, left), (bottom, right) = self.awal[:2], self.akhir[:2]
        for row in range(min(top, bottom), max(top, bottom) + 1) if top and bottom else ():
            for column in range(min(left, right), max(left, right) + 1) if left and right else ():
                yield row, column

    def __str__(self) -> str:
        texts = [column_letters(c.kolom) + (str(c.baris) if c.baris else "") for c in (self.awal, self.akhir)]
        sheet = f"{self.lembar}!" if self.lembar else ""
        return sheet + (texts[0] if self.satu_sel else ":".join(texts))


class Fungsi(NamedTuple):
    """A call of a function, its name in capitals without the prefixes of newer functions."""

    nama: str
    isi: tuple[Pohon, ...]


class Operasi(NamedTuple):
    """Two terms with their sign; `kiri` is None before a single term, `kanan` None after a percent sign."""

    tanda: str
    kiri: Pohon | None
    kanan: Pohon | None


class Lain(NamedTuple):
    """What is not read further: a name, a column of a table, an array, nothing."""

    teks: str


Pohon = Angka | Teks | Galat | Acuan | Fungsi | Operasi | Lain


@ingat
def read_tree(rumus: str) -> Pohon:
    """The tree of a formula without `=`; one that cannot be read is a single Lain.

    >>> read_tree("2%")
    Operasi(tanda='%', kiri=Angka(nilai=Decimal('2')), kanan=None)
    >>> read_tree("{A1:A3}"), read_tree("1+")
    (Lain(teks='{A1:A3}'), Lain(teks='1+'))
    """
    found = tokens(rumus)
    if sum(token.jenis == "tanda" for token in found) > _MOST_SIGNS:
        return Lain(rumus)
    try:
        tree, end = _binary(found, 0, 0)
    except (IndexError, ValueError, RecursionError):
        return Lain(rumus)
    return tree if end == len(found) else Lain(rumus)


def _binary(found: list[Token], at: int, depth: int) -> tuple[Pohon, int]:
    if depth == len(_ORDER):
        return _percent(found, at)
    left, at = _binary(found, at, depth + 1)
    while at < len(found) and found[at].jenis == "tanda" and found[at].teks in _ORDER[depth]:
        right, after = _binary(found, at + 1, depth + 1)
        left, at = Operasi(found[at].teks, left, right), after
    return left, at


def _percent(found: list[Token], at: int) -> tuple[Pohon, int]:
    if found[at].teks in ("-", "+"):
        term, after = _percent(found, at + 1)
        return (Operasi("-", None, term) if found[at].teks == "-" else term), after
    term, at = _term(found, at)
    while at < len(found) and found[at].teks == "%":
        term, at = Operasi("%", term, None), at + 1
    return term, at


def _term(found: list[Token], at: int) -> tuple[Pohon, int]:
    kind, text = found[at]
    if kind == "angka":
        return Angka(Decimal(text)), at + 1
    if kind == "teks":
        return Teks(text[1:-1].replace('""', '"')), at + 1
    if kind == "galat" or (kind == "nama" and text.endswith("#REF!")):
        return Galat(text if kind == "galat" else "#REF!"), at + 1
    if kind == "acuan":
        sheet, address = split_sheet(text)
        return Acuan(sheet, *corners(address)), at + 1
    if kind == "buka":
        tree, at = _binary(found, at + 1, 0)
        if found[at].jenis != "tutup":
            raise ValueError("kurung tidak ditutup")
        return tree, at + 1
    if kind == "fungsi":
        return _call(found, at)
    if kind in ("nama", "tabel"):
        return Lain(text), at + 1
    raise ValueError(text)


def _call(found: list[Token], at: int) -> tuple[Pohon, int]:
    name = found[at].teks[:-1].upper()
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    arguments: list[Pohon] = []
    at += 1
    while found[at].jenis != "tutup":
        if found[at].jenis == "koma":
            arguments.append(Lain(""))
            at += 1
            continue
        tree, at = _binary(found, at, 0)
        arguments.append(tree)
        if found[at].jenis == "koma":
            at += 1
            if found[at].jenis == "tutup":
                arguments.append(Lain(""))
        elif found[at].jenis != "tutup":
            raise ValueError(found[at].teks)
    return Fungsi(name, tuple(arguments)), at + 1


def parts(tree: Pohon) -> Iterator[Pohon]:
    """A tree and every tree within it, from left to right; not the places that ROW and its like ask about."""
    yield tree
    if isinstance(tree, Fungsi):
        if tree.nama in _OF_PLACES:
            return
        for inner in tree.isi:
            yield from parts(inner)
    elif isinstance(tree, Operasi):
        for term in (tree.kiri, tree.kanan):
            if term is not None:
                yield from parts(term)


def references(tree: Pohon) -> list[Acuan]:
    """The references of a formula, from left to right."""
    return [part for part in parts(tree) if isinstance(part, Acuan)]


def core(tree: Pohon) -> Pohon:
    """What a formula computes without what guards and rounds it.

    >>> written(core(read_tree('IF(E5=0,"-",ROUND(F5/E5*100,2))')))
    '(100*F5)/E5'
    """
    while isinstance(tree, Fungsi) and tree.isi:
        if tree.nama in ("IFERROR", "IFNA", "ROUND", "N"):
            tree = tree.isi[0]
        elif tree.nama == "IF" and len(tree.isi) == 3 and _plain(tree.isi[1]) != _plain(tree.isi[2]):
            tree = tree.isi[2] if _plain(tree.isi[1]) else tree.isi[1]
        else:
            break
    return tree


def _plain(tree: Pohon) -> bool:
    return isinstance(tree, (Angka, Teks)) or tree == Lain("")


def written(tree: Pohon, asal: tuple[int, int] | None = None) -> str:
    """The one writing of a formula: sums and products in a fixed order, short ranges of sums cell by cell.

    With `asal`, the row and column of its cell, addresses without `$` count from there: copies are written alike.

    >>> written(read_tree("SUM(B2:C2)+A2")), written(read_tree("A2+C2+B2"))
    ('A2+B2+C2', 'A2+B2+C2')
    >>> written(read_tree("B2/A2*100"), (2, 3)) == written(read_tree("100*(B9/A9)"), (9, 3))
    True
    """
    if (isinstance(tree, Operasi) and tree.tanda in ("+", "-")) or (isinstance(tree, Fungsi) and tree.nama == "SUM"):
        return _sum(tree, asal)
    if isinstance(tree, Operasi) and tree.tanda in ("*", "/", "%"):
        return _product(tree, asal)
    if isinstance(tree, Operasi):
        left = "" if tree.kiri is None else written(tree.kiri, asal)
        right = "" if tree.kanan is None else written(tree.kanan, asal)
        return f"({left}{tree.tanda}{right})"
    if isinstance(tree, Fungsi):
        return f"{tree.nama}({','.join(written(t, asal) for t in tree.isi)})"
    if isinstance(tree, Acuan):
        return str(tree) if asal is None else _from(tree, asal)
    if isinstance(tree, Angka):
        return f"{tree.nilai.normalize():f}"
    return f'"{tree.isi}"' if isinstance(tree, Teks) else tree[0]


def terms(tree: Pohon, sign: int = 1) -> Iterator[tuple[int, Pohon]]:
    """The addends of a sum with their sign, ranges as they are."""
    if isinstance(tree, Operasi) and tree.tanda in ("+", "-"):
        for side, own in ((tree.kiri, sign), (tree.kanan, sign if tree.tanda == "+" else -sign)):
            if side is not None:
                yield from terms(side, own)
    elif isinstance(tree, Fungsi) and tree.nama == "SUM":
        for inner in tree.isi:
            yield from terms(inner, sign)
    else:
        yield sign, tree


def _sum(tree: Pohon, asal: tuple[int, int] | None) -> str:
    plus: list[str] = []
    minus: list[str] = []
    for sign, term in terms(tree):
        (plus if sign > 0 else minus).extend(_addends(term, asal))
    return "+".join(sorted(plus)) + "".join(f"-{m}" for m in sorted(minus))


def _addends(term: Pohon, asal: tuple[int, int] | None) -> list[str]:
    if not isinstance(term, Acuan) or term.satu_sel:
        text = written(term, asal)
        return [f"({text})" if isinstance(term, Operasi) and term.tanda in "+-" else text]
    one_row = term.awal.baris == term.akhir.baris and term.awal.kunci_baris == term.akhir.kunci_baris
    fixed = term.awal.kunci_kolom or term.akhir.kunci_kolom
    cells = list(term.sel) if asal is None or (one_row and not fixed) else []
    if not 0 < len(cells) <= _WIDEST:
        return [f"SUM({written(term, asal)})"]
    singles = (Sudut(r, c, term.awal.kunci_baris) for r, c in cells)
    return [written(Acuan(term.lembar, one, one), asal) for one in singles]


def _product(tree: Pohon, asal: tuple[int, int] | None) -> str:
    above: list[str] = []
    below: list[str] = []
    scale = _factors(tree, asal, above, below, Decimal(1))
    if scale != 1:
        above.append(f"{scale.normalize():f}")
    text = f"({'*'.join(sorted(above)) or '1'})"
    return f"{text}/{'*'.join(sorted(below))}" if below else text


def _factors(tree: Pohon, asal: tuple[int, int] | None, above: list[str], below: list[str], scale: Decimal) -> Decimal:
    if isinstance(tree, Operasi) and tree.tanda in ("*", "/") and tree.kiri is not None and tree.kanan is not None:
        scale = _factors(tree.kiri, asal, above, below, scale)
        if tree.tanda == "*":
            return _factors(tree.kanan, asal, above, below, scale)
        divisor = _factors(tree.kanan, asal, below, above, Decimal(1))
        return scale / divisor if divisor else scale
    if isinstance(tree, Operasi) and tree.tanda == "%" and tree.kiri is not None:
        return _factors(tree.kiri, asal, above, below, scale) / 100
    if isinstance(tree, Angka):
        return scale * tree.nilai
    text = written(tree, asal)
    above.append(f"({text})" if isinstance(tree, Operasi) and tree.tanda in "+-" else text)
    return scale


def _from(tree: Acuan, asal: tuple[int, int]) -> str:
    texts = [
        f"R{c.baris - (0 if c.kunci_baris else asal[0])}{'!' if c.kunci_baris else ''}"
        f"C{c.kolom - (0 if c.kunci_kolom else asal[1])}{'!' if c.kunci_kolom else ''}"
        for c in (tree.awal, tree.akhir)
    ]
    sheet = f"{tree.lembar}!" if tree.lembar else ""
    return f"{sheet}{texts[0]}" if tree.satu_sel else f"{sheet}{':'.join(texts)}"
