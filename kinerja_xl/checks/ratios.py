"""Issues about printed figures that do not follow from their own row."""

from __future__ import annotations

from kinerja_xl.calc.pembulatan import agrees, rounded
from kinerja_xl.calc.turunan import Turunan, salinan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.numbers import format_number

_SIMPLE = ("realisasi / target x 100", "realisasi / pagu x 100", "SILPA / pagu x 100")


def wrong_ratio(one: Turunan, context: Context, what: str, basis: str = "") -> Issue:
    """A printed figure that does not follow from its own row, with the likely cause."""
    assert one.hasil.nilai is not None
    expected = shown(one.hasil.nilai, one.tercetak.decimals)
    inputs = ", ".join(map(str, one.hasil.masukan))
    mode = one.pembulatan
    why = f": angka tercetak {mode}." if mode else f".{_cause(one, context)}"
    return Issue(
        one.tercetak.ref,
        f"{what} {short(one.nama)} tercetak {one.tercetak.printed}, seharusnya {expected} ({one.hasil.rumus}; {inputs}).",
        _after_mending(one, context) or f"Ganti dengan {expected}{why}{_carried_on(one, context)}",
        one.tercetak.printed,
        expected,
        f"{one.jenis}|{one.nama}|{one.tabel.form}",
        "peringatan" if mode else None,
        basis or one.hasil.rujukan,
    )


def _after_mending(one: Turunan, context: Context) -> str:
    """Advice where an input is itself wrong: mend that first, then what follows."""
    if one.hasil.rumus not in _SIMPLE:
        return ""
    for given in one.hasil.masukan:
        right = context.corrections.get(given.alamat) if given.alamat else None
        part, whole = (right if m is given else m.nilai for m in one.hasil.masukan)
        if right is not None and part is not None and whole:
            then = shown(part / whole * 100, one.tercetak.decimals)
            return f"Perbaiki dahulu {given.alamat} menjadi {format_number(right)}; angka ini lalu {then}."
    return ""


def _carried_on(one: Turunan, context: Context) -> str:
    """Other places that print the same figure without computing it there."""
    own = {t.tercetak.ref for t in context.derived}
    for same in context.same:
        places = [s.ref for s in same.sisi]
        if one.tercetak.ref in places and (others := [str(p) for p in places if p not in own]):
            return f" Ganti juga di {', '.join(others)} dan hitung ulang yang bergantung padanya."
    return ""


def _cause(one: Turunan, context: Context) -> str:
    assert one.hasil.nilai is not None
    for value in one.tercetak.candidates:
        if agrees(value * 100, one.hasil.nilai, 2):
            return " Angka tercetak berupa pecahan: tulis sebagai persen atau beri format %."
    source = salinan(one, context.derived)
    if source is None:
        return ""
    if source.hasil.nilai is not None and rounded(source.hasil.nilai, one.tercetak.decimals) in one.tercetak.candidates:
        return f" Angka tercetak tepat untuk baris {short(source.nama)} ({source.tercetak.ref}); mungkin tersalin."
    return f" Angka yang sama tercetak di {source.tercetak.ref}; mungkin tersalin."
