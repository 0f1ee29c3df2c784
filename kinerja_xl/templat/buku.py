"""A template as the bytes of a workbook: the same request always gives the same bytes."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from typing import Final

from xlsxwriter import Workbook

from kinerja_xl.regulasi import aturan
from kinerja_xl.templat.formulir import Permintaan, chosen_forms, forms, with_copies
from kinerja_xl.templat.gaya import HURUF, Gaya
from kinerja_xl.templat.hitungan import Hitungan
from kinerja_xl.templat.identitas import write_guide, write_identity
from kinerja_xl.templat.lembar import Penulis
from kinerja_xl.templat.model import Kolom
from kinerja_xl.templat.pilihan import choices
from kinerja_xl.workbook.contoh.sealed import sealed

BUKU: Final = "buku"
"""The name of the template with every form."""
_CALCULATED_BY: Final = 191029
"""The calculation engine of Excel 2019 and later; a file of an older one would be calculated anew when opened."""
_EMPTY_TEXT: Final = re.compile(rb'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?)(><f>[^<]*</f><v></v></c>)')
_OPTIONS: Final = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
"""What a user typed as text stays text, also when it begins with =."""
_MADE: Final = datetime(2026, 1, 1)  # noqa: DTZ001  # a file property without a time zone, the same in every build


def build(nama: str, permintaan: Permintaan) -> bytes:
    """The workbook of a template: the Buku Kinerja, or the form of this name.

    Raises:
        KinerjaError: there is no such template, or no rules are in force in its year.
    """
    chosen = with_copies(list(forms().values()) if nama == BUKU else chosen_forms(nama), permintaan.isi)
    rules = aturan(date(permintaan.tahun, 12, 31))
    raw = io.BytesIO()
    workbook = Workbook(raw, {**_OPTIONS, "default_format_properties": dict(HURUF)})
    workbook.set_properties({"title": _title(nama), "author": "kinerja_xl", "created": _MADE})
    workbook.set_calc_mode("auto", _CALCULATED_BY)
    workbook.calc_on_load = False  # else Excel without the add-in would show #NAME? for every value that is kept
    gaya, hitungan = Gaya(workbook), Hitungan(chosen, permintaan, rules)
    write_guide(workbook, gaya, _title(nama), chosen)
    write_identity(workbook, gaya, permintaan, rules)
    sources = {name for one in hitungan.lembaran.values() for column in one.kolom for name in _taken_from(column)}
    writer = Penulis(workbook, gaya, choices(rules), hitungan, sources)
    for lembaran in hitungan.lembaran.values():
        writer.write(lembaran)
    workbook.close()
    return sealed(raw, _with_empty_texts)


def _taken_from(kolom: Kolom) -> set[str]:
    """The forms whose rows a column follows."""
    return {kolom.tautan.partition(".")[0], kolom.rumus.dari if kolom.rumus is not None else ""}


def _with_empty_texts(name: str, content: bytes) -> bytes:
    """Formulas that gave "" marked as such: XlsxWriter leaves them as not yet calculated."""
    return _EMPTY_TEXT.sub(rb'\1 t="str"\2', content) if name.startswith("xl/worksheets/sheet") else content


def _title(nama: str) -> str:
    return "BUKU KINERJA" if nama == BUKU else forms()[nama].nama.upper()
