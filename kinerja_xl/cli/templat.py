"""`kinerja templat`: blank workbooks."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl.errors import KinerjaError


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("nama", nargs="?", metavar="NAMA", help="buku, atau nama sebuah formulir")
    parser.add_argument("--perangkat-daerah", default="", metavar="NAMA", help="nama perangkat daerah")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun kinerja (tahun ini)")
    parser.add_argument("--periode", default="", metavar="PERIODE", help="periode Renstra, misalnya 2025-2029")
    parser.add_argument("--keluaran", type=Path, metavar="FILE", help="berkas yang ditulis; tidak pernah menimpa")
    parser.add_argument("--dari", type=Path, metavar="BERKAS", help="isi dari buku kerja ini: rencana, indikator, pagu")
    parser.add_argument(
        "--lanjut", type=int, metavar="TAHUN", help="buku tahun ini, lanjutan buku tahun sebelumnya pada --dari"
    )


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.templat import templat, templat_list  # start-up is counted in milliseconds

    if options.nama is None:
        print(templat_list())
        return 0
    year, goes_on = options.tahun, options.lanjut is not None
    if goes_on and (options.dari is None or year not in (None, options.lanjut)):
        raise KinerjaError(
            "--lanjut perlu --dari, tanpa --tahun lain.", "Misalnya: --dari buku-2026.xlsx --lanjut 2027"
        )
    path = templat(
        options.nama,
        options.perangkat_daerah,
        options.lanjut if goes_on else year,
        options.periode,
        options.keluaran,
        options.dari,
        goes_on,
    )
    print(f"Templat ditulis: {path}")
    return 0
