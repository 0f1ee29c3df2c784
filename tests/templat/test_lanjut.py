"""`kinerja templat buku --dari BUKU --lanjut TAHUN`: the book of the next year begins where the last one ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kinerja_xl import app
from kinerja_xl.app.templat import templat
from kinerja_xl.cli import main
from kinerja_xl.regulasi import aturan
from kinerja_xl.templat import BUKU, build
from kinerja_xl.templat.formulir import Permintaan
from kinerja_xl.templat.lanjut import carried
from kinerja_xl.workbook.recognition.read import read_book
from tests.templat.isian import ADUAN, IPA, ISI, JABATAN, KABID, SAKIP, SEKRETARIS, SKM
from tests.templat.test_templat import FILLED, problems

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
OFFICE = "Badan Kepegawaian Kabupaten Contoh"


def saved(path: Path, **more: list[dict[str, Any]]) -> Path:
    """The book of 2026 as a spreadsheet saved it."""
    isi = {**ISI, **{name.replace("_", "-"): rows for name, rows in more.items()}}
    path.write_bytes(build(BUKU, FILLED._replace(isi=isi, jabatan={**JABATAN, "iki-2": SEKRETARIS})))
    load_workbook(path, data_only=True).save(path)
    return path


@pytest.fixture(scope="module")
def last(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("lanjut") / "buku-2026.xlsx")


@pytest.fixture(scope="module")
def next_year(last: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return templat(BUKU, keluaran=tmp_path_factory.mktemp("2027") / "buku.xlsx", tahun=2027, dari=last, lanjut=True)


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    """The filled rows of a sheet by the titles of their columns."""
    found = list(load_workbook(path, data_only=True)[sheet].iter_rows(values_only=True))
    top = next(n for n, row in enumerate(found) if row[0] == "No")
    titles = [str(title) for title in found[top]]
    return [
        dict(zip(titles, row, strict=True)) for row in found[top + 1 :] if any(v not in (None, "") for v in row[1:])
    ]


def test_the_new_book_has_no_findings_and_the_old_one_is_as_it_was(last: Path, next_year: Path) -> None:
    before = last.read_bytes()
    assert problems(next_year) == []
    book = app.periksa(next_year).book
    assert (book.tahun, book.perangkat_daerah) == (2027, OFFICE)
    assert last.read_bytes() == before


def test_targets_are_those_of_the_plan_for_the_new_year(next_year: Path) -> None:
    assert {r["Indikator Kinerja"]: r["Target"] for r in rows(next_year, "PK") if r["No"]} == {
        IPA: 82,
        SAKIP: 73,
        SKM: 85,
        ADUAN: 8,
    }
    assert [r["Pagu (Rp)"] for r in rows(next_year, "Kartu Kendali")[:2]] == [102446250, 80094480]
    [own] = [r for r in rows(next_year, "Pengukuran") if r["Indikator Kinerja"] == ADUAN]
    assert (own["Polaritas"], own["Tipe Perhitungan"], own["Realisasi"]) == ("turun", "kumulatif", None)


def test_what_was_reached_is_now_the_past(next_year: Path) -> None:
    past = {r["Indikator Kinerja"]: r for r in rows(next_year, "T-C.23")}
    assert (past[IPA]["Target 2026"], past[IPA]["Realisasi 2026"]) == (80, 83.5)
    assert (past[IPA]["Target 2025"], past[IPA]["Realisasi 2025"]) == (78, 78)
    assert "Target 2021" not in past[IPA]
    money = rows(next_year, "T-C.24")[0]
    assert (money["Anggaran 2026 (Rp)"], money["Realisasi Anggaran 2026 (Rp)"]) == (178961500, 172697365)
    plan = {r["Indikator Kinerja"]: r for r in rows(next_year, "E.81")}
    row = plan["Jumlah Dokumen Perencanaan Perangkat Daerah"]
    assert (row["Realisasi s.d. Tahun Lalu"], row["Realisasi s.d. Tahun Lalu (Rp)"]) == (12, 191412585)
    assert [r["Nilai Tahun Sebelumnya"] for r in rows(next_year, "SAKIP")[:3]] == [21.75, 4.5, 6.75]


def test_what_is_still_open_goes_on_and_what_is_done_does_not(next_year: Path) -> None:
    [row] = rows(next_year, "Rekomendasi")
    assert (row["Rekomendasi"], row["Status"]) == ("Memanfaatkan hasil pengukuran triwulan", "Dalam proses")


@pytest.mark.parametrize("sheet", ["IKU", "Cascading", "Definisi Operasional", "IKD", "Pegawai IPA", "Rencana Program"])
def test_what_describes_the_office_goes_on(sheet: str, last: Path, next_year: Path) -> None:
    assert len(rows(next_year, sheet)) == len(rows(last, sheet))


def test_every_post_keeps_its_form(tmp_path: Path) -> None:
    second = [{**row, "indikator": SAKIP, "target": 71.5, "realisasi": 70.85} for row in ISI["iki"][:1]]
    last = saved(tmp_path / "buku-2026.xlsx", iki_2=second)
    path = templat(BUKU, keluaran=tmp_path / "buku.xlsx", tahun=2027, dari=last, lanjut=True)
    tables = [t for t in app.periksa(path).book.tables if t.form == "iki"]
    assert [(t.sheet, t.jabatan and t.jabatan.text) for t in tables] == [("IKI", KABID), ("IKI 2", SEKRETARIS)]
    assert [str(row.target[None].value) for row in tables[1].rows] == ["73"]


@pytest.mark.parametrize("sheet", ["Perubahan", "LRA", "SKM", "Merit"])
def test_what_is_of_one_year_begins_empty(sheet: str, next_year: Path) -> None:
    typed = [c for row in load_workbook(next_year)[sheet].iter_rows(min_row=5) for c in row if not c.protection.locked]
    assert all(cell.value in (None, "") for cell in typed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--lanjut", "2027"], "--lanjut perlu --dari"),
        (["--lanjut", "2027", "--tahun", "2028"], "--lanjut perlu --dari"),
        (
            ["--lanjut", "2028", "--dari", "{last}"],
            "tahun 2026, sedangkan --lanjut 2028 meneruskan tahun 2027",
        ),
    ],
)
def test_a_failure_is_one_line_and_exit_2(
    arguments: list[str], said: str, last: Path, tmp_path: Path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["templat", "buku", *(a.format(last=last) for a in arguments)]) == 2
    shown = capsys.readouterr().err
    assert said in shown
    assert shown.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "tahun", "sheet", "least"),
    [
        ("renstra-paser-2025-2029", 2026, "Definisi Operasional", 70),
        ("renstra-paser-2025-2029", 2026, "IKI 10", 1),
        ("cascading-bontang-2020", 2020, "Cascading", 200),
        ("iki-sampang", 2026, "IKI 15", 5),
        ("iki-paser-2020", 2020, "IKI 13", 3),
        ("iki-bontang-2022", 2022, "IKI 35", 3),
        ("lkjip-bontang-2020", 2020, "Realisasi Anggaran", 3),
        ("evaluasi-contoh-2026", 2026, "Kartu Kendali", 10),
    ],
)
def test_every_example_begins_a_book(name: str, tahun: int, sheet: str, least: int, tmp_path: Path) -> None:
    path = templat(BUKU, tahun=tahun, keluaran=tmp_path / "buku.xlsx", dari=CONTOH / f"{name}.xlsx")
    assert len(rows(path, sheet)) >= least
    assert {t.sheet for t in app.periksa(path).book.tables} >= {"PK", "Cascading", sheet}


def test_where_the_plan_has_ended_what_was_reached_is_the_baseline(last: Path) -> None:
    book = read_book(last)
    wanted = Permintaan(OFFICE, 2030)
    found = carried(book, wanted, aturan(wanted.tanggal_acuan))
    assert {row["indikator"]: float(row["awal"]) for row in found["tujuan-sasaran"]} == {
        IPA: 83.5,
        SAKIP: 70.85,
        SKM: 85,
        ADUAN: 9,
    }
    assert not any(name.startswith("target_") for row in found["tujuan-sasaran"] for name in row)
