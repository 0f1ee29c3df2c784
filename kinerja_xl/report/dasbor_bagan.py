"""The charts of the dashboard, native to the spreadsheet: they follow the figures on the sheet Data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from kinerja_xl.report.dasbor import Dasbor
from kinerja_xl.report.printed_book import PrintedBook

_SHEET: Final = "Data"
_WIDE: Final = 460
_HIGH: Final = 320
_LINE: Final = 18
_ROW: Final = 20
_SERIES: Final = 6
_COLOURS: Final = ("#1F4E79", "#9DC3E6", "#C55A11", "#A9D18E", "#7F7F7F", "#FFC000", "#5B9BD5", "#70AD47")
_BARS: Final = {"baik": "#70AD47", "peringatan": "#FFC000", "galat": "#C00000", "info": "#9DC3E6"}
_TEXT: Final = {"name": "Arial", "size": 9, "bold": False}
_GRID: Final = {"visible": True, "line": {"color": "#D9D9D9"}}
_MOST: Final = 16
Places = Mapping[str, tuple[int, int]]
"""First and last row of each table on the sheet Data."""


def write_charts(book: PrintedBook, sheet: Worksheet, dasbor: Dasbor, places: Places) -> None:
    """Put the charts on their sheet, two side by side, on one page of A4."""
    book.title(sheet, 0, f"GRAFIK KINERJA {dasbor.perangkat_daerah} {dasbor.tahun or ''}".strip())
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
    drawn = _charts(book, dasbor, places)
    row = 2
    for pair in (drawn[:2], drawn[2:]):
        for number, (chart, lines) in enumerate(pair):
            chart.set_size({"width": _WIDE, "height": _HIGH + _LINE * lines})
            sheet.insert_chart(row, number * 8, chart, {"object_position": 2})
        row += 2 + max((_HIGH + _LINE * lines for _, lines in pair), default=0) // _ROW
    if not drawn:
        book.text(sheet, 2, 0, "Tidak ada angka yang dapat digambar.", border=0, text_wrap=False)


def add_charts(book: PrintedBook, sheet: Worksheet, row: int, dasbor: Dasbor, places: Places) -> int:
    """Put the first two charts on a page below a row; the rows that they take."""
    drawn = _charts(book, dasbor, places)[:2]
    for number, (chart, lines) in enumerate(drawn):
        chart.set_size({"width": (455, 380)[number], "height": 260 + _LINE * lines})
        sheet.insert_chart(row, (0, 3)[number], chart, {"object_position": 2})
    return 14 + max((_LINE * lines for _, lines in drawn), default=0) // _ROW if drawn else 0


def _charts(book: PrintedBook, dasbor: Dasbor, places: Places) -> list[tuple[Any, int]]:
    """The charts that have figures, each with the lines of text that it needs more room for."""
    charts = [
        (
            _capaian,
            "capaian",
            min(_MOST, max(0, len(dasbor.capaian) - 6)),
            any(c.nilai is not None for c in dasbor.capaian),
        ),
        (_tren, "tren", min(_SERIES, len(dasbor.tren)), bool(dasbor.tren)),
        (_serapan, "serapan", 0, bool(dasbor.serapan)),
        (_ipa, "ipa", 0, len(dasbor.ipa) > 1),
    ]
    return [(make(book, dasbor, places[name]), lines) for make, name, lines, has_figures in charts if has_figures]


def _capaian(book: PrintedBook, dasbor: Dasbor, rows: tuple[int, int]) -> Any:
    first, last = rows[0], min(rows[1], rows[0] + _MOST - 1)
    chart: Any = book.workbook.add_chart({"type": "bar"})
    shown = dasbor.capaian[: last - first + 1]
    chart.add_series(
        {
            "name": "Capaian (%)",
            "categories": [_SHEET, first, 0, last, 0],
            "values": [_SHEET, first, 3, last, 3],
            "points": [{"fill": {"color": _BARS[one.warna]}} for one in shown],
            "data_labels": {"value": True, "font": _TEXT, "num_format": "[$-421]0.00"},
            "gap": 60,
        }
    )
    _titled(chart, "Capaian indikator (%)")
    chart.set_x_axis({"min": 0, "num_font": _TEXT, "num_format": "0", "major_gridlines": _GRID})
    chart.set_y_axis({"reverse": True, "num_font": _TEXT, "interval_unit": 1})
    chart.set_legend({"none": True})
    return chart


def _tren(book: PrintedBook, dasbor: Dasbor, rows: tuple[int, int]) -> Any:
    chart: Any = book.workbook.add_chart({"type": "line"})
    years = len({year for one in dasbor.tren.values() for year in one})
    for number, row in enumerate(range(rows[0], min(rows[1], rows[0] + _SERIES - 1) + 1)):
        line = {"color": _COLOURS[number], "width": 2}
        chart.add_series(
            {
                "name": [_SHEET, row, 0],
                "categories": [_SHEET, rows[0] - 1, 1, rows[0] - 1, years],
                "values": [_SHEET, row, 1, row, years],
                "line": line,
                "marker": {"type": "circle", "size": 5, "fill": {"color": _COLOURS[number]}},
            }
        )
    _titled(chart, "Tren capaian (%)")
    _axes(chart, floor=False)
    return chart


def _serapan(book: PrintedBook, _: Dasbor, rows: tuple[int, int]) -> Any:
    chart: Any = book.workbook.add_chart({"type": "column"})
    for number, (name, column) in enumerate((("Pagu", 1), ("Realisasi", 2))):
        chart.add_series(
            {
                "name": name,
                "categories": [_SHEET, rows[0], 0, rows[1], 0],
                "values": [_SHEET, rows[0], column, rows[1], column],
                "fill": {"color": _COLOURS[number]},
            }
        )
    _titled(chart, "Pagu dan realisasi anggaran (juta rupiah)")
    _axes(chart, "[$-421]#,##0,,")
    return chart


def _ipa(book: PrintedBook, dasbor: Dasbor, rows: tuple[int, int]) -> Any:
    """The dimensions without the index itself, beside their weights and last year's points."""
    chart: Any = book.workbook.add_chart({"type": "column"})
    last = rows[1] - (dasbor.ipa[-1].nama == "IPA")
    series = [("Nilai", 1), ("Bobot (tertinggi)", 2)]
    if any(one.lalu is not None for one in dasbor.ipa[:-1]):
        series.append(("Tahun lalu", 3))
    for number, (name, column) in enumerate(series):
        chart.add_series(
            {
                "name": name,
                "categories": [_SHEET, rows[0], 0, last, 0],
                "values": [_SHEET, rows[0], column, last, column],
                "fill": {"color": _COLOURS[number]},
                "data_labels": {"value": True, "font": _TEXT, "num_format": "[$-421]0.0"},
            }
        )
    _titled(chart, "IPA per dimensi")
    _axes(chart)
    return chart


def _titled(chart: Any, title: str) -> None:
    chart.set_legend({"position": "bottom", "font": _TEXT})
    chart.set_chartarea({"border": {"color": "#BFBFBF"}})
    chart.set_title({"name": title, "name_font": {"name": "Arial", "size": 11, "bold": True}, "overlay": False})


def _axes(chart: Any, shape: str = "[$-421]#,##0", floor: bool = True) -> None:
    chart.set_x_axis({"num_font": _TEXT})
    chart.set_y_axis({"num_font": _TEXT, "num_format": shape, "major_gridlines": _GRID} | ({"min": 0} if floor else {}))
