"""The functions of the IPA and `kinerja ipa` say the same of the same list: columns, points, reasons, index."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kinerja_xl.app.ipa import ipa
from kinerja_xl.calc.ipa import DIMENSI
from kinerja_xl.calc.kolom_pegawai import person_roles
from kinerja_xl.functions import hitung
from kinerja_xl.functions.kolom import columns_of
from kinerja_xl.functions.nilai import Galat
from kinerja_xl.functions.pegawai import people_of
from kinerja_xl.massal.berkas import frame_of
from kinerja_xl.massal.ipa import poin_massal
from kinerja_xl.massal.kolom import rows_of_persons, settled
from kinerja_xl.massal.ringkasan import ringkasan
from kinerja_xl.regulasi import glosarium, terbaru
from kinerja_xl.workbook.recognition.pegawai import read_persons
from tests.massal.orang import ISI, SKOR

RULES = terbaru()
MORE: dict[str, list[object]] = {
    "diklat_teknis": [20, 24, 16, "24 JP", "8 JP", "24 hari", 1, 0, True, False, "2", 1.5, "24.5"],
    "diklat_fungsional": [1, 0, True, False, 24, "x", "tdk"],
    "nilai_kinerja": [
        85.5,
        90 + 1e-14,
        91 - 1e-14,
        True,
        1,
        0,
        False,
        100,
        "120",
        date(2024, 3, 1),
        "85.5",
        90.00000001,
    ],
    "kualifikasi": [True, 1, "S-1 ", "\u00a0S2"],
    "hukuman": [0, False, "RINGAN"],
    "skor_kualifikasi": [11.97, 0.1 + 0.2, 25.0000001, "3.2", 20, 1 / 3],
    "skor_kompetensi": [32.63, "22.5", "2.5", True, 1, 40],
    "skor_kinerja": [22.98, 85, 91, "Baik", 25],
    "skor_disiplin": [5.0, 4, "ringan", 0],
    "nama": ["P 1", "Bidang A", None],
    "nip": ["197001011990031901", None, None, "-"],
    "unit": ["Bidang A", None],
    "nilai_ipa": [70, None],
}
CELLS = {role: [*ISI.get(role, []), *SKOR.get(role, []), *MORE.get(role, [])] for role in {*ISI, *SKOR, *MORE}}
TITLES = {column.peran: [t for t in column.judul if ">" not in t] for column in glosarium().kolom_pegawai}
BESIDE = ["nama", "nip", "unit", "nilai_ipa"]


@st.composite
def lists(draw: st.DrawFn) -> list[list[Any]]:
    """A title row with at least three telling columns in any order, and persons below it."""
    telling = draw(st.lists(st.sampled_from(sorted({*ISI, *SKOR})), min_size=3, unique=True))
    roles = draw(st.permutations([*telling, *draw(st.lists(st.sampled_from(BESIDE), unique=True))]))
    titles = [draw(st.sampled_from(TITLES[role])) for role in roles]
    rows = st.tuples(*(st.sampled_from(CELLS[role]) for role in roles))
    return [titles, *map(list, draw(st.lists(rows, max_size=8)))]


def both(rows: list[list[Any]]) -> tuple[list[Any], list[Any]]:
    """What the functions and what the vectorised reading say: place, points, total, reasons of each person."""
    people = people_of(rows, RULES).orang
    mine = [(row - 1, [getattr(p, d) for d in DIMENSI], p.total, p.alasan) for row, p in people]
    places = person_roles([[str(title)] for title in rows[0]])
    columns = {role: [row[at] for row in rows[1:]] for role, at in places.items()}
    frame = rows_of_persons(settled(frame_of(columns, list(map(str, range(len(rows) - 1)))), RULES.ipa))
    points = poin_massal(frame, RULES.ipa)
    other = [
        (
            int(row),
            [told(points, points.dimensi[d][i]) for d in DIMENSI],
            told(points, points.total[i]),
            points.alasan(i),
        )
        for i, row in enumerate(frame.index)
    ]
    unit = ringkasan(points, RULES)
    for result, cara in ((unit.ipa, ""), (unit.ketat, "ketat")):
        expected = Galat.BAGI_NOL if result.nilai is None else float(result.nilai)
        assert hitung("IPA", rows, cara) == expected
    column = hitung("IPA_SKOR", rows)
    assert isinstance(column, list)
    for place, _, total, _ in other:
        assert column[place + 1] == [Galat.TIDAK_ADA if total is None else float(total)]
    return mine, other


def told(points: Any, parts: Any) -> Any:
    return None if parts < 0 else points.poin(int(parts))


@settings(max_examples=400, deadline=None)
@given(lists())
@example([["NIP", "Kelompok Jabatan", "Diklat Teknis", "Seminar", "Hukuman Disiplin"], [None, "", 1, "", 2]])
@example([["NIP", "Kelompok Jabatan", "Diklat Teknis", "Seminar", "Hukuman Disiplin"], [None, "", 0, 1, 2]])
@example([["NIP", "Kelompok Jabatan", "Diklat Teknis", "Hukuman Disiplin", "Kualifikasi"], [None, "", 1, 2, ""]])
def test_points_and_reasons_of_any_list(rows: list[list[Any]]) -> None:
    mine, other = both(rows)
    assert mine == other


@pytest.mark.parametrize("seed", range(4))
def test_points_and_reasons_of_long_lists(seed: int) -> None:
    acak = random.Random(seed)
    roles = acak.sample(sorted(ISI), len(ISI)) if seed < 2 else acak.sample(sorted(SKOR), 4)
    rows: list[list[Any]] = [[TITLES[role][0] for role in roles]]
    rows += [[acak.choice(CELLS[role]) for role in roles] for _ in range(3_000)]
    mine, other = both(rows)
    assert mine == other


@pytest.mark.parametrize("seed", range(3))
def test_the_same_list_as_a_workbook(seed: int, tmp_path: Path) -> None:
    acak = random.Random(seed)
    roles = [*BESIDE[:2], *acak.sample(sorted(ISI), len(ISI))]
    isi: dict[str, list[object]] = {**ISI, "nama": ["Pegawai"], "nip": ["19700101 199003 1 901"]}
    rows: list[list[Any]] = [[TITLES[role][0].title() for role in roles]]
    rows += [[acak.choice(isi[role]) for role in roles] for _ in range(200)]
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(tmp_path / "a.xlsx")
    report = ipa(tmp_path / "a.xlsx").laporan
    assert report.keseluruhan.ipa.nilai is not None
    assert report.keseluruhan.ketat.nilai is not None
    assert hitung("IPA", rows) == float(report.keseluruhan.ipa.nilai)
    assert hitung("IPA", rows, "ketat") == float(report.keseluruhan.ketat.nilai)


HEADS = [
    [
        ["No", "Nama", "Pendidikan", "Jabatan", "Diklat", None, None, "Seminar", "Nilai SKP"],
        [None] * 4 + ["Kepemimpinan", "Fungsional", "Teknis", None, None],
    ],
    [["Nama", "NIP", "Skor", None, None, None], [None, None, "Kualifikasi", "Kompetensi", "Kinerja", "Disiplin"]],
    [
        ["Nama", "NIP", "Nilai", None, None, None, "Jumlah"],
        [None, None, "Kualifikasi", "Kompetensi", "Kinerja", "Disiplin", None],
    ],
    [["Jenis Jabatan", "Jabatan", "Kualifikasi Pendidikan", "Diklat 20 JP", "PPK", "Unit Kerja", "Hukdis"]],
]


@pytest.mark.parametrize("head", HEADS, ids=lambda h: h[0][2])
def test_the_same_columns_in_a_range_and_in_a_workbook(head: list[list[Any]], tmp_path: Path) -> None:
    rows = [*head, *([str(i) if j else f"P {i}" for j, _ in enumerate(head[0])] for i in range(3))]
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    sheet = book.worksheets[0]
    if len(head) > 1:
        for place, (title, below) in enumerate(zip(*head, strict=True), 1):
            if title and not below:
                sheet.merge_cells(start_row=1, end_row=2, start_column=place, end_column=place)
        start = next(i for i, (title, below) in enumerate(zip(*head, strict=True), 1) if title and below)
        length = sum(bool(below) for below in head[1])
        sheet.merge_cells(start_row=1, end_row=1, start_column=start, end_column=start + length - 1)
    book.save(tmp_path / "a.xlsx")
    found = columns_of(rows)
    assert found is not None
    assert found.baris_judul == len(head)
    read = read_persons(tmp_path / "a.xlsx").kolom
    assert list(read) == list(found.letak)
    assert {role: cells[0] for role, cells in read.items()} == {
        role: rows[len(head)][at] for role, at in found.letak.items()
    }


def test_a_list_of_points_in_the_official_order_needs_no_titles() -> None:
    rows: list[list[Any]] = [[11.97, 32.63, 22.98, 5.0], [15, 22.5, 25, 4]]
    frame = pd.DataFrame(rows, columns=[f"skor_{d}" for d in DIMENSI])
    points = poin_massal(frame, RULES.ipa)
    assert hitung("IPA_SKOR", rows) == [[72.58], [66.5]]
    assert [float(points.poin(int(total))) for total in points.total] == [72.58, 66.5]
