"""`kinerja laporan`: documents from a workbook."""

from __future__ import annotations

import argparse
from pathlib import Path

from kinerja_xl import app
from kinerja_xl.cli.terminal import complain, progress
from kinerja_xl.errors import KinerjaError


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("jenis", nargs="?", metavar="JENIS", help="jenis dokumen, misalnya lkjip")
    parser.add_argument("berkas", nargs="?", type=Path, metavar="BUKU.xlsx", help="buku kerja")
    parser.add_argument("--keluaran", type=Path, metavar="FILE.docx", help="dokumen yang ditulis; PDF di sebelahnya")
    parser.add_argument("--templat", type=Path, metavar="FILE.docx", help="templat milik kantor sendiri")
    parser.add_argument("--tulis-templat", type=Path, metavar="FILE.docx", help="tulis templat baku untuk diubah")
    parser.add_argument("--tanpa-pdf", action="store_true", help="hanya dokumen Word; tidak perlu LibreOffice")
    parser.add_argument("--ketat", action="store_true", help="tolak bila buku kerjanya bergalat")
    parser.add_argument("--timpa", action="store_true", help="ganti berkas bernama sama yang sudah ada")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")


def run(options: argparse.Namespace) -> int:
    """Do it; the exit code."""
    from kinerja_xl.app.laporan import Permintaan, jenis_list, laporan, tulis_templat  # start-up counts milliseconds

    if options.jenis is None:
        print(jenis_list())
        return 0
    if options.tulis_templat is not None:
        print(f"Templat ditulis: {tulis_templat(options.jenis, options.tulis_templat)}")
        return 0
    if options.jenis == "dasbor" and options.berkas is not None:
        return _dasbor(options)
    if options.jenis == "pohon" and options.berkas is not None:
        from kinerja_xl.app.gambar import tulis_pohon  # start-up is counted in milliseconds

        told = not options.tanpa_pdf, options.timpa
        written = tulis_pohon(options.berkas, options.keluaran, app.Options(options.tahun), *told)
        print(f"Ditulis: {', '.join(map(str, written))}")
        return 0
    if options.berkas is None:
        raise KinerjaError("Sebutkan juga buku kerjanya.", f"Misalnya: kinerja laporan {options.jenis} buku.xlsx")
    wanted = Permintaan(options.templat, not options.tanpa_pdf, options.ketat, options.timpa)
    result = laporan(options.jenis, options.berkas, options.keluaran, wanted, app.Options(options.tahun))
    print(f"Ditulis: {', '.join(map(str, result.berkas))}")
    if result.galat:
        print(f"Buku kerjanya memuat {result.galat} galat; halaman pertama dokumen menyebutnya.")
    return int(bool(result.galat))


def _dasbor(options: argparse.Namespace) -> int:
    from kinerja_xl.app.dasbor import tulis_dasbor  # start-up is counted in milliseconds

    with progress() as shows:
        wanted = not options.tanpa_pdf, options.timpa
        result = tulis_dasbor(options.berkas, options.keluaran, app.Options(options.tahun), *wanted, kemajuan=shows)
    print(f"Ditulis: {', '.join(map(str, result.berkas))}")
    for path, reason in result.gagal:
        complain(KinerjaError(f"{path} dilewati. {reason}"))
    return 2 if result.gagal else int(bool(result.galat))
