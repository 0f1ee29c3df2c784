"""The two sheets that every template begins with: the guide, and what the workbook says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from kinerja_xl.inert import looks_like_formula
from kinerja_xl.regulasi import Aturan
from kinerja_xl.templat.formulir import Permintaan
from kinerja_xl.templat.gaya import BURUK, LEBIH, TANGGAL, TEPAT, Gaya
from kinerja_xl.templat.model import Formulir
from kinerja_xl.templat.rumus import ACUAN, OFFICE, PROFIL, TAHUN

VERSI: Final = "1"
IDENTITAS: Final = "Identitas"
_CARA: Final = (
    "Mulai dari lembar Identitas: isi nama perangkat daerah, tahun dan tanggal acuan.",
    "Isi sel putih saja. Sel abu-abu berisi rumus dan terkunci tanpa kata sandi; tetap dapat disaring.",
    "Pilih dari daftar bila sel menampilkan panah. Pesan bantuan muncul ketika sel dipilih.",
    "Satu baris satu indikator atau satu kegiatan, tanpa baris kosong di antaranya. Angka tanpa satuan dan tanpa Rp.",
    "Kosongkan sel yang belum ada datanya. Angka 0 berarti benar-benar nol.",
    "Baris yang belum terpakai dapat disembunyikan dengan saringan sebelum dicetak.",
    "Bila baris kurang: Tinjau > Buka Proteksi Lembar, sisipkan baris di tengah tabel, salin rumusnya, proteksi lagi.",
    "Periksa buku kerja dengan tombol Validasi pada menu Kinerja, atau perintah: kinerja periksa BERKAS.xlsx",
)


def write_identity(workbook: Workbook, gaya: Gaya, permintaan: Permintaan, aturan: Aturan) -> None:
    """The sheet Identitas, its values under names that formulas use."""
    sheet = workbook.add_worksheet(IDENTITAS)
    _plain(sheet, gaya, (30, 60))
    sheet.write_string("A1", "IDENTITAS BUKU KERJA", gaya.judul())
    years = permintaan.tahun_renstra
    profiles = list(dict.fromkeys([aturan.profil().id, *(one.id for one in aturan.profil_lain)]))
    lines: list[tuple[str, Any, dict[str, Any], str]] = [
        ("Perangkat Daerah", permintaan.perangkat_daerah, {}, "Nama lengkap perangkat daerah."),
        ("Tahun", permintaan.tahun, _whole(1990, 2100), "Tahun kinerja; judul setiap lembar mengikutinya."),
        ("Periode Renstra", f"{years[0]}-{years[-1]}", {}, "Tahun awal dan akhir Renstra."),
        ("Tanggal Acuan", permintaan.tanggal_acuan, {}, "Keadaan data pegawai dan realisasi per tanggal ini."),
        (
            "Profil Capaian",
            permintaan.profil,
            _listed(profiles),
            "Rumus capaian yang dipakai; baku: naik R/T, turun (2T-R)/T.",
        ),
        ("Pemisah Desimal", "koma", _listed(["koma", "titik"]), "Cara angka yang diketik sebagai teks dibaca."),
        ("Versi Templat", VERSI, {}, ""),
    ]
    for number, (label, value, limits, message) in enumerate(lines, 2):
        sheet.write_string(number, 0, label, gaya.label())
        _value(sheet, number, value, gaya, label == "Versi Templat")
        if message:
            shown = {"input_title": label, "input_message": message}
            sheet.data_validation(number, 1, number, 1, {"validate": "any", **limits, **shown})
    for name, row in ((OFFICE, 3), (TAHUN, 4), (ACUAN, 6), (PROFIL, 7)):
        workbook.define_name(name, f"={IDENTITAS}!$B${row}")


def write_guide(workbook: Workbook, gaya: Gaya, judul: str, formulir: Sequence[Formulir]) -> None:
    """The sheet Petunjuk: how to fill in, what the colours mean, what each sheet is for."""
    sheet = workbook.add_worksheet("Petunjuk")
    _plain(sheet, gaya, (22, 112))
    sheet.write_string("A1", judul, gaya.judul())
    row = _lines(sheet, gaya, 2, "Cara mengisi", [f"{n}. {text}" for n, text in enumerate(_CARA, 1)])
    row = _lines(sheet, gaya, row + 1, "Arti warna", ())
    looks = (
        (gaya.sel("teks", terkunci=False), "Diisi"),
        (gaya.sel("teks", terkunci=True), "Dihitung atau tetap, terkunci"),
        (gaya.make(**BURUK), "Capaian di bawah 100"),
        (gaya.make(**TEPAT), "Capaian tepat 100"),
        (gaya.make(**LEBIH), "Capaian di atas 100"),
    )
    for look, meaning in looks:
        sheet.write_blank(row, 0, None, look)
        sheet.write_string(row, 1, meaning, gaya.paragraf())
        row += 1
    row = _lines(sheet, gaya, row + 1, "Lembar", ())
    for form in formulir:
        sheet.write_url(row, 0, f"internal:'{form.lembar}'!A1", gaya.tautan(), form.lembar)
        sheet.write_string(row, 1, form.guna, gaya.paragraf())
        row += 1


def _lines(sheet: Worksheet, gaya: Gaya, row: int, title: str, texts: Sequence[str]) -> int:
    """A heading with its sentences; the row below them."""
    sheet.write_string(row, 0, title, gaya.subjudul())
    for number, text in enumerate(texts, 1):
        sheet.write_string(row + number, 0, text, gaya.paragraf())
    return row + len(texts) + 1


def _plain(sheet: Worksheet, gaya: Gaya, widths: Sequence[float]) -> None:
    sheet.hide_gridlines(2)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.set_row(0, 20)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _value(sheet: Worksheet, row: int, value: Any, gaya: Gaya, locked: bool) -> None:
    if hasattr(value, "year"):
        sheet.write_datetime(row, 1, datetime.combine(value, time()), gaya.isian(TANGGAL))
    elif isinstance(value, int):
        sheet.write_number(row, 1, value, gaya.isian("0"))
    else:
        sheet.write(row, 1, value or None, gaya.isian("@", locked, looks_like_formula(value)))


def _whole(least: int, most: int) -> dict[str, Any]:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": least,
        "maximum": most,
        "error_title": "Isian tidak sesuai",
        "error_message": f"Isi tahun {least} sampai {most}.",
    }


def _listed(words: Sequence[str]) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": list(words),
        "error_title": "Isian tidak sesuai",
        "error_message": "Pilih salah satu dari daftar.",
    }
