"""The points of many persons at once are those that the scalar core gives each of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_xl.calc.daftar_pegawai import poin_baris
from kinerja_xl.calc.ipa import DIMENSI, PoinPegawai, ipa_unit
from kinerja_xl.massal.ipa import PoinMassal, parts, poin_massal
from kinerja_xl.massal.ringkasan import TANPA_UNIT, ringkasan, ringkasan_unit
from kinerja_xl.regulasi import aturan
from tests.massal.orang import ISI, SKOR, orang, pegawai

RULES = aturan(date(2022, 12, 31))
IPA = RULES.ipa
MIXED = ["kelompok_jabatan", "kualifikasi", "skor_kompetensi", "nilai_kinerja", "skor_disiplin"]


def scalar(frame: pd.DataFrame) -> list[PoinPegawai]:
    rows: list[dict[str, Any]] = frame.astype(object).where(frame.notna(), None).to_dict("records")  # type: ignore[assignment]
    return [poin_baris(row, IPA) for row in rows]


def assert_same(found: PoinMassal, expected: Sequence[PoinPegawai]) -> None:
    for name in DIMENSI:
        assert found.dimensi[name].tolist() == [parts(getattr(p, name), found.bagian) for p in expected]
    assert found.total.tolist() == [parts(p.total, found.bagian) for p in expected]
    assert [found.alasan(i) for i in range(len(expected))] == [p.alasan for p in expected]


@pytest.mark.parametrize("peran", [None, sorted(SKOR), [*sorted(SKOR), "kelompok_jabatan"], MIXED], ids=str)
def test_20000_persons_have_the_points_and_reasons_of_the_scalar_core(peran: list[str] | None) -> None:
    frame = orang(20_000, random.Random(20_2211), peran)
    assert_same(poin_massal(frame, IPA), scalar(frame))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.fixed_dictionaries({k: st.sampled_from(v) for k, v in ISI.items()}), max_size=12))
def test_any_persons_have_the_points_of_the_scalar_core(rows: list[dict[str, object]]) -> None:
    frame = pd.DataFrame(rows, columns=list(ISI), dtype=object)
    assert_same(poin_massal(frame, IPA), scalar(frame))


@settings(deadline=None)
@given(
    st.lists(st.none() | st.floats(-10, 150) | st.sampled_from([50, 50.5, 60, 75, 75.5, 90, 90.5, 91]), min_size=1),
    st.sampled_from(["float64", "float32", "Float64"]),
)
def test_numeric_scores_fall_in_the_class_of_the_scalar_core(scores: list[float | None], dtype: str) -> None:
    """A score stored as a number has the class that the same number has as an exact decimal."""
    frame = pd.DataFrame({"nilai_kinerja": pd.Series(scores, dtype="float64").astype(dtype)})
    assert poin_massal(frame, IPA).dimensi["kinerja"].tolist() == [parts(p.kinerja) for p in scalar(frame)]


@pytest.mark.parametrize("dtype", ["int8", "int64", "Int64"])
def test_whole_scores(dtype: str) -> None:
    frame = pd.DataFrame({"nilai_kinerja": pd.Series([0, 50, 51, 60, 75, 76, 90, 91, 100], dtype=dtype)})
    assert_same(poin_massal(frame, IPA), scalar(frame))


def test_typed_columns_give_what_texts_give() -> None:
    frame = orang(2_000, random.Random(7), ["kualifikasi", "kelompok_jabatan", "hukuman", "seminar"])
    texts = frame.astype(object).where(frame.notna(), None)
    assert_same(poin_massal(frame.astype("category"), IPA), scalar(texts))
    flags = pd.DataFrame({"seminar": [True, False], "kelompok_jabatan": ["Pelaksana"] * 2})
    assert poin_massal(flags, IPA).dimensi["kompetensi"].tolist() == [35, 0]
    unsure = flags.assign(seminar=pd.array([True, None], "boolean"))
    assert poin_massal(unsure, IPA).dimensi["kompetensi"].tolist() == [35, 0]


def test_nobody() -> None:
    frame = pd.DataFrame({role: pd.Series([], dtype=object) for role in ISI})
    unit = ringkasan(poin_massal(frame, IPA), RULES)
    assert (unit.ipa.nilai, unit.dihitung, unit.belum) == (None, 0, 0)


def test_points_finer_than_a_half_are_refused() -> None:
    with pytest.raises(ValueError, match="kelipatan 1/2"):
        parts(Decimal("0.25"))


def test_a_unit_has_the_ipa_of_the_scalar_core() -> None:
    frame = orang(3_000, random.Random(3)).assign(diklat_teknis="Ya")
    found = ringkasan(poin_massal(frame, IPA), RULES)
    assert found == ipa_unit(map(pegawai, rows_of(frame)), RULES)


def test_each_unit_has_the_ipa_of_its_own_persons() -> None:
    acak = random.Random(5)
    frame = orang(1_000, acak).assign(diklat_teknis="Tidak")
    frame["unit"] = [acak.choice(["Dinas A", " Dinas A", "Badan B", "", None]) for _ in range(1_000)]
    found = ringkasan_unit(frame, poin_massal(frame, IPA), RULES)
    assert list(found) == [TANPA_UNIT, "Badan B", "Dinas A"]
    for name, unit in found.items():
        own = frame[frame["unit"].fillna("").str.strip().replace("", TANPA_UNIT) == name]
        assert unit == ipa_unit(map(pegawai, rows_of(own)), RULES)
    assert sum(u.dihitung + u.belum for u in found.values()) == 1_000


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")  # type: ignore[return-value]


def test_half_points_fit_their_integers() -> None:
    assert np.iinfo(np.int16).max > 2 * 100
