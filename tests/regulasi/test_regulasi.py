"""Rules as data: strict, dated, with a basis; broken TOML stands in rusak.toml."""

from __future__ import annotations

import shutil
import tomllib
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kinerja_xl.calc
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import Aturan, aturan, glosarium
from kinerja_xl.regulasi.kompilasi import DATA, MODULE, dated_blocks, load_rules, render_module
from kinerja_xl.regulasi.model import Himpunan, Kelas, Kolom, Pita
from kinerja_xl.tables import rows as typed
from kinerja_xl.tables.title import heading_key
from kinerja_xl.workbook.recognition.forms import FORMS

RULES = load_rules()
BROKEN = tomllib.loads((Path(__file__).parent / "rusak.toml").read_text(encoding="utf-8"))["kasus"]
ENGLISH_FIELDS = {"ref"}
"""Fields of a row that name an address, not a thing of the field."""

anything = st.decimals(-100, 1000, places=3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the TOML files, to be broken."""
    for path in DATA.glob("*.toml"):
        shutil.copy(path, tmp_path)
    return tmp_path


def test_compiled_module_equals_the_toml() -> None:
    assert render_module(RULES) == MODULE.read_text(encoding="utf-8"), "jalankan: make aturan"


def test_compiled_rules_are_the_rules() -> None:
    assert aturan(date(2020, 1, 1)).himpunan == RULES


@pytest.mark.parametrize("case", BROKEN, ids=lambda c: c["nama"])
def test_broken_toml_is_refused_in_one_line(folder: Path, case: dict[str, str]) -> None:
    path = folder / case["berkas"]
    text = path.read_text(encoding="utf-8")
    assert case["ganti"] in text
    path.write_text(text.replace(case["ganti"], case["menjadi"], 1), encoding="utf-8")
    with pytest.raises(KinerjaError) as caught:
        load_rules(folder)
    assert str(caught.value).startswith(case.get("pesan", case.get("mulai", "")))
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    (folder / "ipa.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(KinerjaError, match=r"^ipa\.toml bukan TOML yang sah"):
        load_rules(folder)


def test_a_subject_may_be_spread_over_files(folder: Path) -> None:
    more = folder / "tambahan.toml"
    more.write_text('[[sumber]]\nid = "contoh-2099"\nnama = "Contoh"\ntahun = 2099\n', encoding="utf-8")
    assert {s.id for s in load_rules(folder).sumber} == {*(s.id for s in RULES.sumber), "contoh-2099"}


def test_no_rules_before_the_first_date() -> None:
    first = min(p.berlaku_sejak for p in RULES.profil if p.id == "baku")
    assert aturan(first).profil().berlaku_sejak == first
    with pytest.raises(KinerjaError) as caught:
        aturan(date(first.year - 1, 12, 31))
    assert str(caught.value) == (
        "Belum ada aturan profil capaian 'baku' pada 31 Desember 2013. Aturan pertama berlaku sejak 1 Januari 2014."
    )


@pytest.mark.parametrize(
    ("subject", "first"),
    [
        (lambda a: a.ipa, date(2018, 1, 1)),
        (lambda a: a.sakip, date(2015, 1, 1)),
        (lambda a: a.skala("predikat_sakip"), date(2015, 1, 1)),
        (lambda a: a.skala("kategori_ipa"), date(2019, 1, 1)),
        (lambda a: a.skala("realisasi_permendagri86"), date(2017, 1, 1)),
        (lambda a: a.skm, date(2017, 1, 1)),
        (lambda a: a.skala("mutu_skm"), date(2017, 1, 1)),
        (lambda a: a.merit, date(2018, 1, 1)),
        (lambda a: a.skala("kategori_merit"), date(2018, 1, 1)),
        (lambda a: a.iki, date(2021, 1, 1)),
    ],
)
def test_a_subject_begins_on_its_day(subject: Any, first: date) -> None:
    assert subject(aturan(first)).berlaku_sejak == first
    with pytest.raises(KinerjaError, match=f"Aturan pertama berlaku sejak 1 Januari {first.year}"):
        subject(aturan(date(first.year - 1, 12, 31)))


@given(st.dates(date(2014, 1, 1), date(2100, 1, 1)))
def test_the_newest_rule_that_has_begun_is_in_force(day: date) -> None:
    """On any day the profile in force has begun, and no later one of the same name has."""
    profil = aturan(day).profil()
    begun = [p.berlaku_sejak for p in RULES.profil if p.id == profil.id and p.berlaku_sejak <= day]
    assert profil.berlaku_sejak == max(begun)


def dates_of_subjects(rules: Himpunan) -> dict[tuple[str, str], list[date]]:
    """Dates of every subject, in the order of the file."""
    found: dict[tuple[str, str], list[date]] = defaultdict(list)
    for block in dated_blocks(rules):
        subject = getattr(block, "subjek", getattr(block, "id", ""))
        found[type(block).__name__, subject].append(block.berlaku_sejak)
    return found


def test_dates_of_a_subject_rise_and_never_repeat() -> None:
    for subject, dates in dates_of_subjects(RULES).items():
        assert dates == sorted(set(dates)), subject


def test_every_instrument_has_one_name_and_every_basis_an_article() -> None:
    ids = [s.id for s in RULES.sumber]
    assert len(ids) == len(set(ids))
    for block in dated_blocks(RULES):
        assert block.dasar.pasal
        assert block.dasar.diperiksa_pada >= block.berlaku_sejak


def thresholds(bands: tuple[Pita | Kelas, ...]) -> list[tuple[Decimal, int]]:
    """Lower ends of bands; of two at one value the one that begins above it is the higher."""
    ends = []
    for band in bands:
        start = getattr(band, "mulai", None)
        assert start is None or band.di_atas is None, f"{band.nama}: dua batas"
        if start is not None:
            ends.append((start, 0))
        elif band.di_atas is not None:
            ends.append((band.di_atas, 1))
    return ends


@pytest.mark.parametrize(
    "bands",
    [pytest.param(s.pita, id=f"{s.subjek} {s.berlaku_sejak}") for s in RULES.skala]
    + [pytest.param(i.kinerja, id=f"kinerja ipa {i.berlaku_sejak}") for i in RULES.ipa],
)
def test_bands_are_ordered_and_closed(bands: tuple[Pita | Kelas, ...]) -> None:
    ends = thresholds(bands)
    assert ends == sorted(ends, reverse=True)
    assert len(set(ends)) == len(ends)
    assert len(ends) == len(bands) - 1, "hanya pita terendah yang tanpa batas bawah"
    assert bands[-1].di_atas is None


@given(anything, anything, st.sampled_from(RULES.skala))
def test_a_higher_value_never_has_a_lower_band(one: Decimal, other: Decimal, skala: Any) -> None:
    """Every value has a band, and of two values the higher one never the lower band."""
    low, high = sorted((one, other))
    places = [next(i for i, p in enumerate(skala.pita) if p.holds(v)) for v in (low, high)]
    assert places[0] >= places[1]


def test_scales_have_their_ends_in_the_outer_bands() -> None:
    for skala in RULES.skala:
        ends = [end for end, _ in thresholds(skala.pita)]
        assert skala.terendah < min(ends), skala.subjek
        assert skala.tertinggi is None or skala.tertinggi > max(ends), skala.subjek


def test_weights_total_100() -> None:
    for ipa in RULES.ipa:
        weights = ipa.bobot_kualifikasi, ipa.bobot_kompetensi, ipa.bobot_kinerja, ipa.bobot_disiplin
        assert sum(weights) == 100
        assert max(k.poin for k in ipa.kualifikasi) == ipa.bobot_kualifikasi
        assert max(k.poin for k in ipa.kinerja) == ipa.bobot_kinerja
        assert max(k.poin for k in ipa.disiplin) == ipa.bobot_disiplin
        for group in ipa.kompetensi:
            points = group.diklat_kepemimpinan, group.diklat_fungsional, group.diklat_teknis, group.seminar
            assert sum(points) == ipa.bobot_kompetensi, group.nama
    for sakip in RULES.sakip:
        assert sum(k.bobot for k in sakip.komponen) == 100
        assert not sakip.subkomponen or sum(k.bobot for k in sakip.subkomponen) == 100


def test_a_conversion_has_no_gap_and_never_falls() -> None:
    for iki in RULES.iki:
        whole = [n for p in iki.potongan for n in range(int(p.dari), int(p.sampai) + 1)]
        assert whole == list(range(int(iki.potongan[0].dari), int(iki.potongan[-1].sampai) + 1))
        ends = [n for p in iki.potongan for n in (p.nilai_dari, p.nilai_sampai)]
        assert ends == sorted(ends)


def test_highest_merit_is_the_end_of_its_scale() -> None:
    for merit in RULES.merit:
        assert aturan(merit.berlaku_sejak).skala("kategori_merit").tertinggi == merit.tertinggi


def test_a_spelling_names_one_class_only() -> None:
    for ipa in RULES.ipa:
        for classes in (ipa.kualifikasi, ipa.kompetensi, ipa.disiplin):
            words = [word for one in classes for word in one.sebutan]
            assert len(words) == len(set(words))


def test_basis_reads_as_instrument_article_and_confidence() -> None:
    rules: Aturan = aturan(date(2022, 1, 1))
    certain, second = rules.ipa.dasar, rules.profil().dasar
    assert rules.rujukan(certain) == f"{rules.sumber(certain).nama}, {certain.pasal}"
    assert rules.rujukan(second).endswith("(keyakinan: sekunder)")


LISTS = [glosarium().kolom, glosarium().kolom_pegawai]


@pytest.mark.parametrize("columns", LISTS, ids=["formulir", "pegawai"])
def test_no_header_is_claimed_by_two_roles(columns: tuple[Kolom, ...]) -> None:
    claims: dict[str, set[str]] = defaultdict(set)
    for column in columns:
        for title in column.judul:
            claims[" > ".join(heading_key(level)[0] for level in title.split(">"))].add(column.peran)
    assert {title: roles for title, roles in claims.items() if len(roles) > 1} == {}


@pytest.mark.parametrize("columns", LISTS, ids=["formulir", "pegawai"])
def test_headers_are_written_as_they_are_compared(columns: tuple[Kolom, ...]) -> None:
    for column in columns:
        for title in column.judul:
            assert title == " > ".join(heading_key(level)[0] for level in title.split(">")), column.peran


@pytest.mark.parametrize("columns", LISTS, ids=["formulir", "pegawai"])
def test_a_role_is_described_once(columns: tuple[Kolom, ...]) -> None:
    roles = [column.peran for column in columns]
    assert len(roles) == len(set(roles))


def test_every_role_of_a_form_has_headers() -> None:
    known = {column.peran for column in glosarium().kolom}
    for form in FORMS:
        needed = {role for group in form.wajib for role in group} | {role for role, _ in form.bertahun}
        assert needed <= known, form.id


def test_unit_spellings_belong_to_one_unit() -> None:
    spellings = [word for unit in glosarium().satuan for word in unit.ejaan]
    assert len(spellings) == len(set(spellings))


def names_in_code() -> set[str]:
    """Field names of the rows and module names of the calculations."""
    classes = [c for c in vars(typed).values() if isinstance(c, type) and issubclass(c, typed.Row)]
    names = {name for c in classes for name in vars(c)["_fields"]}
    modules = {p.stem for path in kinerja_xl.calc.__path__ for p in Path(path).glob("*.py")}
    return (names | modules) - ENGLISH_FIELDS - {"__init__"}


def test_glossary_explains_every_indonesian_name_in_code() -> None:
    terms = [term.kata for term in glosarium().istilah]
    assert len(terms) == len(set(terms))
    known = {word for term in terms for word in term.split("_")}
    unknown = {word for name in names_in_code() for word in name.split("_")} - known
    assert unknown == set()


def test_glossary_glosses_are_english_sentences_without_end_mark() -> None:
    for term in glosarium().istilah:
        assert term.inggris
        assert not term.inggris.endswith("."), term.kata
