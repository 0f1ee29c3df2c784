"""`kinerja pasang`: the Excel add-in."""

from __future__ import annotations

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    action = parser.add_mutually_exclusive_group()
    action.add_argument("--lepas", action="store_true", help="hapus lagi semua yang dipasang")
    action.add_argument("--periksa", action="store_true", help="periksa apakah pemasangannya utuh")
    parser.add_argument(
        "--sumber", metavar="PAKET", help="berkas .whl atau folder kinerja_xl, bila bukan yang sekarang"
    )


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
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
