"""The pages of a summary on findings: counted by area, and every galat."""

from __future__ import annotations

from kinerja_xl.checks.area import AREAS
from kinerja_xl.report.plain_book import Cell, Page
from kinerja_xl.report.rekap import Rekap
from kinerja_xl.report.rekap_page import COUNTS, PLACE, WHOSE, Link, area_name, items, listed, place, severities, whose


def by_area(rekap: Rekap, link: Link) -> Page:
    """How many findings of each severity a workbook has in an area."""
    rows = [
        [*whose(entry, link), Cell(area_name(area)), *severities(entry["findings"][area])]
        for entry in rekap.files
        for area in AREAS
        if area in entry["findings"]
    ]
    return listed("Temuan per Bidang", "Temuan per buku kerja dan bidang", [*WHOSE, ("Bidang", 36), *COUNTS], rows)


def galat(rekap: Rekap, link: Link) -> Page:
    """Every galat with its place and its advice."""
    rows = [
        [*whose(e, link), *place(e, f, link), Cell(f["code"]), Cell(f["message"]), Cell(f["hint"])]
        for e, f in items(rekap, "galat")
    ]
    return listed(
        "Galat",
        "Galat: angka atau isian yang pasti salah",
        [*WHOSE, *PLACE, ("Kode", 9), ("Temuan", 60), ("Saran", 40)],
        rows,
    )
