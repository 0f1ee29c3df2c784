"""Recalculate workbooks: compare with what they remember, write back what is new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from kinerja_xl.app.pilihan_hitung import BAKU, MESIN, Ekstensi, Pilihan
from kinerja_xl.calc.hitungan import DaftarSel, HasilHitung, SelBeda, SelSelisih, SelTakDihitung, SelTetapan
from kinerja_xl.cells import CellRef
from kinerja_xl.mesin.jawaban import Mesin, TakDihitung, sama
from kinerja_xl.mesin.perhitungan import Perhitungan, hitung_buku
from kinerja_xl.mesin.tetapan import tetapan
from kinerja_xl.mesin.usang import isi, residu, usang
from kinerja_xl.workbook.formulas.formula_book import FormulaBook, Place
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.stored_value import Value

Suntingan = dict[str, dict["Place | str", Value]]


def hitung(path: Path, pilihan: Pilihan = BAKU, salinan: Path | None = None) -> HasilHitung:
    """One workbook recalculated and, if asked, written.

    Args:
        path: the workbook.
        pilihan: how.
        salinan: where its copy goes, under `keluaran`; None: by its own name.

    Raises:
        KinerjaError: it cannot be read, calculated or written.
    """
    book = read_formulas(path, to_write=pilihan.tulis or pilihan.keluaran is not None)
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
        DaftarSel.dari(SelBeda, chain.from_iterable(one.beda for one in found.values())),
        DaftarSel.dari(SelTakDihitung, chain.from_iterable(one.tak_dihitung for one in found.values())),
        tuple(SelTetapan(CellRef(s.name, *t.place), t.nilai, f"={t.rumus}") for s in book.sheets for t in tetapan(s)),
        tanggal=tanggal if result.memakai_waktu else None,
    )
    if pilihan.banding:
        other = _mesin(next(m for m in MESIN if m != pilihan.mesin), pilihan.ekstensi)
        selisih = tuple(_selisih(book, result, hitung_buku(book, other, saat), first, other))
        done = done._replace(selisih=selisih, mesin_lain=other.nama)
    return _tulis(book, done, {name: one.baru for name, one in found.items() if one.baru}, pilihan, salinan)


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
    if pilihan.keluaran is None and not (pilihan.tulis and edits):
        return done
    from kinerja_xl.workbook.patching.write_back import write_copy, write_values  # not every run writes

    if pilihan.keluaran is not None:
        target = pilihan.keluaran / (salinan or book.path.name)
        write_copy(book.path, target, book.data, edits, book.cut)
        return done._replace(ditulis=str(target))
    kept = write_values(book.path, edits, cut=book.cut)
    return done._replace(ditulis=str(book.path), cadangan=str(kept or ""))
