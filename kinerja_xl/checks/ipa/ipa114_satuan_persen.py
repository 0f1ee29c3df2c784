"""IPA114 Satuan IPA ditulis persen.

## Mengapa
IPA adalah indeks, dalam poin dari 3 sampai 100. Ditulis sebagai persen, kenaikannya mudah terbaca sebagai
kenaikan persentase dan capaiannya tertukar dengan realisasinya.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Indeks Profesionalitas ASN | **Persen** | 72,00 | 72,58 | 100,81 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Indeks Profesionalitas ASN | Indeks | 72,00 | 72,58 | 100,81 |
| 2 | Arsip tertib | Persentase arsip yang dikelola | Persen | 90,00 | 90,00 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import is_ipa, is_persen
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.rows import BarisIndikator


@rule("IPA114", "Satuan IPA ditulis persen", "info", "PermenPANRB Nomor 38 Tahun 2018: IPA dalam poin indeks")
def check(context: Context) -> Iterator[Issue]:
    """The unit of the index, one issue a table."""
    for table in context.book.of(BarisIndikator):
        unit = next((r.satuan for r in table.rows if is_ipa(row_name(r)) and is_persen(r.satuan)), None)
        if unit is not None:
            yield Issue(
                unit.ref,
                f"Satuan IPA tercetak {unit.printed}, padahal IPA dalam poin indeks.",
                "Ganti satuannya dengan Indeks.",
                unit.printed,
                "Indeks",
                f"{table.form}|satuan IPA",
            )
