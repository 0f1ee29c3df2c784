"""The formula that a column of a table keeps, and the cells that do not keep it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kinerja_xl.calc.nilai_rumus import known_value
from kinerja_xl.calc.petak import BelumDihitung, Isi, KodeGalat, Petak
from kinerja_xl.calc.pohon_rumus import Fungsi, Pohon, core, parts, read_tree, references, written
from kinerja_xl.calc.rumus_sel import moved
from kinerja_xl.calc.susunan import Simpul, Susunan
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.book import Column, Table
from kinerja_xl.tables.rows import Row

Beda = Literal["ketikan", "operan", "baris", "kolom", "tanda"]
_LEAST, _SHARE = 3, (2, 3)
_RATIOS = (
    "{0}/{1}",
    "(2*{1}-{0})/{1}",
    "({1}+({1}-{0}))/{1}",
    "({1}-({0}-{1}))/{1}",
    "(1+(1-{0}/{1}))",
    "(2-{0}/{1})",
)
"""How offices write the ratio of a realisasi and a target, of either polarity."""
_NOT_FIGURES = frozenset({"nomor", "kode", "nip", "nama"})


class Kolom(NamedTuple):
    """A column of a table on the sheet: its number, its title and role."""

    kolom: int
    judul: str
    peran: str


class PolaKolom(NamedTuple):
    """The formula that most rows of a column keep: its text in the cell `contoh`, in how many of how many rows."""

    kolom: Kolom
    contoh: CellRef
    rumus: str
    banyak: int
    dari: int


class Ganjil(NamedTuple):
    """A cell that does not keep its column's formula.

    Args:
        beda: in what: a typed number; an operand too few or too many; another row; another column; signs or constants.
        seharusnya: the formula as the cell should hold it.
        sekarang: the value there now.
        nilai: the value that the formula of the column gives; BelumDihitung where it cannot be told.
        lain: the cells that only one of the two formulas refers to: first those lacking, then those too many.
    """

    sel: CellRef
    simpul: Simpul
    pola: PolaKolom
    beda: Beda
    seharusnya: str
    sekarang: Isi
    nilai: Isi
    lain: tuple[tuple[CellRef, ...], tuple[CellRef, ...]]

    @property
    def kuat(self) -> bool:
        """Whether so many rows keep the formula that one that does not is wrong."""
        return self.pola.banyak >= _LEAST


def columns_of(table: Table[Row]) -> Iterator[Kolom]:
    """The columns of a table that may hold figures, also those whose title is not known."""
    known: dict[int, Column] = {c.ref.column: c for c in (*table.columns, *table.unread)}
    for number in range(table.area[1], table.area[3] + 1):
        column = known.get(number)
        if column is None or column.peran not in _NOT_FIGURES:
            yield Kolom(number, column.judul if column else "", column.peran if column else "")


def pattern_of(petak: Petak, sheet: str, kolom: Kolom, nodes: Sequence[Simpul]) -> PolaKolom | None:
    """The formula that most of these rows keep in a column, None where too few do."""
    keys: dict[int, str] = {}
    filled = 0
    for node in nodes:
        ref = CellRef(sheet, node.baris, kolom.kolom)
        tree = petak.tree(ref)
        if tree is None:
            filled += petak.number(ref) is not None
        elif not is_column_sum(tree, ref):
            filled += 1
            keys[node.baris] = _key(tree, ref)
    if not keys or filled < _LEAST:
        return None
    key, count = Counter(keys.values()).most_common(1)[0]
    if count < 2 or count * _SHARE[1] < filled * _SHARE[0]:
        return None
    first = CellRef(sheet, next(row for row, own in keys.items() if own == key), kolom.kolom)
    return PolaKolom(kolom, first, petak.formula(first) or "", count, filled)


def odd_cells(petak: Petak, table: Table[Row], tree: Susunan) -> Iterator[Ganjil]:
    """Every cell of a table that does not keep the formula of its column."""
    if table.sheet not in petak.sheets:
        return
    above = [n for n in tree.simpul.values() if not n.rinci and not n.neraca]
    for kolom in columns_of(table):
        pattern = pattern_of(petak, table.sheet, kolom, tree.rinci)
        if pattern is not None:
            yield from _odd(petak, pattern, tree.rinci)
            if _also(petak, pattern, above):
                yield from _odd(petak, pattern, above)
        elif (own := pattern_of(petak, table.sheet, kolom, above)) is not None:
            yield from _odd(petak, own, above)


def _also(petak: Petak, pattern: PolaKolom, above: Sequence[Simpul]) -> bool:
    """Whether the parents and totals keep the formula of the items, as percentages do."""
    origin = pattern.contoh
    key = _key(read_tree(pattern.rumus), origin)
    cells = [origin._replace(row=node.baris) for node in above]
    trees = [(c, petak.tree(c)) for c in cells if petak.tree(c) is not None or petak.number(c) is not None]
    kept = sum(t is not None and _key(t, c) == key for c, t in trees)
    return len(trees) > 1 and kept * _SHARE[1] >= len(trees) * _SHARE[0]


def _odd(petak: Petak, pattern: PolaKolom, nodes: Sequence[Simpul]) -> Iterator[Ganjil]:
    origin = pattern.contoh
    key = _key(read_tree(pattern.rumus), origin)
    rows = {node.baris for node in nodes}
    for node in nodes:
        ref = origin._replace(row=node.baris)
        tree = petak.tree(ref)
        if tree is None and petak.number(ref) is None:
            continue
        if tree is not None and (_key(tree, ref) == key or is_column_sum(tree, ref)):
            continue
        expected = moved(pattern.rumus, node.baris - origin.row, 0)
        guarded = tree is not None and _shared(petak, node, ref, tree)
        if not guarded and _applies(petak, ref, read_tree(expected), rows):
            odd = _compare(petak, pattern, node, ref, expected)
            yield from (odd,) if odd is not None else ()


def _applies(petak: Petak, ref: CellRef, tree: Pohon, rows: set[int]) -> bool:
    """Whether the column's formula can stand in a row: it finds figures there, and looks up or down to items only."""
    found = False
    for acuan in references(tree):
        sheet = petak.sheet_of(acuan, ref.sheet)
        if sheet is None:
            return False
        loose = not acuan.awal.kunci_baris and sheet == ref.sheet
        if loose and acuan.awal.baris != ref.row and acuan.awal.baris not in rows:
            return False
        for cell in petak.cells_of(acuan, ref.sheet):
            content = petak.content(cell)
            if isinstance(content, str) and acuan.satu_sel:
                return False
            found = found or (content is not None and (cell.row == ref.row or not loose or sheet != ref.sheet))
    return found


