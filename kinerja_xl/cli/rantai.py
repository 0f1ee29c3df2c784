"""`kinerja rantai`: the documents of one office as a chain."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl.cli.choices import add_common, check_options, processes
from kinerja_xl.cli.terminal import complain, progress, wants_colour
from kinerja_xl.errors import KinerjaError


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder buku kerja satu perangkat daerah")
    parser.add_argument(
        "--keluaran", type=Path, default=Path("hasil-rantai"), metavar="DIR", help="folder hasil (hasil-rantai)"
    )
    parser.add_argument("--tanpa-berkas", action="store_true", help="hanya cetak, jangan tulis berkas hasil")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--proses", type=processes, default=0, metavar="N", help="jumlah proses pembaca (semua inti)")
    add_common(parser)


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.rantai import chain_json, chain_text, rantai, write_chain  # start-up is counted in milliseconds

    with progress(goes_on=False) as shows:
        chain = rantai(options.folder, check_options(options), options.proses, shows)
    print(chain_json(chain) if options.format == "json" else chain_text(chain, wants_colour(options.warna)))
    if not options.tanpa_berkas:
        written = write_chain(chain, options.keluaran)
        if options.format == "teks":
            print(f"  Ditulis: {', '.join(map(str, written[:2]))}, dan salinan {len(written) - 2} buku kerja.")
    for path, reason in chain.gagal:
        complain(KinerjaError(f"{path.name} dilewati. {reason}"))
    return 2 if chain.gagal else int(chain.has_galat)
