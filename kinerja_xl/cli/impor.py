"""`kinerja impor`: exports of personnel systems."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl.cli.choices import day
from kinerja_xl.cli.terminal import wants_colour


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("ekspor", type=Path, metavar="EKSPOR", help="ekspor .csv, .txt atau .xlsx")
    parser.add_argument(
        "--keluaran", type=Path, metavar="BERKAS.xlsx", help="daftar yang ditulis; tanpa ini: pratinjau"
    )
    parser.add_argument("--pratinjau", action="store_true", help="hanya tunjukkan pemetaan kolom dan isinya")
    parser.add_argument(
        "--kolom", action="append", default=[], metavar="ISIAN=JUDUL", help="tunjuk sendiri kolom sebuah isian"
    )
    parser.add_argument("--tanggal", type=day, metavar="TANGGAL", help="tanggal acuan diklat (akhir tahunnya)")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun kinerja (tahun ini)")
    parser.add_argument("--perangkat-daerah", default="", metavar="NAMA", help="nama perangkat daerah")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.impor import Pesanan, impor, impor_json, render_impor  # start-up is counted in milliseconds

    wanted = Pesanan(tuple(options.kolom), options.tanggal, options.perangkat_daerah, options.tahun)
    found = impor(options.ekspor, None if options.pratinjau else options.keluaran, wanted)
    print(impor_json(found) if options.format == "json" else render_impor(found, wants_colour(options.warna)))
    if found.ditulis and options.format == "teks":
        print(f"  Ditulis: {found.ditulis}. Lanjutkan: kinerja ipa {found.ditulis}")
    return int(found.has_galat)
