"""CAS228 Sasaran berbunyi sama dengan indikatornya.

## Mengapa
Sasaran menyatakan keadaan yang dikehendaki, indikator mengukurnya. Sasaran yang bunyinya nama indikator berarti indikatornya
tersalin ke kolom sasaran.

## Salah
Target Jangka Menengah Tahun 2025-2027
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | ^ | 2025 | 2026 | 2027 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pelayanan kepegawaian prima | | Indeks kepuasan pelayanan | Indeks | 80 | 82 | 84 |
| ^ | ^ | **Indeks kepuasan pelayanan** | Persentase layanan tepat waktu | Persen | 90 | 92 | 94 |

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
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import BarisIndikator

_FORMS = ("rencana_pendanaan", "penyelarasan", "target_jangka_menengah")
_SHORTEST = 10


@rule(
    "CAS228",
    "Sasaran berbunyi sama dengan indikatornya",
    "peringatan",
    "sasaran diukur dengan indikator (PermenPANRB Nomor 89 Tahun 2021)",
)
def check(context: Context) -> Iterator[Issue]:
    """Statements of tujuan and sasaran that are the name of an indicator of the same table."""
    for table in context.book.of(BarisIndikator, *_FORMS):
        measures: dict[str, Entry] = {}
        for row in table.rows:
            if (name := own(row.indikator)) is not None:
                measures.setdefault(name_key(name.text), name)
        for row in table.rows:
            for kind, entry in (("Tujuan", own(row.tujuan)), ("Sasaran", own(row.sasaran))):
                measure = measures.get(name_key(entry.text)) if entry is not None else None
                if entry is not None and measure is not None and len(name_key(entry.text)) >= _SHORTEST:
                    yield _issue(table.form, kind, entry, measure)


def _issue(form: str, kind: str, entry: Entry, measure: Entry) -> Issue:
    return Issue(
        entry.ref,
        f"{called(kind, short(entry.text))} sama dengan nama indikator di {measure.ref}.",
        f"Tulis {kind.casefold()} sebagai keadaan yang dikehendaki, misalnya diawali Meningkatnya atau Terwujudnya.",
        short(entry.text),
        f"pernyataan {kind.casefold()}",
        f"{form}|{kind}|{name_key(entry.text)}",
    )
