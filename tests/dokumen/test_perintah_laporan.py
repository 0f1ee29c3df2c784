"""`kinerja laporan`: what it writes, what it refuses, in one line of Indonesian."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kinerja_xl.cli import main
from tests.dokumen.naskah import BONTANG, CONTOH
from tests.dokumen.word import lines


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_word_and_pdf_with_the_same_page_numbers(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["laporan", "lkjip", str(BONTANG), "--keluaran", "lkjip.docx"]) == 1
    assert "Ditulis: lkjip.docx, lkjip.pdf" in capsys.readouterr().out
    shown = list(lines((here / "lkjip.docx").read_bytes()))
    last = next(line for line in shown if line.startswith("TOC1: LAMPIRAN 2 SUMBER ANGKA"))
    page = last.removeprefix("TOC1: LAMPIRAN 2 SUMBER ANGKA")
    done = subprocess.run(
        ["pdftotext", "-f", page, "-l", page, "-layout", "lkjip.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert "SUMBER ANGKA" in done.stdout
    whole = subprocess.run(["pdftotext", "-layout", "lkjip.pdf", "-"], capture_output=True, text=True, check=True)
    contents = next(line for line in whole.stdout.splitlines() if line.startswith("LAMPIRAN 2 SUMBER ANGKA..."))
    assert contents.rstrip().endswith(f".{page}")
    assert "\u2045" not in whole.stdout


def test_a_second_run_gives_the_same_bytes_and_replaces_only_when_told(here: Path, capsys) -> None:
    command = ["laporan", "lkjip", str(BONTANG), "--keluaran", "a.docx", "--tanpa-pdf"]
    assert main(command) == 1
    first = (here / "a.docx").read_bytes()
    assert main(command) == 2
    assert "a.docx sudah ada dan tidak ditimpa." in capsys.readouterr().err
    assert main([*command, "--timpa"]) == 1
    assert (here / "a.docx").read_bytes() == first
    assert [p.name for p in here.iterdir()] == ["a.docx"]


def test_ketat_refuses_a_workbook_with_galat(here: Path, capsys) -> None:
    assert main(["laporan", "lkjip", str(BONTANG), "--ketat", "--keluaran", "a.docx", "--tanpa-pdf"]) == 2
    told = capsys.readouterr().err
    assert "memuat 18 galat, yang pertama IPA103 pada IPA!D8" in told
    assert told.count("\n") == 1
    assert list(here.iterdir()) == []


def test_a_clean_workbook_exits_0(here: Path) -> None:
    clean = CONTOH / "daftar-ipa-contoh-2026.xlsx"
    assert main(["laporan", "lkjip", str(clean), "--keluaran", "a.docx", "--tanpa-pdf", "--ketat"]) == 0


def test_the_template_is_given_out_changed_and_used(here: Path, capsys) -> None:
    from docx import Document

    assert main(["laporan", "lkjip", "--tulis-templat", "t.docx"]) == 0
    document = Document("t.docx")
    title = next(p for p in document.paragraphs if p.text.startswith("LAPORAN KINERJA"))
    title.text = "LAPORAN KINERJA KAMI"
    document.save("t.docx")
    command = ["laporan", "lkjip", str(BONTANG), "--templat", "t.docx", "--tanpa-pdf", "--keluaran", "a.docx"]
    assert main(command) == 1
    assert "Title: LAPORAN KINERJA KAMI" in list(lines((here / "a.docx").read_bytes()))
    title.text = "{{ bukan_nama }}"
    document.save("t.docx")
    capsys.readouterr()
    assert main([*command, "--timpa"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("kinerja: t.docx: memakai nama 'bukan_nama' yang tidak dikenal. Nama yang ada: ")
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["tidakada", "x.xlsx"], "Jenis laporan 'tidakada' tidak ada. Pilih: "),
        (["lkjip"], "Sebutkan juga buku kerjanya."),
        (["lkjip", "x.xlsx", "--keluaran", "a.pdf"], "dokumen ditulis sebagai .docx"),
        (["lkjip", "--tulis-templat", "a.doc"], "templat ditulis sebagai .docx"),
        (["lkjip", "tidak-ada.xlsx"], "tidak-ada.xlsx"),
        (["lkjip", str(BONTANG), "--templat", "tidak-ada.docx", "--keluaran", "a.docx"], "berkas tidak ditemukan"),
        (["lkjip", str(BONTANG), "--keluaran", "tidak/ada/a.docx", "--tanpa-pdf"], "tidak dapat ditulis"),
    ],
)
def test_a_mistake_is_told_in_one_line(here: Path, capsys, arguments: list[str], told: str) -> None:
    assert main(["laporan", *arguments]) == 2
    said = capsys.readouterr().err
    assert told in said
    assert said.count("\n") == 1
    assert list(here.iterdir()) == []


def test_without_a_kind_the_kinds_are_listed(capsys) -> None:
    assert main(["laporan"]) == 0
    assert "lkjip" in capsys.readouterr().out
