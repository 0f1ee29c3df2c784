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

_TOO_BIG = KinerjaError("berkas terlalu besar untuk memori komputer ini.", "Bagi menjadi beberapa buku kerja.")
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
    except (MemoryError, RecursionError):
        _complain(_TOO_BIG)
        return 2
    except Exception as error:  # a user never sees a traceback; one who wants it sets KINERJA_LACAK
        if os.environ.get("KINERJA_LACAK"):
            raise
        _complain(_own_mistake(error))
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kinerja", description="Periksa buku kerja kinerja perangkat daerah.")
    parser.add_argument("--version", action="version", version=f"kinerja {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(title="perintah", required=True, metavar="PERINTAH", parser_class=_Parser)
    check = commands.add_parser("periksa", help="cari angka yang tidak mengikuti angka lainnya")
    check.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS", help="buku kerja .xlsx atau .xlsm")
    check.add_argument("--format", choices=("teks", "json", "sarif"), default="teks", help="bentuk keluaran")
    _add_common(check)
    check.set_defaults(run=_periksa)
    chain = commands.add_parser("rantai", help="periksa semua buku kerja satu perangkat daerah sebagai satu rantai")
    chain.add_argument("folder", type=Path, metavar="FOLDER", help="folder buku kerja satu perangkat daerah")
    chain.add_argument(
        "--keluaran", type=Path, default=Path("hasil-rantai"), metavar="DIR", help="folder hasil (hasil-rantai)"
    )
    chain.add_argument("--tanpa-berkas", action="store_true", help="hanya cetak, jangan tulis berkas hasil")
    chain.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    chain.add_argument("--proses", type=int, default=0, metavar="N", help="jumlah proses pembaca (semua inti)")
    _add_common(chain)
    chain.set_defaults(run=_rantai)
    explain = commands.add_parser("jelaskan", help="jelaskan sebuah kode, atau asal sebuah angka")
    explain.add_argument("apa", nargs="?", metavar="KODE|BERKAS", help="kode temuan, atau buku kerja")
    explain.add_argument("sel", nargs="?", metavar="LEMBAR!SEL", help="angka yang dijelaskan, misalnya 'LRA!F9'")
    explain.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")
    explain.set_defaults(run=_jelaskan)
    setup = commands.add_parser("pasang", help="pasang add-in Excel untuk pemakai ini (Windows, tanpa administrator)")
    action = setup.add_mutually_exclusive_group()
    action.add_argument("--lepas", action="store_true", help="hapus lagi semua yang dipasang")
    action.add_argument("--periksa", action="store_true", help="periksa apakah pemasangannya utuh")
    setup.add_argument("--sumber", metavar="PAKET", help="berkas .whl atau folder kinerja_xl, bila bukan yang sekarang")
    setup.set_defaults(run=_pasang)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")
    parser.add_argument(
        "--hanya", action="append", default=[], metavar="KODE", help="hanya kode atau area ini, misalnya PAG"
    )
    parser.add_argument("--abaikan", action="append", default=[], metavar="KODE", help="tanpa kode atau area ini")
    parser.add_argument(
        "--nomenklatur", type=Path, metavar="BERKAS", help="tabel kode dan nama (xlsx atau csv) milik Anda"
    )
    parser.add_argument("--jenis-pemda", metavar="JENIS", help="jenis pemda pada tabel nomenklatur, bila dibedakan")
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")


def _wanted(options: argparse.Namespace) -> app.Options:
    table = app.read_nomenklatur(options.nomenklatur, options.jenis_pemda) if options.nomenklatur else {}
    return app.Options(options.tahun, tuple(options.hanya), tuple(options.abaikan), nomenklatur=table)


def _rantai(options: argparse.Namespace) -> int:
    from kinerja_xl.app.rantai import chain_json, chain_text, rantai, write_chain  # start-up is counted in milliseconds

    shows = _progress if sys.stderr.isatty() else None
    chain = rantai(options.folder, _wanted(options), options.proses, shows)
    if shows is not None:
        print("\r\x1b[K", end="", file=sys.stderr)
    print(chain_json(chain) if options.format == "json" else chain_text(chain, _wants_colour(options.warna)))
    if not options.tanpa_berkas:
        written = write_chain(chain, options.keluaran)
        if options.format == "teks":
            print(f"  Ditulis: {', '.join(map(str, written[:2]))}, dan salinan {len(written) - 2} buku kerja.")
    for path, reason in chain.gagal:
        _complain(KinerjaError(f"{path.name} dilewati. {reason}"))
    return 2 if chain.gagal else int(chain.has_galat)


def _progress(number: int, count: int, name: str) -> None:
    print(f"\r\x1b[K{number}/{count} {name}", end="", file=sys.stderr, flush=True)


def _periksa(options: argparse.Namespace) -> int:
    wanted = _wanted(options)
    reports, failed = [], False
    for number, path in enumerate(options.berkas):
        report = _checked(path, wanted)
        if report is None:
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


def _checked(path: Path, wanted: app.Options) -> app.Report | None:
    """The report of one of several files; None, and one line, where there is none: the others go on."""
    try:
        return app.periksa(path, wanted)
    except KinerjaError as error:
        _complain(error)
    except (MemoryError, RecursionError):
        _complain(KinerjaError(f"{path}: {_TOO_BIG.message}", _TOO_BIG.hint))
    except Exception as error:
        if os.environ.get("KINERJA_LACAK"):
            raise
        _complain(KinerjaError(f"{path}: {_own_mistake(error)}"))
    return None


def _own_mistake(error: Exception) -> KinerjaError:
    return KinerjaError(
        f"kesalahan di dalam kinerja_xl ({type(error).__name__}: {str(error)[:200]}).", "Laporkan baris ini."
    )


def _jelaskan(options: argparse.Namespace) -> int:
    print(app.jelaskan(options.apa, options.sel, options.tahun))
    return 0


def _pasang(options: argparse.Namespace) -> int:
    from kinerja_xl.hosts import install  # only this command needs it, and `periksa` must start fast

    system = install.this_system()
    if options.periksa:
        state = install.check(system)
        for is_right, said in state:
            print(f"[{'baik' if is_right else 'belum'}] {said}")
        return int(not all(is_right for is_right, _ in state))
    if options.lepas:
        install.remove(system, print)
    else:
        install.install(system, print, options.sumber)
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
        ("not allowed with argument", "tidak dapat bersama"),
        ("argument ", ""),
    ):
        message = message.replace(english, indonesian)
    return message
