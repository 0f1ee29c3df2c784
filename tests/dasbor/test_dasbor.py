"""The dashboard of an office: every figure with its cell, native charts, the same bytes, nothing evaluated."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl import load_workbook

from kinerja_xl.app.dasbor import dasbor_bytes
from kinerja_xl.app.ikhtisar import ikhtisar_periksa
from kinerja_xl.app.pemeriksaan import Options
from kinerja_xl.cli import main
from kinerja_xl.regulasi import terbaru
from kinerja_xl.report.dasbor import Asal, dasbor
from kinerja_xl.templat import BUKU, Permintaan, build
from tests.templat.isian import ISI
from tests.test_rekap import measured
from tests.test_suntikan import PAYLOADS, is_inert

CONTOH = Path(__file__).parents[2] / "workbooks" / "contoh"
EMAS = Path(__file__).parents[1] / "golden" / "dasbor"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole Buku Kinerja of a made-up office, as a spreadsheet saved it."""
    path = tmp_path_factory.mktemp("dasbor") / "buku.xlsx"
    path.write_bytes(build(BUKU, Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026, isi=ISI)))
    load_workbook(path, data_only=True).save(path)
    return path


def entry(path: Path) -> dict[str, object]:
    return {"file": str(path), **ikhtisar_periksa(Options(), path)}


def test_what_the_head_of_an_office_asks(book: Path) -> None:
    found = dasbor([entry(book)], terbaru())
    assert (found.perangkat_daerah, found.tahun) == ("BADAN KEPEGAWAIAN KABUPATEN CONTOH", 2026)
    assert [(c.indikator, c.nilai, c.warna) for c in found.capaian[:2]] == [
        ("Indeks Profesionalitas ASN", 104.38, "baik"),
        ("Nilai SAKIP Badan Kepegawaian", 99.09, "peringatan"),
    ]
    assert found.capaian[0].asal == Asal(str(book), "Pengukuran", "U7")
    *before, this_year = [(s.tahun, s.persen, s.asal.sheet) for s in found.serapan]
    assert this_year == (2026, 96.5, "Realisasi Anggaran")
    assert before == [(year, 96, "T-C.24") for year in range(2021, 2026)]
    assert [(d.nama, d.nilai) for d in found.ipa] == [
        *(("Kualifikasi", 15), ("Kompetensi", 36.5), ("Kinerja", 27), ("Disiplin", 5), ("IPA", 83.5)),
    ]
    assert found.ipa[-1].target == 80
    assert [(i.nama, i.nilai, i.predikat, i.lalu) for i in found.indeks] == [
        ("Nilai SAKIP", 70.85, "BB (Sangat Baik)", 68),
        ("Sistem merit", 261.5, "III (Baik)", None),
        ("Indeks Kualitas Data (IKD)", 93, "", None),
        ("Indeks Kepuasan Masyarakat (SKM)", 91.67, "A", None),
    ]
    assert found.temuan == {"iki": {"peringatan": 1}}, "nobody has signed the IKI"


def test_trend_and_findings_of_published_figures() -> None:
    found = dasbor([entry(CONTOH / "renstra-paser-2025-2029.xlsx")], terbaru())
    assert {y: v for y, (v, _) in found.tren["Indeks Profesionalitas ASN"].items()} == {
        2022: 117.67,
        2023: 127.42,
        2024: 62.77,
    }
    assert found.temuan["pag"]["galat"] == 25
    report = dasbor([entry(CONTOH / "lkjip-bontang-2020.xlsx")], terbaru())
    assert report.indeks[0].alasan.startswith("tidak dapat dihitung: Perencanaan Kinerja ditulis dengan pemisah")
    assert [(c.nilai, c.status) for c in report.capaian] == [(100.81, "Melebihi Target")]


@pytest.mark.parametrize(("weights", "index"), [((40, 60), 93), ((None, None), 93.75), ((40, 50), None)])
def test_the_quality_of_data(weights, index, tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["Indeks Kualitas Data ASN Tahun 2026"])
    sheet.append(["No", "Indikator", "Disparitas", "Populasi", "Bobot"])
    sheet.append([1, "Kelengkapan data", 5, 200, weights[0]])
    sheet.append([2, "Keakuratan data", 20, 200, weights[1]])
    workbook.save(tmp_path / "ikd.xlsx")
    [found] = dasbor([entry(tmp_path / "ikd.xlsx")], terbaru()).indeks
    assert (found.nama, found.nilai) == ("Indeks Kualitas Data (IKD)", index)
    assert bool(found.alasan) == (index is None)


