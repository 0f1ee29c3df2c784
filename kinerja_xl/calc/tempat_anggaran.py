"""Places of money: the lines and totals of reports of realisation, agreements and the LRA that must be the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.tempat import Sisi, Tempat
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisAnggaran


def places_of_money(book: Book) -> Iterator[Tempat]:
    """Every place of the pagu, realisasi and share of a program, then of the totals."""
    yield from _lines(book)
    yield from _totals(book)


def _final_money(book: Book) -> Iterator[Table[BarisAnggaran]]:
    """Tables that state the final ceiling of a year: reports of realisation, the agreement in force."""
    for table in book.of(BarisAnggaran, "realisasi_anggaran", "perjanjian_anggaran", "lra"):
        agreement, report = table.form == "perjanjian_anggaran", table.form == "realisasi_anggaran"
        by_program = report or (table.form == "lra" and _operational(table) is None)
        if table.berlaku_utuh and (by_program or (agreement and not _is_original(table, book))):
            yield table


def _is_original(agreement: Table[BarisAnggaran], book: Book) -> bool:
    """Whether an agreement is the one before the amendment: another is amended, or it totals the LRA's murni."""
    if agreement.varian == "perubahan":
        return False
    if any(t.varian == "perubahan" for t in book.of(BarisAnggaran, "perjanjian_anggaran")):
        return True
    total = agreement.totals[-1].pagu if agreement.totals else None
    for table in book.of(BarisAnggaran, "lra"):
        line = _operational(table)
        if total is not None and line is not None and line.murni is not None and line.perubahan is not None:
            return total.value == line.murni.value != line.perubahan.value
    return False


def _lines(book: Book) -> Iterator[Tempat]:
    for table in _final_money(book):
        rows = [r for r in table.rows if r.tingkat == 0]
        for key in dict.fromkeys(r.key for r in rows if r.key):
            same = [r for r in rows if r.key == key]
            for jenis in ("pagu", "realisasi", "persen"):
                entries = tuple(e for r in same if isinstance(e := getattr(r, jenis), Entry))
                adds_up = jenis != "persen" or len(entries) == 1
                if entries and adds_up and not all(e.is_blank for e in entries):
                    yield f"{jenis} program", f"{key}#{table.tahun}", Sisi.at(table, entries, row_name(same[0]))


def _totals(book: Book) -> Iterator[Tempat]:
    finals = list(_final_money(book))
    groups = _by_coverage(finals, book)
    for table, group in zip(finals, groups, strict=True):
        for total in table.totals[-1:]:
            for jenis in ("pagu", "realisasi"):
                entry = getattr(total, jenis)
                if isinstance(entry, Entry) and not entry.is_blank:
                    yield f"total {jenis}", group, Sisi.at(table, (entry,), "", table.tahun)
    originals = [t for t in book.of(BarisAnggaran, "perjanjian_anggaran") if t not in finals]
    for table, group in zip(originals, _by_coverage(originals, book), strict=True):
        pagu = table.totals[-1].pagu if table.totals else None
        if pagu is not None:
            yield "total pagu murni", group, Sisi.at(table, (pagu,), "", table.tahun)
    for table in book.of(BarisAnggaran, "lra"):
        line = _operational(table)
        if line is None or not table.berlaku_utuh:
            continue
        for jenis, figure in (("pagu", line.perubahan), ("pagu murni", line.murni), ("realisasi", line.realisasi)):
            if figure is not None:
                yield f"total {jenis}", str(table.tahun), Sisi.at(table, (figure,), row_name(line), table.tahun)


def _by_coverage(tables: list[Table[BarisAnggaran]], book: Book) -> list[str]:
    """The group of each table's total: its year, numbered where it covers other programs than the whole office."""
    agreements = sorted(book.of(BarisAnggaran, "perjanjian_anggaran"), key=lambda t: (t in tables, _total(t)))
    whole = {t.tahun: _programs(t) for t in agreements}
    groups: list[tuple[int | None, frozenset[str], str]] = []
    found = []
    for table in tables:
        programs = _programs(table)
        group = next((g for y, p, g in groups if y == table.tahun and _same_programs(p, programs)), None)
        if group is None:
            alone = not any(y == table.tahun for y, *_ in groups)
            office = whole.get(table.tahun)
            is_whole = _same_programs(office, programs) if office else alone
            group = str(table.tahun) if is_whole else f"{table.tahun}#{len(groups)}"
            groups.append((table.tahun, programs, group))
        found.append(group)
    return found


def _total(table: Table[BarisAnggaran]) -> Decimal:
    pagu = table.totals[-1].pagu if table.totals else None
    return pagu.value if pagu is not None and pagu.value is not None else Decimal(0)


def _programs(table: Table[BarisAnggaran]) -> frozenset[str]:
    return frozenset(r.key for r in table.rows if r.tingkat == 0 and r.key)


def _same_programs(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tables cover the same programs: as many, most of them named alike."""
    return len(one) == len(other) and 2 * len(one & other) >= len(one)


def _operational(table: Table[BarisAnggaran]) -> BarisAnggaran | None:
    """The line that programs are paid from: Belanja Langsung where it is kept apart, else all Belanja."""
    named = {r.key: r for r in reversed(table.all_rows)}
    return (
        named.get("belanjalangsung") or named.get("belanja") or named.get("belanjadaerah") or named.get("jumlahbelanja")
    )
