"""`kinerja rekap`: many offices in one summary."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl.cli.choices import add_common, add_where, check_options, place_of_work
from kinerja_xl.cli.terminal import progress, say, wants_colour


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("tempat", nargs="+", type=Path, metavar="FOLDER", help="folder atau berkas buku kerja")
    parser.add_argument(
        "--keluaran", type=Path, default=Path("rekap.xlsx"), metavar="BERKAS", help="buku kerja rekap (rekap.xlsx)"
    )
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--dasbor", type=Path, metavar="DIR", help="tulis juga dasbor setiap perangkat daerah ke sini")
    add_where(parser)
    add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.rekap import rekap, rekap_json, rekap_text  # start-up is counted in milliseconds

    with progress() as shows:
        found = rekap(
            options.tempat, options.keluaran, check_options(options), place_of_work(options), options.ulang, shows
        )
    boards: list[Path] = []
    if options.dasbor is not None:
        from kinerja_xl.app.dasbor import dasbor_per_office  # start-up is counted in milliseconds

        boards = dasbor_per_office(found.files, options.dasbor)
    if options.format == "json":
        print(rekap_json(found))
    else:
        say(rekap_text(found, wants_colour(options.warna)))
        say(f"  Ditulis: {options.keluaran}" + (f" dan {len(boards)} dasbor di {options.dasbor}" if boards else ""))
    return 2 if found.gagal else int(found.has_galat)
