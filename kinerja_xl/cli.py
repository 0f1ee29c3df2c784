"""The `kinerja` command: arguments in, text out. Exit 0 no galat, 1 galat found, 2 could not do the work."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, TextIO

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
    check.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS", help="buku kerja, atau folder buku kerja")
    check.add_argument("--format", choices=("teks", "json", "sarif"), default="teks", help="bentuk keluaran")
    _add_where(check)
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
    persons = commands.add_parser("ipa", help="hitung Indeks Profesionalitas ASN dari daftar pegawai")
    persons.add_argument("berkas", type=Path, metavar="BERKAS", help="daftar pegawai .xlsx, .csv atau .parquet")
    persons.add_argument("--unit", metavar="KOLOM", help="judul kolom unit, bila bukan Unit Kerja atau sejenisnya")
    persons.add_argument("--target", metavar="NILAI", help="IPA yang hendak dicapai, misalnya 75,5")
    persons.add_argument("--keluaran", type=Path, metavar="BERKAS.xlsx", help="tulis hasilnya ke buku kerja baru")
    persons.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    persons.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun aturan (yang terbaru)")
    persons.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")
    persons.set_defaults(run=_ipa)
    _add_impor(commands)
    template = commands.add_parser("templat", help="tulis buku kerja kosong; tanpa nama: daftar templat")
    template.add_argument("nama", nargs="?", metavar="NAMA", help="buku, atau nama sebuah formulir")
    template.add_argument("--perangkat-daerah", default="", metavar="NAMA", help="nama perangkat daerah")
    template.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun kinerja (tahun ini)")
    template.add_argument("--periode", default="", metavar="PERIODE", help="periode Renstra, misalnya 2025-2029")
    template.add_argument("--keluaran", type=Path, metavar="FILE", help="berkas yang ditulis; tidak pernah menimpa")
    template.add_argument(
        "--dari", type=Path, metavar="BERKAS", help="isi dari buku kerja ini: rencana, indikator, pagu"
    )
    template.set_defaults(run=_templat)
    summary = commands.add_parser("rekap", help="periksa semua buku kerja di folder, ringkas dalam satu buku kerja")
    summary.add_argument("tempat", nargs="+", type=Path, metavar="FOLDER", help="folder atau berkas buku kerja")
    summary.add_argument(
        "--keluaran", type=Path, default=Path("rekap.xlsx"), metavar="BERKAS", help="buku kerja rekap (rekap.xlsx)"
    )
    summary.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    summary.add_argument("--ulang", action="store_true", help="periksa ulang juga yang sudah selesai")
    summary.add_argument("--dasbor", type=Path, metavar="DIR", help="tulis juga dasbor setiap perangkat daerah ke sini")
    _add_where(summary)
    _add_common(summary)
    summary.set_defaults(run=_rekap)
    _add_hitung(commands)
    _add_laporan(commands)
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


def _add_hitung(commands: Any) -> None:
    parser = commands.add_parser("hitung", help="hitung ulang semua rumus dan tunjukkan nilai yang usang")
    parser.add_argument("berkas", nargs="+", type=Path, metavar="BERKAS|FOLDER", help="buku kerja, atau folder")
    goal = parser.add_mutually_exclusive_group()
    goal.add_argument("--tulis", action="store_true", help="tulis nilai baru ke berkasnya; aslinya dicadangkan")
    goal.add_argument("--keluaran", type=Path, metavar="DIR", help="tulis salinan bernilai baru ke folder ini")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--mesin", choices=("formualizer", "libreoffice"), default="formualizer", help="mesin hitung")
    parser.add_argument("--banding", action="store_true", help="hitung juga dengan mesin lain, tunjukkan selisihnya")
    parser.add_argument("--tanggal", type=_day, metavar="TANGGAL", help="hari ini menurut TODAY(), misalnya 2025-12-31")
    _add_where(parser)
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")
    parser.set_defaults(run=_hitung)


def _add_impor(commands: Any) -> None:
    parser = commands.add_parser("impor", help="baca ekspor sistem kepegawaian menjadi daftar pegawai untuk IPA")
    parser.add_argument("ekspor", type=Path, metavar="EKSPOR", help="ekspor .csv, .txt atau .xlsx")
    parser.add_argument(
        "--keluaran", type=Path, metavar="BERKAS.xlsx", help="daftar yang ditulis; tanpa ini: pratinjau"
    )
    parser.add_argument("--pratinjau", action="store_true", help="hanya tunjukkan pemetaan kolom dan isinya")
    parser.add_argument(
        "--kolom", action="append", default=[], metavar="ISIAN=JUDUL", help="tunjuk sendiri kolom sebuah isian"
    )
    parser.add_argument("--tanggal", type=_day, metavar="TANGGAL", help="tanggal acuan diklat (akhir tahunnya)")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun kinerja (tahun ini)")
    parser.add_argument("--perangkat-daerah", default="", metavar="NAMA", help="nama perangkat daerah")
    parser.add_argument("--format", choices=("teks", "json"), default="teks", help="bentuk keluaran")
    parser.add_argument("--warna", choices=("otomatis", "ya", "tidak"), default="otomatis", help="warna pada teks")
    parser.set_defaults(run=_impor)


def _impor(options: argparse.Namespace) -> int:
    from kinerja_xl.app.impor import Pesanan, impor, impor_json, render_impor  # as above

    wanted = Pesanan(tuple(options.kolom), options.tanggal, options.perangkat_daerah, options.tahun)
    found = impor(options.ekspor, None if options.pratinjau else options.keluaran, wanted)
    print(impor_json(found) if options.format == "json" else render_impor(found, _wants_colour(options.warna)))
    if found.ditulis and options.format == "teks":
        print(f"  Ditulis: {found.ditulis}. Lanjutkan: kinerja ipa {found.ditulis}")
    return int(found.has_galat)


def _add_laporan(commands: Any) -> None:
    parser = commands.add_parser("laporan", help="tulis dokumen Word dan PDF dari buku kerja; tanpa jenis: daftarnya")
    parser.add_argument("jenis", nargs="?", metavar="JENIS", help="jenis dokumen, misalnya lkjip")
    parser.add_argument("berkas", nargs="?", type=Path, metavar="BUKU.xlsx", help="buku kerja")
    parser.add_argument("--keluaran", type=Path, metavar="FILE.docx", help="dokumen yang ditulis; PDF di sebelahnya")
    parser.add_argument("--templat", type=Path, metavar="FILE.docx", help="templat milik kantor sendiri")
    parser.add_argument("--tulis-templat", type=Path, metavar="FILE.docx", help="tulis templat baku untuk diubah")
    parser.add_argument("--tanpa-pdf", action="store_true", help="hanya dokumen Word; tidak perlu LibreOffice")
    parser.add_argument("--ketat", action="store_true", help="tolak bila buku kerjanya bergalat")
    parser.add_argument("--timpa", action="store_true", help="ganti berkas bernama sama yang sudah ada")
    parser.add_argument("--tahun", type=int, metavar="TAHUN", help="tahun buku kerja, bila judulnya tidak menyebut")
    parser.set_defaults(run=_laporan)


def _laporan(options: argparse.Namespace) -> int:
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
        from kinerja_xl.app.gambar import tulis_pohon  # as above

        told = not options.tanpa_pdf, options.timpa
        files = tulis_pohon(options.berkas, options.keluaran, app.Options(options.tahun), *told)
        print(f"Ditulis: {', '.join(map(str, files))}")
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
    from kinerja_xl.app.dasbor import tulis_dasbor  # as above

    with _progress() as shows:
        wanted = not options.tanpa_pdf, options.timpa
        result = tulis_dasbor(options.berkas, options.keluaran, app.Options(options.tahun), *wanted, kemajuan=shows)
    print(f"Ditulis: {', '.join(map(str, result.berkas))}")
    for path, reason in result.gagal:
        _complain(KinerjaError(f"{path} dilewati. {reason}"))
    return 2 if result.gagal else int(bool(result.galat))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise KinerjaError(f"--tanggal {text}: bukan tanggal.", "Tulis misalnya 2025-12-31.") from None


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


def _add_where(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--proses", type=int, default=0, metavar="N", help="jumlah proses (semua inti)")
    parser.add_argument("--klaster", default="", metavar="ALAMAT", help="klaster Dask yang sudah ada, tcp://...")


def _wanted(options: argparse.Namespace) -> app.Options:
    table = app.read_nomenklatur(options.nomenklatur, options.jenis_pemda) if options.nomenklatur else {}
    return app.Options(options.tahun, tuple(options.hanya), tuple(options.abaikan), nomenklatur=table)


def _rantai(options: argparse.Namespace) -> int:
    from kinerja_xl.app.rantai import chain_json, chain_text, rantai, write_chain  # start-up is counted in milliseconds

    with _progress() as shows:
        chain = rantai(options.folder, _wanted(options), options.proses, shows)
    print(chain_json(chain) if options.format == "json" else chain_text(chain, _wants_colour(options.warna)))
    if not options.tanpa_berkas:
        written = write_chain(chain, options.keluaran)
        if options.format == "teks":
            print(f"  Ditulis: {', '.join(map(str, written[:2]))}, dan salinan {len(written) - 2} buku kerja.")
    for path, reason in chain.gagal:
        _complain(KinerjaError(f"{path.name} dilewati. {reason}"))
    return 2 if chain.gagal else int(chain.has_galat)


def _rekap(options: argparse.Namespace) -> int:
    from kinerja_xl.app.rekap import rekap, rekap_json, rekap_text  # as above
    from kinerja_xl.batch import Where

    where = Where(options.proses, options.klaster)
    with _progress() as shows:
        found = rekap(options.tempat, options.keluaran, _wanted(options), where, options.ulang, shows)
    boards: list[Path] = []
    if options.dasbor is not None:
        from kinerja_xl.app.dasbor import dasbor_per_office  # as above

        boards = dasbor_per_office(found.files, options.dasbor)
    if options.format == "json":
        print(rekap_json(found))
    else:
        print(rekap_text(found, _wants_colour(options.warna)))
        print(f"  Ditulis: {options.keluaran}" + (f" dan {len(boards)} dasbor di {options.dasbor}" if boards else ""))
    return 2 if found.gagal else int(found.has_galat)


def _hitung(options: argparse.Namespace) -> int:
    from kinerja_xl.app.hitung import Pilihan, hitung_json, hitung_semua, hitung_text  # as above
    from kinerja_xl.batch import Where

    wanted = Pilihan(options.mesin, options.banding, options.tanggal, options.tulis, options.keluaran)
    if options.banding or options.mesin == "libreoffice":
        from kinerja_xl.hosts.calc.paket import extension

        wanted = wanted._replace(ekstensi=extension)
    with _progress() as shows:
        outcomes = list(hitung_semua(options.berkas, wanted, Where(options.proses, options.klaster), shows))
    done = [one.value for one in outcomes if one.value is not None]
    failed = [one for one in outcomes if one.value is None]
    if options.format == "json":
        print(hitung_json(done, [(str(one.path), one.gagal) for one in failed]))
    else:
        for value in done:
            print(hitung_text(value, _wants_colour(options.warna)))
    for one in failed:
        _complain(KinerjaError(one.gagal))
    return 2 if failed else int(not all(one.sesuai for one in done))


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None]]:
    from kinerja_xl.report.progress import ProgressLine  # as above

    line = ProgressLine(sys.stderr)
    try:
        yield line
    finally:
        line.clear()


def _periksa(options: argparse.Namespace) -> int:
    from kinerja_xl.report.text import text_width  # start-up is counted in milliseconds

    look = app.Look(options.format, _wants_colour(options.warna), text_width())
    shown: list[app.Shown] = []
    failed = False
    for one in app.show_all(options.berkas, _wanted(options), look, options.proses, options.klaster):
        if isinstance(one, str):
            _complain(KinerjaError(one))
            failed = True
            continue
        if options.format == "teks":
            print("\n" * bool(shown) + one.text, flush=True)
        shown.append(one)
    if options.format == "json":
        print(app.shown_json(shown))
    elif options.format == "sarif":
        print(app.shown_sarif(shown))
    return 2 if failed else int(any(one.has_galat for one in shown))


def _ipa(options: argparse.Namespace) -> int:
    from kinerja_xl.app import ipa  # pandas takes longer to start than the other commands to run

    if options.keluaran is not None:
        ipa.require_new(options.keluaran)
    result = ipa.ipa(options.berkas, options.unit, options.target, options.tahun)
    print(ipa.report(result, _wants_colour(options.warna), options.format == "json"))
    if options.keluaran is not None:
        ipa.write_result(result, options.keluaran)
        if options.format == "teks":
            print(f"  Ditulis: {options.keluaran}")
    return int(result.laporan.has_galat)


def _own_mistake(error: Exception) -> KinerjaError:
    return KinerjaError(
        f"kesalahan di dalam kinerja_xl ({type(error).__name__}: {str(error)[:200]}).", "Laporkan baris ini."
    )


def _jelaskan(options: argparse.Namespace) -> int:
    print(app.jelaskan(options.apa, options.sel, options.tahun))
    return 0


def _templat(options: argparse.Namespace) -> int:
    from kinerja_xl.app.templat import templat, templat_list  # start-up is counted in milliseconds

    if options.nama is None:
        print(templat_list())
        return 0
    path = templat(
        options.nama, options.perangkat_daerah, options.tahun, options.periode, options.keluaran, options.dari
    )
    print(f"Templat ditulis: {path}")
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
