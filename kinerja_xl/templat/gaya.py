"""The looks of the cells: fonts, colours, number formats; each looks the same wherever it is used."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from kinerja_xl.templat.model import Jenis

RUPIAH: Final = "#,##0_)"
DESIMAL: Final = "#,##0.00_)"
TANGGAL: Final = "[$-421]dd mmmm yyyy"
_ANGKA: Final[Mapping[Jenis, str]] = {
    "angka": DESIMAL,
    "rupiah": RUPIAH,
    "persen": DESIMAL,
    "capaian": DESIMAL,
    "poin": DESIMAL,
    "jawaban": "0",
    "kode": "@",
    "tanggal": "dd/mm/yyyy",
}
_RATA: Final[Mapping[Jenis, str]] = {
    **dict.fromkeys(("nomor", "tengah", "pilihan", "tanggal", "jawaban"), "center"),
    **dict.fromkeys(("angka", "rupiah", "persen", "capaian", "poin"), "right"),
}
HURUF: Final[Mapping[str, Any]] = MappingProxyType({"font_name": "Arial", "font_size": 10, "font_scheme": "none"})
"""Tied to no theme: else Excel would show the font of the theme instead."""
_GARIS: Final = {"border": 1, "border_color": "#8EA0B8"}
_WARNA: Final = {"kepala": "#1F3864", "hitung": "#F2F2F2", "tebal": "#DDE5F0", "isi": "#FFFFFF"}
BURUK: Final = {"font_color": "#9C0006", "bg_color": "#FFC7CE"}
TEPAT: Final = {"font_color": "#006100", "bg_color": "#C6EFCE"}
LEBIH: Final = {"font_color": "#1F3864", "bg_color": "#BDD7EE"}
SALAH: Final = {"font_color": "#C00000", "bold": True}


class Gaya:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def make(self, **properties: Any) -> Format:
        """A format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]

    def sel(self, jenis: Jenis, terkunci: bool, tebal: bool = False, teks: bool = False) -> Format:
        """A cell of a table; what is computed or fixed is locked and shaded, what is a group or total is bold.

        `teks` marks what looks like a formula as typed with an apostrophe, so that it stays a text when it is edited.
        """
        colour = "tebal" if tebal else "hitung" if terkunci and jenis != "nomor" else "isi"
        number = {"num_format": _ANGKA[jenis]} if jenis in _ANGKA else {}
        side = _RATA.get(jenis, "left")
        return self.make(
            **HURUF,
            **_GARIS,
            **number,
            bold=tebal,
            align=side,
            indent=int(side == "left"),
            valign="vcenter",
            text_wrap=jenis in ("teks", "tengah", "pilihan"),
            bg_color=_WARNA[colour],
            locked=terkunci,
            **({"quote_prefix": True} if teks else {}),
        )

    def kepala(self, dihitung: bool) -> Format:
        """A column title; that of a computed column is lighter."""
        colour = "#44546A" if dihitung else _WARNA["kepala"]
        return self.make(
            **HURUF,
            bold=True,
            font_color="#FFFFFF",
            bg_color=colour,
            border=1,
            border_color="#FFFFFF",
            align="center",
            valign="vcenter",
            text_wrap=True,
        )

    def judul(self, terlipat: bool = False) -> Format:
        """The title of a sheet."""
        return self.make(
            **{**HURUF, "font_size": 13},
            bold=True,
            font_color=_WARNA["kepala"],
            text_wrap=terlipat,
            valign="vcenter",
            align="left",
        )

    def subjudul(self) -> Format:
        """A line below the title."""
        return self.make(**HURUF, bold=True, font_color="#44546A")

    def label(self, rata: str = "left") -> Format:
        """The label of a line above the table, and any plain text."""
        return self.make(**HURUF, align=rata)

    def isian(self, num_format: str = "General", terkunci: bool = False, teks: bool = False) -> Format:
        """A line to fill in beside its label, or a figure of the summary; `teks` as for `sel`."""
        return self.make(
            **HURUF,
            bottom=1,
            bottom_color="#8EA0B8",
            bold=True,
            align="left",
            num_format=num_format,
            locked=terkunci,
            bg_color=_WARNA["hitung" if terkunci else "isi"],
            **({"quote_prefix": True} if teks else {}),
        )

    def paragraf(self) -> Format:
        """A sentence of the guide."""
        return self.make(**HURUF, valign="vcenter")

    def tautan(self) -> Format:
        """A link to another sheet."""
        return self.make(**HURUF, underline=1, font_color=_WARNA["kepala"])
