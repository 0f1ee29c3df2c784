"""What a template asks for, as Word's own markup; it keeps the ledger of the figures as they are written."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from kinerja_xl.dokumen import wordml
from kinerja_xl.dokumen.angka import Angka, alamat, unik
from kinerja_xl.dokumen.bagan import bagan_xml
from kinerja_xl.dokumen.halaman import Halaman
from kinerja_xl.dokumen.isi import (
    Bagan,
    Balok,
    Baris,
    Judul,
    Kolom,
    Kotak,
    Mendatar,
    Paragraf,
    Tabel,
    TandaTangan,
    Teks,
    figures,
    words,
)
from kinerja_xl.dokumen.tanda_tangan import tanda_tangan_xml

ADD_CHART = Callable[[str], str]
"""Adds a part with a chart to the document; the id of its relationship."""
_ANNEX = (
    Kolom("No", 5, "tengah"),
    Kolom("Angka", 20, "kanan"),
    Kolom("Uraian", 38),
    Kolom("Sel sumber", 24),
    Kolom("Aturan atau rumus", 34),
)
_LONGEST = 60


class SumberAngka:
    """Stands where a template wants the list of all figures written before it, with their cells and rules."""


class DaftarIsi:
    """Stands where a template wants a list of headings, or of the captions of one label such as `Tabel`."""

    def __init__(self, label: str = "") -> None:
        self.label = label


class Penulis:
    """Writes values of a template; `angka` are the figures written so far, `ditulis` the ids of what was placed,
    `bagian_halaman` how often the page was turned.
    """

    def __init__(self, halaman: Halaman, tambah_bagan: ADD_CHART) -> None:
        self.angka: list[Angka] = []
        self.ditulis: set[int] = set()
        self._page, self._add_chart = halaman, tambah_bagan
        self._numbers: dict[str, int] = {}
        self._lying = False
        self.bagian_halaman = 0

    def tulis(self, value: Any) -> Any:
        """A value as the template's engine shall put it: markup for blocks, words for texts."""
        self.ditulis.add(id(value))
        if isinstance(value, (Angka, str)):
            return wordml.clean(self._say(value))
        if isinstance(value, SumberAngka):
            return Markup(self._annex())
        if isinstance(value, DaftarIsi):
            return Markup(wordml.paragraph("", f"KinerjaDaftarIsi{value.label}"))
        if isinstance(value, tuple) and all(isinstance(part, (str, Angka)) for part in value) and value:
            return wordml.clean(self._say(value))
        if isinstance(value, tuple):
            return Markup("".join(map(self._block, value)))
        return value

    def _say(self, text: Teks) -> str:
        self.angka += figures(text)
        return words(text)

    def _block(self, block: Balok) -> str:
        if isinstance(block, Judul):
            return wordml.paragraph(wordml.run(self._say(block.teks)), f"Heading{block.tingkat}", keep=True)
        if isinstance(block, Paragraf):
            lines = wordml.clean(self._say(block.teks)).split("\n")
            return "".join(wordml.paragraph(wordml.run(line), block.gaya or "BodyText") for line in lines)
        if isinstance(block, Tabel):
            return self._table(block)
        if isinstance(block, Bagan):
            return self._chart(block)
        if isinstance(block, Kotak):
            return self._box(block)
        if isinstance(block, TandaTangan):
            return tanda_tangan_xml(block, self._page.teks(self._lying))
        return self._lie_down(block)

    def _lie_down(self, block: Mendatar) -> str:
        before = self._page.batas(mendatar=False, pertama=not self.bagian_halaman)
        self.bagian_halaman += 1
        self._lying = True
        try:
            inner = "".join(map(self._block, block.isi))
        finally:
            self._lying = False
        return before + inner + self._page.batas(mendatar=True)

    def _table(self, block: Tabel) -> str:
        head = wordml.caption("Tabel", self._next("Tabel"), block.judul, True) if block.judul else ""
        body = wordml.table(block.kolom, map(self._row, block.baris), self._page.teks(self._lying))
        return head + body + wordml.paragraph(wordml.run(self._say(block.sumber)), wordml.GAYA_SUMBER)

    def _row(self, row: Baris) -> tuple[list[str | None], bool]:
        return [None if cell is None else self._say(cell) for cell in row.sel], row.tebal

    def _chart(self, block: Bagan) -> str:
        for series in block.seri:
            self.angka += [figure for figure in series.nilai if figure is not None]
        drawing = bagan_xml(block, self._page.teks(self._lying), self._add_chart)
        return wordml.paragraph(drawing, rata="tengah", keep=True) + wordml.caption(
            "Gambar", self._next("Gambar"), f"{block.judul} ({block.satuan})" if block.satuan else block.judul, False
        )

    def _box(self, block: Kotak) -> str:
        lines = [wordml.run(block.judul, True), *(wordml.run(self._say(line)) for line in block.isi)]
        return "".join(wordml.paragraph(line, "KotakPeringatan") for line in lines)

    def _next(self, label: str) -> int:
        self._numbers[label] = self._numbers.get(label, 0) + 1
        return self._numbers[label]

    def _annex(self) -> str:
        rows: list[tuple[list[str | None], bool]] = []
        for number, figure in enumerate(unik(self.angka), 1):
            rule = figure.aturan + (f"; buku kerja mencetak {figure.tercetak}" if figure.tercetak else "")
            shown = textwrap.shorten(figure.teks, _LONGEST, placeholder=" …")
            rows.append(([str(number), shown, figure.nama, alamat(figure.sel), rule], False))
        body = wordml.table(_ANNEX, rows, self._page.teks(False), wordml.GAYA_LAMPIRAN)
        return body + wordml.paragraph("", wordml.GAYA_SUMBER)
