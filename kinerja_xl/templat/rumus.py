"""The formula of a cell as text and its value: functions of the registry, native formulas, totals and links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from kinerja_xl.functions import hitung
from kinerja_xl.functions.nilai import Galat, Nilai, Sel, as_matrix, is_blank, plain
from kinerja_xl.templat.lembaran import Lembaran
from kinerja_xl.templat.model import Rumus
from kinerja_xl.templat.natif import NATIF, Rujukan, cells_of, numbers_in

TAHUN, PROFIL, OFFICE, ACUAN = "Tahun", "Profil_Capaian", "Perangkat_Daerah", "Tanggal_Acuan"
"""Names that the workbook gives to cells of its identity sheet."""


class Terhitung(NamedTuple):
    """A formula and the value that it has now."""

    teks: str
    nilai: Sel


class Sekitar(NamedTuple):
    """Where a formula stands: the forms of the workbook, its own, its row on the sheet with the contents of that row.

    `baris` is 0 in the summary, where a column is meant as a whole.
    """

    buku: Mapping[str, Lembaran]
    lembaran: Lembaran
    tahun: int
    profil: str
    baris: int = 0
    isi: Mapping[str, Sel] = {}


def formula(rumus: Rumus, sekitar: Sekitar) -> Terhitung:
    """The formula of a cell with its value; "" while what it needs is missing."""
    given = [_refer(token, sekitar) for token in rumus.argumen]
    teks, nilai = _call(rumus.fungsi, given)
    conditions = list(_conditions(rumus, sekitar))
    if not conditions:
        return Terhitung(f"={teks}", nilai)
    empty = ",".join(text for text, _ in conditions)
    empty = f"OR({empty})" if len(conditions) > 1 else empty
    return Terhitung(f'=IF({empty},"",{teks})', "" if any(holds for _, holds in conditions) else nilai)


def total(lembaran: Lembaran, kolom: str, jenjang: str) -> Terhitung:
    """The total of a column: of all rows, of the rows of a level, or of the rows that are not parts of another."""
    rows, area = lembaran.nilai, lembaran.rentang(kolom)
    if jenjang:
        levels = lembaran.rentang("jenjang")
        values = [row.get(kolom) for row in rows if row.get("jenjang") == jenjang]
        if all(row.get("jenjang") != jenjang for row in rows):  # lines that an office keeps without codes
            values = [row.get(kolom) for row in rows]
        text = f'IF(COUNTIF({levels},"{jenjang}")=0,SUM({area}),SUMIFS({area},{levels},"{jenjang}"))'
    elif any(row.anak for row in lembaran.tetap):
        tops = [at for at, row in enumerate(lembaran.tetap) if not row.rincian]
        values = [rows[at].get(kolom) for at in tops]
        text = f"SUM({','.join(lembaran.sel(kolom, lembaran.pertama + at) for at in tops)})"
    else:
        values, text = [row.get(kolom) for row in rows], f"SUM({area.replace('$', '')})"
    return _if_any(area.replace("$", ""), text, [row.get(kolom) for row in rows], values)


def group(lembaran: Lembaran, kolom: str, baris: int) -> Terhitung:
    """The sum of the parts of a row."""
    parts = lembaran.rincian(baris)
    first, last = (lembaran.sel(kolom, lembaran.pertama + at) for at in (parts[0], parts[-1]))
    values = [lembaran.nilai[at].get(kolom) for at in parts]
    return _if_any(f"{first}:{last}", f"SUM({first}:{last})", values, values)


def _if_any(area: str, text: str, filled: Sequence[Sel], added: Sequence[Sel]) -> Terhitung:
    """A sum that stays empty while nothing is filled in: a form not begun does not say 0."""
    value = plain(sum(numbers_in(added), Decimal(0))) if numbers_in(filled) else ""
    return Terhitung(f'=IF(COUNT({area})=0,"",{text})', value)


def link(sumber: Lembaran, kolom: str, baris: int) -> Terhitung:
    """The cell of another form, empty where that is empty."""
    place = f"{sumber.nama_lembar}!{sumber.sel(kolom, sumber.pertama + baris)}"
    value = sumber.nilai[baris].get(kolom)
    return Terhitung(f'=IF({place}="","",{place})', "" if is_blank(value) else value)


def _call(fungsi: str, given: Sequence[Rujukan]) -> tuple[str, Sel]:
    if fungsi in NATIF:
        return NATIF[fungsi](given)
    value = hitung(fungsi, *(one.nilai for one in given))
    one = as_matrix(value)[0][0]
    return f"{fungsi}({','.join(one.teks for one in given)})", one


def _conditions(rumus: Rumus, sekitar: Sekitar) -> Iterator[tuple[str, bool]]:
    """What leaves a cell empty, as a formula asks it, and whether it holds now."""
    for token in rumus.perlu:
        place = _refer(token, sekitar)
        yield f'{place.teks}=""', _blank(place.nilai)
    for token in rumus.bukan_nol:
        place = _refer(token, sekitar)
        yield f"{place.teks}=0", _blank(place.nilai) or place.nilai == 0
    if rumus.terisi:
        place = _refer(rumus.terisi, sekitar)
        yield f"COUNTA({place.teks})=0", all(is_blank(cell) for cell in cells_of([place]))
    if rumus.berangka:
        place = _refer(rumus.berangka, sekitar)
        yield f"COUNT({place.teks})=0", not numbers_in(cells_of([place]))


def _blank(value: Nilai) -> bool:
    return not isinstance(value, list) and is_blank(value)


def _refer(token: str, sekitar: Sekitar) -> Rujukan:
    lembaran = sekitar.lembaran
    if token.startswith("@"):
        return Rujukan(TAHUN, sekitar.tahun) if token == "@tahun" else Rujukan(PROFIL, sekitar.profil)
    if token.startswith("'"):
        return Rujukan(f'"{token.strip(chr(39))}"', token.strip("'"))
    if token.startswith("="):
        return Rujukan(lembaran.sel(token[1:], lembaran.baris_jumlah), lembaran.jumlah[token[1:]])
    if token.startswith("#"):
        line = int(token[1:]) - 1
        return Rujukan(lembaran.sel_ringkasan(line), lembaran.ringkasan[line])
    if token.startswith("^"):
        name, _, column = token[1:].rpartition(".")
        other, row = sekitar.buku[name], sekitar.baris - lembaran.pertama
        place = f"{other.nama_lembar}!{other.sel(column, other.pertama + row)}"
        return Rujukan(place, other.nilai[row].get(column))
    if token.startswith(">"):
        area = f"{lembaran.sel(token[1:], sekitar.baris + 1)}:{lembaran.huruf(token[1:])}${lembaran.terakhir + 1}"
        below = lembaran.nilai[sekitar.baris - lembaran.pertama + 1 :]
        return Rujukan(area, [[row.get(token[1:])] for row in below])
    name, _, columns = token.rpartition(".")
    first, _, last = columns.partition(":")
    if name:
        other = sekitar.buku[name]
        return Rujukan(f"{other.nama_lembar}!{other.rentang(first, last)}", other.isi(first, last))
    if not sekitar.baris:
        return Rujukan(lembaran.rentang(first, last), lembaran.isi(first, last))
    cell = lembaran.sel(first, sekitar.baris)
    if not last:
        return Rujukan(cell, sekitar.isi.get(first))
    values = [sekitar.isi.get(column) for column in lembaran.ids(first, last)]
    return Rujukan(f"{cell}:{lembaran.sel(last, sekitar.baris)}", [values])


def stored(value: Sel) -> str | float | int | bool:
    """A value as the file keeps it beside its formula."""
    if isinstance(value, Galat):
        return str(value.value)
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, (date, datetime)) or value is None or is_blank(value):
        return ""
    assert isinstance(value, (str, int, float, bool))
    return value
