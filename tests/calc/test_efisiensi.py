"""Efficiency of the use of resources."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.efisiensi import Keluaran, efisiensi, efisiensi_pmk214, nilai_efisiensi
from kinerja_xl.cells import CellRef
from tests.calc.masukan import masukan, shown

outputs = st.builds(
    Keluaran,
    pagu=st.integers(1, 10**12).map(Decimal),
    realisasi=st.integers(0, 10**12).map(Decimal),
    capaian=st.integers(0, 300).map(Decimal),
)


@pytest.mark.parametrize(
    ("capaian", "serapan", "hasil"),
    [
        ("100,80", "98,25", "2,55"),  # LKjIP Bontang 2020, Tabel 3.3: kolom 6 = 4 - 5
        ("100,00", "100,00", "0,00"),
        ("80,00", "98,25", "-18,25"),
        ("100,80%", "98,25%", "2,55"),
        ("-", "98,25", "tidak dapat dihitung: capaian kinerja berisi tanda '-'"),
        ("100,80", "", "tidak dapat dihitung: serapan kosong"),
        ("100,80", "97.21", "tidak dapat dihitung: serapan ditulis dengan pemisah yang tidak pasti"),
    ],
)
def test_efisiensi(capaian: Any, serapan: Any, hasil: str) -> None:
    assert shown(efisiensi(masukan("capaian kinerja", capaian), masukan("serapan", serapan))) == hasil


def test_explanation() -> None:
    inputs = masukan("capaian kinerja", 100, CellRef("Efisiensi", 8, 4)), masukan("serapan", 98)
    result = efisiensi(*inputs)
    assert (result.rumus, result.masukan) == ("capaian kinerja - serapan anggaran", inputs)
    assert "6 = 4 - 5" in result.rujukan


@pytest.mark.parametrize(
    ("keluaran", "persen"),
    [
        ([(100, 90, 100)], "10,00"),  # (100 x 100% - 90) / (100 x 100%)
        ([(100, 90, 50)], "-20,00"),  # -80, dibatasi -20
        ([(100, 10, 100)], "20,00"),  # 90, dibatasi 20
        ([(100, 100, 100), (300, 240, 100)], "15,00"),
        ([(1_000, 950, 97)], "2,06"),
    ],
)
def test_efisiensi_pmk214(keluaran: list[tuple[int, int, int]], persen: str) -> None:
    outputs = [Keluaran(*map(Decimal, k)) for k in keluaran]
    assert shown(efisiensi_pmk214(outputs)) == persen


@pytest.mark.parametrize("keluaran", [[], [Keluaran(Decimal(0), Decimal(5), Decimal(100))]])
def test_efisiensi_pmk214_without_worth_cannot_be_computed(keluaran: list[Keluaran]) -> None:
    result = efisiensi_pmk214(keluaran)
    assert (result.nilai, result.alasan) == (None, "tidak dapat dihitung: pagu x capaian 0")
    assert result.rujukan == "PMK 214/PMK.02/2017 (keyakinan: sekunder)"


@pytest.mark.parametrize(("persen", "nilai"), [(-20, 0), (-10, 25), (0, 50), (10, 75), (20, 100)])
def test_nilai_efisiensi(persen: int, nilai: int) -> None:
    assert nilai_efisiensi(Decimal(persen)) == nilai


@given(st.lists(outputs, min_size=1))
def test_nilai_efisiensi_stays_between_0_and_100(keluaran: list[Keluaran]) -> None:
    """Whatever is spent and reached, the score of efficiency lies from 0 to 100."""
    result = efisiensi_pmk214(keluaran)
    if result.nilai is not None:
        assert 0 <= nilai_efisiensi(result.nilai) <= 100
