"""`kinerja periksa`: check workbooks."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl import app
from kinerja_xl.cli.choices import add_common, add_where, check_options, place_of_work
from kinerja_xl.cli.terminal import complain, progress, say, wants_colour
from kinerja_xl.errors import KinerjaError


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS", help="buku kerja, atau folder buku kerja")
    parser.add_argument("--format", choices=("teks", "json", "sarif"), default="teks", help="bentuk keluaran")
    add_where(parser)
    add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.report.text import text_width  # start-up is counted in milliseconds

    look = app.Look(options.format, wants_colour(options.warna), text_width())
    shown: list[app.Shown] = []
    failed = False
    with progress() as shows:
        for one in app.show_all(
            options.berkas, check_options(options), look, place_of_work(options), shows, options.ulang
        ):
            shows.clear()
            if isinstance(one, str):
                complain(KinerjaError(one))
                failed = True
                continue
            if options.format == "teks":
                say("\n" * bool(shown) + one.text)
            shown.append(one)
    if options.format == "json":
        print(app.shown_json(shown))
    elif options.format == "sarif":
        print(app.shown_sarif(shown))
    return 2 if failed else int(any(one.has_galat for one in shown))
