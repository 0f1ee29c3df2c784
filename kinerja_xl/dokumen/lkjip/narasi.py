"""What the office itself writes: the paragraphs of the sheet Narasi, by the part of the report they belong to."""

from __future__ import annotations

from kinerja_xl.calc.bagian_laporan import BAGIAN
from kinerja_xl.dokumen.angka import Angka
from kinerja_xl.dokumen.bahan import Bahan
from kinerja_xl.dokumen.isi import Balok, Judul, Paragraf
from kinerja_xl.dokumen.lkjip.bahasa import belum, kata
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisNarasi


def narasi(bahan: Bahan, bagian: str) -> tuple[Paragraf, ...]:
    """The paragraphs of a part, none where the workbook has none."""
    wanted = name_key(bagian)
    return tuple(paragraph for key, _, paragraph in _paragraphs(bahan) if key == wanted)


def narasi_wajib(bahan: Bahan, bagian: str) -> tuple[Paragraf, ...]:
    """The paragraphs of a part, or the sentence that says where to write them."""
    return narasi(bahan, bagian) or (belum(f'narasi "{bagian}"', f'Narasi, Bagian Laporan "{bagian}"', "narasi"),)


def narasi_lain(bahan: Bahan) -> tuple[Balok, ...]:
    """The paragraphs of parts that the report does not know, under the names the office gave them."""
    known = {name_key(one) for one in BAGIAN}
    blocks: list[Balok] = []
    last = ""
    for key, name, paragraph in _paragraphs(bahan):
        if key not in known:
            if key != last:
                blocks.append(Judul(2, name or "Lain-lain"))
            blocks.append(paragraph)
            last = key
    return tuple(blocks)


def _paragraphs(bahan: Bahan) -> list[tuple[str, str, Paragraf]]:
    found = []
    name = ""
    for table in bahan.book.of(BarisNarasi):
        for row in table.rows:
            name = kata(row.bagian) or name  # several paragraphs below one name
            if row.narasi is not None and kata(row.narasi):
                text = Angka(kata(row.narasi), f"Narasi {name}", (row.narasi.ref,), "narasi, disalin dari sel")
                found.append((name_key(name), name, Paragraf(text)))
    return found
