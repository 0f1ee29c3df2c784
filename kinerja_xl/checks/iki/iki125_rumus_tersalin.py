"""IKI125 Dua indikator satu jabatan dengan rumus yang sama.

## Mengapa
Indikator yang berbeda menghitung hal yang berbeda; rumus yang sama tersalin dari baris lain, dan salah satunya tidak
terhitung. Yang dibandingkan hanya rumus yang cukup panjang untuk menyebut bendanya. Formulir yang terbaca baik, yang
pemilik rumusnya dapat ditentukan, dilaporkan IKU109.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Data
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Terbayarnya penghasilan pegawai | Jumlah dokumen gaji PNS | Verifikasi pengajuan pembayaran gaji tenaga kontrak daerah | Daftar gaji dan tunjangan |
| | ^ | Jumlah dokumen gaji tenaga honorer | **Verifikasi pengajuan pembayaran gaji tenaga kontrak daerah** | Daftar gaji |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Data
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Terbayarnya penghasilan pegawai | Jumlah dokumen gaji PNS | Jumlah dokumen gaji PNS yang diverifikasi | Daftar gaji dan tunjangan |
| | ^ | Jumlah dokumen gaji tenaga kontrak | Jumlah dokumen gaji tenaga kontrak yang diverifikasi | Daftar gaji |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kembar import Pasangan, same_formula
from kinerja_xl.calc.salinan import copied_formulas
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator

_LEAST = 4


@rule("IKI125", "Dua indikator satu jabatan dengan rumus yang sama", "info")
def check(context: Context) -> Iterator[Issue]:
    """Formulas that stand at two indicators of a form, word for word but for slips."""
    pairs = [p for table in context.book.of(BarisIndikator, "iki") for p in same_formula(table, _LEAST)]
    told = (
        {cell for copy in copied_formulas(context.quotes) for cell in (copy.sel.ref, copy.sel_asal.ref)}
        if pairs
        else ()
    )
    for pair in pairs:
        if pair.bawah.rumus.ref not in told and pair.atas.rumus.ref not in told:
            yield _issue(pair)


def _issue(pair: Pasangan) -> Issue:
    one, other = pair
    return Issue(
        other.rumus.ref,
        f"Rumus {short(other.nama.text)} sama dengan rumus {short(one.nama.text)} ({one.rumus.ref.a1}).",
        "Periksa rumus mana yang tersalin, lalu tulis hitungan indikator itu sendiri.",
        other.rumus.text,
        "",
        f"{one.nama.text}|{other.nama.text}",
    )
