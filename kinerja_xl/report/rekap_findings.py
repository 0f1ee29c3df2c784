"""The pages of a summary on findings: counted by area, and every galat."""

from __future__ import annotations

from kinerja_xl.checks.rule import AREAS
from kinerja_xl.report.plain_book import Cell, Page
from kinerja_xl.report.rekap import Rekap
from kinerja_xl.report.rekap_page import COUNTS, PLACE, WHOSE, Link, items, listed, place, severities, whose


def by_area(rekap: Rekap, link: Link) -> Page:
    """How many findings of each severity a workbook has in an area."""
    rows = [
        [*whose(entry, link), Cell(AREAS[area]), *severities(counts)]
        for entry in rekap.files
        for area, counts in entry["findings"].items()
    ]
    return listed("Temuan per Bidang", [*WHOSE, ("Bidang", 36), *COUNTS], rows)


def galat(rekap: Rekap, link: Link) -> Page:
    """Every galat with its place and its advice."""
    rows = [
        [*whose(e, link), *place(e, f, link), Cell(f["code"]), Cell(f["message"]), Cell(f["hint"])]
        for e, f in items(rekap, "galat")
    ]
    return listed("Galat", [*WHOSE, *PLACE, ("Kode", 9), ("Temuan", 60), ("Saran", 40)], rows)
