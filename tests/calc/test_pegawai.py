"""Cells of a list of civil servants; the cases stand in pegawai.toml."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kinerja_xl.calc.daftar_pegawai import poin_baris
from kinerja_xl.calc.ipa import Pegawai, poin
from kinerja_xl.calc.pegawai import diikuti, dimensi_skor, nilai_kinerja, skor
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import read_cases
from tests.massal.orang import pegawai

CASES = read_cases("pegawai.toml")
IPA = aturan(date(2022, 12, 31)).ipa
ROW: dict[str, object] = {"kualifikasi": "S-1", "kelompok_jabatan": "JFU", "seminar": "ya", "nilai_kinerja": "85,5"}


@pytest.mark.parametrize("case", CASES["nilai"], ids=lambda c: repr(c["sel"]))
def test_score_of_a_cell(case: dict[str, Any]) -> None:
    assert nilai_kinerja(case["sel"]) == case.get("nilai", case.get("teks"))


@pytest.mark.parametrize(
    ("sel", "expected"),
    [
        (sel, {"ya": True, "tidak": False, "entah": None}[word])
        for group in CASES["diikuti"]
        for word, cells in group.items()
        for sel in cells
    ],
)
def test_training_of_a_cell(sel: str, expected: bool | None) -> None:
    assert diikuti(sel) is expected


@pytest.mark.parametrize(
    ("sel", "expected"),
    [(sel, {"ya": True, "tidak": False, "entah": None}[word]) for word, cells in CASES["jam"].items() for sel in cells],
)
def test_hours_of_a_training(sel: object, expected: bool | None) -> None:
    assert diikuti(sel, jam=True) is expected


@pytest.mark.parametrize("case", CASES["skor"], ids=lambda c: f"{c['dimensi']} {c['sel']!r} {c.get('jabatan', '')}")
def test_stated_points(case: dict[str, Any]) -> None:
    found = skor(case["dimensi"], case["sel"], case.get("jabatan"), IPA)
    assert found == (case.get("poin"), case.get("alasan", ""), case.get("catatan", ""))


def test_a_row_is_the_person_it_describes() -> None:
    person = Pegawai("S-1", "JFU", seminar=True, nilai_kinerja=nilai_kinerja("85,5"))
    assert pegawai(ROW) == person
    assert poin_baris(ROW, IPA) == poin(person, IPA)


def test_a_training_that_cannot_be_told_is_a_reason() -> None:
    found = poin_baris({**ROW, "diklat_teknis": "24 hari"}, IPA)
    assert (found.kompetensi, found.total) == (None, None)
    assert found.alasan == ("diklat teknis 24 hari tidak dikenal, isi ya atau tidak",)


def test_points_stated_stand_where_nothing_else_tells_them() -> None:
    columns = ("skor_kualifikasi", "skor_kompetensi", "skor_kinerja", "skor_disiplin")
    assert dimensi_skor(columns) == ("kualifikasi", "kompetensi", "kinerja", "disiplin")
    assert dimensi_skor((*columns, "nilai_kinerja", "seminar")) == ("kualifikasi", "disiplin")
    found = poin_baris(dict(zip(columns, ("15", "40", "25", "4"), strict=True)), IPA)
    assert (found.total, found.alasan, found.catatan) == (84, (), ("skor disiplin 4 bukan poin instrumen",))
