"""The `kinerja` command: arguments in, text out; one module a command.

Exit 0 no galat, 1 galat found, 2 could not do the work, 130 stopped with Ctrl+C.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

from kinerja_xl import __version__
from kinerja_xl.cli.terminal import complain, own_mistake, use_utf8
from kinerja_xl.errors import KinerjaError, Stopped

_TOO_BIG = KinerjaError("berkas terlalu besar untuk memori komputer ini.", "Bagi menjadi beberapa buku kerja.")
_HEADINGS = {"positional arguments": "argumen", "options": "pilihan", "usage: ": "pemakaian: "}
_COMMANDS = {
    "periksa": "cari angka yang tidak mengikuti angka lainnya",
    "rantai": "periksa semua buku kerja satu perangkat daerah sebagai satu rantai",
    "ipa": "hitung Indeks Profesionalitas ASN dari daftar pegawai",
    "impor": "baca ekspor sistem kepegawaian menjadi daftar pegawai untuk IPA",
    "templat": "tulis buku kerja kosong; tanpa nama: daftar templat",
    "tutup": "tutup tahun sebuah buku kerja: dihitung, diperiksa, dicatat, dikunci",
    "rekap": "periksa semua buku kerja di folder, ringkas dalam satu buku kerja",
    "hitung": "hitung ulang semua rumus dan tunjukkan nilai yang usang",
    "laporan": "tulis dokumen Word dan PDF dari buku kerja; tanpa jenis: daftarnya",
    "jelaskan": "jelaskan sebuah kode, atau asal sebuah angka",
    "pasang": "pasang add-in Excel untuk pemakai ini (Windows, tanpa administrator)",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        use_utf8(stream)
    try:
        options = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
        return int(_module(options.perintah).run(options))
    except Stopped as error:
        complain(error)
        return 130
    except KinerjaError as error:
        complain(error)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        complain(Stopped("Dihentikan oleh pemakai."))
        return 130
    except (MemoryError, RecursionError):
        complain(_TOO_BIG)
        return 2
    except Exception as error:  # a user never sees a traceback; one who wants it sets KINERJA_LACAK
        if os.environ.get("KINERJA_LACAK"):
            raise
        complain(own_mistake(error))
        return 2


def _module(command: str) -> Any:
    return import_module(f"{__name__}.{command}")


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; where a command comes first it knows that one only, for the others are not loaded."""
    parser = _Parser(prog="kinerja", description="Periksa buku kerja kinerja perangkat daerah.")
    parser.add_argument("--version", action="version", version=f"kinerja {__version__}", help="tampilkan versi")
    commands = parser.add_subparsers(
        title="perintah", required=True, metavar="PERINTAH", dest="perintah", parser_class=_Parser
    )
    first = given[0] if given else ""
    for command in [first] if first in _COMMANDS else _COMMANDS:
        own = commands.add_parser(command, help=_COMMANDS[command])
        if command in given:
            _module(command).arguments(own)
    return parser


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise KinerjaError(f"Perintah tidak dipahami: {_in_indonesian(message)}.", f"Lihat: {self.prog} --help")

    def format_help(self) -> str:
        text = super().format_help()
        for english, indonesian in _HEADINGS.items():
            text = text.replace(english, indonesian)
        return text.replace("show this help message and exit", "tampilkan bantuan ini")


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
