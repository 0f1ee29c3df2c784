"""Close the year of a workbook: recalculated, checked, recorded, locked, in a new file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.app.hitung import hitung
from kinerja_xl.app.output import write_new_file
from kinerja_xl.app.pemeriksaan import Options, Report, check_book, chosen_rules, settings_of
from kinerja_xl.app.pilihan_hitung import Pilihan
from kinerja_xl.batch.scratch import Scratch
from kinerja_xl.calc.hitungan import HasilHitung
from kinerja_xl.errors import KinerjaError
from kinerja_xl.records import replace
from kinerja_xl.tables.penutupan import ALASAN, GALAT, SIDIK, TANGGAL, sidik_jari
from kinerja_xl.workbook.patching.closing import closed
from kinerja_xl.workbook.recognition.closing import is_closing, values_of
from kinerja_xl.workbook.recognition.read import read_book
from kinerja_xl.workbook.sheets.xlsx import read_sheets

_SHOWN = 3


class HasilTutup(NamedTuple):
    """A closed workbook: where it is, how many values it records, their fingerprint, and what was recalculated."""

    path: Path
    nilai: int
    sidik: str
    galat: int
    dihitung: HasilHitung


def tutup(path: Path, keluaran: Path | None = None, alasan: str = "", tanggal: date | None = None) -> HasilTutup:
    """Close a workbook.

    Args:
        path: the workbook; it stays as it is.
        keluaran: the new file; beside the old one if not given.
        alasan: why it is closed although it has a galat; "" refuses that.
        tanggal: the day of closing; today if not given.

    Raises:
        KinerjaError: it cannot be read or is closed already, has a galat, or the new file exists.
    """
    target = keluaran or path.with_name(f"{path.stem} (ditutup){path.suffix}")
    if target.suffix.casefold() != path.suffix.casefold():
        raise KinerjaError(f"{target}: akhiran berkas lain daripada {path.name}.", f"Beri akhiran {path.suffix}.")
    with Scratch() as folder:
        done = hitung(path, Pilihan(keluaran=folder))
        copy = folder / path.name
        sheets = read_sheets(copy)
        if any(is_closing(sheet) for sheet in sheets):
            raise KinerjaError(f"{path}: sudah ditutup.", "Pakai berkas sebelum ditutup bila hendak mengubahnya.")
        galat = _galat(_checked(path, copy), alasan)
        values = values_of(sheets)
        head = {TANGGAL: (tanggal or datetime.now(UTC).date()).isoformat(), GALAT: str(galat), ALASAN: alasan.strip()}
        mark = sidik_jari(head, values)
        content = closed(copy, {**head, SIDIK: mark}, values)
    _write(target, content)
    return HasilTutup(target, len(values), mark, galat, done)


def tutup_text(hasil: HasilTutup) -> str:
    """What was done, as text."""
    lines = [f"Ditutup: {hasil.path}", f"  {hasil.nilai} nilai dicatat, sidik jari {hasil.sidik}"]
    if hasil.dihitung.beda:
        lines.append(f"  {len(hasil.dihitung.beda)} nilai usang dihitung ulang lebih dahulu.")
    if hasil.dihitung.tak_dihitung:
        lines.append(
            f"  {len(hasil.dihitung.tak_dihitung)} rumus tidak dapat dihitung; nilai tersimpannya yang dicatat."
        )
    if hasil.galat:
        lines.append(f"  Ditutup dengan {hasil.galat} galat; alasannya tercatat.")
    return "\n".join(
        [*lines, "  Catat sidik jari itu di berita acara; kinerja periksa menunjukkan nilai yang berubah."]
    )


def _checked(path: Path, copy: Path) -> Report:
    options = Options()
    book = replace(read_book(copy), file=str(path))
    return check_book(book, options, chosen_rules(options), list(settings_of(path.parent, path.name)))[0]


def _galat(report: Report, alasan: str) -> int:
    found = [f for f in report.findings if f.severity == "galat"]
    if found and not alasan.strip():
        places = ", ".join(f"{f.code} {f.sheet}!{f.cell}" for f in found[:_SHOWN])
        more = ", ..." if len(found) > _SHOWN else ""
        raise KinerjaError(
            f"{report.book.file}: tidak ditutup, masih ada {len(found)} galat ({places}{more}).",
            "Perbaiki dahulu, atau tutup dengan --alasan yang akan dicatat.",
        )
    return len(found)


def _write(target: Path, content: bytes) -> None:
    write_new_file(target, content)
    record = read_book(target).penutupan
    if record is None or not record.utuh or record.berubah or record.hilang:
        target.unlink()
        raise KinerjaError(f"{target}: hasil penutupan tidak terbaca kembali, jadi dibuang.", "Simpan ulang di Excel.")
