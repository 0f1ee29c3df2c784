"""The dashboard of an office as a workbook: one page to print, a sheet of charts, and the figures behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, BinaryIO, Final, NamedTuple

from xlsxwriter.worksheet import Worksheet

from kinerja_xl.checks.area import AREAS
from kinerja_xl.inert import looks_like_formula
from kinerja_xl.report.dasbor import SEVERITIES, Asal, Dasbor
from kinerja_xl.report.dasbor_bagan import Places, add_charts, write_charts
from kinerja_xl.report.printed_book import BULAT, DUA, PrintedBook

Link = Callable[[str], str]
"""The address of a source workbook, as seen from the dashboard."""
_WIDTHS: Final = (38, 13, 13, 12, 18, 24)
_LAST: Final = len(_WIDTHS) - 1
_MOST: Final = {"capaian": 16, "galat": 6}
"""Rows of a block that fit the page; the rest stands on the sheet Data."""


_ROOM: Final = 46
"""Rows up to which the page has room for charts."""


class _Tile(NamedTuple):
    label: str
    text: str
    state: str


def write_dasbor(file: BinaryIO, dasbor: Dasbor, link: Link) -> None:
    """Write the dashboard as an .xlsx."""
    book = PrintedBook(file, f"Dasbor {dasbor.perangkat_daerah} {dasbor.tahun or ''}".strip())
    page = _Page(book, dasbor, link)
    page.write()
    charts = book.workbook.add_worksheet("Grafik")
    places = _Data(book, link).write(dasbor)
    write_charts(book, charts, dasbor, places)
    page.finish(places)
    book.close()


class _Page:
    """The page to print, written from top to bottom."""

    def __init__(self, book: PrintedBook, dasbor: Dasbor, link: Link) -> None:
        self.book, self.dasbor, self.link = book, dasbor, link
        self.sheet = book.page("Dasbor", _WIDTHS, landscape=False)
        self.sheet.fit_to_pages(1, 1)
        self.row = 0

    def write(self) -> None:
        """Write the page."""
        found = self.dasbor
        office = found.perangkat_daerah or "(perangkat daerah tidak disebut)"
        below = f"{office} \u2013 tahun {found.tahun or '-'}, dari {len(found.berkas)} buku kerja"
        self.book.title(self.sheet, 0, "DASBOR KINERJA", below)
        self.row = 3
        self._tiles()
        self._capaian()
        self._serapan()
        self._ipa()
        self._indeks()
        self._temuan()
        legend = "Capaian: hijau 100% atau lebih, kuning di atas 75%, merah selebihnya. Kolom Sumber membuka selnya."
        self.book.text(self.sheet, self.row, 0, legend, border=0, text_wrap=False, font_size=8, font_color="#595959")

    def finish(self, places: Places) -> None:
        """The first charts below the tables where the page has room for them; the area to print."""
        last = self.row
        if last < _ROOM:
            last += 1 + add_charts(self.book, self.sheet, last + 2, self.dasbor, places)
        self.sheet.print_area(0, 0, last, _LAST)

    def _tiles(self) -> None:
        self.sheet.set_row(self.row, 16)
        self.sheet.set_row(self.row + 1, 26)
        for column, tile in enumerate(_tiles(self.dasbor)):
            head = {"align": "center", "font_size": 8, "font_color": "#595959", "text_wrap": False}
            self.book.text(self.sheet, self.row, column, tile.label, tile.state, **head)
            main = {"bold": True, "font_size": 14, "align": "center", "valign": "vcenter", "text_wrap": False}
            self.book.text(self.sheet, self.row + 1, column, tile.text, tile.state, **main)
        self.row += 3

    def _capaian(self) -> None:
        rows = self.dasbor.capaian
        self._head("Capaian indikator", ["Indikator", "Target", "Realisasi", "Capaian (%)", "Status", "Sumber"], rows)
        for one in rows[: _MOST["capaian"]]:
            self.book.fit(self.sheet, self.row, [(one.indikator, _WIDTHS[0])])
            self.book.text(self.sheet, self.row, 0, one.indikator)
            self._value(1, one.target)
            self._value(2, one.realisasi)
            self.book.number(self.sheet, self.row, 3, one.nilai, one.warna, bold=True)
            self.book.text(self.sheet, self.row, 4, one.status, one.warna)
            self._source(one.asal)
        self._rest(len(rows) - _MOST["capaian"], "indikator")

    def _serapan(self) -> None:
        rows = self.dasbor.serapan[-5:]
        self._head(
            "Serapan anggaran", ["Tahun", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)", "Sumber"], rows
        )
        for one in rows:
            self.book.text(self.sheet, self.row, 0, str(one.tahun))
            for column, amount in ((1, one.pagu), (2, one.realisasi), (4, one.pagu - one.realisasi)):
                self.book.number(self.sheet, self.row, column, amount, bentuk=BULAT, shrink=True)
            over = "galat" if one.persen is not None and one.persen > 100 else ""
            self.book.number(self.sheet, self.row, 3, one.persen, over, bold=True)
            self._source(one.asal)
        self._rest(0, "")

    def _ipa(self) -> None:
        rows = self.dasbor.ipa
        titles = ["Dimensi", "Nilai", "Bobot", "Tahun lalu", "Target", "Sumber"]
        self._head("Indeks Profesionalitas ASN", titles, rows)
        for one in rows:
            whole = one.nama == "IPA"
            self.book.text(self.sheet, self.row, 0, one.nama, bold=whole)
            state = "" if one.target is None else "baik" if one.nilai >= one.target else "galat"
            self.book.number(self.sheet, self.row, 1, one.nilai, state, bold=whole)
            self.book.number(self.sheet, self.row, 2, one.bobot)
            self.book.number(self.sheet, self.row, 3, one.lalu)
            self.book.number(self.sheet, self.row, 4, one.target)
            self._source(one.asal)
        self._rest(0, "")

    def _indeks(self) -> None:
        rows = self.dasbor.indeks
        titles = ["Indeks", "Nilai", "Sebelumnya", "Selisih", "Predikat atau sebab", "Sumber"]
        self._head("Indeks lain", titles, rows)
        for one in rows:
            self.book.fit(self.sheet, self.row, [(one.alasan, _WIDTHS[4])])
            self.book.text(self.sheet, self.row, 0, one.nama)
            self.book.number(self.sheet, self.row, 1, one.nilai, bold=True)
            self.book.number(self.sheet, self.row, 2, one.lalu)
            change = None if one.nilai is None or one.lalu is None else one.nilai - one.lalu
            self.book.number(self.sheet, self.row, 3, change)
            self.book.text(self.sheet, self.row, 4, one.predikat or one.alasan, "peringatan" if one.alasan else "")
            self._source(one.asal)
        self._rest(0, "")

    def _temuan(self) -> None:
        rows = list(self.dasbor.temuan.items())
        self._head("Temuan pemeriksaan", ["Bidang", "Galat", "Peringatan", "Info", "", ""], rows)
        for area, counts in rows:
            self.book.text(self.sheet, self.row, 0, AREAS.get(area, area))
            for column, severity in enumerate(SEVERITIES, 1):
                count = counts.get(severity, 0)
                self.book.number(self.sheet, self.row, column, count, severity if count else "", BULAT)
            self.row += 1
        for code, message, asal in self.dasbor.galat[: _MOST["galat"]]:
            self.sheet.merge_range(self.row, 1, self.row, 4, "", self.book.look("galat"))
            self.book.fit(self.sheet, self.row, [(message, sum(_WIDTHS[1:5]))])
            self.book.text(self.sheet, self.row, 0, code, "galat")
            self.book.text(self.sheet, self.row, 1, message, "galat")
            self._source(asal)
        self._rest(len(self.dasbor.galat) - _MOST["galat"], "galat")

    def _head(self, title: str, titles: Sequence[str], rows: Sequence[Any]) -> None:
        self.book.text(
            self.sheet, self.row, 0, title, border=0, bold=True, font_size=11, font_color="#1F3864", text_wrap=False
        )
        self.row += 1
        if rows:
            self.book.heads(self.sheet, self.row, titles, 16)
        else:
            note = "Tidak ada temuan." if title.startswith("Temuan") else "Tidak ada tabelnya dalam buku kerja."
            self.book.text(self.sheet, self.row, 0, note, border=0, text_wrap=False, font_color="#595959")
        self.row += 1

    def _value(self, column: int, value: Any) -> None:
        """A figure, or the text that stands for one."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            self.book.number(self.sheet, self.row, column, value, bentuk=BULAT if value == int(value) else DUA)
        else:
            self.book.text(self.sheet, self.row, column, str(value), align="right")

    def _source(self, asal: Asal) -> None:
        write_source(self.book, self.sheet, self.row, _LAST, asal, self.link)
        self.row += 1

    def _rest(self, count: int, what: str) -> None:
        if count > 0:
            note = f"dan {count} {what} lain pada lembar Data."
            self.book.text(self.sheet, self.row, 0, note, border=0, text_wrap=False, italic=True)
            self.row += 1
        self.row += 1


