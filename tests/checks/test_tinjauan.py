"""The findings of every example against a hand-written review of the published document."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from kinerja_xl import app

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
REVIEWS = Path(__file__).parent / "tinjauan"
STEMS = sorted(path.stem for path in CONTOH.glob("*.xlsx"))


@pytest.fixture(scope="module")
def report() -> app.Report:
    return app.periksa(CONTOH / "lkjip-bontang-2020.xlsx")


def test_every_example_is_reviewed() -> None:
    assert sorted(path.stem for path in REVIEWS.glob("*.toml")) == STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_every_finding_is_reviewed_and_every_known_mistake_is_found(stem: str) -> None:
    reviewed = tomllib.loads((REVIEWS / f"{stem}.toml").read_text(encoding="utf-8"))["tinjauan"]
    assert all(entry["mengapa"] for entry in reviewed)
    known = [(e["kode"], e["lembar"], cell) for e in reviewed for cell in e["sel"]]
    assert [place for place, number in Counter(known).items() if number > 1] == []
    found = {(f.code, f.sheet, f.cell) for f in app.periksa(CONTOH / f"{stem}.xlsx").findings}
    assert {"tanpa tinjauan": found - set(known), "tidak ditemukan": set(known) - found} == {
        "tanpa tinjauan": set(),
        "tidak ditemukan": set(),
    }


def test_all_forms_of_the_report_are_recognised(report) -> None:
    forms = Counter(table.form for table in report.book.tables)
    assert forms == {
        "target_jangka_menengah": 2,
        "perjanjian_indikator": 2,
        "perjanjian_anggaran": 2,
        "pengukuran": 5,
        "sakip": 1,
        "ipa_dimensi": 1,
        "frekuensi_pendidikan": 1,
        "frekuensi_diklat": 1,
        "frekuensi_kinerja": 1,
        "efisiensi": 1,
        "realisasi_anggaran": 2,
        "lra": 1,
        "rekapitulasi": forms["rekapitulasi"],
        **dict.fromkeys(("rekomendasi", "iku", "standar_nasional", "narasi"), 1),
    }
    assert all(facts.recognised for facts in report.book.sheets)
    assert report.unchecked == ()


def test_the_mends_name_the_right_cells(report) -> None:
    hints = {(f.code, f.cell): f.hint for f in report.findings if f.sheet == "Realisasi Kegiatan"}
    assert "Realisasi Kegiatan!G17 menjadi 733.703.600" in hints["PAG103", "G17"]
    assert "Realisasi Kegiatan!G29 menjadi 1.800.317.753" in hints["PAG103", "G29"]
    assert "G17 dan Realisasi Kegiatan!G29" in hints["PAG102", "G45"]


def test_copies_and_roundings_are_explained(report) -> None:
    hints = {(f.sheet, f.cell, f.code): f.hint for f in report.findings}
    assert "dipotong" in hints["IKU", "G6", "CAP101"]
    assert "dibulatkan ke atas" in hints["Realisasi PK", "G8", "PAG101"]
    assert "LRA!H11" in hints["LRA", "H12", "PAG106"]
    assert "tahun 2021" in hints["Lampiran 4", "D5", "SLR101"]
