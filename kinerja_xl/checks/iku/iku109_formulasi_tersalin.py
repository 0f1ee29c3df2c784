"""IKU109 Formulasi tersalin dari indikator lain.

## Mengapa
Dua indikator yang berbeda tidak dihitung dengan kalimat yang sama. Yang lebih cocok dengan kata-kata formulasi itu
adalah pemiliknya; pada yang lain formulasi tersalin dan realisasinya dihitung dari data yang salah. Bila dokumen lain
memuat formulasi yang benar, salinannya dilaporkan di sana.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Karier berkembang | Persentase ASN yang naik jenjang | Jumlah ASN yang naik jenjang dibagi jumlah ASN yang memenuhi syarat dikali 100% | Daftar kenaikan jenjang |
| 2 | ASN kompeten | Persentase ASN yang bersertifikat teknis | **Jumlah ASN yang naik jenjang dibagi jumlah ASN yang memenuhi syarat dikali 100%** | Daftar sertifikat |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Karier berkembang | Persentase ASN yang naik jenjang | Jumlah ASN yang naik jenjang dibagi jumlah ASN yang memenuhi syarat dikali 100% | Daftar kenaikan jenjang |
| 2 | ASN kompeten | Persentase ASN yang bersertifikat teknis | Jumlah ASN yang bersertifikat teknis dibagi jumlah seluruh ASN dikali 100% | Daftar sertifikat |
"""

from collections.abc import Iterator

from kinerja_xl.calc.salinan import Salinan, copied_formulas
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.texts import text_gaps
from kinerja_xl.checks.wording import short


@rule(
    "IKU109", "Formulasi tersalin dari indikator lain", "peringatan", "setiap indikator mempunyai formulasinya sendiri"
)
def check(context: Context) -> Iterator[Issue]:
    """Formulas that two indicators share word for word and that fit the name of one of them better."""
    copies = copied_formulas(context.quotes)
    elsewhere = (
        {gap.tertulis.entry.ref for gap in text_gaps(context, "formulasi") if gap.sama_dengan} if copies else set()
    )
    yield from together(((c.kutipan.key, c.asal.key), _issue(c)) for c in copies if c.sel.ref not in elsewhere)


def _issue(copy: Salinan) -> Issue:
    source = copy.asal
    return Issue(
        copy.sel.ref,
        f"Formulasi {short(copy.kutipan.nama.text)} sama persis dengan formulasi {short(source.nama.text)} "
        f"({copy.sel_asal.ref}) dan lebih cocok dengan nama yang kedua.",
        "Tulis formulasi indikator ini sendiri.",
        short(copy.sel.text),
        f"formulasi {short(copy.kutipan.nama.text)}",
        f"{copy.kutipan.form}|{copy.kutipan.key}",
    )
