"""IKI110 Pihak pertama sama dengan pihak kedua.

## Mengapa
Formulir ditandatangani pemegang jabatan dan atasannya: dua jabatan. Bila keduanya sama, salah satunya tersalin.
Dua pejabat fungsional dapat menyandang jabatan yang sama, jadi tidak dilaporkan.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya pelayanan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Buku usulan |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| **Kabid. Mutasi** | | Kepala Bidang Mutasi | |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya pelayanan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Buku usulan |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| Kepala Badan | | Kepala Bidang Mutasi | |
"""

from collections.abc import Iterator

from kinerja_xl.calc.jabatan import STRUCTURAL, plain_post
from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule("IKI110", "Pihak pertama sama dengan pihak kedua", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every form of a structural post whose superior is written as the holder."""
    for form in pemangku(context.book):
        structural = form.jenjang is not None and form.jenjang <= STRUCTURAL
        if form.kedua is not None and structural and plain_post(form.kedua.text) == form.kunci:
            yield Issue(
                form.kedua.ref,
                f"Pihak kedua tertulis {form.kedua.text}, sama dengan pemegang jabatannya ({form.jabatan.ref}).",
                "Tulis jabatan atasan langsungnya sebagai pihak kedua.",
                form.kedua.text,
                "jabatan atasan",
                form.kunci,
            )
