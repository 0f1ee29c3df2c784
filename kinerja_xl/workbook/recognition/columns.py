"""The columns under a header block: role and year of each, from all header levels above it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import is_countable
from kinerja_xl.regulasi.peran import TEXT
from kinerja_xl.tables.book import Column
from kinerja_xl.tables.title import heading_key
from kinerja_xl.workbook.recognition.headings import (
    damaged_role,
    heading,
    is_relative_year,
    is_rupiah,
    role_of,
    without_period,
)
from kinerja_xl.workbook.sheets.view import View

_Settler = Callable[[list[Column]], list[Column]]
_SAMPLE = 200
_KNOWN_BESIDE = 2
_NEVER_SURE = 0.99
_SCORE_ROLES = frozenset({"nilai", "nilai_berjalan", "nilai_sebelumnya"})
_LINE_ROLES = frozenset({"uraian", "program", "kegiatan", "sub_kegiatan", "indikator"})
_PERIODIC = frozenset({"target", "realisasi", "capaian", "realisasi_anggaran", "fisik"})
_SHORT = {"t": "target", "r": "realisasi", "tgt": "target", "real": "realisasi"}
_PLANNED = frozenset({"tujuan", "sasaran", "indikator"})
_UNIT = re.compile(r"\(([^\W\d]+|%)\)\W*$")
_LABEL_OF_MONEY = ("", "sasaran", "jabatan", "nama", "keterangan")


def resolve_columns(view: View, top: int, bottom: int, left: int, right: int, numbering: int = 0) -> tuple[Column, ...]:
    """The columns under a header block, left to right; one without a known heading has no role.

    `numbering` is the row of a numbering inside the block, no heading itself.
    """
    found = {c: _levels(view, top, bottom, left, c) for c in range(left, right + 1)}
    levels = {c: [cell for cell in cells if cell[0] != numbering] for c, cells in found.items()}
    columns = [_column(view, bottom, c, levels[c]) for c in levels]
    columns = [_unless_label_of(view, bottom, levels, c) for c in columns]
    for settle in (_second_of(view, bottom, levels), _amount_beside_rp(view, bottom), *_SETTLERS):
        columns = settle(columns)
    return tuple(_damaged(columns))


def _damaged(columns: list[Column]) -> Iterator[Column]:
    """Beside two known titles, a title that no glossary knows is read as the one it is most like, once a role."""
    roles = {c.peran for c in columns if c.peran}
    for column in columns:
        if len(roles) >= _KNOWN_BESIDE and not column.peran and column.judul:
            role, likeness = damaged_role(column.judul)
            if role and role not in roles:
                roles.add(role)
                yield column._replace(peran=role, kemiripan=min(likeness, _NEVER_SURE))
                continue
        yield column


def _column(view: View, bottom: int, column: int, cells: list[tuple[int, int]]) -> Column:
    texts = [view.text(*cell) for cell in cells]
    levels = [heading(text, above) for text, above in zip(texts, ["", *texts], strict=False)]
    years = [level.tahun for level in levels if level.tahun is not None]
    if levels and is_relative_year(levels[-1].kata):
        years, levels = [int(levels[-1].kata)], levels[:-1]
    path = tuple(level.kata for level in levels if level.kata)
    period = next((level.periode for level in reversed(levels) if level.periode), "")
    role = role_of(path) or (_role_in_period(path) if period else "")
    ref = CellRef(view.sheet.name, *(cells[-1] if cells else (bottom, column)))._replace(column=column)
    return Column(role, years[-1] if years else None, " / ".join(texts), ref, period if role else "")


def _role_in_period(path: tuple[str, ...]) -> str:
    """The role of a column of one period, whose group or own title may be short: `Triwulan I` over `T` and `R`."""
    if path and path[-1] in _SHORT:
        return _SHORT[path[-1]]
    return role_of(tuple(map(without_period, path)))


def _second_of(view: View, bottom: int, levels: dict[int, list[tuple[int, int]]]) -> _Settler:
    """Settle a title that spans two columns: `Kondisi Akhir` over target and Rp, `Capaian Awal` over value and unit."""

    def settle(columns: list[Column]) -> list[Column]:
        result = list(columns)
        roles = {c.peran for c in columns}
        for index, (column, beside) in enumerate(zip(columns, columns[1:], strict=False)):
            if not levels[column.ref.column] or levels[column.ref.column] != levels[beside.ref.column]:
                continue
            kind = column.peran or beside.peran
            if kind == "target_akhir" and "pagu" in roles:
                result[index] = column._replace(peran=kind)
                result[index + 1] = beside._replace(peran="pagu_akhir", tahun=None)
            elif kind == "kondisi_awal" and "satuan" not in roles and _words(view, bottom, beside.ref.column):
                result[index] = column._replace(peran=kind)
                result[index + 1] = beside._replace(peran="satuan", tahun=None)
        return result

    return settle


def _words(view: View, bottom: int, column: int) -> bool:
    """Whether a column holds words and hardly a figure."""
    rows = range(bottom + 1, min(view.last_row, bottom + _SAMPLE) + 1)
    kinds = [cell.kind for row in rows if (cell := view.sheet.cells.get((row, column))) is not None]
    return bool(kinds) and kinds.count("teks") > len(kinds) // 2


def _unless_label_of(view: View, bottom: int, levels: dict[int, list[tuple[int, int]]], column: Column) -> Column:
    """Of a figure column that one header spreads over several, such as `Rp | 1.000`, only the one with figures."""
    own = levels[column.ref.column]
    twins = [c for c, cells in levels.items() if own and cells == own]
    if column.peran in TEXT or len(twins) < 2:
        return column
    best = max(twins, key=lambda c: (_figures(view, bottom, c), -c))
    return column if column.ref.column == best else column._replace(peran="")


def _figures(view: View, bottom: int, column: int) -> int:
    rows = range(bottom + 1, min(view.last_row, bottom + _SAMPLE) + 1)
    cells = (view.sheet.cells.get((row, column)) for row in rows)
    return sum(c is not None and (c.kind == "angka" or any(map(str.isdigit, str(c.value)))) for c in cells)


def _levels(view: View, top: int, bottom: int, left: int, column: int) -> list[tuple[int, int]]:
    """Header cells above a column, outermost first; a group title that is not merged spreads right."""
    cells: list[tuple[int, int]] = []
    for row in range(top, bottom + 1):
        place = view.source(row, column)
        if not view.text(*place) and row < bottom and any(view.text(r, column) for r in range(row + 1, bottom + 1)):
            group = column - 1
            while group >= left and not view.text(row, group):
                group -= 1
            spans = group >= left and view.bottom(*view.source(row, group)) == row
            if spans and any(view.text(r, group) for r in range(row + 1, bottom + 1)):
                place = view.source(row, group)
        if view.text(*place) and place not in cells:
            cells.append(place)
    return cells


def _inherit_years(columns: list[Column]) -> list[Column]:
    """A ratio column between year groups belongs to the group on its left."""
    if (
        len({c.tahun for c in columns if c.tahun and c.peran in ("target", "realisasi", "pagu", "realisasi_anggaran")})
        < 2
    ):
        return columns
    result: list[Column] = []
    year: int | None = None
    for column in columns:
        year = column.tahun or year
        inherits = column.tahun is None and column.peran in ("capaian", "persen", "persen_anggaran", "status")
        result.append(column._replace(tahun=year) if inherits else column)
    return result


def _capaian_as_realisasi(columns: list[Column]) -> list[Column]:
    """`Target | Capaian | %`: where the ratio has its own column, a plain Capaian is what was achieved."""
    roles = {c.peran for c in columns}
    if not {"target", "capaian"} <= roles or roles & {"realisasi", "realisasi_anggaran"}:
        return columns
    ratios = {c.tahun for c in columns if c.peran == "persen" or (c.peran == "capaian" and _says_ratio(c))}
    return [
        c._replace(peran="realisasi") if c.peran == "capaian" and not _says_ratio(c) and c.tahun in ratios else c
        for c in columns
    ]


def _says_ratio(column: Column) -> bool:
    words = column.judul.casefold()
    return any(word in words for word in ("%", "persen", "rasio", "tingkat"))


def _baseline_before_targets(columns: list[Column]) -> list[Column]:
    """A `Capaian s.d. 2023` is a baseline only before the first target."""
    first = min((c.tahun for c in columns if c.peran == "target" and c.tahun), default=None)
    late = [c for c in columns if c.peran == "kondisi_awal" and c.tahun and first and c.tahun >= first]
    return [c._replace(peran="capaian" if _says_ratio(c) else "") if c in late else c for c in columns]


def _percent_of_a_change(columns: list[Column]) -> list[Column]:
    """A `%` right of Bertambah/(Berkurang) is the share of the change, not of what was spent."""
    changes = {c.ref.column for c in columns if re.search(r"bertambah|berkurang", c.judul, re.IGNORECASE)}
    return [c._replace(peran="") if c.peran == "persen" and c.ref.column - 1 in changes else c for c in columns]


def _bare_periods(columns: list[Column]) -> list[Column]:
    """`Target | TW I | TW II`: periods without a title of their own are those of the figure column on their left."""
    result: list[Column] = []
    role = ""
    for column in columns:
        role = column.peran if column.peran in _PERIODIC else "" if column.peran else role
        words, _, period = heading(column.judul)
        bare = not column.peran and not words and period
        result.append(column._replace(peran=role, periode=period) if bare and role else column)
    return result


def _halves_of_a_year(columns: list[Column]) -> list[Column]:
    """`2021` over `Target | Rp` or `K | Rp`, without a group above the years: performance and its money."""
    result = list(columns)
    for index, (column, beside) in enumerate(zip(columns, columns[1:], strict=False)):
        year = column.tahun if column.tahun == beside.tahun else None
        if year is None or beside.peran not in ("", "pagu") or not (beside.peran or is_rupiah(_last_words(beside))):
            continue
        if column.peran == "target" or (not beside.peran and not column.peran and _last_words(column) == "k"):
            result[index : index + 2] = column._replace(peran="target"), beside._replace(peran="pagu")
    return result


def _counts_beside_shares(columns: list[Column]) -> list[Column]:
    """`Target (%) | Realisasi (Orang)`: what was counted cannot be held against a target in percent."""
    units = {c.peran: _UNIT.search(c.judul) for c in columns if c.peran in ("target", "realisasi")}
    target, done = units.get("target"), units.get("realisasi")
    if target is None or done is None or target[1] not in ("%", "persen") or not is_countable(done[1]):
        return columns
    return [c._replace(peran="lain") if c.peran == "realisasi" else c for c in columns]


def _months_of_a_target(columns: list[Column]) -> list[Column]:
    """`Indikator | Target | Bulan: Jan ... Des` with nothing realised or budgeted: the months share the target out."""
    roles = {c.peran for c in columns}
    if not {"indikator", "target", "bulanan"} <= roles or roles & {"pagu", "realisasi", "realisasi_anggaran", "aksi"}:
        return columns
    return [c._replace(peran="target") if c.peran == "bulanan" and c.periode else c for c in columns]


def _last_words(column: Column) -> str:
    return heading(column.judul.rpartition(" / ")[2]).kata


def _higher_plan(columns: list[Column]) -> list[Column]:
    """Where tujuan and sasaran stand twice, those under RPJMD are what the office's own serve."""
    own = {c.peran for c in columns if "rpjmd" not in c.judul.casefold()}
    return [
        c._replace(peran="acuan") if c.peran in own & _PLANNED and "rpjmd" in c.judul.casefold() else c for c in columns
    ]


