"""The IPA of a list of persons as a workbook: units, persons with reasons, who lacks what, a live what-if, faults."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import BinaryIO, Final

from xlsxwriter.worksheet import Worksheet

from kinerja_xl.calc.ipa import DIMENSI, IpaUnit, kategori
from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi import Aturan
from kinerja_xl.report.ipa_laporan import LaporanIpa, level
from kinerja_xl.report.ipa_orang import OrangIpa
from kinerja_xl.report.ipa_target import write_target
from kinerja_xl.report.printed_book import BULAT, F4, PrintedBook

MAX_PERSONS: Final = 1_000_000
"""A sheet holds no more rows than 1.048.576."""
MAX_LACKING: Final = 200_000
_LARGE: Final = 5_000
_POINTS: Final = "[$-421]0.0"
_WIDTHS: Final = (6, 22, 20, 22, 11, 12, 9, 9, 8, 14, 44, 44, 11)


def write_ipa(file: BinaryIO, laporan: LaporanIpa, orang: Iterable[OrangIpa]) -> None:
    """Write the report as an .xlsx."""
    book = PrintedBook(file, "Indeks Profesionalitas ASN", large=laporan.orang > _LARGE)
    _index(book, laporan)
    if laporan.orang <= MAX_PERSONS:
        _persons(book, laporan, orang)
    if laporan.kesenjangan:
        write_target(book, laporan)
    _faults(book, laporan)
    book.close()


def _index(book: PrintedBook, laporan: LaporanIpa) -> None:
    dims = [
        f"{name.capitalize()} (dari {format_number(getattr(laporan.aturan.ipa, f'bobot_{name}'))})" for name in DIMENSI
    ]
    titles = ["Unit", *dims, "IPA", "Kategori", "Dihitung (orang)", "Belum dapat dihitung", "IPA bila kosong = 0"]
    sheet = book.page("IPA", [44, *[13] * 4, 10, 15, 11, 12, 13], head=4)
    book.title(sheet, 0, "INDEKS PROFESIONALITAS ASN PER UNIT DAN DIMENSI", f"Dihitung dari {laporan.berkas}")
    book.heads(sheet, 3, titles, 44)
    units = [*laporan.unit.items(), ("KESELURUHAN", laporan.keseluruhan)]
    for row, (name, unit) in enumerate(units, 4):
        _unit(book, sheet, row, name, unit, laporan)
    sheet.autofilter(3, 0, 3 + len(units) - 1, len(titles) - 1)
    for row, note in enumerate(laporan.catatan, 5 + len(units)):
        book.text(sheet, row, 0, note, border=0, text_wrap=False)


def _unit(book: PrintedBook, sheet: Worksheet, row: int, name: str, unit: IpaUnit, laporan: LaporanIpa) -> None:
    bold = row == 4 + len(laporan.unit)
    book.text(sheet, row, 0, name, bold=bold)
    for column, one in enumerate(DIMENSI, 1):
        book.number(sheet, row, column, _two(unit.dimensi[one].nilai), bold=bold)
    found = level(unit.ipa, laporan.aturan)
    book.number(sheet, row, 5, _two(unit.ipa.nilai), bold=True)
    book.text(
        sheet, row, 6, found or "belum dapat dihitung", state_of(found, laporan.aturan), bold=bold, align="center"
    )
    book.number(sheet, row, 7, unit.dihitung, bentuk=BULAT, bold=bold)
    book.number(sheet, row, 8, unit.belum, "peringatan" if unit.belum else "", BULAT, bold=bold)
    book.number(sheet, row, 9, _two(unit.ketat.nilai), bold=bold)


def _persons(book: PrintedBook, laporan: LaporanIpa, orang: Iterable[OrangIpa]) -> None:
    """Every person on one sheet, and in the same pass on another one a row for all that the person lacks."""
    titles = ["Baris", "Nama", "NIP", "Unit", *(name.capitalize() for name in DIMENSI), "IPA", "Kategori"]
    titles += ["Asal poin", "Yang masih dapat dilengkapi, atau sebab belum dihitung", "IPA bila dilengkapi"]
    sheet = book.page("Pegawai", _WIDTHS, head=1, kertas=F4)
    lacking = book.page("Kekurangan", [26, 26, 20, 9, 40, 12], head=1)
    book.heads(sheet, 0, titles)
    book.heads(lacking, 0, ["Unit", "Nama", "NIP", "Baris", "Kekurangan", "Poin"])
    line = rows = 0
    for rows, person in enumerate(orang, 1):
        _person(book, sheet, rows, person, laporan.aturan)
        for name, points in person.kurang if line < MAX_LACKING else ():
            line += 1
            _gap(book, lacking, line, person, name, points)
    sheet.autofilter(0, 0, max(rows, 1), len(titles) - 1)
    lacking.autofilter(0, 0, max(line, 1), 5)
    if line >= MAX_LACKING:
        note = "Baris berikutnya tidak muat di sini; lihat lembar Pegawai."
        book.text(lacking, line + 1, 0, note, border=0, text_wrap=False)


def _person(book: PrintedBook, sheet: Worksheet, row: int, person: OrangIpa, aturan: Aturan) -> None:
    texts = {0: person.baris, 1: person.nama, 2: person.nip, 3: person.unit}
    reasons = "; ".join(person.alasan)
    more = "; ".join(f"{name} (+{format_number(points)})" for name, points in person.kurang)
    last = "Belum dihitung: " + "; ".join(person.belum) if person.belum else more
    book.fit(sheet, row, [(text, _WIDTHS[at]) for at, text in (*texts.items(), (10, reasons), (11, last))])
    for column, text in texts.items():
        book.text(sheet, row, column, text)
    for column, points in enumerate(person.poin, 4):
        book.number(sheet, row, column, points, bentuk=_POINTS)
    found = "" if person.total is None else kategori(Decimal(str(person.total)), aturan)
    book.number(sheet, row, 8, person.total, bentuk=_POINTS, bold=True)
    book.text(sheet, row, 9, found, state_of(found, aturan), align="center")
    book.text(sheet, row, 10, reasons)
    book.text(sheet, row, 11, last, "galat" if person.belum else "")
    gain = float(sum((points for _, points in person.kurang), Decimal(0)))
    book.number(sheet, row, 12, None if person.total is None else person.total + gain, bentuk=_POINTS)


def _gap(book: PrintedBook, sheet: Worksheet, row: int, person: OrangIpa, name: str, points: Decimal) -> None:
    for column, text in enumerate((person.unit, person.nama, person.nip, person.baris, name)):
        book.text(sheet, row, column, text)
    book.number(sheet, row, 5, float(points), bentuk=_POINTS)


def _faults(book: PrintedBook, laporan: LaporanIpa) -> None:
    sheet = book.page("Perlu Dibetulkan", [60, 44, 10, 22, 60], head=1)
    book.heads(sheet, 0, ["Masalah", "Saran", "Orang", "Akibat", "Baris (yang pertama)"])
    for row, fault in enumerate(laporan.masalah, 1):
        effect = "belum dapat dihitung" if fault.belum else "perlu dibetulkan" if fault.galat else "untuk diketahui"
        state = "galat" if fault.belum else "peringatan" if fault.galat else "info"
        rows = ", ".join(fault.baris)
        book.fit(sheet, row, [(fault.pesan, 60), (fault.saran, 44), (rows, 60)])
        book.text(sheet, row, 0, fault.pesan)
        book.text(sheet, row, 1, fault.saran)
        book.number(sheet, row, 2, fault.jumlah, bentuk=BULAT)
        book.text(sheet, row, 3, effect, state)
        book.text(sheet, row, 4, rows)
    if not laporan.masalah:
        book.text(sheet, 1, 0, "Tidak ada yang perlu dibetulkan.", "baik")


def state_of(nama: str, aturan: Aturan) -> str:
    """The colour of a level: the upper two good, the middle one a warning, the others a fault; "" for none."""
    names = [p.nama for p in aturan.skala("kategori_ipa").pita]
    if nama not in names:
        return ""
    return ("baik", "baik", "peringatan", "galat", "galat")[names.index(nama)]


def _two(value: Decimal | None) -> float | None:
    return None if value is None else float(rounded(value, 2))
