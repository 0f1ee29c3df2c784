"""SLR119 Rancangan berbeda dari tabel yang ditetapkan.

## Mengapa
Berita acara forum memuat rancangan Renstra. Target atau pagu yang kemudian berubah wajar, tetapi harus dapat dijelaskan:
siapa yang mengubahnya sesudah disepakati. Satu pemberitahuan untuk setiap tabel rancangan, bukan satu untuk setiap angka.
Tahun-1 sampai Tahun-5 dipasangkan dengan tahun kalender hanya bila jumlahnya pasti sama.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
### Lampiran
Rancangan Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | **78** | 79 |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
### Lampiran
Rancangan Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2025 | '2026 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 80 | 81 |
"""

from collections.abc import Iterator
from typing import NamedTuple

from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.pohon import Simpul, money_rows
from kinerja_xl.calc.tahun import calendar_years
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import in_force
from kinerja_xl.tables.book import Table
from kinerja_xl.tables.entry import Entry, name_key
from kinerja_xl.tables.rows import Row

Places = dict[tuple[str, int], Entry]


class _Change(NamedTuple):
    nama: str
    tahun: int
    rancangan: Entry
    tetap: Entry


@rule("SLR119", "Rancangan berbeda dari tabel yang ditetapkan", "info")
def check(context: Context) -> Iterator[Issue]:
    """Every draft table, with how many targets and amounts of money were changed after it."""
    drafts = [t for t in context.book.tables if t.varian == "rancangan"]
    if not drafts:
        return
    targets = _targets(context, [q for q in context.quotes if in_force(q.tabel)])
    money = _money([n for n in context.nodes if in_force(n.tabel)])
    for table in drafts:
        own = _targets(context, [q for q in context.quotes if q.tabel is table], calendar_years(table, context.book))
        own_money = _money([n for n in context.nodes if n.tabel is table], calendar_years(table, context.book))
        changed = [list(_changes(own, targets)), list(_changes(own_money, money))]
        if any(changed):
            yield _issue(table, *changed)


def _targets(context: Context, quotes: list[Kutipan], years: dict[int, int] | None = None) -> Places:
    found: Places = {}
    for quote in quotes:
        if quote.form not in ("pencapaian_pelayanan", "penjenjangan"):
            match = context.alike.get(quote.key)
            for year, entry in quote.target.items():
                when = (years or {}).get(year or 0, year or quote.tabel.tahun or 0)
                found.setdefault((match.rujukan if match else quote.key, when), entry)
    return found


def _money(nodes: list[Simpul], years: dict[int, int] | None = None) -> Places:
    found: Places = {}
    for node in nodes:
        for year, entry in money_rows(node).items() if node.jenis in ("program", "kegiatan", "sub_kegiatan") else ():
            found.setdefault((_name(node), (years or {}).get(year or 0, year or 0)), entry)
    return found


def _name(node: Simpul) -> str:
    return f"{node.jenis}|{name_key(node.nama.text)}"


def _changes(own: Places, final: Places) -> Iterator[_Change]:
    for (name, year), entry in own.items():
        other = final.get((name, year))
        if other is not None and entry.value is not None and other.value is not None and entry.value != other.value:
            yield _Change(name, year, entry, other)


def _issue(table: Table[Row], targets: list[_Change], money: list[_Change]) -> Issue:
    first = (targets or money)[0]
    counts = [f"{len(found)} {what}" for found, what in ((targets, "target"), (money, "pagu")) if found]
    return Issue(
        first.rancangan.ref,
        f"Rancangan ini berbeda dari tabel yang ditetapkan pada {' dan '.join(counts)}; yang pertama tahun "
        f"{first.tahun}: {first.rancangan.printed} di sini, {first.tetap.printed} di {first.tetap.ref}.",
        "Perubahan sesudah rancangan boleh saja; catat alasannya.",
        first.rancangan.printed,
        first.tetap.printed,
        table.form,
    )
