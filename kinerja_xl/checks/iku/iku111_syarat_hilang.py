"""IKU111 Syarat di nama indikator tidak ada di rumusnya.

## Mengapa
"Surat terkirim tepat waktu" menghitung surat yang tepat waktu saja. Bila rumusnya menghitung semua surat yang
terkirim, realisasinya selalu lebih tinggi daripada yang dijanjikan namanya.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Persentase surat terkirim tepat waktu | **(Jumlah surat yang terkirim / Jumlah surat keluar) x 100%** | Buku surat |
| 2 | Mutasi tertib | Persentase mutasi ASN berdasarkan kebutuhan organisasi | **(Jumlah mutasi ASN sesuai ketentuan perundang-undangan / Jumlah mutasi ASN) x 100%** | Daftar mutasi |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Persentase surat terkirim tepat waktu | (Jumlah surat yang terkirim tepat waktu / Jumlah surat keluar) x 100% | Buku surat |
| 2 | Mutasi tertib | Persentase mutasi ASN berdasarkan kebutuhan organisasi | (Jumlah mutasi ASN sesuai kebutuhan organisasi / Jumlah mutasi ASN) x 100% | Daftar mutasi |
"""

from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.rumusan import FORMS, rumusan
from kinerja_xl.calc.salinan import copied_formulas
from kinerja_xl.calc.syarat import Syarat, missing_conditions
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short


@rule(
    "IKU111",
    "Syarat di nama indikator tidak ada di rumusnya",
    "peringatan",
    "rumus menghitung apa yang disebut namanya",
)
def check(context: Context) -> Iterator[Issue]:
    """Conditions of a name that its formulas leave out or replace by another."""
    copied = {(c.kutipan.key, id(c.kutipan.tabel)) for c in copied_formulas(context.quotes)}
    yield from together(
        ((quote.key, lack.syarat.casefold()), _issue(quote, lack))
        for quote in context.quotes
        if quote.form in FORMS and (quote.key, id(quote.tabel)) not in copied and is_legible(quote.tabel)
        for lack in missing_conditions(quote.nama.text, rumusan(quote))
    )


def _issue(quote: Kutipan, lack: Syarat) -> Issue:
    instead = f"rumusnya memakai syarat lain, {short(lack.pengganti)}" if lack.pengganti else "rumusnya tidak memuatnya"
    return Issue(
        lack.rumusan.sel.ref,
        f"{short(quote.nama.text.strip(' -'))} bersyarat {short(lack.syarat)}, tetapi {instead}: "
        f"{short(lack.rumusan.teks.strip(' -'))}.",
        "Masukkan syarat itu ke dalam pembilang rumusnya, atau hapus dari nama indikatornya.",
        short(lack.rumusan.teks),
        short(lack.syarat),
        f"{quote.form}|{quote.jabatan}|{quote.key}|{lack.syarat.casefold()}",
    )
