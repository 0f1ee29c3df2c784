"""Lines of a budget report that are not spending: income, and the balances between its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.rows import BarisAnggaran, Row

_LEAD = Pola(r"(?:[\d.]+|[ivxlc]+\.|[a-z][.)])\s+|(?:jumlah|total|sub)\s+")
_BALANCE = ("surplus", "defisit", "(defisit", "silpa", "sikpa", "sisa lebih", "sisa kurang", "pembiayaan net")
_INCOME = (
    *("pendapatan", "pad", "retribusi", "pajak", "hasil retribusi", "hasil pajak", "lain-lain pad"),
    *("lain-lain pendapatan", "transfer", "dana bagi hasil", "dana alokasi", "dana perimbangan", "penerimaan"),
)
_INCOME_CODE = Pola(r"4(?:\.\d)?(?:\.\d\d.*)?", re.ASCII)


def is_balance(row: Row) -> bool:
    """Whether a row is a difference between parts of the report, as "SURPLUS / (DEFISIT)", and never an addend."""
    return _plain_name(row).startswith(_BALANCE)


def is_income(row: Row) -> bool:
    """Whether a row is income by its name or account code; a program about income is spending."""
    words = _plain_name(row)
    if any(words == w or words.startswith(f"{w} ") for w in _INCOME):
        return True
    code = row.kode.text.strip(" .") if isinstance(row, BarisAnggaran) and row.kode else ""
    return bool(_INCOME_CODE.fullmatch(code))


def spending(table: Table[BarisAnggaran]) -> list[BarisAnggaran]:
    """Rows and totals of spending: without balances, financing, income, and what stands below or under income."""
    left_out = _income_rows(table.rows) | _income_sections(table)
    return [r for r in table.all_rows if id(r) not in left_out and not _is_apart(r)]


def _is_apart(row: Row) -> bool:
    return is_balance(row) or is_income(row) or _plain_name(row).startswith("pembiayaan")


def _income_rows(rows: Sequence[Row]) -> set[int]:
    """Rows below a row of income or of financing."""
    found: set[int] = set()
    depth: int | None = None
    for row in rows:
        if depth is not None and row.tingkat > depth:
            found.add(id(row))
        else:
            depth = row.tingkat if _is_apart(row) else None
    return found


def _income_sections(table: Table[BarisAnggaran]) -> set[int]:
    """Rows that a total such as "Jumlah Pendapatan" sums."""
    found: set[int] = set()
    start = 0
    for total in table.totals:
        if is_income(total):
            found |= {id(r) for r in table.rows if start < r.ref.row < total.ref.row}
        start = total.ref.row
    return found


def _plain_name(row: Row) -> str:
    """The name in lower case without numbering and without the word for a total."""
    name = " ".join(row_name(row).casefold().split())
    while (shorter := _LEAD.sub("", name, count=1) if _LEAD.match(name) else name) != name:
        name = shorter
    return name
