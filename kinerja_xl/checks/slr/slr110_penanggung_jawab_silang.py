"""SLR110 Penanggung jawab dua indikator tertukar antara dua dokumen.

## Mengapa
Bila dokumen pertama memberi indikator A kepada jabatan X dan B kepada Y, sedangkan dokumen kedua sebaliknya, salah satu
dokumen menukar kedua sel. Kedua jabatan akan diukur dengan kinerja bidang lain.

## Salah
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
| 2 | ASN berkinerja | Nilai prestasi kerja | Jumlah nilai prestasi kerja dibagi pegawai | Rekap SKP | Kepala Bidang Diklat |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Nilai rata-rata survei | Jumlah nilai dibagi responden | Survei | **Kepala Bidang Diklat** |
| 2 | Nilai prestasi kerja | Nilai | Nilai rata-rata SKP | Jumlah nilai prestasi kerja dibagi pegawai | Rekap SKP | Kepala Bidang Mutasi |

## Benar
Indikator Kinerja Utama
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
| 2 | ASN berkinerja | Nilai prestasi kerja | Jumlah nilai prestasi kerja dibagi pegawai | Rekap SKP | Kepala Bidang Diklat |
### Definisi
Definisi Operasional
| No | Indikator Kinerja | Satuan | Definisi Operasional | Formulasi | Sumber Data | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Nilai pelayanan | Nilai | Nilai rata-rata survei | Jumlah nilai dibagi responden | Survei | Kepala Bidang Mutasi |
| 2 | Nilai prestasi kerja | Nilai | Nilai rata-rata SKP | Jumlah nilai prestasi kerja dibagi pegawai | Rekap SKP | Kepala Bidang Diklat |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.owners import crossed, owner_gaps
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.statements import by_likeness, named
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key


@rule(
    "SLR110",
    "Penanggung jawab dua indikator tertukar antardokumen",
    "galat",
    "satu indikator satu penanggung jawab: dua dokumen yang saling menukar tidak mungkin keduanya benar",
)
def check(context: Context) -> Iterator[Issue]:
    """Every two indicators whose owners are swapped between two documents, with the four cells."""
    for first, second in crossed(owner_gaps(context)):
        a, b, c, d = first.tertulis, first.rujukan, second.tertulis, second.rujukan
        yield Issue(
            a.entry.ref,
            f"Penanggung jawab {named(b, a)} dan {named(d, c)} tertukar: {a.entry.ref} menyebut "
            f"{short(a.entry.text)} dan {c.entry.ref} menyebut {short(c.entry.text)}, tetapi {b.entry.ref} menyebut "
            f"{short(b.entry.text)} dan {d.entry.ref} menyebut {short(d.entry.text)}{by_likeness(a, b, c, d)}.",
            f"Tukar kembali {a.entry.ref} dengan {c.entry.ref}, atau perbaiki {b.entry.ref} dan {d.entry.ref}.",
            a.entry.text,
            b.entry.text,
            "|".join(sorted(map(name_key, (first.nama, second.nama)))),
        )
