"""Contents for a template out of a workbook that the office has already: plan, indicators, targets and pagu.

Nothing is computed or guessed: what no recognised table says stays empty. Realisasi is never taken over, so the same
workbook also begins the next year. Tables of a draft, or that a review replaced, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from kinerja_xl.calc.capaian import polaritas
from kinerja_xl.functions.nilai import Sel
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisIndikator, BarisRencana, Row, Tahunan
from kinerja_xl.templat.formulir import Permintaan

R = TypeVar("R", bound=Row)
Baris = dict[str, Sel]

_OUTDATED = ("rancangan", "lama")
_LEVELS_OF_PLAN = ("target_jangka_menengah", "rencana_pendanaan")
_PROGRAM_DOTS = 2
_YEARS = 5


def first_year(book: Book) -> int:
    """The first of the five years that the plan of a workbook names, 0 when it names other than five."""
    for table in _current(book, BarisIndikator, *_LEVELS_OF_PLAN):
        years = {c.tahun for c in table.columns if c.peran == "target" and c.tahun and c.tahun > _YEARS}
        if len(years) == _YEARS:
            return min(years)
    return 0


def contents(book: Book, permintaan: Permintaan) -> dict[str, list[Baris]]:
    """What the forms of a template can be filled with from a workbook, by the id of the form."""
    years, year = permintaan.tahun_renstra, permintaan.tahun
    goals = list(_goals(book, years))
    plan = list(_plan(book, years))
    agreed = list(_agreed(book, year)) or [_target_of(goal, years, year) for goal in goals]
    agreed = [row for row in agreed if row.get("indikator")]
    found = {
        "tujuan-sasaran": [_without_repeats(row, before) for row, before in zip(goals, [{}, *goals], strict=False)],
        "rencana-program": plan,
        "iku": list(_iku(book)),
        "perjanjian-kinerja": agreed,
        "perjanjian-anggaran": list(_programs(book, year)) or _program_money(plan, years, year),
        "pengukuran": [_direction(book, row) for row in agreed],
        "realisasi-anggaran": _money(plan, years, year) or list(_lines(book, year)),
    }
    return {form: rows for form, rows in found.items() if any(rows)}


def _goals(book: Book, years: Sequence[int]) -> Iterator[Baris]:
    """Indicators of tujuan and sasaran with their targets, each once; a row that names neither carries on the last."""
    seen: set[str] = set()
    for table in _current(book, BarisIndikator, *_LEVELS_OF_PLAN):
        named: Baris = {}
        for row in table.rows:
            named = {} if _kode(row) else _texts(row, "tujuan", "sasaran") or named
            key = name_key(row.indikator.text) if row.indikator is not None else ""
            targets = _yearly("target", row.target, years)
            if named and targets and key and key not in seen:
                seen.add(key)
                satuan = _cell(row.satuan) or _said_elsewhere(book, key, "satuan")
                own = {**named, "indikator": _cell(row.indikator), "satuan": satuan, "awal": _figure(row.kondisi_awal)}
                yield _filled(own) | targets


def _plan(book: Book, years: Sequence[int]) -> Iterator[Baris]:
    """Rows of program, kegiatan and sub kegiatan of the first table that has any.

    A code stands in the first row of its own; what the rows below it say up to the next code is said of it too: its
    money, its owner, and one indicator a row.
    """
    for table in _current(book, BarisRencana):
        groups: list[list[BarisRencana]] = []
        for row in table.rows:
            if _kode(row):
                groups.append([row])
            elif groups and not _texts(row, "tujuan", "sasaran"):
                groups[-1].append(row)
        for group in groups:
            yield from _of_code(group, years)
        if groups:
            return


def _of_code(group: Sequence[BarisRencana], years: Sequence[int]) -> Iterator[Baris]:
    money: Baris = {}
    for row in reversed(group):
        money |= _yearly("pagu", row.pagu, years) | _filled({"penanggung_jawab": _cell(row.penanggung_jawab)})
    first: Baris = _filled({"kode": _cell(group[0].kode), "uraian": _cell(group[0].uraian)}) | money
    indicators = [row for row in group if _cell(row.indikator)]
    for row in indicators:
        own = {"indikator": _cell(row.indikator), "satuan": _cell(row.satuan), "awal": _figure(row.kondisi_awal)}
        yield first | _filled(own) | _yearly("target", row.target, years)
        first = {}
    if first:
        yield first


def _iku(book: Book) -> Iterator[Baris]:
    seen: set[str] = set()
    for table in _current(book, BarisIndikator, "iku"):
        for row in table.rows:
            key = name_key(row.indikator.text) if row.indikator is not None else ""
            if key and key not in seen:
                seen.add(key)
                own = _texts(row, "indikator", "satuan", "alasan", "formulasi", "sumber_data", "penanggung_jawab")
                sasaran = _cell(row.sasaran) or _cell(row.uraian)
                rumus = own.get("formulasi") or _cell(row.rumus)
                satuan = own.get("satuan") or _said_elsewhere(book, key, "satuan")
                yield _filled({**own, "sasaran": sasaran, "formulasi": rumus, "satuan": satuan})


def _agreed(book: Book, year: int) -> Iterator[Baris]:
    for table in _current(book, BarisIndikator, "perjanjian_indikator"):
        if table.tahun == year:
            for row in table.rows:
                target = next((e for y, e in row.target.items() if y in (None, year)), None)
                own = {"sasaran": _cell(row.sasaran) or _cell(row.tujuan), "indikator": _cell(row.indikator)}
                yield _filled({**own, "satuan": _cell(row.satuan), "target": _figure(target)})


def _target_of(goal: Baris, years: Sequence[int], year: int) -> Baris:
    """An indicator of the plan as the agreement of a year states it; empty outside the plan."""
    target = goal.get(f"target_{years.index(year) + 1}") if year in years else None
    own = {"sasaran": goal.get("sasaran") or goal.get("tujuan"), "target": target}
    return _filled({**own, "indikator": goal.get("indikator"), "satuan": goal.get("satuan")}) if target else {}


def _programs(book: Book, year: int) -> Iterator[Baris]:
    for table in _current(book, BarisAnggaran, "perjanjian_anggaran"):
        if table.tahun == year:
            yield from (_filled({"program": _cell(r.uraian), "anggaran": _figure(r.pagu)}) for r in table.rows)


def _lines(book: Book, year: int) -> Iterator[Baris]:
    """The lines of the budget of a year as its own realisation table has them."""
    for table in _current(book, BarisAnggaran, "realisasi_anggaran"):
        if table.tahun == year:
            for row in table.rows:
                yield _filled({"kode": _cell(row.kode), "uraian": _cell(row.uraian), "pagu": _figure(row.pagu)})
            return


def _money(plan: Sequence[Baris], years: Sequence[int], year: int) -> list[Baris]:
    """The lines of the budget of a year: code, name and pagu of the plan."""
    pagu = f"pagu_{years.index(year) + 1}" if year in years else ""
    return [
        _filled({"kode": row["kode"], "uraian": row.get("uraian"), "pagu": row.get(pagu)})
        for row in plan
        if row.get("kode") and row.get("uraian")
    ]


def _program_money(plan: Sequence[Baris], years: Sequence[int], year: int) -> list[Baris]:
    lines = _money(plan, years, year)
    return [
        _filled({"program": row["uraian"], "anggaran": row.get("pagu")})
        for row in lines
        if str(row["kode"]).strip(".").count(".") == _PROGRAM_DOTS
    ]


def _direction(book: Book, row: Baris) -> Baris:
    """Polaritas and tipe perhitungan of an indicator, wherever the workbook states them."""
    key = name_key(str(row["indikator"]))
    said = polaritas(str(_said_elsewhere(book, key, "polaritas") or ""))
    return _filled({"polaritas": said, "tipe": _said_elsewhere(book, key, "tipe_perhitungan")})


def _said_elsewhere(book: Book, key: str, field: str) -> Sel:
    for table in _current(book, BarisIndikator):
        for row in table.rows:
            if (
                row.indikator is not None
                and name_key(row.indikator.text) == key
                and (said := _cell(getattr(row, field)))
            ):
                return said
    return None


def _current(book: Book, kind: type[R], *forms: str) -> Iterator[Table[R]]:
    return (table for table in book.of(kind, *forms) if table.varian not in _OUTDATED)


def _yearly(name: str, entries: Tahunan, years: Sequence[int]) -> Baris:
    """The figures of the years of the plan; a source may count them from 1."""
    numbered = {(entry_year if entry_year in years else None): e for entry_year, e in entries.items()}
    found: dict[str, Any] = {}
    for number, year in enumerate(years, 1):
        entry = numbered.get(year) or entries.get(number)
        found[f"{name}_{number}"] = _figure(entry)
    return _filled(found)


def _kode(row: Row) -> str:
    return row.kode.text if isinstance(row, BarisRencana) and row.kode is not None else ""


def _texts(row: Row, *fields: str) -> Baris:
    return _filled({field: _cell(getattr(row, field)) for field in fields})


def _cell(entry: Entry | None) -> Sel:
    return None if entry is None or entry.is_blank else entry.text


def _figure(entry: Entry | None) -> Sel:
    """A figure as a number, a range or any other text as it is printed."""
    if entry is None or entry.is_blank:
        return None
    return entry.value if entry.value is not None else entry.printed


def _filled(row: dict[str, Any]) -> Baris:
    return {name: value for name, value in row.items() if value is not None}


def _without_repeats(row: Baris, before: Baris) -> Baris:
    """A tujuan is written once, at the first of its rows."""
    return {k: v for k, v in row.items() if k != "tujuan" or v != before.get("tujuan")}
