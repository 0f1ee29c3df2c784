"""The summary of many workbooks as one: the pages of what was checked, or of what was only recalculated."""

from __future__ import annotations

from collections.abc import Callable

from kinerja_xl.report.plain_book import book_bytes
from kinerja_xl.report.rekap import Rekap
from kinerja_xl.report.rekap_findings import by_area, galat
from kinerja_xl.report.rekap_formulas import not_calculated, recalculated, stale
from kinerja_xl.report.rekap_offices import offices, workbooks
from kinerja_xl.report.rekap_overview import hitung_overview, overview
from kinerja_xl.report.rekap_page import Link, failed, without_column
from kinerja_xl.report.rekap_results import capaian, ipa, serapan

Address = Callable[[str], str]
"""The address of a workbook from where the summary stands."""


def workbook_bytes(rekap: Rekap, address: Address) -> bytes:
    """The .xlsx of a summary; the same summary always gives the same bytes."""
    link = Link(address, rekap.common)
    pages = [
        offices(rekap),
        workbooks(rekap, link),
        by_area(rekap, link),
        galat(rekap, link),
        capaian(rekap, link),
        ipa(rekap, link),
        serapan(rekap, link),
        stale(rekap, link),
        not_calculated(rekap, link),
        failed(rekap, link, "Tidak Diperiksa"),
    ]
    return book_bytes([overview(rekap, pages), *pages])


def hitung_bytes(rekap: Rekap, address: Address) -> bytes:
    """The .xlsx of the summary of workbooks that were only recalculated, likewise."""
    link = Link(address, rekap.common)
    of_formulas = recalculated(rekap, link), stale(rekap, link), not_calculated(rekap, link)
    pages = [*(without_column(page, "Tahun") for page in of_formulas), failed(rekap, link, "Gagal")]
    return book_bytes([hitung_overview(rekap, pages), *pages])
