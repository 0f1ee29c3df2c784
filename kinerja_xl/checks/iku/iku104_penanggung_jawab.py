"""IKU104 Indikator tanpa penanggung jawab.

## Mengapa
Indikator yang tidak ada penanggung jawabnya tidak ada yang mengukur dan melaporkan. Yang diperiksa hanya tabel atau
kartu yang memuat penanggung jawab pada hampir semua indikatornya.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah berkas usulan taspen | Jumlah berkas usulan taspen yang masuk | Daftar usulan taspen | Sekretaris |
| 2 | Pegawai disiplin | Jumlah kasus disiplin yang selesai | Jumlah kasus disiplin yang selesai diperiksa | Rekapitulasi hukuman disiplin | **'** |
| 3 | Diklat berjalan | Jumlah peserta diklat teknis | Jumlah peserta diklat teknis yang hadir | Daftar hadir diklat | Sekretaris |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah berkas usulan taspen | Jumlah berkas usulan taspen yang masuk | Daftar usulan taspen | Sekretaris |
| 2 | Pegawai disiplin | Jumlah kasus disiplin yang selesai | Jumlah kasus disiplin yang selesai diperiksa | Rekapitulasi hukuman disiplin | Sekretaris |
| 3 | Diklat berjalan | Jumlah peserta diklat teknis | Jumlah peserta diklat teknis yang hadir | Daftar hadir diklat | Sekretaris |
"""

from collections.abc import Iterator

from kinerja_xl.checks.blank_fields import gaps
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.tables.entry import name_key


@rule("IKU104", "Indikator tanpa penanggung jawab", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Indicators without an owner, where the others of the form have one."""
    yield from together(
        (
            id(table),
            Issue(
                place,
                f"{called('Indikator', short(row.indikator.text if row.indikator else ''))} tidak menyebut penanggung jawab, "
                "padahal indikator lain di formulir ini menyebutnya.",
                "Tulis jabatan yang menanggungjawabinya.",
                "",
                "penanggung jawab",
                f"{table.form}|{name_key(row.indikator.text if row.indikator else '')}",
            ),
        )
        for table, row, place in gaps(context, ("iku", "iki"), "penanggung_jawab")
    )
