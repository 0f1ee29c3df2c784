"""Issues about totals of money in a plan that do not follow from what they sum."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.calc.pagu import AKHIR, column_name
from kinerja_xl.calc.pembetulan import Ubahan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.entry import name_key

_BELOW = {"tujuan": "sasaran", "sasaran": "program", "program": "kegiatan", "kegiatan": "sub kegiatan"}


def broken_totals(context: Context, across: bool) -> Iterator[Issue]:
    """Totals to change in the fewest changes that mend a plan: final columns (`across`) or nodes over children."""
    for _, mend in context.mends:
        for change in mend.ubahan:
            if change.langsung is not None and is_across(change) is across:
                yield _issue(change, across)


def is_across(change: Ubahan) -> bool:
    """Whether a total is the final column of a row whose years are all there."""
    years = [entries for year, entries in change.simpul.pagu.items() if year != AKHIR]
    return change.kolom == AKHIR and len(years) > 1 and all(len(e) == 1 for e in years)


def subject(change: Ubahan) -> str:
    """Node and column for the fingerprint."""
    return f"{change.simpul.jenis}|{name_key(change.simpul.nama.text)}|{change.kolom}"


def _issue(change: Ubahan, across: bool) -> Issue:
    assert change.langsung is not None
    what = "tahun-tahunnya" if across else f"{_BELOW.get(change.simpul.jenis, 'rincian')} di bawahnya"
    direct, value = shown(change.langsung), shown(change.nilai)
    gap = shown((change.sel.value or 0) - change.langsung)
    told = (
        f"tetapi jumlah {what} {direct}, selisih {gap}"
        if gap != "0"
        else f"sesuai {what}, yang sendiri harus diperbaiki"
    )
    later = "" if change.nilai == change.langsung else " setelah rinciannya diperbaiki"
    cause = f" ({change.sebab})" if change.sebab else ""
    return Issue(
        change.sel.ref,
        f"{short(change.simpul.nama.text)}: {column_name(change.kolom)} tercetak {change.sel.printed}, {told}.",
        f"Ganti dengan {value}{later}{cause}.",
        change.sel.printed,
        value,
        subject(change),
    )
