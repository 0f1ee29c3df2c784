"""The first page of a summary: how many, what was found where, and what the other pages hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl import __version__
from kinerja_xl.checks.finding import SEVERITIES
from kinerja_xl.report.plain_book import Cell, Page
from kinerja_xl.report.rekap import Rekap, severity_counts
from kinerja_xl.report.rekap_page import area_name, severities

_WIDTHS = [46, 14, 14, 14]
_EMPTY = "(tidak ada)"


def overview(rekap: Rekap, pages: Sequence[Page]) -> Page:
    """The overview of workbooks that were checked."""
    facts = [
        ("Perangkat daerah", rekap.offices),
        ("Buku kerja diperiksa", len(rekap.files)),
        ("Buku kerja dengan galat", sum(severity_counts(e)["galat"] > 0 for e in rekap.files)),
        ("Buku kerja tanpa temuan", sum(not e["findings"] and bool(e["forms"]) for e in rekap.files)),
        ("Buku kerja tanpa tabel yang dikenali", sum(not e["forms"] for e in rekap.files)),
        ("Berkas yang tidak dapat diperiksa", len(rekap.gagal)),
        ("Tabel dikenali", sum(len(e["forms"]) for e in rekap.files)),
        ("Angka yang dihitung ulang dari angka lain", sum(e["recomputed"] for e in rekap.files)),
        ("Angka yang tidak cocok", sum(e["recomputed"] - e["fitting"] for e in rekap.files)),
        *_formulas(rekap),
    ]
    rows = [*_head("Rekapitulasi Pemeriksaan Buku Kerja Kinerja"), *_facts(facts), []]
    rows.append([Cell("Temuan per bidang", "kepala"), *(Cell(s.capitalize(), "kepala") for s in SEVERITIES)])
    rows += [[Cell(area_name(area)), *severities(own)] for area, own in rekap.areas.items()]
    rows.append([Cell("Jumlah", "kepala"), *severities(rekap.severities)])
    return Page("Ringkasan", _WIDTHS, [*rows, [], *_contents(pages)])


def hitung_overview(rekap: Rekap, pages: Sequence[Page]) -> Page:
    """The overview of workbooks that were only recalculated."""
    facts = [
        ("Buku kerja dihitung", len(rekap.files)),
        ("Buku kerja dengan nilai usang", sum(e["hitung"]["usang"] > 0 for e in rekap.files)),
        ("Berkas yang tidak dapat dihitung", len(rekap.gagal)),
        *_formulas(rekap),
    ]
    if any(e["hitung"]["selisih_mesin"] is not None for e in rekap.files):
        facts.append(("Rumus yang hasilnya berbeda di mesin lain", rekap.formulas("selisih_mesin")))
    rows = [*_head("Rekapitulasi Penghitungan Ulang Buku Kerja"), *_facts(facts), []]
    return Page("Ringkasan", _WIDTHS, [*rows, *_contents(pages)])


def _formulas(rekap: Rekap) -> Iterator[tuple[str, int]]:
    yield "Rumus yang dihitung ulang", rekap.formulas("rumus")
    yield "Rumus yang nilai tersimpannya usang", rekap.formulas("usang")
    yield "Rumus yang belum bernilai", rekap.formulas("belum_bernilai")
    yield "Rumus yang tidak dihitung", rekap.formulas("tidak_dihitung")
    yield "Angka di tempat rumus", rekap.formulas("angka_di_tempat_rumus")


def _head(title: str) -> Iterator[list[Cell]]:
    yield [Cell(title, "judul")]
    yield [Cell(f"kinerja_xl {__version__}", "biasa")]
    yield []


def _facts(facts: Sequence[tuple[str, int]]) -> list[list[Cell]]:
    return [[Cell(name), Cell(value, "cacah")] for name, value in facts]


def _contents(pages: Sequence[Page]) -> Iterator[list[Cell]]:
    yield [Cell("Lembar", "kepala"), Cell("Baris", "kepala")]
    for page in pages:
        rows = len(page.rows) - page.head
        nothing = rows == 1 and page.rows[-1][0].value == _EMPTY
        yield [Cell(page.name, "tautan", ("", f"'{page.name}'!A1")), Cell(0 if nothing else rows, "cacah")]
