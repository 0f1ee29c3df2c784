"""The pages of a summary on formulas: stale values, what was not calculated and why, each workbook recalculated."""

from __future__ import annotations

from kinerja_xl.calc.hitungan import Isi
from kinerja_xl.report.plain_book import Cell, Page
from kinerja_xl.report.rekap import Entry, Rekap
from kinerja_xl.report.rekap_page import PLACE, WHOSE, Column, Link, count, figure, listed, place, whose

_FORMULA: Column = ("Rumus", 40)


def stale(rekap: Rekap, link: Link) -> Page:
    """Every cell whose remembered value is not what its formula gives."""
    rows = []
    for entry in rekap.files:
        found = entry["hitung"]
        whom = whose(entry, link)
        for one in found["sel_usang"]:
            values = _values(one["tersimpan"], one["dihitung"])
            rows.append([*whom, *place(entry, one, link), *values, Cell(one["rumus"])])
        rest = found["usang"] - len(found["sel_usang"])
        if rest:
            rows.append([*whom, Cell(f"dan {rest} sel lain: lihat kinerja hitung", "info")])
    columns = [*WHOSE, *PLACE, ("Nilai Tersimpan", 18), ("Nilai Sebenarnya", 18), _FORMULA]
    return listed("Nilai Usang", "Nilai tersimpan yang bukan lagi hasil rumusnya", columns, rows)


def _values(old: Isi, new: Isi) -> list[Cell]:
    """Two values that differ: with two decimals, or with all when two would not show it."""
    cells = [figure(old), figure(new)]
    if isinstance(old, float) and isinstance(new, float) and round(old, 2) == round(new, 2):
        return [cell._replace(style="umum") for cell in cells]
    return cells


def not_calculated(rekap: Rekap, link: Link) -> Page:
    """What was not calculated: how many formulas of a workbook for which reason, and the first of them."""
    rows = []
    for entry in rekap.files:
        found = entry["hitung"]
        whom = whose(entry, link)
        if found["gagal"]:
            rows.append([*whom, Cell(""), Cell(""), Cell(None), Cell(found["gagal"], "galat"), Cell("")])
        for one in found["sebab"]:
            reason = [Cell(one["banyak"], "cacah"), Cell(one["sebab"]), Cell(one["rumus"])]
            rows.append([*whom, *place(entry, one, link), *reason])
    columns = [*WHOSE, *PLACE, ("Banyak", 9), ("Sebab", 46), _FORMULA]
    return listed("Tidak Dihitung", "Rumus yang tidak dihitung, dan sebabnya", columns, rows)


def recalculated(rekap: Rekap, link: Link) -> Page:
    """Each workbook: its formulas counted by what became of them."""
    rows = [
        [Cell(number, "tahun"), *whose(entry, link), *_counts(entry)] for number, entry in enumerate(rekap.files, 1)
    ]
    columns = [("No", 5), *WHOSE, ("Rumus", 10), ("Nilai Usang", 10), ("Belum Bernilai", 10), ("Tidak Dihitung", 10)]
    columns += [("Angka di Tempat Rumus", 12), ("Selisih Mesin", 10), ("Hari Ini Dianggap", 12)]
    return listed("Buku Kerja", "Penghitungan ulang setiap buku kerja", columns, rows, still=4)


def _counts(entry: Entry) -> list[Cell]:
    found = entry["hitung"]
    other = found["selisih_mesin"]
    return [
        Cell(found["rumus"], "cacah"),
        count(found["usang"]),
        count(found["belum_bernilai"]),
        count(found["tidak_dihitung"], "info"),
        count(found["angka_di_tempat_rumus"]),
        Cell(None) if other is None else count(other, "galat"),
        Cell(found["tanggal"] or "", "tahun"),
    ]
