"""Issues about printed figures that do not follow from their own row."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.calc.pembulatan import rounded
from kinerja_xl.calc.turunan import Turunan, salinan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.numbers import format_number

_SIMPLE = ("realisasi / target x 100", "realisasi / pagu x 100", "SILPA / pagu x 100")
_TELLING_DIGITS = 4


def wrong_ratios(context: Context, jenis: str, what: str) -> Iterator[Issue]:
    """Figures of a kind that no formula open to their row explains; fractions of 1 once per column."""
    columns: dict[tuple[int, int], list[Turunan]] = {}
    for one in context.derived:
        if one.jenis != jenis or one.cocok or one.cocok_alternatif:
            continue
        if one.pecahan:
            columns.setdefault((id(one.tabel), one.tercetak.ref.column), []).append(one)
        else:
            yield wrong_ratio(one, context, what)
    for fractions in columns.values():
        yield _fractions(fractions, what)


def _fractions(found: list[Turunan], what: str) -> Issue:
    one = found[0]
    assert one.hasil.nilai is not None
    expected = shown(one.hasil.nilai, max(0, one.tercetak.decimals - 2))
    more = f", demikian juga {len(found) - 1} sel lain di kolom ini" if len(found) > 1 else ""
    return Issue(
        one.tercetak.ref,
        f"{what} {short(one.nama)} tercetak {one.tercetak.printed} sebagai pecahan dari {expected} persen{more}.",
        "Beri kolom ini format persen (%), atau kalikan angkanya dengan 100.",
        one.tercetak.printed,
        expected,
        f"{one.jenis}|pecahan|{one.tercetak.ref.column}|{one.tabel.form}",
        "peringatan",
        one.hasil.rujukan,
    )


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
    for same in context.same:
        places = [s.ref for s in same.sisi]
        if one.tercetak.ref in places and (others := [str(p) for p in places if p not in context.derived_cells]):
            return f" Ganti juga di {', '.join(others)} dan hitung ulang yang bergantung padanya."
    return ""


def _cause(one: Turunan, context: Context) -> str:
    assert one.hasil.nilai is not None
    source = salinan(one, context.derived)
    if source is None or not (_is_telling(one) or _is_next_to(one, source)):
        return ""
    if source.hasil.nilai is not None and rounded(source.hasil.nilai, one.tercetak.decimals) in one.tercetak.candidates:
        return f" Angka tercetak tepat untuk baris {short(source.nama)} ({source.tercetak.ref}); mungkin tersalin."
    return f" Angka yang sama tercetak di {source.tercetak.ref}; mungkin tersalin."


def _is_telling(one: Turunan) -> bool:
    """Whether a figure has so many digits that standing twice is no chance."""
    return any(len(v.normalize().as_tuple().digits) >= _TELLING_DIGITS for v in one.tercetak.candidates)


def _is_next_to(one: Turunan, other: Turunan) -> bool:
    """Whether two figures stand in neighbouring rows of a column."""
    here, there = one.tercetak.ref, other.tercetak.ref
    return (here.sheet, here.column) == (there.sheet, there.column) and abs(here.row - there.row) == 1
