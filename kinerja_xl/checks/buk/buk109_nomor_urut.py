"""BUK109 Nomor urut ganda atau melompat.

## Mengapa
Nomor yang melompat menandakan baris yang terhapus; nomor ganda menandakan baris yang disisipkan. Rujukan ke nomor
baris di dokumen lain menjadi keliru. Nomor boleh mulai lagi dari 1 di bawah induk yang baru.

## Salah
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
| **2** | Pembinaan Aparatur | 1.852.072.146 |
| **5** | Lembaga KORPRI | 4.000.000 |

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
| 3 | Pembinaan Aparatur | 1.852.072.146 |
| 4 | Lembaga KORPRI | 4.000.000 |
"""

import re
from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.pola import Pola
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import Row

_DOTTED = Pola(r"\d{1,3}(?:\.\d{1,3})+\.?", re.ASCII)
_LEAST_DOTTED = 4
_ARABIC = Pola(r"(\d{1,4})\s*[.)]?", re.ASCII)


@rule("BUK109", "Nomor urut ganda atau melompat", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every number that is neither one more than the last of its depth nor a new start at 1, and 1.2.1 twice."""
    seen: set[CellRef] = set()
    for table in context.book.tables:
        last: dict[int, tuple[int, int]] = {}
        for row, entry, number in _numbered(table):
            before, at = last.get(row.tingkat, (0, 0))
            last[row.tingkat] = number + (number == before), entry.ref.row  # one number twice is one mistake, not two
            if not before or number in (1, before + 1) or entry.ref in seen:
                continue
            if number <= before or number - before - 1 > _unread(table, at, entry.ref.row):
                seen.add(entry.ref)
                yield _issue(table, entry, before, number)
        yield from _dotted_twice(table, seen)


def _dotted_twice(table: Table[Row], seen: set[CellRef]) -> Iterator[Issue]:
    """A number of several parts, such as 1.2.1, that stands at two rows of a table where all others stand once."""
    places: dict[str, list[Entry]] = {}
    for row in table.all_rows:
        entry = row.nomor
        if entry is not None and not entry.merged and _DOTTED.fullmatch(entry.text.strip()):
            places.setdefault(entry.text.strip(" ."), []).append(entry)
    twice = [entries for entries in places.values() if len({e.ref for e in entries}) > 1]
    if len(twice) != 1 or len(places) < _LEAST_DOTTED or len(twice[0]) != 2:
        return
    first, second = twice[0]
    if second.ref not in seen:
        yield Issue(
            second.ref,
            f"Nomor {second.text} sudah dipakai di {first.ref}.",
            "Beri nomor berikutnya, lalu sesuaikan nomor sesudahnya.",
            second.text,
            "nomor lain",
            f"nomor|{table.form}|{second.text}",
        )


def _numbered(table: Table[Row]) -> Iterator[tuple[Row, Entry, int]]:
    """Rows with an arabic number of their own, from top to bottom, each once."""
    seen: set[CellRef] = set()
    for row in sorted(table.all_rows, key=lambda r: r.ref.row):
        entry = row.nomor
        if entry is not None and not entry.merged and entry.ref not in seen:
            seen.add(entry.ref)
            match = _ARABIC.fullmatch(entry.printed)
            if match is not None:
                yield row, entry, int(match[1])


def _unread(table: Table[Row], first: int, last: int) -> int:
    """Rows between two rows that may hold the missing numbers: no rows of the table, or with an unreadable number."""
    between = [row for row in table.all_rows if first < row.ref.row < last]
    unclear = {r.ref.row for r in between if r.nomor is not None and r.nomor.text and not r.nomor.merged}
    return last - first - 1 - len({row.ref.row for row in between} - unclear)


def _issue(table: Table[Row], entry: Entry, before: int, number: int) -> Issue:
    wrong = f"Nomor urut melompat dari {before} ke {number}"
    if number <= before:
        wrong = f"Nomor urut {number} ditulis setelah nomor {before}"
    return Issue(
        entry.ref,
        f"{wrong}; seharusnya {before + 1}.",
        "Periksa apakah ada baris yang terhapus atau disisipkan, lalu urutkan nomornya.",
        str(number),
        str(before + 1),
        f"nomor|{table.form}|{before}",
    )
