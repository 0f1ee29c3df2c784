"""What holds for any figures: capaian, periods, indices, money, words. Each test says its invariant first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.bobot import Berbobot, nilai_berbobot
from kinerja_xl.calc.capaian import capaian, capaian_rentang
from kinerja_xl.calc.efisiensi import Keluaran, efisiensi_pmk214
from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.ipa import DIMENSI, ipa_unit
from kinerja_xl.calc.periode import nilai_periode
from kinerja_xl.calc.serapan import pertumbuhan, serapan, silpa, silpa_persen
from kinerja_xl.calc.skm import ikm_jawaban
from kinerja_xl.dokumen.terbilang import terbilang
from kinerja_xl.regulasi import aturan
from tests.calc.test_ipa import RULES, persons

RULES_2026 = aturan(date(2026, 12, 31))
PROFILES = RULES_2026.profil_lain
TINY = Decimal("1e-20")
"""What 28 digits leave of a figure of some hundreds."""

amounts = st.decimals(0, 10**9, places=2)
positive = st.decimals("0.01", 10**9, places=2)
profiles = st.sampled_from(PROFILES)


def told(value: Decimal, name: str = "angka") -> Masukan:
    return Masukan(name, value)


@given(amounts, amounts, positive, profiles)
def test_more_realisasi_is_never_less_under_naik_nor_more_under_turun(
    one: Decimal, other: Decimal, target: Decimal, profil: Any
) -> None:
    """A higher realisasi never lowers the capaian of naik, and never raises that of turun, under any profile."""
    low, high = sorted((one, other))
    for arah, sign in (("naik", 1), ("turun", -1)):
        values = [capaian(told(v), told(target), arah, RULES_2026, profil).nilai for v in (low, high)]  # type: ignore[arg-type]
        if None not in values:
            assert sign * values[0] <= sign * values[1]  # type: ignore[operator]


@given(positive, profiles, st.sampled_from(["naik", "turun"]))
def test_a_target_that_is_just_reached_is_100(target: Decimal, profil: Any, arah: Any) -> None:
    """Realisasi equal to its target is a capaian of exactly 100, under any profile and polaritas."""
    assert capaian(told(target), told(target), arah, RULES_2026, profil).nilai == 100


@given(positive, positive, positive, profiles)
def test_a_range_is_100_inside_and_at_its_ends_and_nowhere_else_without_a_cap(
    one: Decimal, other: Decimal, value: Decimal, profil: Any
) -> None:
    """Inside a range and at both of its ends the capaian is 100; a range of one point is a target."""
    low, high = sorted((one, other))
    ends = told(low), told(high)
    for inside in (low, high, (low + high) / 2):
        assert capaian_rentang(told(inside), *ends, RULES_2026, profil).nilai == 100
    if profil.batas_atas is None and profil.batas_bawah is None and not low <= value <= high:
        assert capaian_rentang(told(value), *ends, RULES_2026, profil).nilai != 100
    if not profil.rentang_turun:
        point = capaian_rentang(told(value), told(low), told(low), RULES_2026, profil).nilai
        assert point == capaian(told(value), told(low), "naik", RULES_2026, profil).nilai


@given(st.lists(amounts, min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_sum_and_mean_of_periods_know_no_order(values: list[Decimal], chance: Any) -> None:
    """Quarters counted in another order give the same sum and the same mean; the last position is the last filled."""
    mixed = chance.sample(values, len(values))
    for tipe in ("kumulatif", "rata-rata", "kumulatif 5 tahun"):
        one, other = (nilai_periode([told(v) for v in some], tipe).nilai for some in (values, mixed))
        assert one == other
    assert nilai_periode([told(v) for v in values], "posisi akhir").nilai == values[-1]


@given(st.lists(amounts, min_size=1, max_size=6), st.lists(amounts, min_size=1, max_size=6))
def test_a_sum_of_periods_is_the_sum_of_its_parts(one: list[Decimal], other: list[Decimal]) -> None:
    """The cumulated value of a year is that of its halves together; that of one period is the period."""
    whole, *parts = (nilai_periode([told(v) for v in some], "kumulatif").nilai for some in (one + other, one, other))
    assert whole == sum(part for part in parts if part is not None)
    assert nilai_periode([told(one[0])], "rata-rata").nilai == one[0]


weights = st.lists(st.integers(0, 100), max_size=5).map(lambda cuts: [0, *sorted(cuts), 100])


@given(weights, st.data())
def test_a_weighted_score_knows_no_order_and_two_equal_parts_are_one(cuts: list[int], data: st.DataObject) -> None:
    """Components in another order give the same score; splitting the weight of one component changes nothing."""
    shares = [Decimal(b - a) for a, b in zip(cuts, cuts[1:], strict=False)]
    parts = [Berbobot(told(data.draw(st.decimals(0, 100, places=2))), told(share)) for share in shares]
    score = nilai_berbobot(parts).nilai
    assert score == nilai_berbobot(parts[::-1]).nilai
    first, *rest = parts
    half = first.bobot._replace(nilai=(first.bobot.nilai or Decimal(0)) / 2)
    assert nilai_berbobot([Berbobot(first.nilai, half), Berbobot(first.nilai, half), *rest]).nilai == score


@given(st.lists(persons, max_size=8), st.lists(persons, max_size=8), st.randoms(use_true_random=False))
def test_the_index_of_two_units_together_is_their_mean_by_persons(
    one: list[Any], other: list[Any], chance: Any
) -> None:
    """Units put together have the points of both: index times persons adds up, in any order of the persons."""
    mixed = chance.sample(one + other, len(one) + len(other))
    whole, *parts = (ipa_unit(some, RULES) for some in (mixed, one, other))
    assert (whole.dihitung, whole.belum) == (sum(p.dihitung for p in parts), sum(p.belum for p in parts))
    for figure in ("ipa", *DIMENSI):
        points = [_figure(unit, figure) * unit.dihitung for unit in (whole, *parts)]
        assert abs(points[0] - points[1] - points[2]) < TINY
    strict = [(u.ketat.nilai or Decimal(0)) * (u.dihitung + u.belum) for u in (whole, *parts)]
    assert abs(strict[0] - strict[1] - strict[2]) < TINY


def _figure(unit: Any, name: str) -> Decimal:
    return (unit.ipa if name == "ipa" else unit.dimensi[name]).nilai or Decimal(0)


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=12), st.integers(2, 4))
def test_a_survey_knows_no_order_and_no_repetition(rows: list[list[int]], times: int) -> None:
    """The index of satisfaction is the same in any order of respondents, and when each of them answers n times."""
    answers = [[told(Decimal(v)) for v in row] for row in rows]
    index = ikm_jawaban(answers, RULES_2026).nilai
    assert ikm_jawaban(answers[::-1], RULES_2026).nilai == index
    assert ikm_jawaban(answers * times, RULES_2026).nilai == index


@given(positive, positive)
def test_serapan_and_its_rest_are_100_percent(pagu: Decimal, realisasi: Decimal) -> None:
    """What was spent and what was left over are 100 percent of the pagu together, also where too much was spent."""
    spent, rest = serapan(told(realisasi), told(pagu)).nilai, silpa(told(pagu), told(realisasi))
    share = silpa_persen(told(rest.nilai or Decimal(0)), told(pagu)).nilai
    assert spent is not None
    assert share is not None
    assert abs(spent + share - 100) < TINY * max(Decimal(1), abs(spent))


@given(positive, st.integers(2, 12))
def test_growth_of_what_stays_is_nothing_and_of_what_doubles_each_year_is_100(first: Decimal, years: int) -> None:
    """An amount that stays grows by 0 percent; one that doubles every year grows by 100."""
    still = pertumbuhan(told(first), told(first), years).nilai
    double = pertumbuhan(told(first), told(first * 2 ** (years - 1)), years).nilai
    assert still == 0
    assert double is not None
    assert abs(double - 100) < Decimal("1e-20")


outputs = st.builds(Keluaran, positive, amounts, st.decimals(1, 100, places=2))


@given(st.lists(outputs, min_size=1, max_size=8), st.integers(2, 1000))
def test_efficiency_knows_no_order_and_no_unit_of_money(keluaran: list[Keluaran], factor: int) -> None:
    """Outputs in another order, or all their money in another unit, have the same efficiency."""
    value = efisiensi_pmk214(keluaran).nilai
    assert efisiensi_pmk214(keluaran[::-1]).nilai == value
    larger = [k._replace(pagu=k.pagu * factor, realisasi=k.realisasi * factor) for k in keluaran]
    other = efisiensi_pmk214(larger).nilai
    assert value is not None
    assert other is not None
    assert abs(other - value) < TINY


_UNITS = {"triliun": 10**12, "miliar": 10**9, "juta": 10**6, "ribu": 1000}
_SMALL = {terbilang(n): n for n in range(1000)}


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_a_number_in_words_is_that_number(value: int) -> None:
    """Read back word by word, a number written out is the number; no two numbers are written alike."""
    assert _read(terbilang(value)) == value


def _read(words: str) -> int:
    if words.startswith("minus "):
        return -_read(words.removeprefix("minus "))
    total = 0
    rest = words.replace("seribu", "satu ribu")
    for name, size in _UNITS.items():
        before, found, after = rest.partition(f" {name}")
        if found:
            total, rest = total + _SMALL[before] * size, after.strip()
    return total + (_SMALL[rest] if rest else 0)


@pytest.mark.parametrize("value", [0, 11, 100, 1_000, 1_001, 10_000, 111_111, 10**6, 10**9 + 1, 10**12])
def test_the_turning_points_of_words(value: int) -> None:
    assert _read(terbilang(value)) == value
