"""Capaian; the cases stand in capaian.toml and tabel_2_4.toml."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.capaian import banding, capaian, capaian_rentang, likely_turun, polaritas, status
from kinerja_xl.calc.hasil import Hasil, Masukan
from kinerja_xl.calc.pembulatan import rounding_that_explains
from kinerja_xl.cells import CellRef
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("capaian.toml")
TABLE = read_cases("tabel_2_4.toml")
IN_2020, IN_2022 = aturan(date(2020, 12, 31)), aturan(date(2022, 12, 31))

percents = st.decimals(Decimal("0.01"), 10**9, places=2, allow_nan=False)


def cases(*kinds: str) -> pytest.MarkDecorator:
    found = [{"polaritas": "turun" if kind == "turun" else "naik", **case} for kind in kinds for case in CASES[kind]]
    return pytest.mark.parametrize("case", found, ids=lambda c: " ".join(map(str, c.values())))


def computed(case: dict[str, Any]) -> Hasil:
    rules = aturan(date(case.get("tahun", 2020), 12, 31))
    profil = rules.profil(case.get("profil", "baku"))
    realisasi, target = masukan("realisasi", case["realisasi"]), case["target"]
    if isinstance(target, list):
        dari, sampai = masukan("awal rentang", target[0]), masukan("akhir rentang", target[1])
        return capaian_rentang(realisasi, dari, sampai, rules, profil)
    return capaian(realisasi, masukan("target", target), case["polaritas"], rules, profil)


@cases("naik", "turun", "target_nol", "tanpa_nilai", "batas", "rentang")
def test_capaian(case: dict[str, Any]) -> None:
    result = computed(case)
    assert result.alasan == case.get("alasan", "")
    assert shown(result) == case.get("capaian", case.get("alasan"))


@pytest.mark.parametrize("baris", TABLE["baris"], ids=lambda b: f"{b['no']} {b['indikator']}")
def test_published_ratios_of_tabel_2_4(baris: dict[str, Any]) -> None:
    for year, target, realisasi, printed in zip(
        TABLE["tahun"], baris["target"], baris["realisasi"], baris["rasio"], strict=True
    ):
        inputs = masukan("realisasi", realisasi), masukan("target", target)
        result = capaian(*inputs, baris.get("polaritas", "naik"), aturan(date(year, 12, 31)))
        assert (shown(result) if result.nilai is not None else "-") == printed


def test_tabel_2_4_is_whole() -> None:
    printed = [r for b in TABLE["baris"] for r in b["rasio"] if r != "-"]
    naik = [r for b in TABLE["baris"] if "polaritas" not in b for r in b["rasio"] if r != "-"]
    assert (len(TABLE["baris"]), len(naik), len(printed)) == (17, 33, 34)


def test_published_figure_that_only_truncation_explains() -> None:
    exact = capaian(masukan("realisasi", Decimal("72.58")), masukan("target", 72), "naik", IN_2020)
    assert exact.nilai is not None
    assert rounding_that_explains(Decimal("100.80"), exact.nilai, 2) == "dipotong, bukan dibulatkan"


@pytest.mark.parametrize("case", CASES["status"], ids=lambda c: str(c["capaian"]))
def test_status_is_judged_on_the_rounded_value(case: dict[str, Any]) -> None:
    assert status(Decimal(case["capaian"]), IN_2020) == case["status"]


@pytest.mark.parametrize("case", CASES["polaritas"], ids=lambda c: c["teks"])
def test_polaritas_as_staff_write_it(case: dict[str, Any]) -> None:
    assert polaritas(case["teks"]) == case.get("arah")


@pytest.mark.parametrize(
    ("indikator", "turun"),
    [("Jumlah temuan BPK", True), ("Prevalensi stunting", True), ("Indeks Profesionalitas ASN", False), ("", False)],
)
def test_name_that_suggests_less_is_better(indikator: str, turun: bool) -> None:
    assert likely_turun(indikator) is turun


def test_explanation_names_inputs_with_cells_formula_and_basis() -> None:
    realisasi = masukan("realisasi", Decimal("72.58"), CellRef("PK", 7, 6))
    target = masukan("target", 72, CellRef("PK", 7, 5))
    result = capaian(realisasi, target, "naik", IN_2020)
    assert result.rumus == "realisasi / target x 100"
    assert [str(m) for m in result.masukan] == ["realisasi = 72,58 (PK!F7)", "target = 72 (PK!E7)"]
    assert result.rujukan.startswith("PermenPANRB Nomor 53 Tahun 2014, lampiran")


@pytest.mark.parametrize(
    ("profil", "rumus"),
    [("baku", "(2 x target - realisasi) / target x 100"), ("nisbah", "target / realisasi x 100")],
)
@pytest.mark.parametrize("realisasi", [8, "", "Baik"])
def test_explanation_names_the_formula_of_the_polaritas_even_without_value(
    realisasi: Any, profil: str, rumus: str
) -> None:
    inputs = masukan("realisasi", realisasi), masukan("target", 10)
    assert capaian(*inputs, "turun", IN_2020, IN_2020.profil(profil)).rumus == rumus


def test_explanation_of_a_range() -> None:
    inputs = masukan("realisasi", 72), masukan("dari", 80), masukan("sampai", 90)
    assert capaian_rentang(*inputs, IN_2022).rumus == "realisasi / batas rentang x 100"
    special = capaian_rentang(*inputs, IN_2022, IN_2022.profil("khusus"))
    assert special.rumus == "(2 x batas rentang - realisasi) / batas rentang x 100"
    assert special.masukan == inputs


def test_a_basis_that_is_not_verified_says_so() -> None:
    inputs = masukan("realisasi", 8), masukan("target", 10)
    assert capaian(*inputs, "naik", IN_2020).rujukan.endswith("rasio terbitan")
    assert capaian(*inputs, "naik", IN_2022).rujukan.endswith("(keyakinan: sekunder)")
    capped = capaian(*inputs, "naik", IN_2022, IN_2022.profil("batas120"))
    assert capped.rujukan.endswith("(keyakinan: asumsi)")


def test_banding_shows_every_polaritas_under_every_profile_in_force() -> None:
    inputs = masukan("realisasi", 12), masukan("target", 10)
    assert {nama: shown(hasil) for nama, hasil in banding(*inputs, IN_2020)} == {
        "naik, profil baku": "120,00",
        "turun, profil baku": "80,00",
        "naik, profil nisbah": "120,00",
        "turun, profil nisbah": "83,33",
    }
    assert {nama for nama, _ in banding(*inputs, IN_2022)} == {
        f"{arah}, profil {profil.id}" for arah in ("naik", "turun") for profil in IN_2022.profil_lain
    }


def test_a_profile_not_yet_in_force_or_unknown_is_refused() -> None:
    with pytest.raises(KinerjaError, match="1 Januari 2021"):
        IN_2020.profil("batas120")
    with pytest.raises(KinerjaError, match=r"Pilih salah satu: .*\bbaku\b"):
        IN_2020.profil("bukan-profil")


@given(percents, percents)
def test_status_and_direction_agree(realisasi: Decimal, target: Decimal) -> None:
    """For naik a realisasi above its target never reads Tidak Tercapai, below it never Melebihi Target."""
    result = capaian(Masukan("realisasi", realisasi), Masukan("target", target), "naik", IN_2020)
    assert result.nilai is not None
    word = status(result.nilai, IN_2020)
    assert word != ("Tidak Tercapai" if realisasi >= target else "Melebihi Target")


@given(percents, percents)
def test_naik_and_turun_mirror_at_the_target(realisasi: Decimal, target: Decimal) -> None:
    """What lies above 100 under naik lies as far below 100 under turun: the two add up to 200."""
    inputs = Masukan("realisasi", realisasi), Masukan("target", target)
    naik, turun = (capaian(*inputs, arah, IN_2020).nilai for arah in ("naik", "turun"))
    assert naik is not None
    assert turun is not None
    assert abs(naik + turun - 200) < Decimal("1e-9")


@given(percents, percents, st.sampled_from([10, 100, 1000]))
def test_the_unit_of_measurement_does_not_matter(realisasi: Decimal, target: Decimal, factor: int) -> None:
    """Realisasi and target in another unit (ribu, juta) give the same capaian."""
    small = capaian(Masukan("realisasi", realisasi), Masukan("target", target), "naik", IN_2020)
    large = capaian(Masukan("realisasi", realisasi * factor), Masukan("target", target * factor), "naik", IN_2020)
    assert shown(small) == shown(large)
