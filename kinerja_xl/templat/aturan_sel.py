"""What guides the hand of who fills in: dropdowns, input messages, limits, and colours that follow the figures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

from kinerja_xl.templat.gaya import BURUK, LEBIH, RUPIAH, SALAH, TEPAT, Gaya
from kinerja_xl.templat.lembaran import Lembaran
from kinerja_xl.templat.model import Kolom
from kinerja_xl.templat.pilihan import Daftar

_JUDUL: Final = 32
"""Letters that Excel allows in the title of a message."""


def add_guidance(
    sheet: Worksheet, lembaran: Lembaran, kolom: Kolom, daftar: Mapping[str, Daftar], buku: Mapping[str, Lembaran]
) -> None:
    """Dropdown, limits and input message of a column that is filled in; `buku` are the forms of the workbook."""
    options = _offered(kolom, buku) if kolom.pilihan.startswith("@") else _limits(kolom, daftar)
    if not options and not kolom.pesan:
        return
    options = {"validate": "any", **options} | {"ignore_blank": True}
    if kolom.pesan:
        options |= {"input_title": kolom.judul[:_JUDUL], "input_message": kolom.pesan}
    at = lembaran.letak(kolom.id)
    sheet.data_validation(lembaran.pertama - 1, at, lembaran.terakhir - 1, at, options)


def add_colours(sheet: Worksheet, lembaran: Lembaran, kolom: Kolom, gaya: Gaya) -> None:
    """Colours and formats of a column that follow its figures."""
    first = lembaran.sel(kolom.id, lembaran.pertama)
    if kolom.jenis == "capaian":
        for sign, look in (("<", BURUK), ("=", TEPAT), (">", LEBIH)):
            _when(sheet, lembaran, kolom, f"=AND(ISNUMBER({first}),ROUND({first},2){sign}100)", gaya.make(**look))
    elif kolom.jenis == "angka":
        _when(sheet, lembaran, kolom, f"=AND(ISNUMBER({first}),{first}=INT({first}))", gaya.make(num_format=RUPIAH))
    elif kolom.jenis == "rupiah" and kolom.rumus is None and lembaran.form.total and lembaran.form.total.jenjang:
        _when(sheet, lembaran, kolom, _unlike_parts(lembaran, first, kolom.id), gaya.make(**SALAH))


def _limits(kolom: Kolom, daftar: Mapping[str, Daftar]) -> dict[str, Any]:
    if kolom.pilihan:
        words = daftar[kolom.pilihan]
        options: dict[str, Any] = {"validate": "list", "source": list(words.kata)}
        if words.terbuka:
            return options | {"show_error": False}
        return options | _refusal("Pilih salah satu dari daftar.")
    if kolom.validasi == "18 angka":
        return {"validate": "length", "criteria": "==", "value": 18} | _refusal("NIP terdiri atas 18 angka.")
    if kolom.validasi == "0-100":
        return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100} | _refusal(
            "Isi angka 0 sampai 100."
        )
    if kolom.jenis == "tanggal":
        first, last = date(1990, 1, 1), date(2100, 12, 31)
        return {"validate": "date", "criteria": "between", "minimum": first, "maximum": last} | _refusal(
            "Isi tanggal, misalnya 15/08/2026."
        )
    if kolom.jenis == "jawaban":
        return {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 4} | _refusal(
            "Jawaban adalah 1, 2, 3 atau 4."
        )
    if kolom.jenis in ("rupiah", "poin"):
        return {"validate": "decimal", "criteria": ">=", "value": 0} | _refusal("Isi angka tanpa teks dan tanpa Rp.")
    return {}


def _offered(kolom: Kolom, buku: Mapping[str, Lembaran]) -> dict[str, Any]:
    """The cells of a column of another form, where the workbook has it; other words are accepted too."""
    name, _, column = kolom.pilihan[1:].rpartition(".")
    if name not in buku:
        return {}
    other = buku[name]
    return {"validate": "list", "source": f"={other.nama_lembar}!{other.rentang(column)}", "show_error": False}


def _refusal(message: str) -> dict[str, str]:
    return {"error_title": "Isian tidak sesuai", "error_message": message, "error_type": "stop"}


def _unlike_parts(lembaran: Lembaran, first: str, kolom: str) -> str:
    """Whether a program or kegiatan has parts whose sum is another than its own figure."""
    level, code = f"${lembaran.sel('jenjang', lembaran.pertama)}", f"${lembaran.sel('kode', lembaran.pertama)}"
    below = f'IF({level}="Program","Kegiatan","Sub Kegiatan")'
    parts = f'{lembaran.rentang("kode")},{code}&".*",{lembaran.rentang("jenjang")},{below}'
    return (
        f'=AND(OR({level}="Program",{level}="Kegiatan"),COUNTIFS({parts})>0,'
        f"ABS({first}-SUMIFS({lembaran.rentang(kolom)},{parts}))>0.5)"
    )


def _when(sheet: Worksheet, lembaran: Lembaran, kolom: Kolom, criteria: str, look: Any) -> None:
    at = lembaran.letak(kolom.id)
    options = {"type": "formula", "criteria": criteria, "format": look}
    sheet.conditional_format(lembaran.pertama - 1, at, lembaran.terakhir - 1, at, options)