def test_last_year_stands_beside_this_one(book: Path) -> None:
    now = entry(book)
    before = {
        **now,
        "tahun": 2025,
        "ipa_dimensi": [{**d, "tahun": 2025, "nilai": d["nilai"] - 1} for d in now["ipa_dimensi"]],
    }
    before["ipa"] = [{**i, "tahun": 2025, "tercetak": 79.5} for i in now["ipa"]]
    found = dasbor([now, before], terbaru())
    assert [(d.nilai, d.lalu) for d in found.ipa] == [(15, 14), (36.5, 35.5), (27, 26), (5, 4), (83.5, 79.5)]


def test_the_workbook_is_one_page_and_native_charts(book: Path, tmp_path: Path, capsys) -> None:
    target = tmp_path / "dasbor.xlsx"
    assert main(["laporan", "dasbor", str(book), "--keluaran", str(target), "--tanpa-pdf"]) == 0
    written = openpyxl.load_workbook(target)
    assert written.sheetnames == ["Dasbor", "Grafik", "Data"]
    page = written["Dasbor"]
    assert page.sheet_properties.pageSetUpPr.fitToPage, "one page wide and high unless it says otherwise"
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight, page.page_setup.paperSize) == (None, None, 9)
    links = [c.hyperlink for row in page.iter_rows() for c in row if c.hyperlink]
    assert len(links) == 4 + 6 + 5 + 3, "capaian, serapan of the years, IPA, indices with a cell of their own"
    assert links[0].location == "'Pengukuran'!U7"
    with zipfile.ZipFile(target) as archive:
        charts = [name for name in archive.namelist() if "/charts/chart" in name]
    assert len(charts) == 6
    assert main(["laporan", "dasbor", str(book), "--keluaran", str(target), "--tanpa-pdf"]) == 2
    assert "tidak ditimpa" in capsys.readouterr().err


def test_the_same_bytes_each_time_and_as_approved(book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(book.parent)
    entries = [entry(Path("buku.xlsx"))]
    first = dasbor_bytes(entries, Path("dasbor.xlsx"))
    assert first == dasbor_bytes(entries, Path("dasbor.xlsx"))
    (tmp_path / "d.xlsx").write_bytes(first)
    parts = zipfile.ZipFile(tmp_path / "d.xlsx")
    for name in ("xl/worksheets/sheet1.xml", "xl/charts/chart1.xml"):
        found = normalised(parts.read(name).decode())
        golden = EMAS / name.rpartition("/")[2]
        if os.environ.get("KINERJA_TULIS_EMAS"):
            golden.parent.mkdir(exist_ok=True)
            golden.write_text(found, encoding="utf-8")
        assert golden.read_text(encoding="utf-8") == found, f"baca bedanya; bila benar, simpan sebagai {golden}"


def normalised(xml: str) -> str:
    """One element a line, so that a difference can be read."""
    return re.sub(r"(?<=>)(?=<(?!/))", "\n", xml).strip() + "\n"


def test_a_folder_and_each_office_of_a_summary(book: Path, tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kantor").mkdir()
    shutil.copy(book, "kantor/buku.xlsx")
    shutil.copy(CONTOH / "lkjip-bontang-2020.xlsx", "kantor/lkjip.xlsx")
    Path("kantor/rusak.xlsx").write_text("bukan buku kerja")
    assert main(["laporan", "dasbor", "kantor", "--tanpa-pdf"]) == 2
    assert "rusak.xlsx dilewati" in capsys.readouterr().err
    assert Path("kantor/dasbor.xlsx").is_file()
    assert main(["rekap", "kantor", "--dasbor", "papan"]) == 2
    names = sorted(path.name for path in Path("papan").iterdir())
    assert names == [
        "dasbor BADAN KEPEGAWAIAN KABUPATEN CONTOH.xlsx",
        "dasbor Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Bontang.xlsx",
    ]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_of_a_workbook_stay_texts(payload: str, tmp_path: Path) -> None:
    clean = re.sub(r"[\0-\x08\x0b-\x1f]", "", payload)
    measured(tmp_path / "a.xlsx", clean, clean)
    target = tmp_path / "dasbor.xlsx"
    assert main(["laporan", "dasbor", str(tmp_path / "a.xlsx"), "--keluaran", str(target), "--tanpa-pdf"]) in (0, 1)
    assert is_inert(target)
    with zipfile.ZipFile(target) as archive:
        relations = b"".join(archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
    assert set(re.findall(rb'Target="([^"]+)" TargetMode', relations)) == {b"a.xlsx"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["kosong"], "tidak ada buku kerja"),
        (["tidak-ada.xlsx"], "tidak ditemukan"),
        (["a.xlsx", "--keluaran", "d.pdf"], "ditulis sebagai .xlsx"),
    ],
)
def test_a_mistake_is_one_clear_line(arguments, said, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kosong").mkdir()
    measured(Path("a.xlsx"))
    assert main(["laporan", "dasbor", *arguments, "--tanpa-pdf"]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
