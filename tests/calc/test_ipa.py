"""Indeks Profesionalitas ASN of persons, units and frequency tables; the cases stand in ipa.toml."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.calc.ipa import (
    DIMENSI,
    Pegawai,
    class_of,
    dimensi_frekuensi,
    ipa_unit,
    kategori,
    kelas_kinerja,
    kompetensi_tertinggi,
    lower_bound,
    poin,
)
from kinerja_xl.regulasi import aturan
from tests.calc.masukan import masukan, read_cases, shown

CASES = read_cases("ipa.toml")
RULES = aturan(date(2020, 12, 30))
IPA = RULES.ipa
TRAINED = {
    "pim": "diklat_kepemimpinan",
    "fungsional": "diklat_fungsional",
    "teknis": "diklat_teknis",
    "seminar": "seminar",
}

persons = st.builds(
    Pegawai,
    kualifikasi=st.none() | st.sampled_from([k.nama for k in IPA.kualifikasi]),
    kelompok_jabatan=st.none() | st.sampled_from([k.nama for k in IPA.kompetensi]),
    diklat_kepemimpinan=st.booleans(),
    diklat_fungsional=st.booleans(),
    diklat_teknis=st.booleans(),
    seminar=st.booleans(),
    nilai_kinerja=st.none() | st.decimals(0, 100, places=1),
    hukuman=st.sampled_from([k.nama for k in IPA.disiplin]),
)


def person(case: dict[str, Any]) -> Pegawai:
    skp = case.get("skp")
    return Pegawai(
        kualifikasi=case.get("pendidikan"),
        kelompok_jabatan=case.get("jabatan"),
        nilai_kinerja=skp if isinstance(skp, str | None) else Decimal(skp),
        hukuman=case.get("hukuman", "tidak pernah"),
        **{TRAINED[word]: True for word in case.get("ikut", ())},
    )


@pytest.mark.parametrize("case", CASES["orang"], ids=lambda c: " ".join(str(v) for k, v in c.items() if k != "poin"))
def test_points_of_a_person(case: dict[str, Any]) -> None:
    points = poin(person(case), IPA)
    assert ["-" if p is None else p for p in points[:4]] == case["poin"]
    assert points.total == (Decimal(case["ipa"].replace(",", ".")) if "ipa" in case else None)
    assert points.alasan == tuple(case.get("alasan", ()))
    assert points.catatan == ((case["catatan"],) if "catatan" in case else ())


def test_cases_reach_every_class_of_every_dimension() -> None:
    points = [poin(person(case), IPA) for case in CASES["orang"]]
    for dimension in ("kualifikasi", "kinerja", "disiplin"):
        assert {getattr(p, dimension) for p in points} >= {k.poin for k in getattr(IPA, dimension)}


@pytest.mark.parametrize("case", CASES["unit"], ids=lambda c: c["nama"])
def test_unit_shows_the_mean_of_the_measured_and_the_strict_mean(case: dict[str, Any]) -> None:
    unit = ipa_unit(map(person, case["orang"]), RULES)
    assert (unit.dihitung, unit.belum) == (case["dihitung"], case["belum"])
    assert (shown(unit.ipa), shown(unit.ketat)) == (case["ipa"], case["ketat"])
    assert {nama: shown(hasil) for nama, hasil in unit.dimensi.items()} == case["dimensi"]


@pytest.mark.parametrize("case", CASES["frekuensi"], ids=lambda c: c["dimensi"])
def test_published_frequency_table(case: dict[str, Any]) -> None:
    rows = []
    for kelas, orang in case["kelas"]:
        found = class_of(kelas, IPA.kualifikasi) if case["dimensi"] == "kualifikasi" else kelas_kinerja(kelas, IPA)
        assert found is not None
        text = f"{orang} orang" if isinstance(orang, str) and orang != "-" else orang
        rows.append((masukan(kelas, text), found.poin))
    result = dimensi_frekuensi(case["dimensi"], rows, RULES)
    assert result.nilai == Decimal(case["poin"]) / case["orang"]
    assert shown(result) == case["nilai"]


def test_frequency_table_with_a_figure_that_cannot_be_read() -> None:
    rows = [(masukan("S-1", 10), Decimal(15)), (masukan("S-2", "1.25.0"), Decimal(20))]
    result = dimensi_frekuensi("kualifikasi", rows, RULES)
    assert (result.nilai, result.alasan) == (None, "tidak dapat dihitung: S-2 tidak terbaca sebagai angka")
    empty = dimensi_frekuensi("kualifikasi", [(masukan("S-1", "-"), Decimal(15))], RULES)
    assert (empty.nilai, empty.alasan) == (None, "tidak dapat dihitung: jumlah orang 0")


def test_highest_kompetensi_that_the_training_table_allows() -> None:
    rows = [(n, masukan("sudah", s), masukan("belum", b)) for n, s, b in CASES["diklat"]["kelompok"]]
    assert shown(kompetensi_tertinggi(rows, RULES)) == CASES["diklat"]["nilai"]
    unknown = kompetensi_tertinggi([("Juru Taman", masukan("sudah", 1), masukan("belum", 1))], RULES)
    assert unknown.alasan == "kelompok jabatan Juru Taman tidak dikenal"


@pytest.mark.parametrize(
    ("nilai", "tingkat"),
    [
        ("100", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.5", "Sangat Tinggi"),
        ("90.005", "Sangat Tinggi"),
        ("90.004", "Tinggi"),
        ("81", "Tinggi"),
        ("80", "Sedang"),
        ("72.58", "Sedang"),
        ("70", "Rendah"),
        ("60", "Sangat Rendah"),
        ("3", "Sangat Rendah"),
    ],
)
def test_level_is_judged_on_the_rounded_index(nilai: str, tingkat: str) -> None:
    assert kategori(Decimal(nilai), RULES) == tingkat


def test_lower_end_of_a_printed_range() -> None:
    assert (lower_bound("76 - 90 (Baik)"), lower_bound("Baik")) == (76, None)


def test_explanation_names_points_persons_and_instrument() -> None:
    unit = ipa_unit(map(person, CASES["unit"][0]["orang"]), RULES)
    assert [str(m) for m in unit.ipa.masukan] == ["jumlah poin = 217,5", "jumlah orang = 3"]
    assert unit.ipa.rujukan.startswith("PermenPANRB Nomor 38 Tahun 2018")


@given(persons)
def test_index_of_a_person_lies_from_3_to_100(one: Pegawai) -> None:
    """Whoever is measured in full has from 3 to 100 points, and no dimension exceeds its weight."""
    points = poin(one, IPA)
    weights = (IPA.bobot_kualifikasi, IPA.bobot_kompetensi, IPA.bobot_kinerja, IPA.bobot_disiplin)
    assert all(p is None or 0 <= p <= weight for p, weight in zip(points[:4], weights, strict=True))
    assert points.total is None or 3 <= points.total <= 100


@given(persons)
def test_a_person_without_index_has_a_reason_and_one_with_index_has_none(one: Pegawai) -> None:
    """An index is missing exactly when something is named that is missing."""
    points = poin(one, IPA)
    assert (points.total is None) == bool(points.alasan)


@given(st.lists(persons, max_size=8))
def test_dimensions_add_up_to_the_index_and_strict_is_never_more(people: list[Pegawai]) -> None:
    """The four dimensions of a unit add up to its index; everyone is counted as measured or as not yet."""
    unit = ipa_unit(people, RULES)
    assert unit.dihitung + unit.belum == len(people)
    assert tuple(unit.dimensi) == DIMENSI
    if unit.ipa.nilai is not None:
        total = sum((h.nilai or Decimal(0) for h in unit.dimensi.values()), Decimal(0))
        assert abs(total - unit.ipa.nilai) < Decimal("1e-20")
    if not unit.belum:
        assert unit.ketat.nilai == unit.ipa.nilai


@given(persons, st.sampled_from(sorted(TRAINED.values())))
def test_more_training_never_costs_points(one: Pegawai, training: str) -> None:
    """One more training never lowers the points."""
    before, after = poin(one._replace(**{training: False}), IPA), poin(one._replace(**{training: True}), IPA)
    assert before.kompetensi is None or after.kompetensi >= before.kompetensi
