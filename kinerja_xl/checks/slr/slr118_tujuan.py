"""SLR118 Pernyataan tujuan berbeda antardokumen.

## Mengapa
Tujuan perangkat daerah ditetapkan sekali. "Meningkatkan" adalah kerja yang akan dilakukan, "Meningkatnya" keadaan yang
akan dicapai; dokumen yang memakai keduanya untuk tujuan yang sama saling membantah. Tujuan yang berlainan kata isinya, atau
yang berdampingan dalam satu tabel, memang tujuan lain.

## Salah
Tabel 3.1 Tujuan dan Sasaran
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Meningkatkan profesionalisme ASN | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
### Kedua
Tujuan dan Sasaran Jangka Menengah
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | **Meningkatnya profesionalisme ASN** | ASN berkinerja | Nilai prestasi kerja | Nilai | 70 | 72 |

## Benar
Tabel 3.1 Tujuan dan Sasaran
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Meningkatkan profesionalisme ASN | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
### Kedua
Tujuan dan Sasaran Jangka Menengah
| No | Tujuan | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Meningkatkan Profesionalisme ASN | ASN berkinerja | Nilai prestasi kerja | Nilai | 70 | 72 |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.pernyataan import is_reworded, statements_of_tujuan
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import document, in_force
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key


@rule(
    "SLR118", "Pernyataan tujuan berbeda antardokumen", "peringatan", "tujuan dikutip sebagaimana ditetapkan di Renstra"
)
def check(context: Context) -> Iterator[Issue]:
    """Every wording of a tujuan that fewer tables use than another wording of it."""
    cells: dict[str, dict[CellRef, str]] = defaultdict(dict)
    homes: dict[str, set[str]] = defaultdict(set)
    for text, ref, home in _tujuan(context):
        cells[name_key(text)].setdefault(ref, text)
        homes[name_key(text)].add(home)
    keys = sorted(cells, key=lambda k: -len(cells[k]))
    for i, key in enumerate(keys):
        (ref, text), *more = cells[key].items()
        usual = next((k for k in keys[:i] if not homes[k] & homes[key] and is_reworded(text, _text(cells[k]))), None)
        if usual is not None:
            yield _issue(ref, text, [r for r, _ in more], cells[usual])


def _tujuan(context: Context) -> Iterator[tuple[str, CellRef, str]]:
    """The tujuan of every table in force: in its tree, its column, its head."""
    for one in statements_of_tujuan(context.book, context.nodes):
        if in_force(one.tabel):
            yield one.isi.text, one.isi.ref, document(one.tabel)
    for table in context.book.tables:
        note = table.identitas.get("tujuan")
        if note is not None and in_force(table):
            yield note.text, note.ref, document(table)


def _text(cells: dict[CellRef, str]) -> str:
    return next(iter(cells.values()))


def _issue(ref: CellRef, text: str, more: list[CellRef], usual: dict[CellRef, str]) -> Issue:
    place = next(iter(usual))
    others = f" dan {len(usual) - 1} tempat lain" if len(usual) > 1 else ""
    return Issue(
        ref,
        f"Tujuan ditulis {short(text)}, tetapi {short(_text(usual))} di {place}{others}.{also(more)}",
        "Kutip tujuan sebagaimana ditetapkan di Renstra.",
        text,
        _text(usual),
        f"{name_key(text)}|{name_key(_text(usual))}",
    )
