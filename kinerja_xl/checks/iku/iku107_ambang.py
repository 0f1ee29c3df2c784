"""IKU107 Ambang di nama indikator berbeda dari rumusnya.

## Mengapa
"Nilai > 80" tidak menghitung nilai tepat 80, "minimal 80" menghitungnya. Bila nama, definisi dan rumus menyebut ambang
yang berbeda, realisasi bergantung pada sel mana yang diikuti.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Kinerja pegawai baik | **Persentase pegawai dengan nilai SKP > 80** | (Jumlah pegawai dengan nilai SKP minimal 80 / Jumlah pegawai yang dinilai) x 100% | Rekapitulasi SKP |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Kinerja pegawai baik | Persentase pegawai dengan nilai SKP ≥ 80 | (Jumlah pegawai dengan nilai SKP minimal 80 / Jumlah pegawai yang dinilai) x 100% | Rekapitulasi SKP |
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from kinerja_xl.calc.ambang import Ambang, ambang
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_anywhere
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

Bound = tuple[Ambang, Entry]


@rule("IKU107", "Ambang di nama indikator berbeda dari rumusnya", "peringatan", "satu indikator satu rumus")
def check(context: Context) -> Iterator[Issue]:
    """Thresholds of a name against those of its own definition and formula and of its name in other tables."""
    groups: dict[str, list[Kutipan]] = defaultdict(list)
    for quote in context.quotes:
        if ambang(quote.nama.text):
            match = context.alike.get(quote.key)
            groups[match.rujukan if match else quote.key].append(quote)
    for key, quotes in groups.items():
        names: list[Bound] = [(bound, q.nama) for q in quotes for bound in ambang(q.nama.text)]
        others: list[Bound] = list(chain.from_iterable(_said(q) for q in quotes))
        yield from _contrary(key, names, [*others, *names])


def _said(quote: Kutipan) -> Iterator[Bound]:
    for entry in (quote.definisi, quote.formulasi, quote.rumus):
        if entry is not None:
            yield from ((bound, entry) for bound in ambang(entry.text))


def _contrary(key: str, names: list[Bound], said: list[Bound]) -> Iterator[Issue]:
    """The names of the smaller party, told at the one whose own row contradicts it, else at the first."""
    for bound in dict.fromkeys(b for b, _ in names):
        against = [(b, e) for b, e in said if b.angka == bound.angka and b.arah == bound.arah and b != bound]
        with_it = [e for b, e in said if b == bound]
        if not against or len(with_it) > len(against):
            continue
        mine = [e for b, e in names if b == bound]
        rows = {(e.ref.sheet, e.ref.row) for _, e in against}
        first = next((e for e in mine if (e.ref.sheet, e.ref.row) in rows), mine[0])
        other, place = next(((b, e) for b, e in against if e.ref.row == first.ref.row), against[0])
        yield Issue(
            first.ref,
            f"{short(first.text)} menyebut {bound}, tetapi {place.ref} menyebut {other}."
            + also_anywhere([e.ref for e in mine if e.ref != first.ref]),
            f"Tetapkan apakah nilai tepat {bound.angka} dihitung, lalu samakan nama, definisi dan rumusnya.",
            str(bound),
            str(other),
            key,
        )
        return
