"""PAG109 Realisasi sama persis dengan tahun sebelumnya.

## Mengapa
Realisasi dua tahun yang sama sampai rupiah terakhir hampir selalu berarti angkanya tersalin.

## Salah
| No | Uraian | Anggaran Tahun | < | Realisasi Anggaran pada Tahun ke- | < |
| ^ | ^ | '2022 | '2023 | '2022 | '2023 |
| --- | --- | --- | --- | --- | --- |
| 1 | Penilaian Kinerja Aparatur | 998.072.500 | 997.786.500 | 916.542.153 | **916.542.153** |

## Benar
| No | Uraian | Anggaran Tahun | < | Realisasi Anggaran pada Tahun ke- | < |
| ^ | ^ | '2022 | '2023 | '2022 | '2023 |
| --- | --- | --- | --- | --- | --- |
| 1 | Penilaian Kinerja Aparatur | 998.072.500 | 997.786.500 | 916.542.153 | 921.018.400 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisAnggaran

_PLAUSIBLE_REPEAT = 1_000_000


@rule("PAG109", "Realisasi sama persis dengan tahun sebelumnya", "info")
def check(context: Context) -> Iterator[Issue]:
    """Neighbouring years of one line; round or small amounts may repeat by nature."""
    for table in context.book.of(BarisAnggaran, "pendanaan_pelayanan"):
        for before, row in zip(table.rows, table.rows[1:], strict=False):
            old, new = before.realisasi, row.realisasi
            if before.ref != row.ref or old is None or new is None or not new.value or old.value != new.value:
                continue
            if new.value > _PLAUSIBLE_REPEAT and new.value % 1000:
                yield Issue(
                    new.ref,
                    f"Realisasi {short(row_name(row))} tahun {row.tahun} {new.printed} sama persis dengan tahun "
                    f"{before.tahun} ({old.ref}).",
                    "Periksa angka kedua tahun pada laporan realisasi anggaran; salah satunya mungkin tersalin.",
                    new.printed,
                    f"realisasi tahun {row.tahun}",
                    f"{row.key}|{row.tahun}",
                )
