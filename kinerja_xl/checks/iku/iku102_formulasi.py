"""IKU102 Indikator tanpa formulasi.

## Mengapa
Tanpa formulasi, dua orang dapat menghitung realisasi yang berbeda dari data yang sama.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah berkas usulan taspen | Jumlah berkas usulan taspen yang masuk | Daftar usulan taspen |
| 2 | Pegawai disiplin | Jumlah kasus disiplin yang selesai | **'** | Rekapitulasi hukuman disiplin |
| 3 | Diklat berjalan | Jumlah peserta diklat teknis | Jumlah peserta diklat teknis yang hadir | Daftar hadir diklat |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah berkas usulan taspen | Jumlah berkas usulan taspen yang masuk | Daftar usulan taspen |
| 2 | Pegawai disiplin | Jumlah kasus disiplin yang selesai | Jumlah kasus disiplin yang selesai diperiksa | Rekapitulasi hukuman disiplin |
| 3 | Diklat berjalan | Jumlah peserta diklat teknis | Jumlah peserta diklat teknis yang hadir | Daftar hadir diklat |
"""

from collections.abc import Iterator

from kinerja_xl.checks.blank_fields import gaps
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.entry import name_key


@rule("IKU102", "Indikator tanpa formulasi", "peringatan", "PermenPAN Nomor PER/09/M.PAN/5/2007: formulasi pengukuran")
def check(context: Context) -> Iterator[Issue]:
    """Indicators that neither words nor a formula say how to compute, where the others have them."""
    yield from together(
        (
            id(table),
            Issue(
                place,
                f"{called('Indikator', short(row.indikator.text if row.indikator else ''))} tidak berformulasi.",
                "Tulis cara menghitungnya.",
                "",
                "formulasi",
                f"{table.form}|{name_key(row.indikator.text if row.indikator else '')}",
            ),
        )
        for table, row, place in gaps(context, ("iku", "iki"), "formulasi", "rumus")
    )
