"""Contents for a template out of a workbook that the office has already: plan, indicators, targets and pagu.

Nothing is computed or guessed: what no recognised table says stays empty. Realisasi is never taken over, so the same
workbook also begins the next year. Tables of a draft, or that a review replaced, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.calc.capaian import polaritas
from kinerja_xl.functions.nilai import Sel
from kinerja_xl.tables.book import Book, Table
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisAnggaran, BarisIndikator, BarisRencana
from kinerja_xl.templat.formulir import Permintaan
from kinerja_xl.templat.kutip import Baris, R, cell, current, figure, filled, kode, said_of, texts, yearly
from kinerja_xl.templat.pemangku import personal
from kinerja_xl.templat.penjenjangan import cascade

_LEVELS_OF_PLAN = ("target_jangka_menengah", "rencana_pendanaan")
_PROGRAM_DOTS, _SUB_KEGIATAN_DOTS = 2, 5
_YEARS = 5


def first_year(book: Book) -> int:
    """The first of the five years that the plan of a workbook names, 0 when it names other than five."""
    for table in current(book, BarisIndikator, *_LEVELS_OF_PLAN):
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
    targets = _targets([*plan, *goals], years, year)
    found = {
        "tujuan-sasaran": [_without_repeats(row, before) for row, before in zip(goals, [{}, *goals], strict=False)],
        "rencana-program": plan,
        "iku": list(_iku(book)),
        "perjanjian-kinerja": agreed,
        "perjanjian-anggaran": list(_programs(book, year)) or _program_money(plan, years, year),
        "pengukuran": [_direction(book, row) for row in agreed],
        "realisasi-anggaran": _money(plan, years, year) or list(_lines(book, year)),
        "definisi-operasional": list(_definitions(book)),
        "penjenjangan": cascade(book, year, targets),
    }
    found["kartu-kendali"] = [row for row in found["realisasi-anggaran"] if _is_sub_kegiatan(row)]
    found |= personal(book, year, targets)
    return {form: rows for form, rows in found.items() if any(rows)}


def _targets(rows: Sequence[Baris], years: Sequence[int], year: int) -> dict[str, Sel]:
    """Targets of a year by indicator, of sasaran, program, kegiatan and sub kegiatan."""
    column = f"target_{years.index(year) + 1}" if year in years else ""
    return {name_key(str(row["indikator"])): row[column] for row in rows if "indikator" in row and column in row}


def _goals(book: Book, years: Sequence[int]) -> Iterator[Baris]:
    """Indicators of tujuan and sasaran with their targets, each once; a row that names neither carries on the last."""
    seen: set[str] = set()
    for table in current(book, BarisIndikator, *_LEVELS_OF_PLAN):
        named: Baris = {}
        for row in table.rows:
            named = {} if kode(row) else texts(row, "tujuan", "sasaran") or named
            key = name_key(row.indikator.text) if row.indikator is not None else ""
            targets = yearly("target", row.target, years)
            if named and targets and key and key not in seen:
                seen.add(key)
                satuan = cell(row.satuan) or said_of(book, key, "satuan")
                own = {**named, "indikator": cell(row.indikator), "satuan": satuan, "awal": figure(row.kondisi_awal)}
                yield filled(own) | targets


def _plan(book: Book, years: Sequence[int]) -> Iterator[Baris]:
    """Rows of program, kegiatan and sub kegiatan of the first table that has any.

    A code stands in the first row of its own; what the rows below it say up to the next code is said of it too: its
    money, its owner, and one indicator a row.
    """
    for table in current(book, BarisRencana):
        groups: list[list[BarisRencana]] = []
        for row in table.rows:
            if kode(row):
                groups.append([row])
            elif groups and not texts(row, "tujuan", "sasaran"):
                groups[-1].append(row)
        for group in groups:
            yield from _of_code(group, years)
        if groups:
            return


def _of_code(group: Sequence[BarisRencana], years: Sequence[int]) -> Iterator[Baris]:
    money: Baris = {}
    for row in reversed(group):
        money |= yearly("pagu", row.pagu, years) | filled({"penanggung_jawab": cell(row.penanggung_jawab)})
    first: Baris = filled({"kode": cell(group[0].kode), "uraian": cell(group[0].uraian)}) | money
    indicators = [row for row in group if cell(row.indikator)]
    for row in indicators:
        own = {"indikator": cell(row.indikator), "satuan": cell(row.satuan), "awal": figure(row.kondisi_awal)}
        yield first | filled(own) | yearly("target", row.target, years)
        first = {}
    if first:
        yield first


def _iku(book: Book) -> Iterator[Baris]:
    seen: set[str] = set()
    for table in current(book, BarisIndikator, "iku"):
        for row in table.rows:
            key = name_key(row.indikator.text) if row.indikator is not None else ""
            if key and key not in seen:
                seen.add(key)
                own = texts(row, "indikator", "satuan", "alasan", "formulasi", "sumber_data", "penanggung_jawab")
                sasaran = cell(row.sasaran) or cell(row.uraian)
                rumus = own.get("formulasi") or cell(row.rumus)
                satuan = own.get("satuan") or said_of(book, key, "satuan")
                way = _direction(book, own)
                yield filled({**own, **way, "sasaran": sasaran, "formulasi": rumus, "satuan": satuan})


def _definitions(book: Book) -> Iterator[Baris]:
    """Definitions of the indicators of sub kegiatan; a sub kegiatan is named once for all of its own."""
    for table in current(book, BarisIndikator, "definisi_operasional"):
        for row in table.rows:
            if row.key:
                yield filled({"sub_kegiatan": cell(row.uraian)}) | texts(
                    row, "indikator", "satuan", "definisi", "sumber_data"
                )


def _is_sub_kegiatan(row: Baris) -> bool:
    return str(row.get("kode", "")).strip(".").count(".") == _SUB_KEGIATAN_DOTS


def _agreed(book: Book, year: int) -> Iterator[Baris]:
    """Indicators of the agreement of a year, each once; the amended agreement where there is one."""
    seen: set[str] = set()
    for table in _in_force(list(current(book, BarisIndikator, "perjanjian_indikator")), year):
        for row in table.rows:
            if row.key and row.key not in seen:
                seen.add(row.key)
                target = next((e for y, e in row.target.items() if y in (None, year)), None)
                own = {"sasaran": cell(row.sasaran) or cell(row.tujuan), "indikator": cell(row.indikator)}
                yield filled({**own, "satuan": cell(row.satuan), "target": figure(target)})


def _in_force(tables: Sequence[Table[R]], year: int) -> list[Table[R]]:
    own = [table for table in tables if table.tahun == year]
    return [table for table in own if table.varian == "perubahan"] or own


def _target_of(goal: Baris, years: Sequence[int], year: int) -> Baris:
    """An indicator of the plan as the agreement of a year states it; empty outside the plan."""
    target = goal.get(f"target_{years.index(year) + 1}") if year in years else None
    own = {"sasaran": goal.get("sasaran") or goal.get("tujuan"), "target": target}
    return filled({**own, "indikator": goal.get("indikator"), "satuan": goal.get("satuan")}) if target else {}


def _programs(book: Book, year: int) -> Iterator[Baris]:
    for table in _in_force(list(current(book, BarisAnggaran, "perjanjian_anggaran")), year):
        yield from (filled({"program": cell(r.uraian), "anggaran": figure(r.pagu)}) for r in table.rows)


def _lines(book: Book, year: int) -> Iterator[Baris]:
    """The lines of the budget of a year as its own realisation table has them."""
    for table in current(book, BarisAnggaran, "realisasi_anggaran"):
        if table.tahun == year:
            for row in table.rows:
                yield filled({"kode": cell(row.kode), "uraian": cell(row.uraian), "pagu": figure(row.pagu)})
            return


def _money(plan: Sequence[Baris], years: Sequence[int], year: int) -> list[Baris]:
    """The lines of the budget of a year: code, name and pagu of the plan."""
    pagu = f"pagu_{years.index(year) + 1}" if year in years else ""
    return [
        filled({"kode": row["kode"], "uraian": row.get("uraian"), "pagu": row.get(pagu)})
        for row in plan
        if row.get("kode") and row.get("uraian")
    ]


def _program_money(plan: Sequence[Baris], years: Sequence[int], year: int) -> list[Baris]:
    lines = _money(plan, years, year)
    return [
        filled({"program": row["uraian"], "anggaran": row.get("pagu")})
        for row in lines
        if str(row["kode"]).strip(".").count(".") == _PROGRAM_DOTS
    ]


def _direction(book: Book, row: Baris) -> Baris:
    """Polaritas and tipe perhitungan of an indicator, wherever the workbook states them."""
    key = name_key(str(row["indikator"]))
    said = polaritas(str(said_of(book, key, "polaritas") or ""))
    return filled({"polaritas": said, "tipe": said_of(book, key, "tipe_perhitungan")})


def _without_repeats(row: Baris, before: Baris) -> Baris:
    """A tujuan is written once, at the first of its rows."""
    return {k: v for k, v in row.items() if k != "tujuan" or v != before.get("tujuan")}
