"""The signed forms and the tables of the year as documents: as approved, names only where stated, texts inert."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kinerja_xl.app.gambar import tulis_pohon
from kinerja_xl.app.pemeriksaan import Options
from kinerja_xl.cli import main
from kinerja_xl.templat import BUKU, Permintaan, build
from tests.dokumen.naskah import CONTOH
from tests.dokumen.word import approved, lines, parts
from tests.templat.isian import ISI
from tests.templat.test_templat import sign
from tests.test_rantai import plan
from tests.test_suntikan import PAYLOADS

EVALUASI = CONTOH / "evaluasi-contoh-2026.xlsx"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole Buku Kinerja of a made-up office, signed by posts and not by names."""
    path = tmp_path_factory.mktemp("formulir") / "buku.xlsx"
    path.write_bytes(build(BUKU, Permintaan("Badan Kepegawaian Kabupaten Contoh", 2026, isi=ISI)))
    workbook = load_workbook(path, data_only=True)
    sign(workbook)
    workbook.save(path)
    return path


def document(jenis: str, source: Path, folder: Path) -> list[str]:
    target = folder / f"{jenis}.docx"
    assert main(["laporan", jenis, str(source), "--keluaran", str(target), "--tanpa-pdf"]) in (0, 1)
    return [line for line in lines(target.read_bytes()) if not line.startswith("KotakPeringatan")]


@pytest.mark.parametrize("jenis", ["pk", "iki", "pengukuran", "rencana-aksi"])
def test_a_form_as_approved(jenis: str, book: Path, tmp_path: Path) -> None:
    approved(f"{jenis}.txt", "\n".join(document(jenis, book, tmp_path)) + "\n")


def test_the_evaluation_as_approved(tmp_path: Path) -> None:
    approved("evaluasi-renja.txt", "\n".join(document("evaluasi-renja", EVALUASI, tmp_path)) + "\n")


def test_every_post_that_answers_for_the_plan_has_an_agreement_with_the_post_above(book: Path, tmp_path: Path) -> None:
    shown = document("pk", book, tmp_path)
    signed = [line for line in shown if "Pihak Kedua," in line]
    assert len(signed) == 2 * 7, "two signatures of two parties for each of seven posts"
    assert "Kepala Bidang Mutasi dan Promosi" in next(line for line in signed if "Analis Mutasi" in line)
    assert "Bupati Contoh" in signed[0]
    assert not any("NIP" in line for line in shown), "no name and no NIP is made up"


def test_a_name_that_the_form_states_is_printed(book: Path, tmp_path: Path) -> None:
    workbook = load_workbook(book)
    sheet = workbook["IKI"]
    sheet["A5"], sheet["B5"] = "Nama:", "Pegawai Contoh"
    path = tmp_path / "buku.xlsx"
    workbook.save(path)
    assert sum("Pegawai Contoh" in line for line in document("iki", path, tmp_path)) == 1, "where it is signed"


@pytest.mark.parametrize("jenis", ["pk", "iki", "pengukuran", "rencana-aksi", "evaluasi-renja", "pohon"])
def test_a_workbook_without_the_form_is_told_in_one_line(jenis: str, tmp_path: Path, capsys) -> None:
    path = CONTOH / "daftar-ipa-contoh-2026.xlsx"
    suffix = "svg" if jenis == "pohon" else "docx"
    assert main(["laporan", jenis, str(path), "--keluaran", str(tmp_path / f"a.{suffix}"), "--tanpa-pdf"]) == 2
    captured = capsys.readouterr().err
    assert "tidak ada" in captured
    assert captured.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_every_kind_is_listed(capsys) -> None:
    assert main(["laporan"]) == 0
    told = capsys.readouterr().out
    for jenis in ("lkjip", "pk", "iki", "pengukuran", "rencana-aksi", "evaluasi-renja", "dasbor", "pohon"):
        assert re.search(rf"^{jenis}\s", told, re.MULTILINE)


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_of_a_workbook_stay_texts(payload: str, tmp_path: Path) -> None:
    """In a document a field would be the formula: none may come from a cell; in the picture no markup."""
    path = plan(tmp_path / "rencana.xlsx")
    workbook = load_workbook(path)
    for address in ("B4", "B5", "C3", "D5", "I3", "I4"):
        cell = workbook["Tabel"][address]
        cell.value = re.sub(r"[\0-\x08\x0b-\x1f]", lambda m: f"_x{ord(m[0]):04X}_", payload)
        cell.data_type = "s"
    workbook.save(path)
    target = tmp_path / "pk.docx"
    if main(["laporan", "pk", str(path), "--keluaran", str(target), "--tanpa-pdf"]) in (0, 1):
        xml = parts(target.read_bytes())["word/document.xml"].decode()
        codes = set(re.findall(r"<w:instrText[^>]*>([^<]*)<", xml))
        assert all(re.fullmatch(r" (PAGE|TOC .*|SEQ .*|PAGEREF .*) ", code) for code in codes)
    files = tulis_pohon(path, tmp_path / "pohon.svg", Options(), cetak=False)
    svg = files[0].read_text(encoding="utf-8")
    assert "<script" not in svg
    assert "<a " not in svg


def test_the_picture_is_printed_on_a_page_of_its_size(book: Path, tmp_path: Path) -> None:
    assert main(["laporan", "pohon", str(book), "--keluaran", str(tmp_path / "pohon.svg")]) == 0
    printed = (tmp_path / "pohon.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 1


def test_the_dashboard_is_printed(book: Path, tmp_path: Path) -> None:
    assert main(["laporan", "dasbor", str(book), "--keluaran", str(tmp_path / "dasbor.xlsx")]) == 0
    assert (tmp_path / "dasbor.pdf").read_bytes().startswith(b"%PDF")
