"""The LKjIP: complete for the example office, silent about nothing where a workbook lacks something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_xl.dokumen.angka import Angka
from kinerja_xl.dokumen.isi import Balok, Mendatar, Naskah, Paragraf, Tabel, Teks, words
from kinerja_xl.dokumen.kerangka import kerangka
from kinerja_xl.dokumen.lkjip import LARIK
from kinerja_xl.dokumen.penulisan import tulis
from tests.dokumen.naskah import BONTANG, CONTOH, bahan, cell_words, lkjip, sentences, tables
from tests.dokumen.word import approved, lines, parts
from tests.templat.test_templat import BUKU, FILLED, build

EXAMPLES = sorted(CONTOH.glob("*.xlsx"))
TEMPLAT = CONTOH.parent / "templat" / "buku-kinerja.xlsx"
_YEAR = re.compile(r"\b(19|20)\d\d\b")


def blocks(naskah: Naskah) -> Iterator[Balok]:
    for section in naskah.bagian.values():
        for block in section:
            yield from block.isi if isinstance(block, Mendatar) else (block,)


def parts_of(teks: Teks) -> tuple[str | Angka, ...]:
    return teks if isinstance(teks, tuple) and not isinstance(teks, Angka) else (teks,)  # type: ignore[return-value]


def test_the_report_of_the_example_office_as_approved() -> None:
    document = tulis(lkjip(), kerangka(LARIK))
    approved("lkjip-bontang-2020.txt", "\n".join(lines(document.isi)) + "\n")
    assert document == tulis(lkjip(), kerangka(LARIK))
    assert sum(name.startswith("word/charts/") for name in parts(document.isi)) == 4


@pytest.mark.parametrize("path", [*EXAMPLES, TEMPLAT], ids=lambda p: p.stem)
def test_every_workbook_gives_a_report_whose_figures_are_bound(path: Path) -> None:
    naskah = lkjip(path)
    document = tulis(naskah, kerangka(LARIK))
    for block in blocks(naskah):
        if isinstance(block, Tabel):
            right = [n for n, column in enumerate(block.kolom) if column.rata == "kanan"]
            for row in block.baris:
                assert all(isinstance(row.sel[n], Angka) or not words(row.sel[n] or "") for n in right), block.judul
        elif isinstance(block, Paragraf):
            for part in parts_of(block.teks):
                if isinstance(part, str) and not any(name in part for name in _names(naskah)):
                    assert not re.search(r"\d", _YEAR.sub("", part)), part
    for one in document.angka:
        assert one.aturan
        assert one.sel or one.teks == "-", one


def _names(naskah: Naskah) -> set[str]:
    """Names of indicators and labels that hold figures themselves."""
    return {words(row.sel[n] or "") for t in tables(naskah).values() for row in t.baris for n in (1, 2)} - {""}


def test_what_a_workbook_lacks_is_said_with_the_sheet_to_fill() -> None:
    said = sentences(lkjip(CONTOH / "iki-sampang.xlsx"))
    for sheet in (
        "lembar PK (templat: kinerja templat perjanjian-kinerja)",
        "lembar Pengukuran (templat: kinerja templat pengukuran)",
        "lembar Realisasi Anggaran (templat: kinerja templat realisasi-anggaran)",
        "lembar LRA (templat: kinerja templat lra)",
        "lembar SAKIP (templat: kinerja templat sakip)",
        'lembar Narasi, Bagian Laporan "Tugas dan Fungsi" (templat: kinerja templat narasi)',
        "lembar Standar Nasional (templat: kinerja templat standar-nasional)",
    ):
        assert sheet in said


def test_what_the_workbook_prints_otherwise_stands_in_the_annex() -> None:
    document = tulis(lkjip(), kerangka(LARIK))
    other = {one.nama: one.tercetak for one in document.angka if one.tercetak}
    assert other["Capaian Indeks profesionalitas ASN 2020"] == "100,80 (IKU!G6)"
    assert other["Serapan Diklat Jabatan Fungsional"] == "15,18 (Realisasi Kegiatan!H27)"
    assert other["Realisasi PROGRAM PEMBINAAN DAN PENGEMBANGAN APARATUR"] == "1.800.312.753 (Realisasi Kegiatan!G29)"


def test_the_first_page_says_what_is_wrong_with_the_workbook() -> None:
    shown = list(lines(tulis(lkjip(), kerangka(LARIK)).isi))
    count = len(bahan(BONTANG).galat)
    assert shown[0].startswith(f"KotakPeringatan: PERHATIAN: BUKU KERJA SUMBER MEMUAT {count} GALAT.")
    assert shown[1].startswith("KotakPeringatan: IPA103 IPA!D8: Dimensi kinerja tercetak 22,98")
    clean = next(path for path in EXAMPLES if not bahan(path).galat)
    assert not next(iter(lines(tulis(lkjip(clean), kerangka(LARIK)).isi))).startswith("KotakPeringatan")


def test_numbers_and_grades_are_spelled() -> None:
    said = sentences(lkjip())
    assert "1 (satu) tujuan, 1 (satu) sasaran, 1 (satu) indikator kinerja, dan 5 (lima) program" in said
    assert "nilai 71,31 (BB, Sangat Baik), naik 8,66 poin dari nilai sebelumnya 62,65 (B, Baik)" in said
    assert "Capaian kinerja sebesar 100,81% (Melebihi Target)." in said


def test_a_filled_book_of_ours_gives_every_section(tmp_path: Path) -> None:
    path = tmp_path / "terisi.xlsx"
    path.write_bytes(build(BUKU, FILLED))
    naskah = lkjip(path)
    found = tables(naskah)
    measured = cell_words(found["Pengukuran Kinerja Tahun 2026"])
    assert [(r[2], r[-4], r[-3], r[-2], r[-1]) for r in measured] == [
        ("Indeks Profesionalitas ASN", "80,00", "83,50", "104,38", "Melebihi Target"),
        ("Nilai SAKIP Badan Kepegawaian", "71,50", "70,85", "99,09", "Tidak Tercapai"),
        ("Indeks Kepuasan Masyarakat", "84,00", "85,00", "101,19", "Melebihi Target"),
        ("Jumlah pengaduan layanan kepegawaian yang terbukti", "10,00", "9,00", "110,00", "Melebihi Target"),
    ]
    assert {"Faktor dan Tindak Lanjut", "Realisasi terhadap Target Akhir Renstra", "Indikator Kinerja Utama"} <= set(
        found
    )
    said = sentences(naskah)
    assert "3 (tiga) indikator Melebihi Target, 1 (satu) indikator Tidak Tercapai." in said
    assert not naskah.peringatan
