"""IKU106 Satuan tidak cocok dengan nama indikator.

## Mengapa
"Jumlah Paket" tidak dihitung dalam orang dan persentase tidak dihitung dalam dokumen. Salah satunya salah: satuannya
(sering tersalin dari baris lain) atau nama indikatornya. Satuan yang searti tidak dipersoalkan: laporan adalah dokumen,
pegawai adalah orang, satuan yang disebut namanya sendiri selalu cocok. Satuan yang dibantah tabel lain dilaporkan di sana.

## Salah
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah paket peralatan kantor | **Orang** | Paket peralatan yang selesai diadakan |
| 2 | Persentase laporan tepat waktu | **Dokumen** | Perbandingan laporan tepat waktu dengan seluruh laporan |
| 3 | Jumlah ASN yang mengikuti diklat | **Dokumen** | ASN yang hadir sampai selesai |
| 4 | Jumlah dokumen hasil evaluasi | **Laporan** | Dokumen evaluasi yang disahkan |

## Benar
| No | Indikator | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Jumlah paket peralatan kantor | Paket | Paket peralatan yang selesai diadakan |
| 2 | Persentase laporan tepat waktu | Persen | Perbandingan laporan tepat waktu dengan seluruh laporan |
| 3 | Jumlah ASN yang mengikuti diklat | Orang | ASN yang hadir sampai selesai |
| 4 | Jumlah laporan hasil evaluasi | Dokumen | Laporan evaluasi yang disahkan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.benda import PERSEN, contradiction, kind_of_unit
from kinerja_xl.calc.indikator import is_ipa
from kinerja_xl.calc.keterbacaan import is_misread
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.units import contradicted_units
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator

_SCORES = ("indeks", "index", "nilai", "skor")


@rule(
    "IKU106", "Satuan tidak cocok dengan nama indikator", "peringatan", "satuan mengukur apa yang disebut indikatornya"
)
def check(context: Context) -> Iterator[Issue]:
    """Units that cannot measure what the name says, in every table with units."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    elsewhere = contradicted_units(context)
    for quote in context.quotes:
        unit = quote.satuan
        if unit is None or unit.merged or unit.ref in elsewhere or is_misread(quote.nama.text):
            continue
        thing = contradiction(quote.nama.text, unit.text)
        if thing and not _told_elsewhere(quote, thing):
            yield (quote.key, unit.text.casefold()), _issue(quote, unit.text, thing)


def _told_elsewhere(quote: Kutipan, thing: str) -> bool:
    """Whether the rule on the unit of the IPA tells it."""
    return thing in _SCORES and is_ipa(quote.nama.text) and isinstance(quote.tabel.all_rows[0], BarisIndikator)


def _issue(quote: Kutipan, unit: str, thing: str) -> Issue:
    is_score = thing in _SCORES and kind_of_unit(unit) == PERSEN
    return Issue(
        (quote.satuan or quote.nama).ref,
        f"{short(quote.nama.text.strip(' -'))} bersatuan {unit}, padahal namanya menyebut {thing}.",
        "Ganti satuannya, atau perbaiki nama indikatornya bila satuannya yang benar.",
        unit,
        thing,
        f"{quote.form}|{quote.key}",
        "info" if is_score else None,
    )
