"""IKU134 Nama indikator kehilangan satu kata nama sub kegiatannya.

## Mengapa
Indikator keluaran menyebut sub kegiatannya. Bila nama itu diulang utuh kecuali satu kata di tengahnya, kata itu
terlewat, dan yang dihitung menjadi hal lain: "proses perceraian" bukan "proses izin perceraian".

## Salah
| No | Sub Kegiatan | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- | --- |
| 1 | Pelayanan Proses Izin Perceraian Pegawai | **Jumlah Dokumen Pelayanan Proses Perceraian Pegawai** | Dokumen | Dokumen izin perceraian yang terbit |
| 2 | Pengelolaan Mutasi Pegawai | Jumlah Dokumen Hasil Pengelolaan Mutasi Pegawai | Dokumen | Dokumen mutasi yang terbit |

## Benar
| No | Sub Kegiatan | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- | --- |
| 1 | Pelayanan Proses Izin Perceraian Pegawai | Jumlah Dokumen Pelayanan Proses Izin Perceraian Pegawai | Dokumen | Dokumen izin perceraian yang terbit |
| 2 | Pengelolaan Mutasi Pegawai | Jumlah Dokumen Hasil Pengelolaan Mutasi Pegawai | Dokumen | Dokumen mutasi yang terbit |
"""

import re
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator

_LEAST = 4
_LETTERS = 4


@rule("IKU134", "Nama indikator kehilangan satu kata sub kegiatannya", "info")
def check(context: Context) -> Iterator[Issue]:
    """Indicators that repeat the name of their sub kegiatan but for one word within it."""
    for table in context.book.of(BarisIndikator, "definisi_operasional", "rencana_pendanaan"):
        for row in table.rows:
            name, sub = row.indikator, row.uraian
            if name is None or sub is None or name.merged or sub.merged:
                continue
            word = _lost(_words(sub.text), _words(name.text))
            if word:
                yield Issue(
                    name.ref,
                    f"{short(name.text)} tidak memuat kata “{word}” dari sub kegiatannya, {short(sub.text)} "
                    f"({sub.ref.a1}).",
                    "Tambahkan kata itu, atau betulkan nama sub kegiatannya.",
                    name.text,
                    word,
                    f"{table.form}|{name.text}",
                )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _lost(whole: list[str], name: list[str]) -> str:
    """The one word within a name whose others stand together in another name; "" when there is none."""
    for place in range(1, len(whole) - 1):
        rest = whole[:place] + whole[place + 1 :]
        telling = len(rest) >= _LEAST and len(whole[place]) >= _LETTERS
        if telling and any(name[i : i + len(rest)] == rest for i in range(len(name) - len(rest) + 1)):
            return whole[place]
    return ""
