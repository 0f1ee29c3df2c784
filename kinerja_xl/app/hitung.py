"""Recalculate workbooks: compare with what they remember, write back what is new."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kinerja_xl.app.pilihan_hitung import BAKU, MESIN, Ekstensi, Pilihan
from kinerja_xl.calc.hitungan import HasilHitung, Isi, SelBeda, SelSelisih, SelTakDihitung, SelTetapan
from kinerja_xl.cells import CellRef
from kinerja_xl.mesin.jawaban import Mesin, Nilai, TakDihitung, beda_tanda, sama
from kinerja_xl.mesin.perhitungan import Perhitungan, hitung_buku
from kinerja_xl.mesin.tetapan import tetapan
from kinerja_xl.workbook.formulas.formula_book import Formula, FormulaBook, FormulaSheet, Place
from kinerja_xl.workbook.formulas.formula_text import area
from kinerja_xl.workbook.formulas.read_formulas import read_formulas
from kinerja_xl.workbook.patching.stored_value import ErrorValue, Value
from kinerja_xl.workbook.patching.write_back import write_copy, write_values

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
    book = read_formulas(path)
    if not any(True for sheet in book.sheets for _ in sheet.formulas()):
        done = HasilHitung(str(path), pilihan.mesin, 0, (), ())
        return _tulis(book, done, {}, pilihan, salinan)
    tanggal = pilihan.tanggal or datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    saat = datetime(tanggal.year, tanggal.month, tanggal.day)  # noqa: DTZ001  # a workbook's time has no zone
    first = _mesin(pilihan.mesin, pilihan.ekstensi)
    result = hitung_buku(book, first, saat)
    beda, tak, edits = _bandingkan(book, result, first.logika_angka)
    done = HasilHitung(
        str(path),
        first.nama,
        sum(1 for sheet in book.sheets for _ in sheet.formulas()),
        tuple(beda),
        tuple(tak),
        tuple(SelTetapan(CellRef(s.name, *t.place), t.nilai, f"={t.rumus}") for s in book.sheets for t in tetapan(s)),
        tanggal=tanggal if result.memakai_waktu else None,
    )
    if pilihan.banding:
        other = _mesin(next(m for m in MESIN if m != pilihan.mesin), pilihan.ekstensi)
        found = tuple(_selisih(book, result, hitung_buku(book, other, saat), first, other))
        done = done._replace(selisih=found, mesin_lain=other.nama)
    return _tulis(book, done, edits, pilihan, salinan)


def _mesin(nama: str, ekstensi: Ekstensi | None) -> Mesin:
    if nama == "libreoffice":
        if ekstensi is None:
            raise ValueError("LibreOffice tanpa ekstensi")
        from kinerja_xl.mesin.libreoffice import LibreOffice  # needed by few

        return LibreOffice(ekstensi)
    from kinerja_xl.mesin.tertanam import Tertanam

    return Tertanam()


def _bandingkan(
    book: FormulaBook, result: Perhitungan, logika_angka: bool
) -> tuple[list[SelBeda], list[SelTakDihitung], Suntingan]:
    beda: list[SelBeda] = []
    tak: list[SelTakDihitung] = []
    edits: Suntingan = {}
    for sheet in book.sheets:
        values = result.nilai[sheet.name]
        for place, formula in sheet.formulas():
            ref, rumus = CellRef(sheet.name, *place), f"={formula.teks}"
            baru = values[place]
            if isinstance(baru, TakDihitung):
                tak.append(SelTakDihitung(ref, _isi(formula.lama), rumus, baru.alasan))
                continue
            changed = _berubah(sheet, place, formula, values, logika_angka)
            beda += [SelBeda(CellRef(sheet.name, *p), _isi(a), _isi(b), rumus) for p, a, b in changed]
            if changed:
                whole = _wilayah(place, formula)
                new = ((p, _seperti(formula.lama, _nilai(values[p]), logika_angka)) for p in whole)
                edits.setdefault(sheet.name, {}).update(new)
    return beda, tak, edits


def _seperti(lama: Value, baru: Value, logika_angka: bool) -> Value:
    """The new value as a truth value where the old one is, of an engine that gives 1 and 0 for both."""
    return bool(baru) if logika_angka and isinstance(lama, bool) and baru in (0.0, 1.0) else baru


def _berubah(
    sheet: FormulaSheet, place: Place, formula: Formula, values: Nilai, logika_angka: bool
) -> list[tuple[Place, Value, Value]]:
    """The cells of a formula (an array fills several) whose value is new: place, old, new."""
    found = []
    for at in _wilayah(place, formula):
        lama, baru = formula.lama if at == place else sheet.children.get(at), _nilai(values[at])
        if not (sama(lama, baru, logika_angka) or beda_tanda(lama, baru) or _residu(lama, baru, formula.teks)):
            found.append((at, lama, baru))
    return found


def _residu(lama: Value, baru: Value, rumus: str) -> bool:
    """Whether a difference that is zero in Excel left a trace of binary fractions here."""
    return lama == 0.0 and isinstance(baru, float) and abs(baru) < 1e-9 and ("-" in rumus or "SUM" in rumus.upper())


def _wilayah(place: Place, formula: Formula) -> list[Place]:
    if ":" not in formula.larik:
        return [place]
    top, left, bottom, right = area(formula.larik)
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def _nilai(value: Value | TakDihitung) -> Value:
    if isinstance(value, TakDihitung):
        raise ValueError("sel ini tidak dihitung")
    return value


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
            if not (sama(one, other, loose) or _residu(0.0, _beda(one, other), formula.teks)):
                yield SelSelisih(CellRef(sheet.name, *place), _isi(one), _isi(other), f"={formula.teks}")


def _beda(one: Value, other: Value) -> Value:
    return one - other if isinstance(one, float) and isinstance(other, float) else None


def _isi(value: Value) -> Isi:
    if isinstance(value, ErrorValue):
        return value.code
    return value if value is None or isinstance(value, bool | str) else float(value)


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
