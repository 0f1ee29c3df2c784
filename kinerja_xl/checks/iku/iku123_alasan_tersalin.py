"""IKU123 Alasan tersalin dari indikator lain.

## Mengapa
Alasan pemilihan menerangkan mengapa indikator ini penting. Kalimat yang hampir sama pada indikator tentang hal lain
tersalin, dan alasan indikator ini sendiri tidak pernah ditulis.

## Salah
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Alasan | Sumber Data |
| --- | --- | --- | --- | --- | --- |
| 1 | Diklat berhasil | Persentase pejabat yang lulus pelatihan fungsional | Jumlah pejabat yang lulus pelatihan fungsional dibagi jumlah peserta pelatihan dikali 100% | Memastikan pejabat lulus pelatihan fungsional dan memiliki keahlian terstandar | Daftar lulusan |
| 2 | Rencana selaras | Persentase konsistensi Renja dengan Renstra | Jumlah program Renja yang sesuai Renstra dibagi jumlah program Renja dikali 100% | **Memastikan pejabat lulus pelatihan dan memiliki keahlian fungsional terstandar** | Renja dan Renstra |

## Benar
| No | Sasaran | Indikator Kinerja Utama | Formulasi | Alasan | Sumber Data |
| --- | --- | --- | --- | --- | --- |
| 1 | Diklat berhasil | Persentase pejabat yang lulus pelatihan fungsional | Jumlah pejabat yang lulus pelatihan fungsional dibagi jumlah peserta pelatihan dikali 100% | Memastikan pejabat lulus pelatihan fungsional dan memiliki keahlian terstandar | Daftar lulusan |
| 2 | Rencana selaras | Persentase konsistensi Renja dengan Renstra | Jumlah program Renja yang sesuai Renstra dibagi jumlah program Renja dikali 100% | Menjaga keselarasan rencana tahunan dengan rencana lima tahun | Renja dan Renstra |
"""

from collections.abc import Iterator

from kinerja_xl.calc.salinan import copied_reasons
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key


@rule("IKU123", "Alasan tersalin dari indikator lain", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Reasons that repeat those of an indicator on another subject, each told once with the cells that repeat it."""
    copies = list(copied_reasons(context.quotes))
    told = {name_key(copy.sel.text): copy for copy in reversed(copies)}
    yield from together(
        (
            key,
            Issue(
                entry.ref,
                f"Alasan {short(quote.nama.text)} hampir sama dengan alasan {short(copy.asal.nama.text)} "
                f"({copy.sel_asal.ref}), yang membicarakan hal lain.",
                "Tulis alasan indikator ini sendiri.",
                short(entry.text),
                f"alasan {short(quote.nama.text)}",
                f"{quote.form}|{quote.key}",
            ),
        )
        for quote in context.quotes
        if (entry := quote.alasan) is not None
        and (copy := told.get(key := name_key(entry.text))) is not None
        and quote.key == copy.kutipan.key
    )
