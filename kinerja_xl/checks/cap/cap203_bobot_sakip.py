"""CAP203 Bobot komponen SAKIP tidak sesuai peraturan.

## Mengapa
Bobot komponen ditetapkan peraturan dan jumlahnya 100. Bobot lain membuat nilai tidak dapat dibandingkan.

## Salah
| No | Komponen yang Dinilai | Bobot | Nilai Hasil Evaluasi | < |
| ^ | ^ | ^ | Tahun Sebelumnya | Tahun Berjalan |
| --- | --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 22,28 | 25,82 |
| 2 | Pengukuran Kinerja | **35** | 16,88 | 17,19 |
| 3 | Pelaporan Kinerja | 15 | 10,83 | 11,90 |
| 4 | Evaluasi Internal | 10 | 4,91 | 7,44 |
| 5 | Pencapaian Sasaran/Kinerja Organisasi | 20 | 7,77 | 8,97 |
|  | Nilai Hasil Evaluasi | 110 | 62,67 | 71,32 |

## Benar
| No | Komponen yang Dinilai | Bobot | Nilai Hasil Evaluasi | < |
| ^ | ^ | ^ | Tahun Sebelumnya | Tahun Berjalan |
| --- | --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 22,28 | 25,82 |
| 2 | Pengukuran Kinerja | 25 | 16,88 | 17,19 |
| 3 | Pelaporan Kinerja | 15 | 10,83 | 11,90 |
| 4 | Evaluasi Internal | 10 | 4,91 | 7,44 |
| 5 | Pencapaian Sasaran/Kinerja Organisasi | 20 | 7,77 | 8,97 |
|  | Nilai Hasil Evaluasi | 100 | 62,67 | 71,32 |
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.regulasi.model import InstrumenSakip
from kinerja_xl.tables.rows import BarisKomponen

_SHORT = frozenset("kinerja internal akuntabilitas akip sakip sasaran organisasi instansi capaian".split())


@rule(
    "CAP203",
    "Bobot komponen SAKIP tidak sesuai peraturan",
    "galat",
    "PermenPANRB Nomor 12 Tahun 2015; PermenPANRB Nomor 88 Tahun 2021",
)
def check(context: Context) -> Iterator[Issue]:
    """Weights of components against the instrument that the weights of the whole table fit best."""
    for table in context.book.of(BarisKomponen, "sakip"):
        rows = [r for r in table.rows if r.tingkat == 0]
        instruments = _followed(rows, context.aturan.himpunan.sakip)
        for row in rows:
            known = [k.bobot for i in instruments for k in i.komponen if _same_component(row_name(row), k.nama)]
            if known and row.bobot is not None and row.bobot.value is not None and row.bobot.value not in known:
                right = " atau ".join(dict.fromkeys(map(shown, known)))
                yield Issue(
                    row.bobot.ref,
                    f"Bobot {short(row_name(row))} tercetak {row.bobot.printed}, menurut peraturan {right}.",
                    f"Ganti dengan {right}, sesuai tahun evaluasinya.",
                    row.bobot.printed,
                    right,
                    row_name(row),
                )


def _followed(rows: list[BarisKomponen], instruments: Sequence[InstrumenSakip]) -> list[InstrumenSakip]:
    """The instruments that share most weights with a table; several on a tie."""
    printed = Counter(r.bobot.value for r in rows if r.bobot is not None and r.bobot.value is not None)
    shared = [(printed & Counter(k.bobot for k in i.komponen)).total() for i in instruments]
    return [i for i, count in zip(instruments, shared, strict=True) if count == max(shared)]


def _same_component(printed: str, official: str) -> bool:
    """Whether a printed name, perhaps shortened, is that of a component: "Evaluasi Internal", "Capaian Kinerja"."""
    one, other = _words(printed), _words(official)
    return one == other or (one[:1] == other[:1] and set(one[1:]) <= _SHORT)


def _words(name: str) -> list[str]:
    words = re.findall(r"[a-z]+", name.casefold())
    return ["pencapaian", *words[1:]] if words[:1] == ["capaian"] else words
