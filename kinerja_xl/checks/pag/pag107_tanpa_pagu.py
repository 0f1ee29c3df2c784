"""PAG107 Program atau kegiatan tanpa pagu.

## Mengapa
Kegiatan yang dilaksanakan harus mempunyai anggaran. Pagu yang kosong membuat serapan tidak dapat
dihitung dan jumlah program tidak lengkap.

## Salah
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Kepegawaian Daerah | 25.000.000 | 22.412.706 | 89,65 |
| 2 | Pengembangan SDM | **** | 41.679.995 |  |

## Benar
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Kepegawaian Daerah | 25.000.000 | 22.412.706 | 89,65 |
| 2 | Pengembangan SDM | 50.000.000 | 41.679.995 | 83,36 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisAnggaran


@rule(
    "PAG107",
    "Program atau kegiatan tanpa pagu",
    "peringatan",
    "Permendagri Nomor 86 Tahun 2017: setiap kegiatan memuat pagu",
)
def check(context: Context) -> Iterator[Issue]:
    """Budget lines whose ceiling is blank although money was spent, or that an agreement lists without money."""
    for table in context.book.of(BarisAnggaran):
        agreement = table.form == "perjanjian_anggaran"
        for row in table.rows:
            spent = row.realisasi is not None and bool(row.realisasi.value)
            if row.pagu is not None and row.pagu.is_blank and (spent or (agreement and row.key)):
                yield Issue(
                    row.pagu.ref,
                    f"{short(row_name(row))} tidak mempunyai pagu.",
                    "Isi pagunya dari DPA, atau hapus baris ini bila kegiatannya tidak dianggarkan.",
                    row.pagu.text or "kosong",
                    "pagu dalam rupiah",
                    f"{table.form}|{row.key}|{row.tahun}",
                )
