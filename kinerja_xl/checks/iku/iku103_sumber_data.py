"""IKU103 Indikator tanpa sumber data.

## Mengapa
Realisasi yang tidak diketahui sumbernya tidak dapat diperiksa. Sumber data dicari di kolomnya; pada tabel yang
menuliskannya di dalam formulasi ("Sumber Data: ..."), juga di sana.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah berkas usulan taspen | Jumlah berkas usulan taspen yang masuk | Daftar usulan taspen |
| 2 | Pegawai disiplin | Jumlah kasus disiplin yang selesai | Jumlah kasus disiplin yang selesai diperiksa | **'** |
| 3 | Diklat berjalan | Jumlah peserta diklat teknis | Jumlah peserta diklat teknis yang hadir | Daftar hadir diklat |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah berkas usulan taspen | Jumlah berkas usulan taspen yang masuk | Daftar usulan taspen |
| 2 | Pegawai disiplin | Jumlah kasus disiplin yang selesai | Jumlah kasus disiplin yang selesai diperiksa | Rekapitulasi hukuman disiplin |
| 3 | Diklat berjalan | Jumlah peserta diklat teknis | Jumlah peserta diklat teknis yang hadir | Daftar hadir diklat |
"""

import re
from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.blank_fields import gaps, is_named
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisIndikator

_FORMS = ("iku", "iki")
_WITHIN = Pola(r"\bsumber\s+data\s*:", re.IGNORECASE)


@rule("IKU103", "Indikator tanpa sumber data", "peringatan", "PermenPAN Nomor PER/09/M.PAN/5/2007: sumber data")
def check(context: Context) -> Iterator[Issue]:
    """Indicators without a source of their data, where the others have one."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for table, row, place in gaps(context, _FORMS, "sumber_data"):
        yield id(table), _issue(table.form, row, place)
    for table in context.book.of(BarisIndikator, *_FORMS):
        rows = [r for r in table.rows if is_named(r) and r.formulasi is not None and r.sumber_data is None]
        without = [r for r in rows if r.formulasi is not None and not _WITHIN.search(r.formulasi.text)]
        if len(rows) - len(without) >= 2:
            for row in without:
                yield id(table), _issue(table.form, row, row.formulasi.ref if row.formulasi else row.ref)


def _issue(form: str, row: BarisIndikator, place: CellRef) -> Issue:
    name = row.indikator.text if row.indikator else ""
    return Issue(
        place,
        f"{called('Indikator', short(name))} tidak menyebut sumber datanya.",
        "Sebutkan dokumen atau aplikasi asal datanya.",
        "",
        "sumber data",
        f"{form}|{name_key(name)}",
    )
