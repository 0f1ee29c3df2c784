"""Options that several commands share, and what they mean."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_xl import app
from kinerja_xl.errors import KinerjaError

if TYPE_CHECKING:  # start-up is counted in milliseconds
    from kinerja_xl.batch import Where


def add_common(parser: argparse.ArgumentParser) -> None:
    """What every command that checks takes."""
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")
    parser.add_argument(
        "--hanya", action="append", default=[], metavar="KODE", help="hanya kode atau area ini, misalnya PAG"
    )
    parser.add_argument("--abaikan", action="append", default=[], metavar="KODE", help="tanpa kode atau area ini")
    parser.add_argument(
        "--nomenklatur", type=Path, metavar="BERKAS", help="tabel kode dan nama (xlsx atau csv) milik Anda"
    )
    parser.add_argument(
        "--tanggal", type=day, metavar="TANGGAL", help="hari pemeriksaan (hari ini), misalnya 2025-12-31"
    )
    parser.add_argument("--jenis-pemda", metavar="JENIS", help="jenis pemda pada tabel nomenklatur, bila dibedakan")
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")


def add_where(parser: argparse.ArgumentParser) -> None:
    """What every command for many files takes."""
    parser.add_argument("--proses", type=processes, default=0, metavar="N", help="jumlah proses (semua inti)")
    parser.add_argument("--klaster", default="", metavar="ALAMAT", help="klaster Dask yang sudah ada, tcp://...")
    parser.add_argument(
        "--batas-waktu", type=_seconds, default=0.0, metavar="DETIK", help="waktu terlama untuk satu berkas (120)"
    )
    parser.add_argument("--ulang", action="store_true", help="kerjakan ulang juga yang sudah selesai")


def check_options(options: argparse.Namespace) -> app.Options:
    """What is to be checked, and under what."""
    table = app.read_nomenklatur(options.nomenklatur, options.jenis_pemda) if options.nomenklatur else {}
    return app.Options(options.tahun, tuple(options.hanya), tuple(options.abaikan), options.tanggal, table)


def place_of_work(options: argparse.Namespace, seconds: float = 0) -> Where:
    """Where many files are worked on; `seconds` is the time for one of them where the user gives none."""
    from kinerja_xl import batch  # start-up is counted in milliseconds

    bounds = batch.Bounds()
    return batch.Where(
        options.proses,
        options.klaster,
        bounds=bounds._replace(seconds=options.batas_waktu or seconds or bounds.seconds),
    )


def day(text: str) -> date:
    """A date such as 2025-12-31, or KinerjaError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise KinerjaError(f"--tanggal {text}: bukan tanggal.", "Tulis misalnya 2025-12-31.") from None


def _seconds(text: str) -> float:
    if _is_whole(text) and 0 < int(text) <= 86_400:
        return float(text)
    raise KinerjaError(f"--batas-waktu {text}: bukan banyaknya detik.", "Tulis misalnya 300.")


def processes(text: str) -> int:
    """How many processes, 0 for all cores, or KinerjaError."""
    if _is_whole(text) and int(text) <= 1_000:
        return int(text)
    raise KinerjaError(f"--proses {text}: bukan banyaknya proses.", "Tulis misalnya 2; 0 berarti semua inti.")


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
