"""Every sum a workbook prints: totals, parents over their children, totals of a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from kinerja_xl.calc.apbd import is_balance
from kinerja_xl.calc.hierarki import children, leaves, row_name
from kinerja_xl.calc.selisih import Penjumlahan, selisih
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import (
    BarisAnggaran,
    BarisDimensi,
    BarisFrekuensi,
    BarisKomponen,
    BarisPegawai,
    BarisRekapitulasi,
    Row,
)

R = TypeVar("R", bound=Row)

_CODE = Pola(r"(?:X|\d+)(?:\.(?:XX|\d+))+\.?\s", re.ASCII)
_NOT_SUMMED = ("%", "persen", "prosen", "rasio", "rata", "indeks", "nilai", "skor", "capaian", "tahun", "harga", "no.")
_TOTAL = frozenset("total jumlah totalkeseluruhan jumlahkeseluruhan jumlahtotal totaljumlah grandtotal".split())
_MONEY = {
    "pagu": "pagu",
    "murni": "pagu murni",
    "perubahan": "pagu perubahan",
    "realisasi": "realisasi",
    "silpa": "SILPA",
}


def penjumlahan(book: Book) -> list[Penjumlahan]:
    """All sums of a workbook, in the order of its tables."""
    found: list[Penjumlahan] = []
    for money in book.of(BarisAnggaran):
        found += _money(money)
    for scores in book.of(BarisKomponen):
        found += _components(scores)
    for dims in book.of(BarisDimensi):
        found += _column_sums(dims, lambda r: r.nilai, "nilai", "dimensi")
        found += _column_sums(dims, lambda r: r.bobot, "bobot", "dimensi")
        found += _column_sums(dims, lambda r: r.kenaikan, "kenaikan", "dimensi")
    for counts in book.of(BarisFrekuensi):
        found += _counts(counts)
    for other in book.of(BarisRekapitulasi):
        for column in _countable_columns(other):
            name = column.partition("#")[0]
            found += _tree(other, other.rows, other.totals, lambda r, c=column: r.angka.get(c), name, "baris")  # type: ignore[misc]
    for persons in book.of(BarisPegawai):
        found += _points(persons)
    return found


def _money(table: Table[BarisAnggaran]) -> Iterator[Penjumlahan]:
    for year in dict.fromkeys(r.tahun for r in table.all_rows):
        rows = [r for r in table.rows if r.tahun == year and not is_balance(r)]
        totals = [r for r in table.totals if r.tahun == year and not is_balance(r)]
        for field, name in _MONEY.items():

            def pick(row: BarisAnggaran, field: str = field) -> Entry | None:
                entry: Entry | None = getattr(row, field)
                return None if field == "pagu" and entry in (row.murni, row.perubahan) else entry

            label = f"{name} {year}" if year and len({r.tahun for r in table.rows}) > 1 else name
            yield from _tree(table, rows, totals, pick, label, "baris di bawahnya")


def _countable_columns(table: Table[BarisRekapitulasi]) -> Iterator[str]:
    """Columns whose total is a sum: not shares, means or scores."""
    for column in table.totals[0].angka if table.totals else ():
        cells = [r.angka[column] for r in table.all_rows if column in r.angka]
        printed = any(column in r.angka and r.angka[column].candidates for r in table.totals)
        shares = any(e.percent_format for e in cells) or any(word in column.casefold() for word in _NOT_SUMMED)
        if printed and not shares:
            yield column


def _components(table: Table[BarisKomponen]) -> Iterator[Penjumlahan]:
    names = {"nilai_sebelumnya": "nilai tahun sebelumnya", "nilai_berjalan": "nilai tahun berjalan", "nilai": "nilai"}
    for key in table.all_rows[0].nilai:
        label = names.get(key, f"nilai {key}")
        yield from _tree(table, table.rows, table.totals, lambda r, k=key: r.nilai.get(k), label, "komponen")  # type: ignore[misc]
    yield from _tree(table, table.rows, table.totals, lambda r: r.bobot, "bobot", "komponen")


def _counts(table: Table[BarisFrekuensi]) -> Iterator[Penjumlahan]:
    for column in table.all_rows[0].hitungan:
        name = column.replace("_", "-")
        yield from _tree(table, table.rows, table.totals, lambda r, c=column: r.hitungan.get(c), name, "kelas")  # type: ignore[misc]
    for row in table.all_rows:
        for parts in (("laki_laki", "perempuan"), ("sudah", "belum")):
            cells = [row.hitungan[p] for p in parts if p in row.hitungan]
            if len(cells) == 2 and "jumlah" in row.hitungan:
                name = row.kelas.text if row.kelas and row.kelas.text else "jumlah"
                yield Penjumlahan(
                    "mendatar",
                    table,
                    "jumlah",
                    name,
                    row.hitungan["jumlah"],
                    tuple(cells),
                    " + ".join(p.replace("_", "-") for p in parts),
                )


def _points(table: Table[BarisPegawai]) -> Iterator[Penjumlahan]:
    for number, row in enumerate(table.rows, 1):
        parts = (row.skor_kualifikasi, row.skor_kompetensi, row.skor_kinerja, row.skor_disiplin)
        cells = tuple(p for p in parts if p is not None and not p.is_blank)
        if row.nilai_ipa is not None and len(cells) == 4:
            name = f"Pegawai nomor {row.nomor.text if row.nomor and row.nomor.text else number}"
            yield Penjumlahan("mendatar", table, "nilai IPA", name, row.nilai_ipa, cells, "empat dimensi")


def _tree(
    table: Table[R], rows: Sequence[R], totals: Sequence[R], pick: Callable[[R], Entry | None], name: str, butir: str
) -> Iterator[Penjumlahan]:
    parents = list(_parents(table, rows, pick, name, "subkomponen" if butir == "komponen" else butir))
    trusted = _trusted(table)
    nested = trusted or sum(selisih(p) is None for p in parents) * 2 >= len(parents)
    if nested:
        yield from parents
    top = _shallowest(rows, pick) if nested else list(rows)
    readings = [top] if trusted else [top, leaves(rows), list(rows)]
    sums = [list(_totals(table, r, totals, pick, name, _top_name(r, rows, butir))) for r in readings]
    yield from next((s for s in sums if all(selisih(p) is None for p in s)), sums[0])


def _shallowest(rows: Sequence[R], pick: Callable[[R], Entry | None]) -> list[R]:
    """The rows of the top level, or of the highest level below it that has figures at all."""
    filled = [r.tingkat for r in rows if (e := pick(r)) is not None and not e.is_blank]
    level = min(filled, default=0)
    return [r for r in rows if r.tingkat == level]


def _top_name(top: Sequence[Row], rows: Sequence[Row], butir: str) -> str:
    if butir == "komponen":
        return butir
    return "baris teratas" if len(top) < len(rows) else "baris"


def _trusted(table: Table[R]) -> bool:
    """Codes, the word program and weights that add up fix the hierarchy; bare numbering must prove itself by sums."""
    weights = list(_parents(table, table.rows, lambda r: getattr(r, "bobot", None), "bobot", ""))
    if weights and all(selisih(w) is None for w in weights):
        return True
    for row in table.rows:
        if isinstance(row, BarisAnggaran) and row.uraian:
            coded = row.kode is not None and not row.kode.is_blank
            if coded or _CODE.match(row.uraian.text) or row.uraian.text.casefold().startswith("program"):
                return True
    return False


def _parents(
    table: Table[R], rows: Sequence[R], pick: Callable[[R], Entry | None], name: str, butir: str
) -> Iterator[Penjumlahan]:
    for index, row in enumerate(rows):
        total = pick(row)
        if total is None or total.is_blank:
            continue
        parts = tuple(e for e in map(pick, children(rows, index)) if e is not None)
        if any(not e.is_blank for e in parts):
            yield Penjumlahan("induk", table, name, row_name(row), total, parts, butir)


def _column_sums(table: Table[R], pick: Callable[[R], Entry | None], name: str, butir: str) -> Iterator[Penjumlahan]:
    yield from _totals(table, table.rows, table.totals, pick, name, butir)


def _totals(
    table: Table[R], rows: Sequence[R], totals: Sequence[R], pick: Callable[[R], Entry | None], name: str, butir: str
) -> Iterator[Penjumlahan]:
    """Each total row with what it sums: the rows since the total before it; the last one perhaps all of them."""
    totals = _without_breakdown(rows, totals, pick)
    start = 0
    for number, total_row in enumerate(totals):
        here, total, earlier = total_row.ref.row, pick(total_row), start
        above = [r for r in rows if r.ref.row < here] or _below(total_row, rows)
        section = [r for r in above if r.ref.row > start]
        last = number == len(totals) - 1
        start = here
        if total is None or total.is_blank:
            continue
        readings = _readings(total_row, above, section, totals[:number]) if last and earlier else [section]
        addends = [tuple(e for e in map(pick, chosen) if e is not None) for chosen in readings]
        sums = [
            Penjumlahan("total", table, name, row_name(total_row) or "Jumlah", total, parts, butir)
            for parts in addends
            if any(not e.is_blank for e in parts)
        ]
        yield from [s for s in sums if selisih(s) is None][:1] or sums[:1]


def _without_breakdown(rows: Sequence[R], totals: Sequence[R], pick: Callable[[R], Entry | None]) -> Sequence[R]:
    """Totals without those that only split the one right below them, such as DAU and DAK of one total."""
    first = next((i for i in range(len(totals)) if not _rows_between(rows, totals[i], totals[-1])), 0)
    values = [e.value for t in totals[first:] if (e := pick(t)) is not None and e.value is not None]
    splits = len(values) > 2 and sum(values[:-1], Decimal(0)) == values[-1]
    return [*totals[:first], totals[-1]] if splits else totals


def _rows_between(rows: Sequence[Row], one: Row, other: Row) -> bool:
    return any(one.ref.row < r.ref.row < other.ref.row for r in rows)


def _below(total: R, rows: Sequence[R]) -> list[R]:
    """The rows of a total that stands before all of them and says so."""
    return list(rows) if name_key(row_name(total)).startswith(("jumlah", "total")) else []


def _readings(total: R, above: list[R], section: list[R], earlier: Sequence[R]) -> list[list[R]]:
    """What the last of several totals may sum, the most likely first: everything, or its own section."""
    named = name_key(row_name(total))
    grand = not named or named in _TOTAL or not section
    return [above, section, list(earlier)] if grand else [section, above, list(earlier)]
