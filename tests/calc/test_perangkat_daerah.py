"""Whose workbook it is, as the heads of its forms say it."""

from __future__ import annotations

import pytest

from kinerja_xl.calc.perangkat_daerah import perangkat_daerah
from kinerja_xl.cells import CellRef
from kinerja_xl.tables.book import Book, Note, Table


def book(*heads: tuple[str, ...], said: str = "") -> Book:
    at = CellRef("Lembar", 1, 1)
    names = {"perangkat daerah": Note(at, said)} if said else {}
    return Book("a.xlsx", tuple(Table("iku", "IKU", "Lembar", (1, 1, 2, 2), h, (), (), identitas=names) for h in heads))


@pytest.mark.parametrize(
    ("head", "office"),
    [
        (("Perjanjian Kinerja Tahun 2026", "Dinas Kesehatan Kabupaten Contoh"), "Dinas Kesehatan Kabupaten Contoh"),
        (("IKU", "Badan Pendapatan Daerah", "Kota Contoh"), "Badan Pendapatan Daerah Kota Contoh"),
        (("Realisasi Anggaran", "BKPSDM Kota Contoh Tahun Anggaran 2026"), "BKPSDM Kota Contoh"),
        (("LRA", "INSPEKTORAT DAERAH TAHUN 2026"), "INSPEKTORAT DAERAH"),
        (("Kecamatan Contoh Utara, Tahun 2026",), "Kecamatan Contoh Utara"),
        (("INDIKATOR KINERJA INDIVIDU", "Jabatan : Kepala Dinas"), ""),
        (("Data pegawai menurut pendidikan",), ""),
        (("DATA KOTA CONTOH",), ""),
        ((), ""),
    ],
)
def test_a_title_line_that_is_an_office(head: tuple[str, ...], office: str) -> None:
    assert perangkat_daerah(book(head)) == office


def test_the_line_that_says_it_comes_before_the_titles() -> None:
    assert perangkat_daerah(book(("IKU", "Badan Lain"), said="Dinas Sosial")) == "Dinas Sosial"


def test_one_damaged_spelling_among_many_does_not_win() -> None:
    heads = [("Dinas Kesehatan",), ("Dinas Kesehatin",), ("DINAS KESEHATAN",)]
    assert perangkat_daerah(book(*heads)) == "Dinas Kesehatan"