def _compare(petak: Petak, pattern: PolaKolom, node: Simpul, ref: CellRef, expected: str) -> Ganjil | None:
    now, wanted, tree = petak.content(ref), read_tree(expected), petak.tree(ref)
    value = known_value(petak, ref, wanted)
    if tree is None:
        return Ganjil(ref, node, pattern, "ketikan", expected, now, value, ((), ()))
    if isinstance(now, str) or written(core(wanted)) == written(core(tree)):
        return None
    should, does = dict.fromkeys(petak.inputs(ref, wanted)), dict.fromkeys(petak.inputs(ref, tree))
    lacking, extra = tuple(c for c in should if c not in does), tuple(c for c in does if c not in should)
    unknown = isinstance(value, BelumDihitung) or isinstance(now, KodeGalat)
    same = not isinstance(value, (BelumDihitung, KodeGalat)) and petak.same(now, value, ref)
    if not lacking and not extra and (same or unknown or _is_other_ratio(pattern, tree)):
        return None
    return Ganjil(ref, node, pattern, _kind(lacking, extra), expected, now, value, (lacking, extra))


def _kind(lacking: Sequence[CellRef], extra: Sequence[CellRef]) -> Beda:
    if not lacking and not extra:
        return "tanda"
    if len(lacking) != len(extra):
        return "operan"
    pairs = list(zip(sorted(lacking), sorted(extra), strict=True))
    if all(a.sheet == b.sheet and a.column == b.column for a, b in pairs):
        return "baris"
    return "kolom" if all(a.row == b.row for a, b in pairs) else "operan"


def _is_other_ratio(pattern: PolaKolom, tree: Pohon) -> bool:
    """Whether a formula is the ratio of the same two cells for an indicator of the other polarity."""
    if pattern.kolom.peran not in ("capaian", "capaian_akhir"):
        return False
    text = written(core(tree))
    cells = {str(a) for a in references(tree)}
    return any(text in _ratios(one, two) for one in cells for two in cells if one != two)


def _ratios(one: str, two: str) -> set[str]:
    return {written(read_tree(form.format(one, two) + scale)) for form in _RATIOS for scale in ("", "*100")}


def _shared(petak: Petak, node: Simpul, ref: CellRef, tree: Pohon) -> bool:
    """Whether the rows beside this one under the same parent mostly have the same other formula: it is theirs."""
    key = _key(tree, ref)
    beside = [n for n in (node.induk.anak if node.induk else ()) if n is not node]
    cells = [ref._replace(row=n.baris) for n in beside]
    trees = [(c, t) for c in cells if (t := petak.tree(c)) is not None]
    alike = sum(_key(t, c) == key for c, t in trees)
    return alike > 0 and alike * 2 >= len(trees)


def _key(tree: Pohon, ref: CellRef) -> str:
    """What copies of a formula share, whether guarded against errors, rounded, or not."""
    return written(core(tree), (ref.row, ref.column))


def is_column_sum(tree: Pohon, ref: CellRef) -> bool:
    """Whether a formula only adds cells above or below its own: the sum of a parent or a total."""
    found = references(tree)
    own = all(not a.lembar and a.awal.kolom == a.akhir.kolom == ref.column for a in found)
    whole = all(a.awal.baris for a in found)
    sums = all(
        not isinstance(p, Fungsi) or p.nama in ("SUM", "SUBTOTAL", "ROUND", "AVERAGE", "IFERROR", "IF")
        for p in parts(tree)
    )
    return bool(found) and own and whole and sums and (len(found) > 1 or not found[0].satu_sel)
