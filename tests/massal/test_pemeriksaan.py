"""Faults of the rows of a list of persons, and the gaps that its persons have."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest

from kinerja_xl.calc.ipa import in_gap
from kinerja_xl.calc.kesenjangan import Kesenjangan
from kinerja_xl.calc.pegawai import PELATIHAN, nilai_kinerja
from kinerja_xl.massal.ipa import poin_massal
from kinerja_xl.massal.kesenjangan import kesenjangan
from kinerja_xl.massal.kolom import blanks, missing_dimensions, settled
from kinerja_xl.massal.pemeriksaan import pemeriksaan
from kinerja_xl.regulasi import aturan
from tests.massal.orang import orang

IPA = aturan(date(2022, 12, 31)).ipa


def faults(frame: pd.DataFrame) -> dict[str, list[int]]:
    return {m.pesan: m.tempat.tolist() for m in pemeriksaan(frame, poin_massal(frame, IPA))}


def test_every_person_not_measured_is_named_with_every_reason() -> None:
    frame = orang(5_000, random.Random(11))
    points = poin_massal(frame, IPA)
    found = [(m.pesan, i) for m in pemeriksaan(frame, points) if m.belum for i in m.tempat.tolist()]
    assert sorted(found) == sorted((reason, i) for i in range(5_000) for reason in points.alasan(i))
    assert {i for _, i in found} == {i for i, total in enumerate(points.total.tolist()) if total < 0}


def test_scores_outside_and_in_gaps() -> None:
    scores = ["85", "90,5", "101", "-1", "", "Baik", "75.01", "76 - 90"]
    columns = [pd.Series(scores, dtype=object), pd.Series(scores, dtype="category")]
    columns.append(pd.Series([85, 90.5, 101, -1, None, 80, 75.01, 80]))
    for column in columns:
        found = faults(pd.DataFrame({"nilai_kinerja": column}))
        assert found["nilai kinerja di luar 0 sampai 100"] == [2, 3]
        assert found["nilai kinerja di celah kelas, dihitung ke kelas di atasnya"] == [1, 6]


def test_gaps_are_those_of_the_scalar_core() -> None:
    scores = [Decimal(n) / 4 for n in range(404)]
    found = faults(pd.DataFrame({"nilai_kinerja": [float(s) for s in scores]}))
    expected = [i for i, s in enumerate(scores) if in_gap(s)]
    assert found["nilai kinerja di celah kelas, dihitung ke kelas di atasnya"] == expected
    assert nilai_kinerja(90.5) == Decimal("90.5")


def test_printed_points_are_held_against_the_counted() -> None:
    frame = pd.DataFrame(
        {
            "kualifikasi": ["S-1", "S-1", "", "S-2"],
            "skor_kualifikasi": ["15", "20", "15", "-"],
            "kelompok_jabatan": "Pelaksana",
            "seminar": "ya",
            "nilai_kinerja": [80, 80, 80, 80],
            "nilai_ipa": ["62,5", "62.5", "", "62,51"],
        }
    )
    found = faults(frame)
    assert found["skor kualifikasi tercetak tidak sama dengan hasil hitung"] == [1]
    assert found["nilai IPA tercetak tidak sama dengan hasil hitung"] == [3]


def test_nip_faults_are_told_apart() -> None:
    frame = pd.DataFrame({"nip": ["197001011990031001", "197001011990031001", "123", Decimal(5), ""]})
    found = faults(frame)
    assert found["NIP ganda"] == [0, 1]
    assert found["NIP tidak sah"] == [2]
    assert found["NIP tersimpan sebagai angka: Excel hanya menyimpan 15 angka pertamanya"] == [3]


def test_gaps_of_trainings_and_classes() -> None:
    frame = pd.DataFrame(
        {
            "kualifikasi": "S-1",
            "kelompok_jabatan": ["Pelaksana", "Pelaksana", "Fungsional", "Administrator", "Juru Taman"],
            "diklat_teknis": ["ya", "", "ya", "ya", ""],
            "seminar": ["", "", "ya", "", ""],
            "nilai_kinerja": [95, 80, 70, 40, 40],
        }
    )
    assert kesenjangan(poin_massal(frame, IPA), IPA) == [
        Kesenjangan("diklat kepemimpinan, struktural", Decimal(15), 1),
        Kesenjangan("seminar, struktural", Decimal(10), 1),
        Kesenjangan("diklat fungsional, fungsional", Decimal(15), 1),
        Kesenjangan("diklat teknis, pelaksana", Decimal("22.5"), 1),
        Kesenjangan("seminar, pelaksana", Decimal("17.5"), 2),
        Kesenjangan("nilai kinerja naik dari baik ke sangat baik", Decimal(5), 1),
        Kesenjangan("nilai kinerja naik dari cukup ke baik", Decimal(10), 1),
        Kesenjangan("nilai kinerja naik dari kurang ke sedang", Decimal(4), 1),
    ]


def test_gaps_of_stated_points() -> None:
    frame = pd.DataFrame(
        {
            f"skor_{d}": v
            for d, v in zip(
                ("kualifikasi", "kompetensi", "kinerja", "disiplin"),
                ([15, 15, 15], [40, 22.5, 22.5], 30, 5),
                strict=True,
            )
        }
    )
    assert kesenjangan(poin_massal(frame, IPA), IPA) == [Kesenjangan("kompetensi dilengkapi", Decimal("17.5"), 2)]


@pytest.mark.parametrize(
    ("column", "values", "settled_as"),
    [
        ("skor_kualifikasi", ["S-1", "SMA"], "kualifikasi"),
        ("skor_kualifikasi", ["15", "20", "", "12"], "skor_kualifikasi"),
        ("skor_kinerja", [85.5, 90, 25], "nilai_kinerja"),
        ("skor_kinerja", [30, 25, 25], "skor_kinerja"),
        ("skor_disiplin", ["ringan", ""], "hukuman"),
        ("skor_disiplin", ["5", "3"], "skor_disiplin"),
    ],
)
def test_a_bare_dimension_holds_what_its_values_say(column: str, values: list[object], settled_as: str) -> None:
    assert list(settled(pd.DataFrame({column: values}), IPA)) == [settled_as]


def test_dimensions_that_no_column_tells() -> None:
    assert missing_dimensions(pd.DataFrame({"nip": []})) == ["kualifikasi", "kompetensi", "kinerja"]
    assert missing_dimensions(pd.DataFrame({"kualifikasi": [], "seminar": [], "skor_kinerja": []})) == ["kompetensi"]
    assert missing_dimensions(orang(1, random.Random(1))) == []


def test_what_is_counted_although_it_is_blank_is_told() -> None:
    frame = pd.DataFrame({"kelompok_jabatan": ["Pelaksana"] * 3, "seminar": ["ya", "", "-"], "diklat_teknis": "ya"})
    assert list(blanks(frame)) == [
        "Tidak ada kolom diklat kepemimpinan, diklat fungsional: dihitung belum diikuti.",
        "Sel kosong yang dihitung belum diikuti: seminar 2.",
        "3 orang tanpa isian hukuman disiplin dihitung tidak pernah dihukum.",
    ]
    assert PELATIHAN[-1] == "seminar"