class _Data:
    """Every figure with its cell, as plain tables that the charts draw from."""

    def __init__(self, book: PrintedBook, link: Link) -> None:
        self.book, self.link = book, link
        self.sheet = book.page("Data", [44, 16, 16, 14, 16, 22, 40])
        self.row = 0

    def write(self, dasbor: Dasbor) -> dict[str, tuple[int, int]]:
        """Write the tables; the first and last row of each, by its name."""
        years = sorted({year for one in dasbor.tren.values() for year in one})
        tren = [[name, *(known[y][0] if y in known else None for y in years)] for name, known in dasbor.tren.items()]
        source = [next(iter(known.values()))[1] for known in dasbor.tren.values()]
        tables: Iterator[tuple[str, list[str], list[list[Any]], list[Asal]]] = iter(
            (
                (
                    "capaian",
                    ["Indikator", "Target", "Realisasi", "Capaian (%)", "Status"],
                    [[c.indikator, c.target, c.realisasi, c.nilai, c.status] for c in dasbor.capaian],
                    [c.asal for c in dasbor.capaian],
                ),
                ("tren", ["Capaian (%) per tahun", *map(str, years)], tren, source),
                (
                    "serapan",
                    ["Tahun", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"],
                    [[str(s.tahun), s.pagu, s.realisasi, s.persen] for s in dasbor.serapan],
                    [s.asal for s in dasbor.serapan],
                ),
                (
                    "ipa",
                    ["Dimensi IPA", "Nilai", "Bobot", "Tahun lalu", "Target"],
                    [[d.nama, d.nilai, d.bobot, d.lalu, d.target] for d in dasbor.ipa],
                    [d.asal for d in dasbor.ipa],
                ),
                (
                    "galat",
                    ["Kode galat", "Temuan"],
                    [[code, message] for code, message, _ in dasbor.galat],
                    [asal for _, _, asal in dasbor.galat],
                ),
            )
        )
        return {name: self._table(titles, rows, sources) for name, titles, rows, sources in tables}

    def _table(self, titles: list[str], rows: list[list[Any]], sources: list[Asal]) -> tuple[int, int]:
        self.book.heads(self.sheet, self.row, [*titles, "Sumber"], 16)
        first = self.row + 1
        for cells, asal in zip(rows, sources, strict=True):
            self.row += 1
            for column, value in enumerate(cells):
                if isinstance(value, (int, float)):
                    whole = BULAT if value == int(value) else DUA
                    self.book.number(self.sheet, self.row, column, value, bentuk=whole)
                else:
                    self.book.text(self.sheet, self.row, column, "" if value is None else str(value), text_wrap=False)
            write_source(self.book, self.sheet, self.row, len(titles), asal, self.link)
        last = self.row
        self.row += 2
        return first, last


def write_source(book: PrintedBook, sheet: Worksheet, row: int, column: int, asal: Asal, link: Link) -> None:
    """A cell that opens the source of a figure: as `Lembar!A1`, in its workbook."""
    shown = f"{asal.sheet}!{asal.cell}"
    look = book.look(quoted=looks_like_formula(shown), font_color="#0563C1", underline=1, font_size=8)
    name = asal.sheet.replace("'", "''")
    address = f"external:{link(asal.file)}#'{name}'!{asal.cell}"
    if len(address) > _LONGEST_LINK or sheet.write_url(row, column, address, look, shown, asal.file[:200]) != 0:
        book.text(sheet, row, column, shown, font_size=8)


_LONGEST_LINK: Final = 2_000


def _tiles(dasbor: Dasbor) -> list[_Tile]:
    """The figures that the head of an office asks for first."""
    known = [c for c in dasbor.capaian if c.nilai is not None]
    reached = sum(c.nilai is not None and c.nilai >= 100 for c in known)
    spent = dasbor.serapan[-1].persen if dasbor.serapan else None
    ipa = next((d for d in dasbor.ipa if d.nama == "IPA"), None)
    sakip = next((i for i in dasbor.indeks if i.nama == "Nilai SAKIP"), None)
    galat = sum(counts.get("galat", 0) for counts in dasbor.temuan.values())
    skm = next((i for i in dasbor.indeks if "SKM" in i.nama), None)
    return [
        _Tile(
            "Indikator tercapai",
            f"{reached} dari {len(dasbor.capaian)}" if dasbor.capaian else "-",
            _of(reached, len(known)),
        ),
        _Tile("Serapan", "-" if spent is None else _comma(spent, "%"), ""),
        _Tile("IPA", "-" if ipa is None else _comma(ipa.nilai), ""),
        _Tile("SAKIP", "-" if sakip is None or sakip.nilai is None else _comma(sakip.nilai), ""),
        _Tile("Kepuasan (SKM)", "-" if skm is None or skm.nilai is None else _comma(skm.nilai), ""),
        _Tile("Galat pemeriksaan", str(galat), "galat" if galat else "baik"),
    ]


def _of(reached: int, known: int) -> str:
    return "" if not known else "baik" if reached == known else "peringatan"


def _comma(value: float, unit: str = "") -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,")) + unit
