"""IKU101 Indikator tanpa satuan.

## Mengapa
Target dan realisasi tanpa satuan tidak dapat dibaca: 80 persen, 80 orang atau nilai 80. Bila hampir semua baris tabel
memuat satuan, baris yang kosong terlewat.

## Salah
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah dokumen formasi | Dokumen | Dokumen formasi yang ditetapkan |
| 2 | Jumlah peserta diklat teknis | **'** | Peserta yang hadir sampai selesai |
| 3 | Persentase arsip yang dikelola | Persen | Perbandingan arsip yang dikelola dengan seluruh arsip |

## Benar
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah dokumen formasi | Dokumen | Dokumen formasi yang ditetapkan |
| 2 | Jumlah peserta diklat teknis | Orang | Peserta yang hadir sampai selesai |
| 3 | Persentase arsip yang dikelola | Persen | Perbandingan arsip yang dikelola dengan seluruh arsip |
"""

from collections.abc import Iterator

from kinerja_xl.calc.rumusan import FORMS
from kinerja_xl.checks.blank_fields import gaps
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.entry import name_key


@rule("IKU101", "Indikator tanpa satuan", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Rows of the forms that define indicators, without a unit where the others have one."""
    yield from together(
        (
            id(table),
            Issue(
                place,
                f"{called('Indikator', short(row.indikator.text if row.indikator else ''))} tidak bersatuan.",
                "Isi satuannya, sama dengan di dokumen yang memuat targetnya.",
                "",
                "satuan",
                f"{table.form}|{name_key(row.indikator.text if row.indikator else '')}",
            ),
        )
        for table, row, place in gaps(context, FORMS, "satuan")
    )
