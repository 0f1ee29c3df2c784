"""`kinerja hitung`: recalculate."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_xl.cli.choices import add_where, day, place_of_work
from kinerja_xl.cli.terminal import complain, progress, say, wants_colour
from kinerja_xl.errors import KinerjaError

if TYPE_CHECKING:
    from kinerja_xl.calc.hitungan import HasilHitung

_SLOW = 600.0
"""Seconds that one file may take in LibreOffice."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS|FOLDER", help="buku kerja, atau folder")
    goal = parser.add_mutually_exclusive_group()
    goal.add_argument("--tulis", action="store_true", help="tulis nilai baru ke berkasnya; aslinya dicadangkan")
    goal.add_argument("--keluaran", type=Path, metavar="DIR", help="tulis salinan bernilai baru ke folder ini")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--mesin", choices=("formualizer", "libreoffice"), default="formualizer", help="mesin hitung")
    parser.add_argument("--banding", action="store_true", help="hitung juga dengan mesin lain, tunjukkan selisihnya")
    parser.add_argument("--tanggal", type=day, metavar="TANGGAL", help="hari ini menurut TODAY(), misalnya 2025-12-31")
    add_where(parser)
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.hitung_banyak import (  # start-up is counted in milliseconds
        hitung_json,
        hitung_semua,
        hitung_text,
        jumlah_text,
    )
    from kinerja_xl.app.pilihan_hitung import Pilihan
    from kinerja_xl.calc.hitungan import JumlahHitung

    wanted = Pilihan(options.mesin, options.banding, options.tanggal, options.tulis, options.keluaran)
    slow = options.banding or options.mesin == "libreoffice"
    if slow:
        from kinerja_xl.hosts.calc.paket import extension

        wanted = wanted._replace(ekstensi=extension)
    failed: list[tuple[str, str]] = []
    jumlah = JumlahHitung()
    colour = wants_colour(options.warna)

    def done() -> Iterator[HasilHitung]:
        nonlocal jumlah
        for outcome in hitung_semua(options.berkas, wanted, where, shows, options.ulang):
            if outcome.value is None:
                failed.append((str(outcome.path), outcome.gagal))
            else:
                jumlah = jumlah.dengan(outcome.value)
                shows.clear()
                yield outcome.value

    with progress() as shows:
        where = place_of_work(options, _SLOW if slow else 0)
        if options.format == "json":
            for piece in hitung_json(done(), failed):
                print(piece, end="")
        else:
            for one in done():
                say(hitung_text(one, colour))
    if options.format == "teks" and jumlah.buku > 1:
        say(jumlah_text(jumlah, colour))
    for _, reason in failed:
        complain(KinerjaError(reason))
    return 2 if failed else int(jumlah.sesuai < jumlah.buku)
