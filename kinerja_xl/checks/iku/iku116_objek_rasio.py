"""IKU116 Pembilang dan penyebut menghitung benda yang berbeda.

## Mengapa
Bagian dan keseluruhan dihitung dalam benda yang sama. Data dibagi pegawai, atau indikator dibagi pegawai, dapat
melewati 100% karena satu pegawai mempunyai beberapa data. Rasio yang memang membandingkan dua benda tidak diperiksa.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Persentase arsip kepegawaian yang lengkap | **(Jumlah data kepegawaian yang lengkap / Jumlah pegawai) x 100%** | Arsip kepegawaian |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Persentase arsip kepegawaian yang lengkap | (Jumlah arsip kepegawaian yang lengkap / Jumlah arsip kepegawaian) x 100% | Arsip kepegawaian |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.keterbacaan import is_legible
from kinerja_xl.calc.objek import PERSON, objek
from kinerja_xl.calc.rumusan import FORMS, rumusan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_THINGS = frozenset({"data", "arsip", "berkas", "iki", "iku", "indikator", "barang"})
_SHARE = Pola(r"\W*(?:perse[nt]+tase|prosentase|presentase|cakupan|tingkat)\b", re.IGNORECASE)


@rule(
    "IKU116",
    "Pembilang dan penyebut menghitung benda yang berbeda",
    "peringatan",
    "persentase = bagian / keseluruhan x 100",
)
def check(context: Context) -> Iterator[Issue]:
    """Shares of things in persons or of persons in things."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        if quote.form not in FORMS or not _SHARE.match(quote.nama.text) or not is_legible(quote.tabel):
            continue
        for one in reversed(rumusan(quote)):
            pair = {objek(one.pembilang), objek(one.penyebut)} if one.is_ratio else set()
            if PERSON in pair and pair & _THINGS:
                yield (
                    quote.key,
                    Issue(
                        one.sel.ref,
                        f"{short(quote.nama.text.strip(' -'))} membagi {short(one.pembilang)} dengan {short(one.penyebut)}: "
                        "benda yang dihitung berbeda, hasilnya dapat melewati 100%.",
                        "Hitung pembilang dan penyebutnya dalam benda yang sama.",
                        short(one.teks),
                        "",
                        f"{quote.form}|{quote.jabatan}|{quote.key}",
                    ),
                )
                break
