"""Issues about printed sums that do not hold, with the single cell that would mend them."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.calc.perbaikan import Perbaikan
from kinerja_xl.calc.selisih import Penjumlahan, Selisih, selisih
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisRekapitulasi, Row


def broken_sums(
    context: Context, rows: type[Row] | tuple[type[Row], ...], *jenis: str, form: str = ""
) -> Iterator[tuple[str, Issue]]:
    """Sums over rows of this kind that do not hold, by column, each with the cell that would mend it.

    `form` keeps those of one form.
    """
    for sum_, gap, mend in context.broken:
        first = sum_.tabel.all_rows[0]
        if (
            form not in ("", sum_.tabel.form)
            or sum_.jenis not in jenis
            or not isinstance(first, rows)
            or is_rounding_of_shares(sum_, gap)
        ):
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


def is_rounding_of_shares(sum_: Penjumlahan, gap: Selisih) -> bool:
    """Whether only the rounding of shares keeps a sum from holding, in a table that is no official form."""
    return gap.karena_pembulatan and isinstance(sum_.tabel.all_rows[0], BarisRekapitulasi)


def _mend_hint(sum_: Penjumlahan, gap: Selisih, mend: Perbaikan | None, context: Context) -> str:
    if gap.karena_pembulatan:
        return "Cocokkan dengan dokumen asalnya; selisih sekecil ini dapat berasal dari pembulatan bagian-bagiannya."
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
