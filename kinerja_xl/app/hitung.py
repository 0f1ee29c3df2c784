"""Recalculate workbooks: compare with what they remember, write back what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kinerja_xl.batch import MARK, Outcome, Where, in_order, run, workbooks
from kinerja_xl.calc.hitungan import HasilHitung, SelSelisih, SelTetapan
from kinerja_xl.cells import CellRef
from kinerja_xl.errors import KinerjaError
from kinerja_xl.mesin.jawaban import Mesin, TakDihitung, sama
from kinerja_xl.mesin.perhitungan import Perhitungan, hitung_buku
from kinerja_xl.mesin.tetapan import tetapan
from kinerja_xl.mesin.usang import isi, residu, usang
from kinerja_xl.workbook.formulas.formula_book import FormulaBook, Place
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.stored_value import Value
from kinerja_xl.workbook.patching.write_back import write_copy, write_values

MESIN = ("formualizer", "libreoffice")
Kemajuan = Callable[[int, int, str], None]
Ekstensi = Callable[[], bytes]
Suntingan = dict[str, dict["Place | str", Value]]


class Pilihan(NamedTuple):
    """How to recalculate.

    Args:
        mesin: the engine, one of MESIN.
        banding: whether the other engine calculates too.
        tanggal: the day that stands for today; None: the day the file was last changed.
        tulis: whether new values go into the file itself.
        keluaran: a folder for copies with new values.
        ekstensi: gives our extension for Calc; LibreOffice needs it.
    """

    mesin: str = MESIN[0]
    banding: bool = False
    tanggal: date | None = None
    tulis: bool = False
    keluaran: Path | None = None
    ekstensi: Ekstensi | None = None


BAKU = Pilihan()
"""How a workbook is recalculated where nothing is asked."""


def hitung(path: Path, pilihan: Pilihan = BAKU, salinan: Path | None = None) -> HasilHitung:
    """One workbook recalculated and, if asked, written.

    Args:
        path: the workbook.
        pilihan: how.
        salinan: where its copy goes, under `keluaran`; None: by its own name.

    Raises:
        KinerjaError: it cannot be read, calculated or written.
    """
    book = read_formulas(path)
    if not any(sheet.formula_cells for sheet in book.sheets):
        done = HasilHitung(str(path), pilihan.mesin, 0, (), ())
        return _tulis(book, done, {}, pilihan, salinan)
    tanggal = pilihan.tanggal or datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    saat = datetime(tanggal.year, tanggal.month, tanggal.day)  # noqa: DTZ001  # a workbook's time has no zone
    first = _mesin(pilihan.mesin, pilihan.ekstensi)
    result = hitung_buku(book, first, saat)
    found = {sheet.name: usang(sheet, result.nilai[sheet.name], first.logika_angka) for sheet in book.sheets}
    done = HasilHitung(
        str(path),
        first.nama,
        sum(len(sheet.formula_cells) for sheet in book.sheets),
        tuple(chain.from_iterable(one.beda for one in found.values())),
        tuple(chain.from_iterable(one.tak_dihitung for one in found.values())),
        tuple(SelTetapan(CellRef(s.name, *t.place), t.nilai, f"={t.rumus}") for s in book.sheets for t in tetapan(s)),
        tanggal=tanggal if result.memakai_waktu else None,
    )
    if pilihan.banding:
        other = _mesin(next(m for m in MESIN if m != pilihan.mesin), pilihan.ekstensi)
        selisih = tuple(_selisih(book, result, hitung_buku(book, other, saat), first, other))
        done = done._replace(selisih=selisih, mesin_lain=other.nama)
    return _tulis(book, done, {name: one.baru for name, one in found.items() if one.baru}, pilihan, salinan)


def hitung_semua(
    masukan: Sequence[Path], pilihan: Pilihan = BAKU, where: Where | None = None, kemajuan: Kemajuan | None = None
) -> Iterator[Outcome[HasilHitung]]:
    """Many workbooks, in the order of their names wherever they are worked on; a bad one stops none.

    Args:
        masukan: workbooks, and folders of them.
        pilihan: how.
        where: on which processes or cluster.
        kemajuan: called after each workbook with number, count and name.

    Raises:
        KinerjaError: there is no workbook, or the folder for the copies is not ours.
    """
    copies = _berkas(masukan)
    if pilihan.keluaran is not None:
        _siapkan(pilihan.keluaran)
    files = sorted(copies)
    work = partial(_satu, pilihan, copies if pilihan.keluaran is not None else {})
    for number, outcome in enumerate(in_order(run(work, files, where), files), 1):
        if kemajuan is not None:
            kemajuan(number, len(files), outcome.path.name)
        yield outcome


def hitung_text(hasil: HasilHitung, colour: bool) -> str:
    """A recalculation as terminal text."""
    from kinerja_xl.report.hitung_text import render_hitung

    return render_hitung(hasil, colour)


def hitung_json(hasil: Iterable[HasilHitung], gagal: Iterable[tuple[str, str]]) -> str:
    """Recalculations as JSON, and the workbooks that could not be calculated with their reasons."""
    from kinerja_xl.report.hitung_machine import hitung_to_json

    return hitung_to_json(hasil, gagal)


def _satu(pilihan: Pilihan, copies: Mapping[Path, Path], path: Path) -> HasilHitung:
    return hitung(path, pilihan, copies.get(path))


def _berkas(masukan: Sequence[Path]) -> dict[Path, Path]:
    """The workbooks, each with the path of its copy below the folder for copies."""
    found: dict[Path, Path] = {}
    for path in masukan:
        if path.is_dir():
            found.update((book, book.relative_to(path)) for book in workbooks(path))
        else:
            found[path] = Path(path.name)
    if not found:
        raise KinerjaError("Tidak ada buku kerja .xlsx atau .xlsm.", "Sebutkan berkas atau folder yang memuatnya.")
    counts = Counter(found.values())
    twice = sorted(str(copy) for copy, count in counts.items() if count > 1)
    if twice:
        raise KinerjaError(f"{twice[0]} ada di dua folder.", "Hitung folder itu satu per satu.")
    return found


def _siapkan(keluaran: Path) -> None:
    try:
        if keluaran.exists() and any(keluaran.iterdir()) and not (keluaran / MARK).is_file():
            raise KinerjaError(f"{keluaran}: sudah berisi berkas lain.", "Pilih folder keluaran yang kosong atau baru.")
        keluaran.mkdir(parents=True, exist_ok=True)
        (keluaran / MARK).touch()
    except OSError as error:
        raise KinerjaError(f"{keluaran}: tidak dapat ditulis ({error.strerror}).", "Pilih folder lain.") from None


def _mesin(nama: str, ekstensi: Ekstensi | None) -> Mesin:
    if nama == "libreoffice":
        if ekstensi is None:
            raise ValueError("LibreOffice tanpa ekstensi")
        from kinerja_xl.mesin.libreoffice import LibreOffice  # needed by few

        return LibreOffice(ekstensi)
    from kinerja_xl.mesin.tertanam import Tertanam

    return Tertanam()


def _selisih(
    book: FormulaBook, satu: Perhitungan, lain: Perhitungan, mesin: Mesin, mesin_lain: Mesin
) -> Iterator[SelSelisih]:
    """Formulas that both engines calculated, with different values."""
    loose = mesin.logika_angka or mesin_lain.logika_angka
    for sheet in book.sheets:
        for place, formula in sheet.formulas():
            one, other = satu.nilai[sheet.name][place], lain.nilai[sheet.name][place]
            if isinstance(one, TakDihitung) or isinstance(other, TakDihitung):
                continue
            if not (sama(one, other, loose) or residu(0.0, _beda(one, other), formula.teks)):
                yield SelSelisih(CellRef(sheet.name, *place), isi(one), isi(other), f"={formula.teks}")


def _beda(one: Value, other: Value) -> Value:
    return one - other if isinstance(one, float) and isinstance(other, float) else None


def _tulis(
    book: FormulaBook, done: HasilHitung, edits: Suntingan, pilihan: Pilihan, salinan: Path | None
) -> HasilHitung:
    if pilihan.keluaran is not None:
        target = pilihan.keluaran / (salinan or book.path.name)
        write_copy(book.path, target, book.data, edits)
        return done._replace(ditulis=str(target))
    if pilihan.tulis and edits:
        kept = write_values(book.path, edits)
        return done._replace(ditulis=str(book.path), cadangan=str(kept or ""))
    return done
