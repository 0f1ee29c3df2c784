"""How Indonesian numbers are read and written; the spellings stand in angka.toml."""

from __future__ import annotations

import pickle
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.numbers import (
    clean_text,
    find_date,
    format_date,
    format_number,
    read_date,
    read_number,
    read_quantities,
    rounded,
)

CASES = tomllib.loads((Path(__file__).parent / "angka.toml").read_text(encoding="utf-8"), parse_float=Decimal)
SWAP = str.maketrans(",.", ".,")

amounts = st.decimals(-(10**15), 10**15, places=2, allow_nan=False)
figures = st.from_regex(r"[0-9][0-9.,]{0,12}[0-9]|[0-9]", fullmatch=True)
typed = st.text(st.sampled_from("0123456789.,-–()%+RrpP eE;/\u00a0\n\tabnx½³٣"), max_size=24) | st.text()
blanks = st.text(st.sampled_from(" \t\n\r\u00a0\u2007\u2009\u202f\ufeff\u200b"), max_size=4)
spellings = st.sampled_from(
    [case["teks"] for kind in ("pasti", "ambigu", "kosong", "beberapa", "ditolak") for case in CASES[kind]]
)


def cases(*kinds: str) -> pytest.MarkDecorator:
    found = [case for kind in kinds for case in CASES[kind]]
    return pytest.mark.parametrize("case", found, ids=lambda c: f"{c['teks']!r} {c.get('jenis', '')}".strip())


def reading_of(case: dict[str, Any], desimal: str = ","):
    return read_number(case["teks"], desimal, case.get("jenis"))


