"""Phrases that several rules share, so that they read as one voice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeVar

from kinerja_xl.calc.kesamaan import Kesamaan, Sisi
from kinerja_xl.calc.pembulatan import agrees, rounded
from kinerja_xl.calc.penjumlahan import Penjumlahan, Selisih, selisih
from kinerja_xl.calc.perbaikan import Perbaikan
from kinerja_xl.calc.turunan import Turunan, salinan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisRekapitulasi, Row

_LONGEST_NAME = 60
_SIMILAR = 0.75
R = TypeVar("R", bound=Row)


def shown(value: Decimal, decimals: int = 0) -> str:
    """A number in Indonesian notation, rounded to what a reader sees."""
    return format_number(rounded(value, decimals), decimals)


def short(name: str) -> str:
    """A name cut to what fits a line."""
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "\u2026"


def most_alike(key: str, rows: dict[str, R]) -> tuple[R | None, float]:
    """The row whose name is most like a key, with the likeness; None below what may be meant as the same."""
    from difflib import SequenceMatcher  # start-up is counted in milliseconds

    likeness = {other: SequenceMatcher(None, key, other).ratio() for other in rows}
    best = max(likeness, key=lambda other: likeness[other])
    return (rows[best], likeness[best]) if likeness[best] >= _SIMILAR else (None, likeness[best])


def wrong_ratio(one: Turunan, context: Context, what: str, basis: str = "") -> Issue:
    """A printed figure that does not follow from its own row, with the likely cause."""
    assert one.hasil.nilai is not None
    expected = shown(one.hasil.nilai, one.tercetak.decimals)
    inputs = ", ".join(map(str, one.hasil.masukan))
    mode = one.pembulatan
    return Issue(
        one.tercetak.ref,
        f"{what} {short(one.nama)} tercetak {one.tercetak.printed}, seharusnya {expected} ({one.hasil.rumus}; {inputs}).",
        f"Ganti dengan {expected}: angka tercetak {mode}."
        if mode
        else f"Ganti dengan {expected}.{_cause(one, context)}",
        one.tercetak.printed,
        expected,
        f"{one.jenis}|{one.nama}|{one.tabel.form}",
        "peringatan" if mode else None,
        basis or one.hasil.rujukan,
    )


def _cause(one: Turunan, context: Context) -> str:
    assert one.hasil.nilai is not None
    for value in one.tercetak.candidates:
        if agrees(value * 100, one.hasil.nilai, 2):
            return " Angka tercetak berupa pecahan: tulis sebagai persen atau beri format %."
    source = salinan(one, context.derived)
    if source is not None:
        return (
            f" Angka tercetak adalah angka untuk baris {short(source.nama)} ({source.tercetak.ref}); mungkin tersalin."
        )
    return ""


def broken_sums(context: Context, rows: type[Row] | tuple[type[Row], ...], *jenis: str) -> Iterator[tuple[str, Issue]]:
    """Sums over rows of this kind that do not hold, by column, each with the cell that would mend it."""
    for sum_, gap, mend in context.broken:
        first = sum_.tabel.all_rows[0]
        expected_rounding = gap.karena_pembulatan and isinstance(first, BarisRekapitulasi)
        if sum_.jenis not in jenis or not isinstance(first, rows) or expected_rounding:
            continue
        decimals = max(e.decimals for e in (sum_.jumlah, *sum_.bagian))
        expected = shown(gap.seharusnya, decimals)
        reading = " (titik dibaca sebagai desimal)" if gap.pemisah == "." else ""
        message = (
            f"{short(sum_.nama)}: {sum_.kolom} tercetak {sum_.jumlah.printed}, tetapi jumlah {sum_.butir} "
            f"{expected}{reading}, selisih {shown(gap.tercetak - gap.seharusnya, decimals)}."
        )
        subject = f"{sum_.jenis}|{sum_.tabel.form}|{sum_.kolom}|{sum_.nama}"
        hint = _mend_hint(sum_, gap, mend, context)
        severity: Severity | None = "peringatan" if gap.karena_pembulatan else None
        yield sum_.kolom, Issue(sum_.jumlah.ref, message, hint, sum_.jumlah.printed, expected, subject, severity)


def _mend_hint(sum_: Penjumlahan, gap: Selisih, mend: Perbaikan | None, context: Context) -> str:
    if gap.karena_pembulatan:
        return (
            "Selisih sekecil ini dapat berasal dari pembulatan komponen: samakan jumlah dengan komponen yang tercetak."
        )
    if mend is not None:
        return f"Satu sel yang memperbaikinya: {mend.sel.ref} menjadi {shown(mend.nilai, mend.sel.decimals)} ({mend.bukti})."
    if others := _mended_by_others(sum_, context):
        cells = " dan ".join(str(e.ref) for e in others)
        return f"Akan benar dengan sendirinya setelah {cells} diperbaiki."
    return "Tidak ada satu sel yang pasti; periksa jumlah dan setiap barisnya."


def _mended_by_others(sum_: Penjumlahan, context: Context) -> list[Entry]:
    """Cells of this sum that other broken sums ask to change, when those changes make this one hold."""
    changed = {
        mend.sel: mend.nilai
        for other, _, mend in context.broken
        if other is not sum_ and mend is not None and mend.sel in sum_.bagian
    }
    return list(changed) if changed and selisih(sum_, changed) is None else []


def differing_figures(context: Context, names: dict[str, str]) -> Iterator[Issue]:
    """Figures of the named kinds that differ between tables, at each place that differs from the others."""
    for same in context.same:
        if same.jenis not in names:
            continue
        right = same.rujukan
        agreeing = sum(s.value == right.value for s in same.sisi)
        more = f" dan {agreeing - 1} tempat lain" if agreeing > 1 else ""
        for side in same.menyimpang:
            cells = " + ".join(str(e.ref) for e in right.entries)
            yield Issue(
                side.ref,
                f"{names[same.jenis]} {short(side.nama)} tercetak {side.printed}, tetapi {right.printed} di {cells}{more}.",
                "Samakan kedua angka menurut dokumen sumbernya." + _other_year(same, side, context),
                side.printed,
                right.printed,
                f"{same.jenis}|{same.nama}|{side.tabel.form}",
            )


def _other_year(same: Kesamaan, side: Sisi, context: Context) -> str:
    """Where the same indicator has this figure for another year: the likely slip."""
    indicator = same.nama.partition("#")[0]
    for other in context.same:
        if other is not same and other.jenis == same.jenis and other.nama.partition("#")[0] == indicator:
            twin = next((s for s in other.sisi if s.value == side.value), None)
            if twin is not None:
                return f" {side.printed} adalah angka {short(twin.nama)} ({twin.ref})."
    return ""
