"""IPA107 Nilai IPA di luar 3 sampai 100.

## Mengapa
Poin terendah seorang pegawai 3 (1 + 0 + 1 + 1) dan tertingginya 100. Nilai di luar itu salah ketik, ditulis
sebagai pecahan, atau nol yang berarti belum diukur.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Indeks Profesionalitas ASN | Indeks | **0** | 72,00 | **725,80** | 1.008,06 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN profesional | Indeks Profesionalitas ASN | Indeks | - | 72,00 | 72,58 | 100,81 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.indikator import is_ipa
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue, Severity
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number
from kinerja_xl.tables.entry import Entry
from kinerja_xl.tables.rows import BarisDimensi, BarisIndikator

_LOWEST, _HIGHEST = 3, 100
_Figure = tuple[str, str, Entry, Severity]


@rule(
    "IPA107",
    "Nilai IPA di luar 3 sampai 100",
    "galat",
    "PermenPANRB Nomor 38 Tahun 2018: poin terendah 3, tertinggi 100",
)
def check(context: Context) -> Iterator[Issue]:
    """Every figure of the index, as an indicator and as the total of its dimensions."""
    for form, name, entry, severity in _figures(context):
        outside = [v for v in entry.candidates if not _LOWEST <= v <= _HIGHEST]
        if outside and len(outside) == len(entry.candidates):
            yield Issue(
                entry.ref,
                f"{name} IPA tercetak {entry.printed}, di luar rentang 3 sampai 100.",
                _hint(entry),
                entry.printed,
                "3 sampai 100",
                f"{form}|{name}",
                severity,
            )


def _figures(context: Context) -> Iterator[_Figure]:
    for table in context.book.of(BarisIndikator):
        for row in (r for r in table.rows if is_ipa(row_name(r))):
            if row.kondisi_awal is not None:
                yield table.form, "Kondisi awal", row.kondisi_awal, "peringatan"
            for year, entry in row.target.items():
                yield table.form, f"Target {year or ''}".strip(), entry, "peringatan"
            for year, entry in row.realisasi.items():
                yield table.form, f"Realisasi {year or ''}".strip(), entry, "galat"
    for dims in context.book.of(BarisDimensi):
        for total in dims.totals[-1:]:
            if total.nilai is not None:
                yield dims.form, "Nilai", total.nilai, "galat"


def _hint(entry: Entry) -> str:
    value = entry.value
    if value == 0:
        return "Tulis '-' bila IPA belum diukur atau belum ditargetkan."
    if value is not None and 0 < value <= 1:
        return f"Tulis dalam poin: {format_number(value * 100)}."
    return "Periksa angkanya; IPA adalah rata-rata poin pegawai, dalam poin indeks."
