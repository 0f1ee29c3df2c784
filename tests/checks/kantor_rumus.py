"""Two workbooks of offices full of formulas, built cell by cell; LibreOffice calculates what they hold."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

_PROGRAMS = (
    (
        "5.03.01",
        "Program Penunjang Urusan Pemerintahan",
        (("Perencanaan dan Evaluasi", 4), ("Administrasi Keuangan", 3)),
    ),
    ("5.03.02", "Program Kepegawaian Daerah", (("Pengadaan dan Mutasi", 5), ("Pengembangan Kompetensi", 3))),
    ("5.03.03", "Program Pengembangan SDM", (("Pendidikan dan Pelatihan", 4),)),
)
_INDICATORS = (
    ("Persentase jabatan yang terisi", "Persen", 90, 85.5, "naik"),
    ("Indeks Profesionalitas ASN", "Indeks", 72, 72.58, "naik"),
    ("Jumlah pelanggaran disiplin", "Kasus", 10, 8, "turun"),
    ("Persentase dokumen tepat waktu", "Persen", 100, 97, "naik"),
    ("Nilai evaluasi SAKIP", "Nilai", 75, 76.2, "naik"),
    ("Jumlah pegawai yang dilatih", "Orang", 120, 131, "naik"),
)


def dinas() -> Workbook:
    """A budget by program, kegiatan and sub kegiatan with its quarters, a measurement, a month by month card."""
    book = Workbook()
    _budget(book.active)
    _measurement(book.create_sheet("Pengukuran"))
    _months(book.create_sheet("Bulanan"))
    _shares(book.create_sheet("Proporsi"))
    return book


def badan() -> Workbook:
    """Income and spending with a balance, subtotals, persons with their points, a recapitulation over the sheets."""
    book = Workbook()
    _balance(book.active)
    _persons(book.create_sheet("Pegawai"))
    _subtotals(book.create_sheet("Aset"))
    _evaluation(book.create_sheet("Evaluasi"))
    _cover(book.create_sheet("Ringkasan"))
    return book


def _budget(sheet: Worksheet) -> None:
    sheet.title = "Anggaran"
    sheet["A1"] = "Realisasi Anggaran Program dan Kegiatan Tahun 2023"
    sheet.append(["No", "Kode", "Program/Kegiatan/Sub Kegiatan", "Pagu", "TW I", "TW II", "TW III", "TW IV"])
    for column, text in zip("IJK", ("Realisasi Anggaran", "Serapan (%)", "Sisa Anggaran"), strict=True):
        sheet[f"{column}2"] = text
    row, number, tops = 3, 0, []
    for code, program, activities in _PROGRAMS:
        top, row = row, row + 1
        tops.append(top)
        middles = []
        for a, (activity, count) in enumerate(activities, 1):
            middle, row = row, row + 1
            middles.append(middle)
            for s in range(1, count + 1):
                number += 1
                pagu = 40_000_000 + 1_750_000 * number
                quarters = [pagu // 8 + 1_000 * number, pagu // 4, pagu // 4 - 77_000, pagu // 5]
                _budget_row(sheet, row, f"{code}.2.{a:02}.{s:04}", f"Sub kegiatan {activity} {s}", [pagu, *quarters])
                row += 1
            _budget_row(sheet, middle, f"{code}.2.{a:02}", activity, [f"=SUM({{c}}{middle + 1}:{{c}}{row - 1})"] * 5)
        _budget_row(sheet, top, code, program, ["=" + "+".join(f"{{c}}{m}" for m in middles)] * 5)
    _budget_row(sheet, row, "", "Jumlah", ["=" + "+".join(f"{{c}}{t}" for t in tops)] * 5)
    for number, cells in enumerate(sheet.iter_rows(min_row=3, max_row=row - 1), 1):
        cells[0].value = number


def _budget_row(sheet: Worksheet, row: int, code: str, name: str, figures: Iterable[object]) -> None:
    sheet[f"B{row}"], sheet[f"C{row}"] = code or None, name
    for column, figure in zip("DEFGH", figures, strict=True):
        sheet[f"{column}{row}"] = figure.format(c=column) if isinstance(figure, str) else figure
    sheet[f"I{row}"] = f"=SUM(E{row}:H{row})"
    sheet[f"J{row}"] = f"=IF(D{row}=0,0,I{row}/D{row}*100)" if row % 3 else f"=I{row}/D{row}*100"
    sheet[f"K{row}"] = f"=D{row}-I{row}"
    sheet[f"J{row}"].number_format = "0.00"


def _measurement(sheet: Worksheet) -> None:
    sheet["A1"] = "Pengukuran Kinerja Tahun 2023"
    sheet.append(["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"])
    for row, (name, unit, target, done, kind) in enumerate(_INDICATORS, 3):
        sheet.append([row - 2, f"Sasaran strategis {row - 2}", name, unit, target, done])
        sheet[f"G{row}"] = f"=F{row}/E{row}*100" if kind == "naik" else f"=(2*E{row}-F{row})/E{row}*100"
        sheet[f"G{row}"].number_format = "0.00"


def _months(sheet: Worksheet) -> None:
    sheet["A1"] = "Realisasi Belanja per Bulan Tahun 2023"
    sheet.append(["No", "Bulan", "Belanja Pegawai", "Belanja Barang", "Jumlah", "Kumulatif"])
    for row in range(3, 15):
        sheet.append([row - 2, f"Bulan ke-{row - 2}", 12_000_000 + row, 3_500_000 * (row % 4 + 1)])
        sheet[f"E{row}"] = f"=C{row}+D{row}" if row % 2 else f"=SUM(C{row}:D{row})"
        sheet[f"F{row}"] = "=E3" if row == 3 else f"=F{row - 1}+E{row}"
    sheet.append([None, "Jumlah", "=SUM(C3:C14)", "=SUM(D3:D14)", "=SUM(E3:E14)"])


def _shares(sheet: Worksheet) -> None:
    sheet["A1"] = "Proporsi Belanja Tahun 2023"
    sheet.append(["No", "Jenis Belanja", "Anggaran", "Proporsi"])
    for row in range(3, 9):
        sheet.append([row - 2, f"Belanja jenis {row - 2}", 1_000_000 * row * row, f"=C{row}/$C$9"])
        sheet[f"D{row}"].number_format = "0.00%"
    sheet.append([None, "Jumlah", "=SUM(C3:C8)", "=SUM(D3:D8)"])
    sheet["D9"].number_format = "0.00%"


def _balance(sheet: Worksheet) -> None:
    sheet.title = "LRA"
    sheet["A1"] = "Laporan Realisasi Anggaran Tahun 2023"
    sheet.append(["No", "Uraian", "Anggaran", "Realisasi", "%", "Lebih/Kurang"])
    rows: list[tuple[object, str, object, object]] = [
        (1, "Pendapatan Retribusi", 120_000_000, 118_400_000),
        (2, "Pendapatan Lain-lain yang Sah", 30_000_000, 31_250_000),
        (3, "Pendapatan Hasil Kerja Sama", 10_000_000, 9_000_000),
        (None, "Jumlah Pendapatan", "=SUM({c}3:{c}5)", "=SUM({c}3:{c}5)"),
        (1, "Belanja Pegawai", 80_000_000, 78_500_000),
        (2, "Belanja Barang dan Jasa", 45_000_000, 39_900_000),
        (3, "Belanja Modal", 20_000_000, 19_750_000),
        (4, "Belanja Hibah", 5_000_000, 5_000_000),
        (None, "Jumlah Belanja", "=SUM({c}7:{c}10)", "=SUM({c}7:{c}10)"),
        (None, "SURPLUS / (DEFISIT)", "={c}6-{c}11", "={c}6-{c}11"),
    ]
    for row, (number, name, budget, done) in enumerate(rows, 3):
        figures = [f.format(c=c) if isinstance(f, str) else f for f, c in ((budget, "C"), (done, "D"))]
        sheet.append([number, name, *figures, f'=IFERROR(D{row}/C{row}*100,"-")', f"=D{row}-C{row}"])
        sheet[f"E{row}"].number_format = "0.00"


def _persons(sheet: Worksheet) -> None:
    sheet["A1"] = "Daftar Nilai Indeks Profesionalitas ASN Tahun 2023"
    titles = ("Kualifikasi", "Kompetensi", "Kinerja", "Disiplin", "Nilai IPA")
    sheet.append(["No", "Nama", "Jabatan", *titles])
    for row in range(3, 13):
        points = [(10, 15, 20)[row % 3], (17.5, 22.5, 40)[row % 3], 25, 5]
        sheet.append([row - 2, f"Pegawai {row - 2}", "Pelaksana", *points, f"=SUM(D{row}:G{row})"])
    sheet.append([None, "Rata-rata", None, *(f"=AVERAGE({c}3:{c}12)" for c in "DEFGH")])


def _subtotals(sheet: Worksheet) -> None:
    sheet["A1"] = "Daftar Barang Inventaris Tahun 2023"
    sheet.append(["No", "Uraian", "Baik", "Rusak Ringan", "Rusak Berat", "Jumlah", "Bagian"])
    for row in range(3, 12):
        sheet.append([row - 2, f"Barang {row - 2}", 10 * row, row % 4, row % 3, f"=SUM(C{row}:E{row})"])
        sheet[f"G{row}"] = f"=ROUND(F{row}/$F$12*100,2)"
    sheet.append([None, "Jumlah", *(f"=SUBTOTAL(9,{c}3:{c}11)" for c in "CDEF")])


def _evaluation(sheet: Worksheet) -> None:
    sheet["A1"] = "Laporan Realisasi Kegiatan Tahun 2023"
    sheet.append(["No", "Program", "Pagu", "Realisasi Anggaran", "Sisa Anggaran", "Serapan (%)"])
    sheet.append([1, 2, 3, 4, "5 = 3-4", "6 = 4/3 x 100"])
    for row in range(4, 11):
        sheet.append([row - 3, f"Program kerja {row - 3}", 10_000_000 * row, 9_700_000 * row - 99_000 * row * row])
        sheet[f"E{row}"], sheet[f"F{row}"] = f"=C{row}-D{row}", f"=ROUND(D{row}/C{row}*100,2)"
    sheet.append([None, "Jumlah", "=SUM(C4:C10)", "=SUM(D4:D10)", "=SUM(E4:E10)", "=ROUND(D11/C11*100,2)"])


def _cover(sheet: Worksheet) -> None:
    sheet["A1"], sheet["B1"] = "Dicetak", "=TODAY()"
    sheet["A3"], sheet["B3"] = "Belanja", "=LRA!D11"
    sheet["A4"], sheet["B4"] = "Rata-rata IPA", "=Pegawai!H13"
    sheet["A5"], sheet["B5"] = "Keterangan", '="Serapan "&TEXT(LRA!E11,"0.00")&" persen"'


def write(folder: Path, name: str, book: Workbook, changes: Mapping[str, object]) -> Path:
    """Save a workbook with other contents in some cells, `Lembar!A1` each."""
    for address, content in changes.items():
        sheet, _, cell = address.partition("!")
        book[sheet][cell] = content
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path


def calculate(paths: Iterable[Path], folder: Path, profile: Path) -> None:
    """Have LibreOffice write the same workbooks with the values it calculates."""
    command = [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    done = subprocess.run(
        [*command, "--outdir", str(folder), *map(str, paths)], capture_output=True, timeout=180, check=False
    )
    missing = [p.name for p in paths if not (folder / p.name).is_file()]
    if missing:
        raise AssertionError(f"LibreOffice tidak menulis {missing}: {done.stderr.decode()}")
