"""SLR109 Penanggung jawab indikator berbeda antardokumen.

## Mengapa
Satu indikator dipertanggungjawabkan oleh satu jabatan. Bila Renstra menyebut satu bidang dan IKU bidang lain, tidak ada
yang dapat ditagih. Atasan di satu dokumen dan bawahannya di dokumen lain, atau satu jabatan dengan dua nama, hanya
diberitahukan. Perangkat daerah seutuhnya (BKPSDM) dan daftar beberapa bidang tidak dibandingkan dengan jabatan.

## Salah
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Nilai rata-rata survei | Jumlah nilai dibagi responden | Survei | **Kepala Bidang Diklat** |

## Benar
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Nilai rata-rata survei | Jumlah nilai dibagi responden | Survei | Kabid. Mutasi |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also
from kinerja_xl.checks.owners import OwnerGap, causes, crossed, owner_gaps
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import by_likeness, named
from kinerja_xl.checks.wording import short

_SAYING = {
    "lain": ("", "Tetapkan satu penanggung jawab dan samakan di semua dokumen."),
    "atasan": (
        " (jabatan dengan jenjang lain)",
        "Pastikan memang berjenjang: indikator atasan dan bawahannya biasanya tidak sama.",
    ),
    "nama lain": (" (tampaknya satu jabatan dengan dua nama)", "Pakai satu nama jabatan di semua dokumen."),
}


@rule("SLR109", "Penanggung jawab indikator berbeda antardokumen", "peringatan", "satu indikator satu penanggung jawab")
def check(context: Context) -> Iterator[Issue]:
    """Every pair of posts that two documents name for one indicator, once however many indicators it concerns."""
    gaps = owner_gaps(context)
    swapped = {gap.nama for pair in crossed(gaps) for gap in pair}
    for found in causes([gap for gap in gaps if gap.nama not in swapped]):
        yield _issue(found)


def _issue(found: list[OwnerGap]) -> Issue:
    first, *more = found
    note, hint = _SAYING[first.jenis]
    word, right = first.tertulis, first.rujukan
    return Issue(
        word.entry.ref,
        f"Penanggung jawab {named(right, word)} tertulis {short(word.entry.text)}, tetapi {short(right.entry.text)} di "
        f"{right.entry.ref}{note}{by_likeness(word, right)}.{also(gap.tertulis.entry.ref for gap in more)}",
        hint,
        word.entry.text,
        right.entry.text,
        "|".join(sorted(first.posts)),
        None if first.jenis == "lain" else "info",
    )
