"""SLR111 Definisi satu indikator berbeda antardokumen.

## Mengapa
Definisi operasional menentukan apa yang dihitung. Dua definisi untuk satu indikator berarti dua ukuran. Tanda baca,
huruf besar dan salah ketik diabaikan (kemiripan 90% ke atas). Formulir IKI satu dengan yang lain tidak dibandingkan di sini.

## Salah
Definisi Operasional IKU
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Rata-rata nilai survei kepuasan penerima layanan | Jumlah nilai dibagi responden | Survei | Sekretaris |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | **Banyaknya pengaduan yang selesai dalam setahun** |

## Benar
Definisi Operasional IKU
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Rata-rata nilai survei kepuasan penerima layanan | Jumlah nilai dibagi responden | Survei | Sekretaris |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional |
| --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Rata-rata nilai survei kepuasan penerima layanan. |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import by_likeness, named
from kinerja_xl.checks.texts import text_gaps


@rule("SLR111", "Definisi indikator berbeda antardokumen", "peringatan", "satu indikator satu definisi operasional")
def check(context: Context) -> Iterator[Issue]:
    """Every definition that differs from the one the other documents give, once an indicator."""
    told: set[str] = set()
    for gap in text_gaps(context, "definisi"):
        word, right, twin = gap.tertulis, gap.rujukan, gap.sama_dengan
        if gap.nama in told:
            continue
        told.add(gap.nama)
        copied = f", dan kata demi kata sama dengan definisi {named(twin)} ({twin.entry.ref})" if twin else ""
        yield Issue(
            word.entry.ref,
            f"Definisi {named(right, word)} berbeda dari yang di {right.entry.ref}, kemiripan {gap.kemiripan:.0%}"
            f"{copied}{by_likeness(word, right)}.",
            "Tetapkan satu definisi dan samakan di semua dokumen.",
            word.entry.text,
            right.entry.text,
            f"{right.quote.key}|{word.quote.form}",
        )
