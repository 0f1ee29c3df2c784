"""`kinerja tutup`: close a year."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl.cli.choices import day


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="buku kerja; tidak diubah")
    parser.add_argument("--keluaran", type=Path, metavar="FILE", help="berkas yang ditulis; tidak pernah menimpa")
    parser.add_argument("--alasan", default="", metavar="TEKS", help="mengapa ditutup walaupun masih ada galat")
    parser.add_argument("--tanggal", type=day, metavar="TANGGAL", help="tanggal penutupan (hari ini)")


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.tutup import tutup, tutup_text  # start-up is counted in milliseconds

    print(tutup_text(tutup(options.berkas, options.keluaran, options.alasan, options.tanggal)))
    return 0
