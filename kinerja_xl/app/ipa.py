"""The IPA of a list of persons: read from a workbook, CSV or Parquet file, counted at once, checked row by row."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from kinerja_xl.app.output import require_new_workbook, write_new_file
from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.calc.kesenjangan import Kesenjangan, Rencana, rencana
from kinerja_xl.calc.kolom_pegawai import person_roles
from kinerja_xl.calc.pegawai import teks
from kinerja_xl.errors import KinerjaError, system_reason
from kinerja_xl.massal.berkas import frame_of, read_csv, read_parquet
from kinerja_xl.massal.ipa import PoinMassal, poin_massal
from kinerja_xl.massal.kesenjangan import kesenjangan
from kinerja_xl.massal.kolom import blanks, missing_dimensions, rows_of_persons, settled
from kinerja_xl.massal.pemeriksaan import Masalah, pemeriksaan
from kinerja_xl.massal.penjelasan import penjelasan
from kinerja_xl.massal.ringkasan import TANPA_UNIT, ringkasan, ringkasan_unit
from kinerja_xl.numbers import format_number, read_number
from kinerja_xl.regulasi import Aturan, aturan
from kinerja_xl.report.ipa_laporan import LaporanIpa, MasalahBaris
from kinerja_xl.report.ipa_orang import OrangIpa
from kinerja_xl.workbook.recognition.pegawai import read_persons

_ROWS = 1_000
"""Rows of a fault that are named; the workbook of the result names them all at each person."""
_TITLES = {
    "kualifikasi": "Pendidikan",
    "kompetensi": "Kelompok Jabatan dan Diklat Kepemimpinan, Diklat Fungsional, Diklat Teknis atau Seminar",
    "kinerja": "Nilai Kinerja",
}


class HasilIpa(NamedTuple):
    """What was reported, with the persons and their points behind it."""

    laporan: LaporanIpa
    orang: pd.DataFrame
    poin: PoinMassal


def ipa(path: Path, unit: str | None = None, target: str | None = None, tahun: int | None = None) -> HasilIpa:
    """The IPA of the persons that a file lists.

    Args:
        path: a .xlsx, .xlsm, .csv or .parquet file; its columns are told by their titles, in any order.
        unit: the title of the column to group by, instead of one like "Unit Kerja".
        target: an index to plan for, as typed.
        tahun: the year whose rules count, the newest when it is None.

    Raises:
        KinerjaError: the file cannot be read, lacks columns, or the target or the year is none.
    """
    rules = aturan(_last_day(tahun))
    goal = _target(target)
    given = settled(read_list(path, unit), rules.ipa)
    orang = rows_of_persons(given)
    if lacking := missing_dimensions(orang):
        raise KinerjaError(
            f"{path}: tidak ada kolom untuk {', '.join(lacking)}.",
            f"Tambahkan kolom berjudul {'; '.join(_TITLES[d] for d in lacking)}.",
        )
    if not len(orang):
        raise KinerjaError(f"{path}: tidak ada satu pun baris pegawai.", "Isi daftarnya di bawah baris judul.")
    poin = poin_massal(orang, rules.ipa)
    found = [_named(fault, orang) for fault in pemeriksaan(orang, poin)]
    units = ringkasan_unit(orang, poin, rules) if "unit" in orang else {}
    whole = ringkasan(poin, rules)
    gaps = kesenjangan(poin, rules.ipa) if whole.dihitung else []
    plan = _plan(poin, gaps, goal) if goal is not None and whole.dihitung else None
    notes = [
        *_left_out(len(given) - len(orang)),
        *blanks(orang),
        f"Dasar poin: {rules.rujukan(rules.ipa.dasar)}.",
        _scale(rules),
    ]
    return HasilIpa(LaporanIpa(str(path), whole, units, found, notes, plan, rules, gaps), orang, poin)


def read_list(path: Path, unit: str | None = None) -> pd.DataFrame:
    """The persons of a file, columns named by role, rows by where they stand; KinerjaError when it cannot be read."""
    if not path.is_file():
        raise KinerjaError(f"{path}: berkas tidak ditemukan.", "Periksa nama dan foldernya.")
    suffix = path.suffix.casefold()
    if suffix == ".csv":
        return read_csv(path, partial(_roles_of_line, unit=unit))
    if suffix == ".parquet":
        return read_parquet(path, partial(person_roles, unit=unit))
    persons = read_persons(path, unit)
    return frame_of(persons.kolom, persons.baris)


def write_result(hasil: HasilIpa, keluaran: Path) -> None:
    """Write the report and every person as a workbook.

    Raises:
        KinerjaError: the file exists, is no .xlsx, or cannot be written.
    """
    from kinerja_xl.report.ipa_workbook import write_ipa

    require_new_workbook(keluaran)
    content = io.BytesIO()
    try:
        write_ipa(content, hasil.laporan, _persons(hasil))
    except OSError as error:  # a large one is put together in temporary files
        raise KinerjaError(f"{keluaran}: tidak dapat ditulis ({system_reason(error)}).", "Pilih folder lain.") from None
    write_new_file(keluaran, content.getvalue())


def report(hasil: HasilIpa, colour: bool, json: bool = False) -> str:
    """The report as terminal text or as JSON."""
    from kinerja_xl.report.ipa_machine import ipa_json
    from kinerja_xl.report.ipa_text import render_ipa

    return ipa_json(hasil.laporan) if json else render_ipa(hasil.laporan, colour)


def _roles_of_line(titles: Any, unit: str | None) -> dict[str, int]:
    """Roles of a line that may be no header: a unit column is asked for only where other columns are known."""
    known = person_roles(titles)
    return person_roles(titles, unit) if unit is not None and len(known) > 1 else known


def _persons(hasil: HasilIpa) -> Iterator[OrangIpa]:
    """Every person with points, reasons and what is lacking."""
    told = penjelasan(hasil.orang, hasil.poin, hasil.laporan.aturan.ipa)
    parts = (*(hasil.poin.dimensi[name] for name in DIMENSI), hasil.poin.total)
    columns = [(points / hasil.poin.bagian).tolist() for points in parts]
    who = [_texts(hasil.orang, peran) for peran in ("nama", "nip", "unit")]
    for place, row in enumerate(hasil.orang.index):
        *points, total = (None if column[place] < 0 else column[place] for column in columns)
        nama, nip, unit = (column[place] for column in who)
        reasons = [told.dimensi[name].of(place) for name in DIMENSI]
        missing = () if total is not None else hasil.poin.alasan(place)
        yield OrangIpa(str(row), nama, nip, unit or TANPA_UNIT, points, total, reasons, told.lacking(place), missing)


def _texts(orang: pd.DataFrame, peran: str) -> list[str]:
    """A column as texts; a NIP that is a number without its separators."""
    if peran not in orang:
        return [""] * len(orang)
    cells = orang[peran].astype(object).tolist()
    return [str(cell) if peran == "nip" and isinstance(cell, int) else teks(cell) for cell in cells]


def _left_out(count: int) -> Iterator[str]:
    if count:
        yield f"{format_number(Decimal(count))} baris tanpa NIP dan tanpa isian yang dihitung dilewati."


def _named(fault: Masalah, orang: pd.DataFrame) -> MasalahBaris:
    rows = tuple(map(str, orang.index[fault.tempat[:_ROWS]]))
    return MasalahBaris(fault.pesan, fault.saran, int(fault.tempat.size), rows, fault.galat, fault.belum)


def _plan(poin: PoinMassal, gaps: Sequence[Kesenjangan], target: Decimal) -> Rencana:
    total = poin.total[poin.total >= 0]
    points = poin.poin(int(total.sum(dtype="int64")))
    return rencana(points, len(total), gaps, target)


def _target(text: str | None) -> Decimal | None:
    if text is None:
        return None
    possible = [v for v in read_number(text).candidates if 0 <= v <= 100]
    if len(possible) != 1:
        raise KinerjaError(f"Target {text!r} bukan nilai IPA.", "Sebutkan angka 0 sampai 100, misalnya 75,5.")
    return possible[0]


def _last_day(tahun: int | None) -> date:
    if tahun is not None and not date.min.year <= tahun <= date.max.year:
        raise KinerjaError(f"Tahun {tahun} bukan tahun.", "Sebutkan misalnya --tahun 2024.")
    return date(tahun, 12, 31) if tahun else date.max


def _scale(rules: Aturan) -> str:
    lowest = format_number(rules.skala("kategori_ipa").terendah)
    return f"Kategori: {rules.rujukan(rules.skala('kategori_ipa').dasar)}; nilai {lowest} sampai 100."
