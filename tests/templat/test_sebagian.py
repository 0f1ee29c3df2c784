"""A book is filled in over a year, in any order: what is not there yet is no mistake of who fills in."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kinerja_xl.templat import BUKU, build, small_forms
from tests.templat.isian import ISI
from tests.templat.test_templat import FILLED, OFFICE, problems, sign

QUARTERS = range(5)
ONCE_A_YEAR = (
    "lra",
    "efisiensi",
    "sakip",
    "skm",
    "merit",
    "ikd",
    "pegawai",
    "iki",
    "rekomendasi",
    "perjanjian-anggaran",
)
"""Forms that no other sheet needs before the year is over."""
IN_ANY_ORDER = ("kartu-kendali", "pencapaian-pelayanan", "definisi-operasional", "rekomendasi", "pegawai", "skm", "ikd")
"""Forms whose rows may be typed as they come."""
AT_THE_END = ("realisasi", "fisik", "keluaran")
TOLD = ("faktor", "tindak_lanjut", "bukti", "kendala")


def until(quarter: int, row: dict[str, Any]) -> dict[str, Any]:
    """A row as it is after so many quarters: no realisasi of later ones, nothing told of what has not begun."""
    later = tuple(f"{what}_tw{n}" for what in ("realisasi", "fisik") for n in range(quarter + 1, 5))
    found = {k: v for k, v in row.items() if not k.startswith(later)}
    begun = any(k.startswith(("realisasi_tw", "fisik_tw")) for k in found)
    return found if begun else {k: v for k, v in found.items() if k not in TOLD}


def partly(quarter: int, seed: int) -> dict[str, list[dict[str, Any]]]:
    dice = random.Random(seed)
    isi = dict(ISI)
    for form in ("pengukuran", "kartu-kendali", "evaluasi-renja"):
        isi[form] = [until(quarter, row) for row in ISI[form]]
    if quarter < 4:
        for form in ("realisasi-anggaran", "iki"):
            isi[form] = [{k: v for k, v in row.items() if k not in AT_THE_END} for row in ISI[form]]
    for form in ONCE_A_YEAR:
        if dice.random() < 0.5:
            isi[form] = []
    if quarter < 4:  # they speak of the whole year
        isi |= {"efisiensi": [], "lra": []}
    for form in IN_ANY_ORDER:
        isi[form] = dice.sample(isi[form], len(isi[form]))
    return isi


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("quarter", QUARTERS)
def test_a_book_filled_in_so_far_has_no_findings(quarter: int, seed: int, tmp_path: Path) -> None:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(build(BUKU, FILLED._replace(isi=partly(quarter, seed))))
    book = load_workbook(path, data_only=True)
    sign(book)
    book.save(path)
    assert problems(path) == []


@pytest.mark.parametrize("name", small_forms())
def test_a_form_filled_in_alone_has_no_findings(name: str, tmp_path: Path) -> None:
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(build(name, OFFICE._replace(isi=ISI)))
    book = load_workbook(path, data_only=True)
    sign(book)
    book.save(path)
    assert problems(path) == []
