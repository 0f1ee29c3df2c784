"""Who signs a form: the posts that the workbook names, and names and NIP only where it states them itself."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_xl.calc.nip import find_nip
from kinerja_xl.dokumen.isi import Pihak, TandaTangan
from kinerja_xl.tables.book import Note, Table
from kinerja_xl.tables.rows import Row

PERTAMA, KEDUA = "Pihak Pertama", "Pihak Kedua"


def pemegang(table: Table[Row]) -> Pihak:
    """The holder of the post whose form a table is."""
    said = table.identitas
    jabatan = _text(said, "pihak pertama") or (table.jabatan.text if table.jabatan else "")
    return Pihak(PERTAMA, jabatan, _text(said, "nama"), find_nip(_text(said, "nip"), labelled=False))


def atasan(table: Table[Row]) -> Pihak:
    """The superior who signs a form."""
    return Pihak(KEDUA, _text(table.identitas, "pihak kedua"))


def tanda_tangan(pertama: Pihak, kedua: Pihak) -> TandaTangan:
    """The signatures as the forms have them: the superior on the left."""
    return TandaTangan(kedua, pertama)


def _text(said: Mapping[str, Note], key: str) -> str:
    return " ".join(said[key].text.split()) if key in said else ""
