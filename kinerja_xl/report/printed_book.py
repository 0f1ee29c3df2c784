"""A workbook to be printed and read: looks made once, texts that are never formulas, paper set up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from math import ceil
from typing import Any, BinaryIO, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kinerja_xl.inert import looks_like_formula

_MADE: Final = datetime(2026, 1, 1)  # noqa: DTZ001  # a file property without a time zone, the same in every build
_OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FONT: Final = {"font_name": "Arial", "font_size": 10, "font_scheme": "none", "valign": "top"}
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST: Final = 32_000
_LINE_HEIGHT, _TALLEST = 13.0, 409.0
"""Points of a line, and of the tallest row that Excel allows."""
WARNA: Final = {"galat": "#FBD5D1", "peringatan": "#FFF0C2", "info": "#DDEBF7", "baik": "#E2F0D9"}
"""The colour of each state."""
DUA: Final = "[$-421]#,##0.00"
BULAT: Final = "[$-421]#,##0"
A4: Final = 9
F4: Final = 14
"""Paper numbers of Excel; F4 is what Excel calls Folio."""
_LINE: Final = {"border": 1, "border_color": "#BFBFBF"}


class PrintedBook:
    """The workbook with its looks; close it when all is written."""

    def __init__(self, file: BinaryIO, title: str, large: bool = False) -> None:
        options = {**_OPTIONS, "constant_memory": large, "default_format_properties": dict(_FONT)}
        self.workbook = Workbook(file, options)
        self.workbook.set_properties({"title": plain(title), "author": "kinerja_xl", "created": _MADE})
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def look(self, state: str = "", quoted: bool = False, **more: Any) -> Format:
        """A look: bordered unless `border` is 0, coloured by state."""
        shown = {**_FONT, **_LINE, **({"bg_color": WARNA[state]} if state in WARNA else {}), **more}
        if not shown["border"]:
            shown.pop("border_color")
        key = tuple(sorted({**shown, "quote_prefix": quoted}.items()))
        if key not in self._made:
            self._made[key] = self.workbook.add_format(dict(key))
        return self._made[key]

    def page(
        self, name: str, widths: Sequence[float], landscape: bool = True, head: int = 0, kertas: int = A4
    ) -> Worksheet:
        """A sheet one page of A4 or F4 wide, with the row `head` on every page; it and those above it stand still."""
        sheet = self.workbook.add_worksheet(name)
        sheet.hide_gridlines(2)
        for at, width in enumerate(widths):
            sheet.set_column(at, at, width)
        sheet.set_paper(kertas)
        if landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
        if head:
            sheet.freeze_panes(head, 0)
            sheet.repeat_rows(head - 1)
        return sheet

    def text(self, sheet: Worksheet, row: int, column: int, text: str, state: str = "", **more: Any) -> None:
        """A text, which stays one whatever it begins with."""
        shown = plain(text)
        if "align" not in more and more.get("border") != 0:
            more |= {"align": "left", "indent": 1}
        look = self.look(state, looks_like_formula(shown), text_wrap=more.pop("text_wrap", True), **more)
        if shown:
            sheet.write_string(row, column, shown, look)
        else:
            sheet.write_blank(row, column, None, look)

    def number(
        self,
        sheet: Worksheet,
        row: int,
        column: int,
        value: float | None,
        state: str = "",
        bentuk: str = DUA,
        **more: Any,
    ) -> None:
        """A number; nothing for None."""
        look = self.look(state, num_format=bentuk, align="right", **more)
        if value is None:
            sheet.write_blank(row, column, None, look)
        else:
            sheet.write_number(row, column, value, look)

    def fit(self, sheet: Worksheet, row: int, texts: Sequence[tuple[str, float]]) -> None:
        """Room in a row for texts in columns of these widths: not every program grows rows by itself."""
        lines = max((ceil(len(line) * 1.08 / width) for text, width in texts for line in text.split("\n")), default=1)
        if lines > 1:
            sheet.set_row(row, min(_TALLEST, _LINE_HEIGHT * lines + 2))

    def heads(self, sheet: Worksheet, row: int, titles: Sequence[str], height: float = 30) -> None:
        """A row of column titles."""
        sheet.set_row(row, height)
        for at, title in enumerate(titles):
            self.text(sheet, row, at, title, bold=True, bg_color="#D9E2F3", align="center", valign="vcenter")

    def title(self, sheet: Worksheet, row: int, text: str, below: str = "") -> None:
        """A title, with a line below it."""
        self.text(sheet, row, 0, text, bold=True, font_size=14, border=0, text_wrap=False, font_color="#1F3864")
        if below:
            self.text(sheet, row + 1, 0, below, border=0, text_wrap=False, font_color="#595959")

    def close(self) -> None:
        """Write the file."""
        self.workbook.close()


def plain(text: str) -> str:
    """A text without what no workbook can hold, as long as a cell may be."""
    return _NOT_XML.sub("", text)[:_LONGEST]
