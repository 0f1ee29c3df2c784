"""Serapan, SILPA and growth; the published percentages stand in serapan.toml."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.serapan import pertumbuhan, serapan, silpa, silpa_persen
from kinerja_xl.cells import CellRef
from kinerja_xl.numbers import read_number
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("serapan.toml")

rupiah = st.integers(0, 10**13).map(Decimal)


def cases(*kinds: str) -> pytest.MarkDecorator:
    found = [case for kind in kinds for case in CASES[kind]]
    return pytest.mark.parametrize("case", found, ids=lambda c: f"{c['uraian']} {c['persen']}")


def prints_as(hasil: Hasil, printed: str) -> bool:
    reading = read_number(printed)
    return hasil.nilai is not None and rounded(hasil.nilai, reading.decimals) == reading.value


@cases("serapan_lra", "serapan_kegiatan", "rasio_tabel_2_6")
def test_published_serapan(case: dict[str, Any]) -> None:
    result = serapan(masukan("realisasi", case["bagian"]), masukan("pagu", case["pagu"]))
    assert prints_as(result, case["persen"])


@cases("silpa_lra")
def test_published_silpa_persen(case: dict[str, Any]) -> None:
    result = silpa_persen(masukan("SILPA", case["bagian"]), masukan("pagu", case["pagu"]))
    assert prints_as(result, case["persen"])


@cases("keliru")
def test_published_slip_is_computed_right(case: dict[str, Any]) -> None:
    result = serapan(masukan("bagian", case["bagian"]), masukan("pagu", case["pagu"]))
    assert prints_as(result, case["seharusnya"])
    assert not prints_as(result, case["persen"])


def test_silpa_is_pagu_less_realisasi_in_whole_rupiah() -> None:
    result = silpa(masukan("pagu", 5429689056), masukan("realisasi", 5334766655))
    assert shown(result) == "94.922.401"
    over = silpa(masukan("pagu", 6141154041), masukan("realisasi", 6323780193))
    assert shown(over) == "-182.626.152"


def test_explanation() -> None:
    realisasi = masukan("realisasi", 5334766655, CellRef("LRA", 12, 5))
    pagu = masukan("pagu", 5429689056, CellRef("LRA", 12, 4))
    result = serapan(realisasi, pagu)
    assert result.rumus == "realisasi / pagu x 100"
    assert [str(m) for m in result.masukan] == ["realisasi = 5.334.766.655 (LRA!E12)", "pagu = 5.429.689.056 (LRA!D12)"]
    assert "6 = 5 / 4" in result.rujukan
    assert silpa(pagu, realisasi).rumus == "pagu - realisasi"
    assert silpa_persen(realisasi, pagu).rumus == "SILPA / pagu x 100"


@pytest.mark.parametrize(
    ("realisasi", "pagu", "alasan"),
    [
        ("", 100, "tidak dapat dihitung: realisasi kosong"),
        ("-", 100, "tidak dapat dihitung: realisasi berisi tanda '-'"),
        (50, "", "tidak dapat dihitung: pagu kosong"),
        (50, 0, "tidak dapat dihitung: pagu 0"),
        (0, 0, "tidak dapat dihitung: pagu 0"),
        ("97.21", 100, "tidak dapat dihitung: realisasi ditulis dengan pemisah yang tidak pasti"),
    ],
)
def test_serapan_that_cannot_be_computed(realisasi: Any, pagu: Any, alasan: str) -> None:
    result = serapan(masukan("realisasi", realisasi), masukan("pagu", pagu))
    assert (result.nilai, result.alasan) == (None, alasan)


def test_silpa_needs_both_and_nothing_spent_is_not_nothing_known() -> None:
    assert silpa(masukan("pagu", 100), masukan("realisasi", "")).alasan == "tidak dapat dihitung: realisasi kosong"
    assert silpa(masukan("pagu", 100), masukan("realisasi", 0)).nilai == 100
    assert serapan(masukan("realisasi", 0), masukan("pagu", 100)).nilai == 0


@pytest.mark.parametrize(
    ("awal", "akhir", "tahun", "persen"),
    [
        (100, 121, 3, "10,00"),
        (100, 100, 5, "0,00"),
        (200, 100, 2, "-50,00"),
        (100, 0, 2, "-100,00"),
        (6141154041, 6790935485, 5, "2,55"),
        (0, 100, 3, "tidak dapat dihitung: nilai awal 0, atau ada nilai negatif"),
        (-5, 100, 3, "tidak dapat dihitung: nilai awal 0, atau ada nilai negatif"),
        (5, -100, 3, "tidak dapat dihitung: nilai awal 0, atau ada nilai negatif"),
        (100, 200, 1, "tidak dapat dihitung: kurang dari dua tahun"),
        ("-", 200, 3, "tidak dapat dihitung: awal berisi tanda '-'"),
    ],
)
def test_yearly_growth(awal: Any, akhir: Any, tahun: int, persen: str) -> None:
    assert shown(pertumbuhan(masukan("awal", awal), masukan("akhir", akhir), tahun)) == persen


@given(rupiah, rupiah)
def test_what_is_spent_and_what_is_left_make_the_whole(pagu: Decimal, realisasi: Decimal) -> None:
    """Realisasi and SILPA add up to pagu, and their percentages to 100."""
    m_pagu, m_realisasi = Masukan("pagu", pagu), Masukan("realisasi", realisasi)
    left = silpa(m_pagu, m_realisasi).nilai
    assert left is not None
    assert realisasi + left == pagu
    spent, share = serapan(m_realisasi, m_pagu).nilai, silpa_persen(Masukan("SILPA", left), m_pagu).nilai
    if spent is None or share is None:
        assert pagu == 0
    else:
        assert abs(spent + share - 100) < Decimal("1e-9")
