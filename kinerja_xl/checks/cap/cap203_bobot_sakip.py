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

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisKomponen


@rule(
    "CAP203",
    "Bobot komponen SAKIP tidak sesuai peraturan",
    "galat",
    "PermenPANRB Nomor 12 Tahun 2015; PermenPANRB Nomor 88 Tahun 2021",
)
def check(context: Context) -> Iterator[Issue]:
    """Weights of components that an instrument names; the table may follow either instrument."""
    for table in context.book.of(BarisKomponen):
        for row in table.rows:
            known = [
                k.bobot
                for instrument in context.aturan.himpunan.sakip
                for k in instrument.komponen
                if name_key(k.nama) == name_key(row_name(row))
            ]
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
