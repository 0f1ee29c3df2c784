"""IKI117 Hampir semua indikator satu formulir bersumber data sama.

## Mengapa
Sumber data harus memuat angka yang dihitung. Bila belasan indikator tentang hal yang berlainan menyebut sumber yang
sama, biasanya sumber itu tersalin ke bawah. Sumber berupa unit (data subbidang ...) dan formulir pendek tidak
dilaporkan.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terpenuhinya kebutuhan kantor | Jumlah alat tulis yang tersedia | Jumlah alat tulis yang tersedia | **Data kepegawaian** |
| ^ | Jumlah meubelair yang diadakan | Jumlah meubelair yang diadakan | Data kepegawaian |
| ^ | Jumlah mobil jabatan yang dipelihara | Jumlah mobil jabatan yang dipelihara | Data kepegawaian |
| ^ | Jumlah arsip yang ditata | Jumlah arsip yang ditata | Data kepegawaian |
| ^ | Jumlah barang cetakan yang tersedia | Jumlah barang cetakan yang tersedia | Data kepegawaian |
| ^ | Jumlah rekening listrik yang dibayar | Jumlah rekening listrik yang dibayar | Data kepegawaian |
| ^ | Jumlah rapat yang diselenggarakan | Jumlah rapat yang diselenggarakan | Data kepegawaian |
| ^ | Jumlah gedung yang dipelihara | Jumlah gedung yang dipelihara | Data kepegawaian |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terpenuhinya kebutuhan kantor | Jumlah alat tulis yang tersedia | Jumlah alat tulis yang tersedia | Kartu persediaan |
| ^ | Jumlah meubelair yang diadakan | Jumlah meubelair yang diadakan | Buku inventaris |
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola
from kinerja_xl.tables.entry import Entry, name_key

_LEAST = 8
_UNIT = Pola(r"\b(?:sub ?)?(?:bidang|bid|bagian|bag)\b|seksi|sekretariat|\bunit kerja\b", re.IGNORECASE)


@rule("IKI117", "Hampir semua indikator satu formulir bersumber data sama", "info")
def check(context: Context) -> Iterator[Issue]:
    """Forms of which nearly every row names one source that is no unit, once a form."""
    for form in pemangku(context.book):
        groups: dict[str, list[Entry]] = defaultdict(list)
        rows = [row for row in form.tabel.rows if row.indikator is not None]
        for row in rows:
            if row.sumber_data is not None and not row.sumber_data.merged and row.sumber_data.text:
                groups[name_key(row.sumber_data.text)].append(row.sumber_data)
        for key, cells in groups.items():
            if len(cells) >= _LEAST and len(cells) * 5 >= len(rows) * 4 and not _UNIT.search(cells[0].text):
                first, last = cells[0], cells[-1]
                yield Issue(
                    first.ref,
                    f"{len(cells)} dari {len(rows)} indikator {form.jabatan.text} ({first.ref} sampai {last.ref.a1}) bersumber data "
                    f"sama, {short(first.text)}, padahal hal yang dihitung berlainan.",
                    "Tulis untuk setiap indikator dokumen yang memuat angkanya.",
                    first.text,
                    "sumber menurut indikatornya",
                    f"{form.kunci}|{key}",
                )
