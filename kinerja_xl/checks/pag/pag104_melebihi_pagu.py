"""PAG104 Realisasi anggaran melebihi pagu.

## Mengapa
Belanja tidak boleh melebihi pagu yang tersedia. Bila realisasi lebih besar, pagu yang tercetak belum
memuat perubahan anggaran, atau salah satu angkanya salah.

## Salah
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Kepegawaian Daerah | 10.000.000 | **22.412.706** | 224,13 |

## Benar
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Kepegawaian Daerah | 25.000.000 | 22.412.706 | 89,65 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.apbd import spending
from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisAnggaran


@rule(
    "PAG104",
    "Realisasi anggaran melebihi pagu",
    "peringatan",
    "belanja tidak melampaui pagu (UU Nomor 17 Tahun 2003)",
)
def check(context: Context) -> Iterator[Issue]:
    """Every line of spending with both figures; income may exceed what was expected."""
    for table in context.book.of(BarisAnggaran):
        for row in spending(table):
            pagu, realisasi = row.pagu, row.realisasi
            if pagu is None or realisasi is None or pagu.value is None or realisasi.value is None:
                continue
            if realisasi.value > pagu.value:
                year = f" tahun {row.tahun}" if row.tahun else ""
                yield Issue(
                    realisasi.ref,
                    f"Realisasi {short(row_name(row))}{year} {realisasi.printed} melebihi pagunya {pagu.printed} ({pagu.ref}).",
                    "Periksa apakah pagu sudah memuat perubahan anggaran, dan apakah keduanya dalam satuan yang sama.",
                    realisasi.printed,
                    f"paling banyak {pagu.printed}",
                    f"{table.form}|{row.key}|{row.tahun}",
                )
