"""The `kinerja` command: arguments in, text out. Exit 0 no galat, 1 galat found, 2 could not do the work."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from kinerja_xl import __version__, app
from kinerja_xl.errors import KinerjaError

_HEADINGS = {"positional arguments": "argumen", "options": "pilihan", "usage: ": "pemakaian: "}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise KinerjaError(f"Perintah tidak dipahami: {_in_indonesian(message)}.", f"Lihat: {self.prog} --help")

    def format_help(self) -> str:
        text = super().format_help()
        for english, indonesian in _HEADINGS.items():
            text = text.replace(english, indonesian)
        return text.replace("show this help message and exit", "tampilkan bantuan ini")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _use_utf8(stream)
    try:
        options = _parser().parse_args(arguments)
        return int(options.run(options))
    except KinerjaError as error:
        _complain(error)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        _complain(KinerjaError("Dihentikan oleh pemakai."))
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kinerja", description="Periksa buku kerja kinerja perangkat daerah.")
    parser.add_argument("--version", action="version", version=f"kinerja {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(title="perintah", required=True, metavar="PERINTAH", parser_class=_Parser)
    check = commands.add_parser("periksa", help="cari angka yang tidak mengikuti angka lainnya")
    check.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS", help="buku kerja .xlsx atau .xlsm")
    check.add_argument("--format", choices=("teks", "json", "sarif"), default="teks", help="bentuk keluaran")
    check.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")
    check.add_argument(
        "--hanya", action="append", default=[], metavar="KODE", help="hanya kode atau area ini, misalnya PAG"
    )
    check.add_argument("--abaikan", action="append", default=[], metavar="KODE", help="tanpa kode atau area ini")
    check.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")
    check.set_defaults(run=_periksa)
    explain = commands.add_parser("jelaskan", help="jelaskan sebuah kode, atau asal sebuah angka")
    explain.add_argument("apa", nargs="?", metavar="KODE|BERKAS", help="kode temuan, atau buku kerja")
    explain.add_argument("sel", nargs="?", metavar="LEMBAR!SEL", help="angka yang dijelaskan, misalnya 'LRA!F9'")
    explain.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")
    explain.set_defaults(run=_jelaskan)
    return parser


def _periksa(options: argparse.Namespace) -> int:
    wanted = app.Options(options.tahun, tuple(options.hanya), tuple(options.abaikan))
    reports, failed = [], False
    for number, path in enumerate(options.berkas):
        try:
            report = app.periksa(path, wanted)
        except KinerjaError as error:
            _complain(error)
            failed = True
            continue
        reports.append(report)
        if options.format == "teks":
            print("\n" * bool(number) + app.report_text(report, _wants_colour(options.warna)))
    if options.format == "json":
        print(app.report_json(reports))
    elif options.format == "sarif":
        print(app.report_sarif(reports))
    return 2 if failed else int(any(r.has_galat for r in reports))


def _jelaskan(options: argparse.Namespace) -> int:
    print(app.jelaskan(options.apa, options.sel, options.tahun))
    return 0


def _wants_colour(choice: str) -> bool:
    if choice != "otomatis":
        return choice == "ya"
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _complain(error: KinerjaError) -> None:
    print(f"kinerja: {' '.join(str(error).split())}", file=sys.stderr)


def _use_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")


def _in_indonesian(message: str) -> str:
    for english, indonesian in (
        ("the following arguments are required:", "belum disebut"),
        ("unrecognized arguments:", "tidak dikenal"),
        ("expected one argument", "perlu satu nilai"),
        ("invalid choice:", "pilihan tidak dikenal"),
        ("choose from", "pilih dari"),
        ("invalid int value:", "bukan bilangan bulat"),
        ("argument ", ""),
    ):
        message = message.replace(english, indonesian)
    return message
