"""Every output of the command line in one table: what is run, on which sources, and where it writes.

The tests of inert texts, of equal bytes and of two runs at once go through this table; a new command, format, document
or option that writes is missing in it until somebody adds it (`test_keluaran.py`).
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from kinerja_xl import cli
from kinerja_xl.dokumen.jenis import JENIS
from kinerja_xl.report.cell_text import put_text
from kinerja_xl.templat import BUKU, Permintaan, build
from tests.impor.test_impor import ROWS, TITLES
from tests.templat.isian import ISI, JABATAN
from tests.templat.test_templat import sign

Change = Callable[[str], str]
"""What is made of a text that a person typed."""
_CODED = frozenset(
    "kode polaritas tipe kelompok pendidikan kepemimpinan fungsional teknis seminar predikat hukuman nip status".split()
)
"""Columns whose texts are chosen from a list, or are codes; so are the numbers `nomor_1`."""
_OFFICE = "Badan Kepegawaian Kabupaten Contoh"
_TYPED = (1, 2, 5, 7, 13)
"""The columns of an export that hold what somebody typed."""


class Sumber(NamedTuple):
    """The sources of the commands: a book with formulas, one whose formulas have not been calculated yet, the folder of
    an office, a workbook of values in it, an export; the name of a sheet, and of the office.
    """

    buku: Path
    usang: Path
    kantor: Path
    nilai: Path
    ekspor: Path
    lembar: str
    perangkat_daerah: str


def sources(folder: Path, change: Change = str, names: Change = str, sheets: Change = str) -> Sumber:
    """Make them in a folder; what was typed, the names of files and the names of sheets are changed."""
    isi = {form: [_row(row, change) for row in rows] for form, rows in ISI.items()}
    posts = {form: change(post) for form, post in JABATAN.items()}
    wanted = Permintaan(change(_OFFICE), 2026, isi=isi, jabatan=posts)
    office = folder / names("kantor")
    office.mkdir(parents=True)
    book, plain = folder / names("buku.xlsx"), office / names("nilai.xlsx")
    book.write_bytes(build(BUKU, wanted))
    values = load_workbook(book, data_only=True)
    sign(values)
    for sheet in values.worksheets:
        sheet.title = sheets(sheet.title)
    values.save(plain)
    values[sheets("LRA")]["G5"], values[sheets("Pengukuran")]["U8"] = 12, 50
    values.save(office / names("lain.xlsx"))
    stale, export = _stale(folder / names("usang.xlsx"), change, sheets), _export(folder / names("ekspor.csv"), change)
    return Sumber(book, stale, office, plain, export, sheets("LRA"), wanted.perangkat_daerah)


def command(name: str, of: Sumber, hasil: Path) -> list[str]:
    """One of the commands, the folder for its output made, and the workbook that it writes to copied there."""
    found = runs(of, hasil)[name]
    for argument in map(Path, found):
        if argument.is_relative_to(hasil):
            argument.parent.mkdir(parents=True, exist_ok=True)
            if argument.name == of.usang.name:
                shutil.copy(of.usang, argument)
    return found


def runs(of: Sumber, hasil: Path) -> dict[str, list[str]]:
    """Every command by the name of its output, with arguments that write to a folder of its own under `hasil`."""

    def to(folder: str, name: str, option: str = "--keluaran") -> list[str]:
        return [option, str(hasil / folder / name)]

    office, book, plain, export, stale = map(str, (of.kantor, of.buku, of.nilai, of.ekspor, of.usang))
    checked = ["--tanggal", "2026-12-31", "--warna", "tidak"]
    day, as_json, no_pdf = checked[:2], ["--format", "json"], ["--tanpa-pdf"]
    named = ["--perangkat-daerah", of.perangkat_daerah]
    copy = str(hasil / "tulis" / of.usang.name)
    return {
        **{f"laporan {j}": ["laporan", j, plain, *no_pdf, *to(j, "dokumen.docx")] for j in JENIS},
        "laporan pohon": ["laporan", "pohon", plain, *no_pdf, *to("pohon", "pohon.svg")],
        "laporan dasbor": ["laporan", "dasbor", office, *no_pdf, *to("dasbor", "dasbor.xlsx")],
        "laporan --tulis-templat": ["laporan", "pk", *to("templat-pk", "pk.docx", "--tulis-templat")],
        "periksa": ["periksa", office, *checked],
        "periksa json": ["periksa", office, *checked, *as_json],
        "periksa sarif": ["periksa", office, *checked, "--format", "sarif"],
        "rantai": ["rantai", office, *checked, *to("rantai", "hasil")],
        "rantai json": ["rantai", office, *checked, "--tanpa-berkas", *as_json],
        "rekap": ["rekap", office, *checked, *to("rekap", "rekap.xlsx")],
        "rekap json": ["rekap", office, *checked, *as_json, *to("rekap-json", "rekap.xlsx")],
        "rekap --dasbor": [
            *["rekap", office, *checked, *to("rekap-dasbor", "rekap.xlsx")],
            *to("rekap-dasbor", "dasbor", "--dasbor"),
        ],
        "hitung": ["hitung", stale, *checked, *to("hitung", "salinan")],
        "hitung folder": ["hitung", office, *checked, *to("hitung-folder", "salinan")],
        "hitung json": ["hitung", stale, book, *checked, *as_json],
        "hitung --tulis": ["hitung", copy, *checked, "--tulis"],
        "templat": ["templat", "buku", *named, "--tahun", "2026", *to("templat", "buku.xlsx")],
        "templat --dari": ["templat", "buku", "--dari", plain, "--tahun", "2026", *to("dari", "buku.xlsx")],
        "templat --lanjut": ["templat", "buku", "--dari", plain, "--lanjut", "2027", *to("lanjut", "buku.xlsx")],
        "impor": ["impor", export, "--tahun", "2025", *named, *to("impor", "daftar.xlsx")],
        "impor json": ["impor", export, "--tahun", "2025", *as_json],
        "ipa": ["ipa", plain, "--warna", "tidak", "--target", "90", *to("ipa", "ipa.xlsx")],
        "ipa json": ["ipa", plain, *as_json],
        "tutup": ["tutup", book, *day, "--alasan", of.perangkat_daerah, *to("tutup", "ditutup.xlsx")],
        "jelaskan": ["jelaskan", plain, f"{of.lembar}!G5"],
    }


EVERY = runs(Sumber(*[Path()] * 5, "", ""), Path())
"""The table without sources, for the names of the outputs."""


def _row(row: dict[str, object], change: Change) -> dict[str, object]:
    return {
        column: change(value) if isinstance(value, str) and not _is_coded(column) else value
        for column, value in row.items()
    }


def _is_coded(column: str) -> bool:
    return column in _CODED or column.startswith("nomor")


def _stale(path: Path, change: Change, sheets: Change) -> Path:
    """A workbook whose formulas give what was typed, and have not been calculated yet."""
    book = Workbook()
    [sheet] = book.worksheets
    sheet.title = sheets("Hitung")
    for row in range(1, 30):
        put_text(cast(Cell, sheet.cell(row, 1)), change(f"teks {row}"))
        sheet.cell(row, 2, f"=A{row}&{row}")
        sheet.cell(row, 3, "=TODAY()+1")
    book.save(path)
    return path


def _export(path: Path, change: Change) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, delimiter=";")
        lines.writerow(TITLES)
        lines.writerows([change(cell) if n in _TYPED and cell else cell for n, cell in enumerate(row)] for row in ROWS)
    return path


def main() -> None:
    """Run every command in this folder, in step with others who do; what each gave, as JSON in a file.

    Arguments: the sources as JSON, one's own name, how many do it.
    """
    of, me, all_of_us = Sumber(*json.loads(sys.argv[1])), sys.argv[2], int(sys.argv[3])
    of = Sumber(*map(Path, of[:5]), *of[5:])
    gave = {}
    for number, name in enumerate(EVERY):
        arguments = command(name, of, Path("hasil")) if me == "0" else runs(of, Path("hasil"))[name]
        _meet(number, me, all_of_us)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = cli.main(arguments)
        gave[name] = code, out.getvalue(), err.getvalue()
    Path(f"gave-{me}.json").write_text(json.dumps(gave), "utf-8")


def _meet(number: int, me: str, all_of_us: int) -> None:
    """Wait until all others are at the same command."""
    Path(f"at-{number}-{me}").touch()
    end = time.monotonic() + 120
    while len(list(Path().glob(f"at-{number}-*"))) < all_of_us and time.monotonic() < end:
        time.sleep(0.001)


if __name__ == "__main__":
    main()