@cases("pasti")
def test_certain_number(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    assert (reading.state, reading.value) == ("angka", case["nilai"])
    assert (reading.percent, reading.satuan) == (case.get("persen", False), case.get("satuan", ""))
    assert reading.candidates == (case["nilai"],)


@cases("ambigu")
def test_ambiguous_number_shows_both_readings_and_chooses_none(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    assert (reading.state, reading.value) == ("ambigu", None)
    assert (reading.by_comma, reading.by_point) == (case.get("koma"), case.get("titik"))
    assert (reading.percent, reading.satuan) == (case.get("persen", False), case.get("satuan", ""))
    assert reading.candidates == tuple(case[k] for k in ("koma", "titik") if k in case)
    assert reading.reason == "pemisah desimal tidak pasti"


@cases("kosong")
def test_no_value_keeps_its_kind(case: dict[str, Any]) -> None:
    assert reading_of(case) == (case["keadaan"], None, 0, False, "", None, None, "")
    assert reading_of(case).candidates == ()


@cases("beberapa")
def test_several_numbers(case: dict[str, Any]) -> None:
    assert (reading_of(case).state, reading_of(case).candidates) == ("beberapa", ())
    assert reading_of(case).reason == "memuat lebih dari satu angka"


@cases("pasti", "ambigu", "kosong", "beberapa", "ditolak")
def test_a_reading_sent_to_another_process_is_the_same(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    arrived = pickle.loads(pickle.dumps(reading))
    assert list(map(str, arrived)) == list(map(str, reading))
    assert arrived == reading
    assert pickle.loads(pickle.dumps(reading)) is arrived


def test_readings_of_equal_value_but_other_digits_stay_two() -> None:
    sent = [pickle.loads(pickle.dumps(read_number(text))) for text in ("12,5", "12,50", "12,5")]
    assert [str(reading.value) for reading in sent] == ["12.5", "12.50", "12.5"]


@pytest.mark.parametrize(
    ("text", "decimals"), [("1250", 0), ("12,5", 1), ("12,50", 2), ("0,125", 3), ("72,58%", 2), ("Rp 1.250,-", 0)]
)
def test_decimals_are_those_written(text: str, decimals: int) -> None:
    assert read_number(text).decimals == decimals


@pytest.mark.parametrize("satuan", "orang hari Tahun ruang kelas umkm koperasi rekomendasi pengaduan gapoktan".split())
def test_with_a_countable_unit_a_point_is_no_decimal_separator(satuan: str) -> None:
    assert read_number(f"1.250 {satuan}")[:2] == ("angka", 1250)


@pytest.mark.parametrize("code", [*range(33), *range(127, 161), 0x2007, 0x200B, 0xFEFF])
def test_what_shows_as_nothing_is_one_blank(code: int) -> None:
    assert clean_text(f"{chr(code)}a{chr(code)}b {chr(code)}c{chr(code)}") == "a b c"


@cases("ditolak")
def test_refused_with_a_reason(case: dict[str, Any]) -> None:
    reading = reading_of(case)
    assert (reading.state, reading.reason, reading.candidates) == ("ditolak", case["sebab"], ())


@cases("titik_desimal")
def test_workbook_that_declares_the_point(case: dict[str, Any]) -> None:
    reading = reading_of(case, desimal=".")
    assert reading.value == case.get("nilai")
    assert (reading.by_comma, reading.by_point) == (case.get("koma"), case.get("titik"))
    assert (reading.percent, reading.satuan) == (case.get("persen", False), case.get("satuan", ""))


@cases("besaran")
def test_quantities(case: dict[str, Any]) -> None:
    assert [f"{b.nilai} {b.satuan}" for b in read_quantities(case["teks"])] == case["terbaca"]


@cases("tanggal")
def test_date(case: dict[str, Any]) -> None:
    assert read_date(case["teks"]) == case.get("tanggal")


@cases("tanggal_kalimat")
def test_date_inside_a_sentence(case: dict[str, Any]) -> None:
    assert find_date(case["teks"]) == case.get("tanggal")


def test_table_is_large_enough_and_says_nothing_twice() -> None:
    keys = [
        (kind == "titik_desimal", case["teks"], case.get("jenis"))
        for kind in ("pasti", "ambigu", "kosong", "beberapa", "ditolak", "titik_desimal")
        for case in CASES[kind]
    ]
    assert len(keys) >= 75
    assert len(set(keys)) == len(keys)


@given(amounts)
def test_an_amount_written_with_two_decimals_is_read_back(value: Decimal) -> None:
    """What the house writes with decimals, it reads back as the same number."""
    assert read_number(format_number(value, 2)).value == value


@given(st.integers(-(10**15), 10**15))
def test_whole_rupiah_and_counts_are_read_back(value: int) -> None:
    """A whole number written without decimals is read back where the column holds whole things."""
    text = format_number(Decimal(value))
    assert read_number(text, jenis="rupiah").value == value
    assert read_number(text, jenis="cacah").value == value
    assert read_number(f"Rp {text}").value == value


@given(st.decimals(-(10**15), 10**15, allow_nan=False))
def test_a_written_number_is_always_among_the_readings(value: Decimal) -> None:
    """Whatever the house writes reads back as that number or, where a reader must ask, holds it by comma."""
    reading = read_number(format_number(value))
    assert reading.state in ("angka", "ambigu")
    assert value in (reading.value, reading.by_comma)


@given(typed, st.sampled_from(",."), st.sampled_from([None, "rupiah", "cacah"]))
def test_no_text_makes_the_readers_fail(text: str, desimal: str, jenis: Any) -> None:
    """Any text at all yields a reading; a number is there exactly when the state says so."""
    reading = read_number(text, desimal, jenis)
    assert (reading.value is not None) == (reading.state == "angka")
    assert bool(reading.candidates) == (reading.state in ("angka", "ambigu"))
    assert bool(reading.reason) == (reading.state in ("ambigu", "beberapa", "ditolak"))
    read_quantities(text, desimal)
    read_date(text)
    find_date(text)


@given(figures, st.sampled_from(["", "Rp ", "-"]), st.sampled_from(["", "%", " orang"]))
def test_conventions_mirror_each_other(figure: str, before: str, after: str) -> None:
    """Exchange comma and point in the text and in the convention, and the same number is read."""
    comma = read_number(before + figure + after, ",")
    point = read_number(before + figure.translate(SWAP) + after, ".")
    assert (comma.state, comma.value, comma.percent) == (point.state, point.value, point.percent)
    assert (comma.by_comma, comma.by_point) == (point.by_point, point.by_comma)


@given(figures)
def test_a_certain_number_is_never_a_choice_between_two(figure: str) -> None:
    """A number is certain only when the other convention cannot read the text or reads the same value."""
    by_comma, by_point = read_number(figure, ","), read_number(figure, ".")
    if by_comma.value is not None and by_point.value is not None:
        assert by_comma.value == by_point.value


@given(spellings, blanks, blanks)
def test_blanks_around_a_text_change_nothing(text: str, before: str, after: str) -> None:
    """Stray blanks of every kind before and after a text change nothing."""
    assert read_number(before + text + after) == read_number(text)


@given(spellings)
def test_blank_kinds_change_nothing(text: str) -> None:
    """A no-break space is a space."""
    assert read_number(text.replace(" ", "\u00a0")) == read_number(text)


@given(figures, st.sampled_from(["-{}", "- {}", "−{}"]))
def test_a_minus_negates_every_reading(figure: str, sign: str) -> None:
    """A minus sign, hyphen or true minus, changes the sign of each reading and nothing else."""
    plain, negative = read_number(figure), read_number(sign.format(figure))
    assert negative.state == plain.state
    assert negative.candidates == tuple(-c for c in plain.candidates)


@given(amounts.filter(lambda v: v > 0))
def test_brackets_are_a_minus(value: Decimal) -> None:
    """An amount in brackets is the negative of the amount without."""
    text = format_number(value, 2)
    assert read_number(f"({text})").value == -value
    assert read_number(f"(Rp {text})").value == -value


@given(st.dates(date(1000, 1, 1)))
def test_a_written_date_is_read_back(day: date) -> None:
    """A date written in words, with strokes or as ISO is read back, also inside a sentence."""
    assert read_date(format_date(day)) == day
    assert read_date(f"{day.day}/{day.month}/{day.year}") == day
    assert read_date(day.isoformat()) == day
    assert find_date(f"posisi per {format_date(day)} (Sumber: SIMPEG)") == day


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("1386605837", None, "1.386.605.837"),
        ("100.8", 2, "100,80"),
        ("100.80", None, "100,8"),
        ("-1234.5", None, "-1.234,5"),
        ("0.5", None, "0,5"),
        ("1E+3", None, "1.000"),
        ("2.345", 2, "2,345"),
    ],
)
def test_number_is_written(value: str, decimals: int | None, shown: str) -> None:
    assert format_number(Decimal(value), decimals) == shown


@pytest.mark.parametrize("exponent", [30, 300, 30_000])
def test_rounding_never_fails_on_a_huge_figure(exponent: int) -> None:
    assert rounded(Decimal(f"1E+{exponent}"), 2) == Decimal(10) ** exponent
