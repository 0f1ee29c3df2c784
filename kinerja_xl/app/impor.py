"""Import the export of a personnel system as a list of persons for the IPA: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from kinerja_xl import templat as room
from kinerja_xl.app.output import require_new_workbook, write_new_file
from kinerja_xl.calc.pegawai import ASAL
from kinerja_xl.errors import KinerjaError
from kinerja_xl.impor.ekspor import read_export
from kinerja_xl.impor.pegawai import Impor, persons
from kinerja_xl.impor.pemetaan import KolomEkspor, mapping, roles_told
from kinerja_xl.numbers import format_date
from kinerja_xl.regulasi import aturan
from kinerja_xl.report.impor_laporan import BarisDitolak, KolomDibaca, LaporanImpor
from kinerja_xl.report.impor_text import impor_json, render_impor

__all__ = ["Pesanan", "impor", "impor_json", "render_impor"]


class Pesanan(NamedTuple):
    """How to import: titles by role as the user names them, the as-of date, office and year of the list."""

    kolom: tuple[str, ...] = ()
    tanggal: date | None = None
    perangkat_daerah: str = ""
    tahun: int | None = None


def impor(path: Path, keluaran: Path | None, pesanan: Pesanan) -> LaporanImpor:
    """Read an export, and write it as a list of persons unless a row cannot be read or only a preview is wanted.

    Args:
        path: the export, .csv, .txt or .xlsx.
        keluaran: the workbook to write; None for a preview.
        pesanan: how to read it.

    Raises:
        KinerjaError: the file cannot be read, a column is unclear, or the workbook cannot be written.
    """
    if keluaran is not None:
        require_new_workbook(keluaran)
    year = pesanan.tahun or (pesanan.tanggal or datetime.now(UTC).date()).year
    day = pesanan.tanggal or date(year, 12, 31)
    rules = aturan(date(year, 12, 31))
    ekspor = read_export(path, roles_told)
    columns = mapping(ekspor.judul, _named(pesanan.kolom))
    _require_persons(path, columns)
    found = persons(ekspor, columns, rules, day)
    notes = [*ekspor.catatan, *_notes(columns, day)]
    report = LaporanImpor(str(path), len(ekspor.baris), _told(columns, found), found.terjemahan, _refused(found), notes)
    if not ekspor.baris:
        raise KinerjaError(f"{path}: tidak ada satu pun baris pegawai di bawah judulnya.", "Ekspor ulang berkasnya.")
    if keluaran is None or found.salah:
        return report
    _require_certain(columns)
    wanted = room.Permintaan(pesanan.perangkat_daerah.strip(), year, isi={"pegawai": found.orang})
    write_new_file(keluaran, room.build("pegawai", wanted), like=path)
    return report._replace(ditulis=str(keluaran))


def _named(kolom: Sequence[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in kolom]
    for peran, sign, title in pairs:
        if not (peran.strip() and sign and title.strip()):
            raise KinerjaError(f"--kolom {peran}: bukan ISIAN=JUDUL.", "Tulis misalnya --kolom 'nip=Nomor Pegawai'.")
    return {peran.strip(): title.strip() for peran, _, title in pairs}


def _require_persons(path: Path, columns: Sequence[KolomEkspor]) -> None:
    roles = {column.peran for column in columns}
    if not roles & {"nip", "nama"}:
        raise KinerjaError(f"{path}: tidak ada kolom NIP atau nama.", "Tunjuk kolomnya: --kolom 'nip=JUDUL'.")


def _require_certain(columns: Sequence[KolomEkspor]) -> None:
    """Refuse to write what rests on a title that is only like a known one."""
    unsure = [column for column in columns if column.cara == "mirip"]
    if unsure:
        said = ", ".join(f"{column.judul!r} mirip {column.peran} {column.keyakinan}%" for column in unsure)
        named = " ".join(f"--kolom '{column.peran}={column.judul}'" for column in unsure)
        raise KinerjaError(f"Judul kolom belum pasti: {said}.", f"Bila benar, tegaskan: {named}")


def _notes(columns: Sequence[KolomEkspor], day: date) -> Iterator[str]:
    roles = {column.peran for column in columns}
    told = roles | {peran.removeprefix("tanggal_") for peran in roles}
    for dimensi in ("kualifikasi", "kompetensi", "kinerja"):
        needed = [*ASAL[dimensi], *(["kelompok_jabatan"] if dimensi == "kompetensi" else [])]
        if lacking := [peran.replace("_", " ") for peran in needed if peran not in told]:
            yield f"Tidak ada kolom {', '.join(lacking)}: isi sendiri pada daftarnya (dimensi {dimensi})."
    if any(peran.startswith("tanggal_") and peran != "tanggal_lahir" for peran in roles):
        yield f"Diklat, seminar dan hukuman yang bertanggal dinilai pada {format_date(day)} (lain: --tanggal)."


def _told(columns: Sequence[KolomEkspor], found: Impor) -> list[KolomDibaca]:
    return [KolomDibaca(c.judul, c.peran, c.cara, c.keyakinan, c.alasan, found.isian.get(c.judul, 0)) for c in columns]


def _refused(found: Impor) -> list[BarisDitolak]:
    return [BarisDitolak(*one) for one in found.salah]
