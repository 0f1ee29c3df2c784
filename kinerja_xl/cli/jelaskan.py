"""`kinerja jelaskan`: a code, or where a figure comes from."""

from __future__ import annotations

import argparse

from kinerja_xl import app


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("apa", nargs="?", metavar="KODE|BERKAS", help="kode temuan, atau buku kerja")
    parser.add_argument("sel", nargs="?", metavar="LEMBAR!SEL", help="angka yang dijelaskan, misalnya 'LRA!F9'")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    print(app.jelaskan(options.apa, options.sel, options.tahun))
    return 0
