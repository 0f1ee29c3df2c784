"""`kinerja templat buku --dari`: what an office has already is not typed again."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from kinerja_xl import app
from kinerja_xl.app.templat import templat
from kinerja_xl.cli import main
from kinerja_xl.tables.rows import BarisRencana
from kinerja_xl.templat import BUKU, Permintaan, build
from kinerja_xl.templat.dari import contents, first_year
from kinerja_xl.workbook.recognition.read import read_book
from tests.templat.isian import IPA, ISI, KABID, PENUNJANG, SKM

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
RENSTRA = CONTOH / "renstra-paser-2025-2029.xlsx"
OFFICE = Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dari") / "buku.xlsx"
    path.write_bytes(build(BUKU, OFFICE._replace(isi=ISI)))
    return path


@pytest.mark.parametrize("form", ["tujuan-sasaran", "rencana-program", "perjanjian-kinerja"])
def test_a_book_gives_back_what_was_filled_in(form: str, filled: Path) -> None:
    assert contents(read_book(filled), OFFICE)[form] == ISI[form]


def test_a_book_gives_its_direction_and_money_but_no_realisasi(filled: Path) -> None:
    found = contents(read_book(filled), OFFICE)
    assert {"polaritas": "turun", "tipe": "kumulatif"} in found["pengukuran"]
    assert all("realisasi" not in row for rows in found.values() for row in rows)
    assert [row["pagu"] for row in found["realisasi-anggaran"]] == [row["pagu"] for row in ISI["realisasi-anggaran"]]


def test_the_next_year_begins_with_the_targets_and_the_pagu_of_the_plan(filled: Path, tmp_path: Path) -> None:
    path = templat(BUKU, "Badan Kepegawaian Kabupaten Contoh", 2027, keluaran=tmp_path / "2027.xlsx", dari=filled)
    book = app.periksa(path).book
    agreed = next(t for t in book.tables if t.form == "perjanjian_indikator")
    assert {r.indikator.text: str(r.target[None].value) for r in agreed.rows}[SKM] == "85"
    money = next(t for t in book.tables if t.form == "perjanjian_anggaran")
    plan = {row["uraian"]: row["pagu_3"] for row in ISI["rencana-program"]}
    first = money.rows[0]
    assert (first.uraian.text, first.pagu.value) == (PENUNJANG, plan[PENUNJANG])
    assert app.periksa(path).findings == ()


def test_a_published_plan_becomes_a_book(tmp_path: Path) -> None:
    path = templat(BUKU, tahun=2026, keluaran=tmp_path / "buku.xlsx", dari=RENSTRA)
    source, book = read_book(RENSTRA), read_book(path)
    assert first_year(source) == 2026
    assert load_workbook(path)["Tujuan dan Sasaran"]["K4"].value == "Target 2030"

    def money(of: object) -> dict[str, object]:
        tables = [t for t in of.of(BarisRencana) if t.varian != "rancangan"]  # type: ignore[attr-defined]
        return {r.kode.text: r.pagu[2027].value for r in tables[0].rows if r.kode.text and r.pagu[2027].value}

    assert money(source).items() <= money(book).items()
    assert len(money(book)) > 50
    goals = next(t for t in book.tables if t.form == "target_jangka_menengah")
    assert goals.rows[0].indikator.text == IPA
    assert goals.rows[0].target[2028].value == 84
    iku = next(t for t in book.tables if t.form == "iku")
    assert len(iku.rows) > 30


def test_rows_of_other_sheets_follow_however_many_there_are(tmp_path: Path) -> None:
    many = [{"sasaran": f"Sasaran {n}", "indikator": f"Indikator {n}", "target": n} for n in range(1, 41)]
    path = tmp_path / "banyak.xlsx"
    path.write_bytes(build(BUKU, OFFICE._replace(isi={"perjanjian-kinerja": many})))
    tables = {t.sheet: len(t.rows) for t in app.periksa(path).book.tables}
    assert tables["PK"] == tables["Rencana Aksi"] == tables["Pengukuran"] == tables["Efisiensi"] == 40


def test_a_workbook_without_anything_to_take_is_told(tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = str(CONTOH / "daftar-ipa-contoh-2026.xlsx")
    assert main(["templat", "buku", "--tahun", "2026", "--dari", source]) == 2
    shown = capsys.readouterr().err
    assert "tidak ada tabel dengan indikator, target atau pagu" in shown
    assert shown.count("\n") == 1
    assert main(["templat", "buku", "--dari", "tidak-ada.xlsx"]) == 2
    assert list(tmp_path.iterdir()) == []


def test_owners_are_posts_as_the_plan_names_them(filled: Path) -> None:
    rows = contents(read_book(filled), OFFICE)["iku"]
    assert {row["penanggung_jawab"] for row in rows} >= {KABID}
