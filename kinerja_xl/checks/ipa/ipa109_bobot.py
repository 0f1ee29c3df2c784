"""IPA109 Bobot dimensi tidak sesuai instrumen.

## Mengapa
Bobot dimensi ditetapkan instrumen: kualifikasi 25, kompetensi 40, kinerja 30, disiplin 5.

## Salah
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | **20** | 11,97 |
| 2 | Kompetensi | **45** | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |

## Benar
| No | Dimensi | Bobot | Nilai |
| --- | --- | --- | --- |
| 1 | Kualifikasi | 25 | 11,97 |
| 2 | Kompetensi | 40 | 32,63 |
| 3 | Kinerja | 30 | 22,98 |
| 4 | Disiplin | 5 | 5,00 |
|  | Indeks Profesionalitas ASN | 100 | 72,58 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.frekuensi import dimension_name, dimension_weight
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.rows import BarisDimensi


@rule(
    "IPA109", "Bobot dimensi tidak sesuai instrumen", "galat", "PermenPANRB Nomor 38 Tahun 2018: bobot 25, 40, 30 dan 5"
)
def check(context: Context) -> Iterator[Issue]:
    """Printed weights, as percent or as fractions."""
    for table in context.book.of(BarisDimensi):
        for row in table.rows:
            name = dimension_name(row)
            if not name or row.bobot is None or not row.bobot.candidates:
                continue
            weight = dimension_weight(row, context.aturan)
            if not any(value in (weight, weight / 100) for value in row.bobot.candidates):
                yield Issue(
                    row.bobot.ref,
                    f"Bobot dimensi {name} tercetak {row.bobot.printed}, menurut instrumen {format_number(weight)}.",
                    f"Ganti dengan {format_number(weight)} dan periksa apakah nilainya dihitung dengan bobot itu.",
                    row.bobot.printed,
                    format_number(weight),
                    f"{table.form}|{name}",
                    basis=context.aturan.rujukan(context.aturan.ipa.dasar),
                )
