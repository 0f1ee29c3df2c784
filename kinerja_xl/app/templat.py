"""Write a template beside the user's files, and list the templates there are; nothing is ever overwritten."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_xl.app.output import write_new_file
from kinerja_xl.errors import KinerjaError
from kinerja_xl.regulasi import aturan

if TYPE_CHECKING:
    from kinerja_xl.tables.book import Book
    from kinerja_xl.templat import Permintaan

_PERIOD = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})", re.ASCII)
_YEARS = 5
_FIRST, _LAST = 1990, 2100


def templat(
    nama: str,
    perangkat_daerah: str = "",
    tahun: int | None = None,
    periode: str = "",
    keluaran: Path | None = None,
    dari: Path | None = None,
    lanjut: bool = False,
) -> Path:
    """Write a template; the path written.

    Args:
        nama: `buku` for the whole Buku Kinerja, or the name of a form.
        perangkat_daerah: the office, as its identity sheet shall name it.
        tahun: the year of performance; the current one if not given.
        periode: first and last year of the plan, such as 2025-2029; the usual one of that year if not given.
        keluaran: the file to write.
        dari: a workbook with recognised forms, from which plan, indicators, targets and pagu are taken.
        lanjut: whether that is the book of the year before, which goes on in this one.

    Raises:
        KinerjaError: no such template, a period that is none, no rules in that year, a file that exists already
            or cannot be written, a source that holds nothing for the template or, to go on, is of another year.
    """
    from kinerja_xl import templat as room  # builds workbooks: only when one is asked for

    year = datetime.now(UTC).year if tahun is None else tahun
    if not _FIRST <= year <= _LAST:
        raise KinerjaError(f"Tahun {year} di luar {_FIRST} sampai {_LAST}.", "Tulis misalnya --tahun 2026.")
    wanted = room.Permintaan(perangkat_daerah.strip(), year, _first_year(periode, year))
    if dari is not None:
        wanted = _filled(wanted, dari, lanjut)
    content = room.build(nama, wanted)
    path = keluaran or Path(f"Buku Kinerja {year}.xlsx" if nama == room.BUKU else f"{nama}.xlsx")
    if path.suffix.casefold() != ".xlsx":
        raise KinerjaError(f"{path}: templat ditulis sebagai buku kerja .xlsx.", "Beri nama berkas berakhiran .xlsx.")
    write_new_file(path, content)
    return path


def _filled(wanted: Permintaan, dari: Path, lanjut: bool) -> Permintaan:
    """The request with the contents, and unless it names one the period, of a workbook."""
    from kinerja_xl.templat.dari import contents, first_year
    from kinerja_xl.templat.lanjut import carried
    from kinerja_xl.templat.pemangku import posts
    from kinerja_xl.workbook.recognition.read import read_book

    book = read_book(dari, None)
    first = first_year(book) if not wanted.awal_periode else 0
    if first <= wanted.tahun < first + _YEARS:
        wanted = wanted._replace(awal_periode=first)
    if lanjut:
        _require_year_before(dari, book, wanted.tahun)
    office = wanted.perangkat_daerah or book.perangkat_daerah
    wanted = wanted._replace(perangkat_daerah=office, profil=book.profil, jabatan=posts(book))
    rules = aturan(date(wanted.tahun, 12, 31))
    found = carried(book, wanted, rules) if lanjut else contents(book, wanted)
    if not found:
        raise KinerjaError(
            f"{dari}: tidak ada tabel dengan indikator, target atau pagu yang dapat dipakai.",
            f"Lihat tabel yang dikenali: kinerja periksa {dari}",
        )
    return wanted._replace(isi=found)


def _require_year_before(dari: Path, book: Book, year: int) -> None:
    if book.tahun != year - 1:
        said = f"buku kerja tahun {book.tahun}" if book.tahun else "buku kerja tanpa tahun"
        raise KinerjaError(
            f"{dari}: {said}, sedangkan --lanjut {year} meneruskan tahun {year - 1}.",
            "Sebutkan buku tahun sebelumnya dengan --dari, atau isi tahunnya di lembar Identitas.",
        )


def templat_list() -> str:
    """The templates by name, one a line, the whole book first."""
    from kinerja_xl import templat as room  # as above

    lines = [(room.BUKU, "Buku Kinerja: semua formulir dalam satu buku kerja")]
    lines += [(name, forms[0].nama) for name, forms in room.small_forms().items()]
    wide = max(len(name) for name, _ in lines)
    return "\n".join(f"{name:<{wide}}  {meaning}" for name, meaning in lines)


def _first_year(periode: str, year: int) -> int:
    if not periode:
        return 0
    match = _PERIOD.fullmatch(periode.strip())
    first, last = (int(match[1]), int(match[2])) if match else (0, 0)
    if last - first != _YEARS - 1 or not first <= year <= last:
        raise KinerjaError(
            f"Periode Renstra {periode!r} bukan lima tahun yang memuat tahun {year}.", "Tulis misalnya 2025-2029."
        )
    return first