def _scores_by_year(columns: list[Column]) -> list[Column]:
    """Components or dimensions with one column a year, titled by the year alone, hold scores."""
    roles = {c.peran for c in columns}
    if not roles & {"komponen", "dimensi"} or roles & _SCORE_ROLES:
        return columns
    years = [c for c in columns if not c.peran and c.tahun and not heading_key(c.judul)[0]]
    chosen = years if "komponen" in roles else sorted(years, key=lambda c: c.tahun or 0)[-1:]
    return [c._replace(peran="nilai") if c in chosen else c for c in columns]


def _label_of_money(columns: list[Column]) -> list[Column]:
    """Pagu and realisasi of anything: the first named text column left of them says of what."""
    roles = {c.peran for c in columns}
    if "pagu" not in roles or not roles & {"realisasi_anggaran", "realisasi"} or roles & _LINE_ROLES:
        return columns
    money = next(i for i, c in enumerate(columns) if c.peran == "pagu")
    label = next((c for c in columns[:money] if c.judul and c.peran in _LABEL_OF_MONEY), None)
    return [c._replace(peran="uraian") if c is label else c for c in columns]


def _amount_beside_rp(view: View, bottom: int) -> _Settler:
    """Settle `Anggaran | (no title)` where the titled column holds only `Rp` and the next one the amounts."""

    def settle(columns: list[Column]) -> list[Column]:
        result = list(columns)
        for index, (column, beside) in enumerate(zip(columns, columns[1:], strict=False)):
            bare = column.peran and column.peran not in TEXT and not beside.judul
            if bare and not _figures(view, bottom, column.ref.column) and _figures(view, bottom, beside.ref.column):
                result[index] = column._replace(peran="")
                result[index + 1] = beside._replace(peran=column.peran, tahun=column.tahun, judul=column.judul)
        return result

    return settle


_SETTLERS: tuple[_Settler, ...] = (
    _higher_plan,
    _halves_of_a_year,
    _bare_periods,
    _months_of_a_target,
    _counts_beside_shares,
    _percent_of_a_change,
    _inherit_years,
    _capaian_as_realisasi,
    _baseline_before_targets,
    _label_of_money,
    _scores_by_year,
)
"""What the neighbours of a column say of it, in this order."""
