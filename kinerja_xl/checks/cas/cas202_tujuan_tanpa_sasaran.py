"""CAS202 Tujuan tanpa sasaran atau sasaran tanpa tujuan.

## Mengapa
Tujuan dicapai lewat sasarannya, dan setiap sasaran melayani satu tujuan. Tujuan tanpa sasaran tidak mempunyai jalan untuk
dicapai; sasaran tanpa tujuan tidak menjelaskan untuk apa ia dikejar.

## Salah
Target Jangka Menengah Tahun 2025-2027
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2025 | 2026 | 2027 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan kepegawaian prima | | Indeks pelayanan | Indeks | 80 | 82 | 84 |
| ^ | ^ | Layanan tepat waktu | Persentase layanan tepat waktu | Persen | 90 | 92 | 94 |
| 2 | **ASN profesional** | | Indeks profesionalitas ASN | Indeks | 70 | 72 | 74 |
| 3 | Tata kelola ASN baik | | Indeks sistem merit | Indeks | 250 | 260 | 270 |
| ^ | ^ | Merit diterapkan | Persentase jabatan yang diisi lewat seleksi | Persen | 60 | 65 | 70 |

## Benar
Target Jangka Menengah Tahun 2025-2027
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2025 | 2026 | 2027 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan kepegawaian prima | | Indeks pelayanan | Indeks | 80 | 82 | 84 |
| ^ | ^ | Layanan tepat waktu | Persentase layanan tepat waktu | Persen | 90 | 92 | 94 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.penyelarasan import own
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_FORMS = ("rencana_pendanaan", "penyelarasan", "target_jangka_menengah")


@rule(
    "CAS202",
    "Tujuan tanpa sasaran atau sasaran tanpa tujuan",
    "peringatan",
    "setiap sasaran melayani satu tujuan (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Tujuan followed by the next one before any sasaran, and sasaran above the first tujuan."""
    for table in context.book.of(BarisIndikator, *_FORMS):
        goals = [e for row in table.rows if (e := own(row.tujuan)) is not None]
        objectives = [row for row in table.rows if _objective(row) is not None]
        if not goals or not objectives or (len(goals) > 1 and objectives[0].ref.row > goals[-1].ref.row):
            continue
        for goal in _without(table):
            yield _issue(table, goal, "Tujuan", "sasaran")
        first = objectives[0].sasaran
        if first is not None and first.ref.row < goals[0].ref.row and name_key(first.text):
            yield _issue(table, first, "Sasaran", "tujuan")


def _objective(row: BarisIndikator) -> Entry | None:
    """The sasaran of a row, also one that a merge repeats."""
    entry = row.sasaran
    if entry is None and isinstance(code := getattr(row, "kode", None), Entry):
        entry = code if not any(map(str.isdigit, code.text)) else None
    return entry if entry is not None and any(map(str.isalpha, entry.text)) else None


def _without(table: Table[BarisIndikator]) -> Iterator[Entry]:
    open_: Entry | None = None
    for row in table.rows:
        goal = own(row.tujuan)
        if goal is not None and (open_ is None or name_key(goal.text) != name_key(open_.text)):
            if open_ is not None:
                yield open_
            open_ = goal
        if _objective(row) is not None:
            open_ = None
    if open_ is not None:
        yield open_


def _issue(table: Table[BarisIndikator], entry: Entry, kind: str, missing: str) -> Issue:
    return Issue(
        entry.ref,
        f"{called(kind, short(entry.text))} tidak mempunyai {missing} dalam tabel ini.",
        f"Tulis {missing}nya, atau gabungkan dengan baris yang memuatnya.",
        short(entry.text),
        missing,
        f"{table.form}|{kind}|{name_key(entry.text)}",
    )
