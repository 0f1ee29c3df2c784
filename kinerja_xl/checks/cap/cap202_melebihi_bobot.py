"""CAP202 Nilai komponen SAKIP melebihi bobotnya.

## Mengapa
Nilai komponen paling tinggi sama dengan bobotnya.

## Salah
| No | Komponen yang Dinilai | Bobot | Nilai Hasil Evaluasi | < |
| ^ | ^ | ^ | Tahun Sebelumnya | Tahun Berjalan |
| --- | --- | --- | --- | --- |
| 1 | Perencanaan Kinerja | 30 | 22,28 | **32,82** |
| 2 | Pengukuran Kinerja | 25 | 16,88 | 17,19 |
| 3 | Pelaporan Kinerja | 15 | 10,83 | 11,90 |
| 4 | Evaluasi Internal | 10 | 4,91 | 7,44 |
| 5 | Pencapaian Sasaran/Kinerja Organisasi | 20 | 7,77 | 8,97 |
|  | Nilai Hasil Evaluasi | 100 | 62,67 | 78,32 |

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

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisKomponen


@rule(
    "CAP202",
    "Nilai komponen SAKIP melebihi bobotnya",
    "galat",
    "nilai komponen paling tinggi sebesar bobotnya",
)
def check(context: Context) -> Iterator[Issue]:
    """Every component score, whichever way its separators are read."""
    for table in context.book.of(BarisKomponen, "sakip"):
        for row in table.rows:
            if row.bobot is None or row.bobot.value is None:
                continue
            for key, entry in row.nilai.items():
                if entry.candidates and min(entry.candidates) > row.bobot.value:
                    yield Issue(
                        entry.ref,
                        f"Nilai {short(row_name(row))} tercetak {entry.printed}, melebihi bobotnya {row.bobot.printed} ({row.bobot.ref}).",
                        "Periksa nilai dan bobot komponen ini pada lembar hasil evaluasi.",
                        entry.printed,
                        f"paling banyak {row.bobot.printed}",
                        f"{row_name(row)}|{key}",
                    )
