"""What the rules on formulas of cells share: the cells, the odd ones, and how a finding on one is worded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from kinerja_xl.calc.akibat import Akibat, Jumlah, effects, typed_totals
from kinerja_xl.calc.blok_rumus import blocks
from kinerja_xl.calc.petak import BelumDihitung, Isi, KodeGalat, Petak
from kinerja_xl.calc.pola_rumus import Beda, Ganjil, Kolom, odd_cells
from kinerja_xl.calc.susunan import Susunan, susunan
from kinerja_xl.cells import CellRef, column_letters
from kinerja_xl.checks.context import Context, per_context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.checks.roles import title
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import Row

_LONGEST = 90


@per_context
def petak(context: Context) -> Petak:
    """The cells of a workbook with formulas; none where it has no formulas."""
    return Petak(context.book.formulas)


@per_context
def tables(context: Context) -> list[tuple[Table[Row], Susunan]]:
    """The tables that stand on sheets with formulas, each once, with the order of their rows; other blocks of
    formulas stand for tables too.
    """
    sheets = [name for name, sheet in context.book.formulas.items() if sheet.formulas]
    places: dict[tuple[str, int, int], Table[Row]] = {}
    for table in context.book.tables:
        if table.sheet in sheets and table.rows:
            places.setdefault((table.sheet, *table.area[:2]), table)
    found = [(table, susunan(table)) for table in places.values()]
    for name in sheets:
        own = [table.area for table, _ in found if table.sheet == name]
        found += blocks(petak(context), context.book.formulas[name], own)
    return found


@per_context
def odd(context: Context) -> list[Ganjil]:
    """Every cell that does not keep the formula of its column."""
    return [odd_one for table, tree in tables(context) for odd_one in odd_cells(petak(context), table, tree)]


@per_context
def _typed_totals(context: Context) -> Jumlah:
    return typed_totals(petak(context), context.sums)


def odd_issues(context: Context, beda: Beda) -> Iterator[Issue]:
    """The cells that differ from their column's formula in one way."""
    for one in odd(context) if context.book.formulas else ():
        if one.beda == beda:
            yield _odd_issue(context, one)


def _odd_issue(context: Context, one: Ganjil) -> Issue:
    cells = petak(context)
    now, value = cells.shown(one.sekarang, one.sel), cells.shown(one.nilai, one.sel)
    known = not isinstance(one.nilai, (BelumDihitung, KodeGalat)) and not isinstance(one.sekarang, BelumDihitung)
    differs = known and not cells.same(one.sekarang, one.nilai, one.sel)
    tail = f", padahal menurut pola {value}" if differs else ", sama dengan menurut pola" if known else ""
    severity: Severity = "galat" if differs and one.kuat else "peringatan"
    return Issue(
        one.sel,
        f"{place(one.pola.kolom, one.simpul.nama)} {_what(cells, one)}; pola kolom ini {formula(one.seharusnya)} "
        f"({one.pola.banyak} dari {one.pola.dari} baris, misalnya {one.pola.contoh.a1}). "
        f"Nilainya sekarang {now}{tail}.{consequence(context, one.sel, one.nilai) if differs else ''}",
        f"Isi {one.sel.a1} dengan {formula(one.seharusnya)}, seperti baris lain di kolomnya.",
        now if one.beda == "ketikan" else formula(cells.formula(one.sel) or ""),
        value if differs else formula(one.seharusnya),
        f"{one.pola.kolom.judul}|{one.simpul.nama}",
        severity,
    )


def _what(cells: Petak, one: Ganjil) -> str:
    if one.beda == "ketikan":
        return "berisi angka yang diketik, bukan rumus"
    own = formula(cells.formula(one.sel) or "")
    lacking, extra = (_cells(group, one.sel.sheet) for group in one.lain)
    if one.beda == "baris":
        return f"menghitung dengan baris lain ({extra}, bukan {lacking}): {own}"
    if one.beda == "kolom":
        return f"menghitung dengan kolom lain ({extra}, bukan {lacking}): {own}"
    if one.beda == "tanda":
        return f"memakai tanda hitung atau tetapan lain: {own}"
    parts = [f"tanpa {lacking}" if lacking else "", f"dengan tambahan {extra}" if extra else ""]
    return f"dihitung {' dan '.join(filter(None, parts))}: {own}"


def _cells(group: tuple[CellRef, ...], sheet: str) -> str:
    names = [c.a1 if c.sheet == sheet else str(c) for c in group]
    return ", ".join(names[:3]) + (f" dan {len(names) - 3} sel lain" if len(names) > 3 else "")


def place(kolom: Kolom, nama: str) -> str:
    """A cell by its column and row, as a person would name it."""
    name = title(kolom.peran) if kolom.peran else short(kolom.judul.rpartition(" / ")[2])
    name = name or f"kolom {column_letters(kolom.kolom)}"
    return f"{name[:1].upper()}{name[1:]} {short(nama)}".strip()


def formula(text: str) -> str:
    """A formula as it stands in the cell, cut to what fits a line."""
    text = f"={text}" if not text.startswith("{") else "{=" + text[1:]
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "\u2026"


def consequence(context: Context, sel: CellRef, nilai: Isi) -> str:
    """The sentence on what another value changes up to the total; "" where it changes nothing that is known."""
    if isinstance(nilai, (BelumDihitung, KodeGalat)):
        return ""
    cells = petak(context)
    changed = effects(cells, sel, nilai, _typed_totals(context))
    told = _topmost(changed, sel)
    if not told:
        return ""
    texts = [f"{_at(a.sel, sel)} dari {cells.shown(a.lama, a.sel)} menjadi {cells.shown(a.baru, a.sel)}" for a in told]
    more = len(changed) - len(told)
    rest = f", dan {more} sel lain ikut berubah" if more else ""
    return f" Bila diperbaiki, {' dan '.join(texts)}{rest}."


def _at(ref: CellRef, own: CellRef) -> str:
    return ref.a1 if ref.sheet == own.sheet else str(ref)


def _topmost(changed: list[Akibat], sel: CellRef) -> list[Akibat]:
    """Of the figures that change, the last of the same column and the last beside it, else the last on another sheet."""
    numbers = [a for a in changed if isinstance(a.baru, Decimal)]
    column = [a for a in numbers if (a.sel.sheet, a.sel.column) == (sel.sheet, sel.column)][-1:]
    rows = {a.sel.row for a in column} or {sel.row}
    beside = [a for a in numbers if a.sel.sheet == sel.sheet and a.sel.row in rows and a not in column]
    abroad = [a for a in numbers if a.sel.sheet != sel.sheet]
    return [*column, *(abroad or beside or ([] if column else numbers))[-1:]]


def grouped(
    context: Context, find: Callable[[str], Iterable[str]] | None
) -> dict[tuple[str, str, int], list[tuple[CellRef, str]]]:
    """The formulas in which something is found, with their texts, by what it is, sheet and column."""
    found: dict[tuple[str, str, int], list[tuple[CellRef, str]]] = {}
    for ref, text in petak(context).formulas() if find is not None else ():
        for name in dict.fromkeys(find(text)) if find is not None else ():
            found.setdefault((name, ref.sheet, ref.column), []).append((ref, text))
    return found
