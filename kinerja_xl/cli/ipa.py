"""`kinerja ipa`: the Indeks Profesionalitas ASN of a list of persons."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl.app.output import require_new_workbook
from kinerja_xl.cli.terminal import wants_colour


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("berkas", type=Path, metavar="BERKAS", help="daftar pegawai .xlsx, .csv atau .parquet")
    parser.add_argument("--unit", metavar="KOLOM", help="judul kolom unit, bila bukan Unit Kerja atau sejenisnya")
    parser.add_argument("--target", metavar="NILAI", help="IPA yang hendak dicapai, misalnya 75,5")
    parser.add_argument("--keluaran", type=Path, metavar="BERKAS.xlsx", help="tulis hasilnya ke buku kerja baru")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun aturan (yang terbaru)")
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app import ipa  # pandas takes longer to start than the other commands to run

    if options.keluaran is not None:
        require_new_workbook(options.keluaran)
    result = ipa.ipa(options.berkas, options.unit, options.target, options.tahun)
    print(ipa.report(result, wants_colour(options.warna), options.format == "json"))
    if options.keluaran is not None:
        ipa.write_result(result, options.keluaran)
        if options.format == "teks":
            print(f"  Ditulis: {options.keluaran}")
    return int(result.laporan.has_galat)
