"""CAS232 Nama sub kegiatan tersalin dari indikatornya.

## Mengapa
Nama kegiatan dan sub kegiatan menyebut pekerjaannya ("Penyediaan Peralatan Kantor"), indikatornya hasilnya ("Jumlah Paket
Peralatan Kantor yang Disediakan"). Nama yang berakhir seperti indikatornya, dengan "yang disediakan", tersalin dari
kolom sebelahnya dan tidak lagi sama dengan nomenklatur.

## Salah
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.01 | Program Penunjang Urusan | Nilai kinerja penunjang | Nilai | 80 | 15.000.000 | 81 | 16.500.000 | 81 | 31.500.000 | Sekretaris |
| 5.03.01.2.06 | Administrasi Umum | Persentase kebutuhan kantor terpenuhi | Persen | 80 | 15.000.000 | 81 | 16.500.000 | 81 | 31.500.000 | Sekretaris |
| 5.03.01.2.06.0002 | **Penyediaan Peralatan dan Perlengkapan Kantor yang Disediakan** | Jumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan | Paket | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Kepala Subbagian Umum |

## Benar
Rencana Program, Kegiatan, Sub Kegiatan dan Pendanaan Tahun 2026-2027
| Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target Kinerja dan Kerangka Pendanaan | < | < | < | Kondisi Akhir | < | Penanggung Jawab |
| ^ | ^ | ^ | ^ | 2026 | < | 2027 | < | Target | Rp | ^ |
| ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | ^ | ^ | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.01 | Program Penunjang Urusan | Nilai kinerja penunjang | Nilai | 80 | 15.000.000 | 81 | 16.500.000 | 81 | 31.500.000 | Sekretaris |
| 5.03.01.2.06 | Administrasi Umum | Persentase kebutuhan kantor terpenuhi | Persen | 80 | 15.000.000 | 81 | 16.500.000 | 81 | 31.500.000 | Sekretaris |
| 5.03.01.2.06.0002 | Penyediaan Peralatan dan Perlengkapan Kantor | Jumlah Paket Peralatan dan Perlengkapan Kantor yang Disediakan | Paket | 3 | 15.000.000 | 3 | 16.500.000 | 6 | 31.500.000 | Kepala Subbagian Umum |
"""

import re
from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_RESULT = Pola(r"\byang di\w+$", re.IGNORECASE)
_LEAST = 4
_DEEP = ("kegiatan", "sub_kegiatan")


@rule("CAS232", "Nama sub kegiatan tersalin dari indikatornya", "info")
def check(context: Context) -> Iterator[Issue]:
    """Kegiatan and sub kegiatan of a plan whose names end as their indicators do, in what was done."""
    for node in context.nodes:
        name = node.nama.text.strip()
        if node.jenis not in _DEEP or not _RESULT.search(name):
            continue
        end = _words(name)[-_LEAST:]
        indicator = next((b for b in node.indikator if _words(b.nama.text)[-_LEAST:] == end), None)
        if indicator is not None:
            yield Issue(
                node.ref,
                f"{short(name)} berakhir seperti indikatornya ({indicator.nama.ref.a1}): “{' '.join(end)}”.",
                "Tulis nama kegiatannya menurut nomenklatur.",
                name,
                "",
                name,
            )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
