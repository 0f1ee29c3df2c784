"""IKI124 Nama jabatan atasan tidak sama dengan di formulirnya sendiri.

## Mengapa
Jabatan pihak kedua harus tertulis seperti di formulir atasan itu sendiri. Kata yang hilang atau urutan kata yang
berbeda membuat bawahan tidak dapat dipasangkan dengan atasannya. Salah baca satu dua huruf tidak dilaporkan.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Pengadaan, Mutasi dan Pengembangan
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya layanan mutasi | Jumlah jabatan lowong yang terisi | Jumlah jabatan lowong yang terisi | Peta jabatan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengolah Data
| Sasaran Kinerja | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terolahnya data mutasi | Jumlah data mutasi yang diolah | Jumlah data mutasi yang diolah | Data mutasi |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| **Kepala Bidang Mutasi, Pengadaan dan Pengembangan** | | Pengolah Data | |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Pengadaan, Mutasi dan Pengembangan
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya layanan mutasi | Jumlah jabatan lowong yang terisi | Jumlah jabatan lowong yang terisi | Peta jabatan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengolah Data
| Sasaran Kinerja | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terolahnya data mutasi | Jumlah data mutasi yang diolah | Jumlah data mutasi yang diolah | Data mutasi |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| Kabid. Pengadaan, Mutasi dan Pengembangan | | Pengolah Data | |
"""

from collections.abc import Iterator

from kinerja_xl.calc.jabatan import plain_post
from kinerja_xl.calc.pemangku import pemangku, superiors
from kinerja_xl.calc.sebutan import difference, post_likeness
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_HOW = {"urutan": "urutan katanya berbeda", "kata": "ada kata yang hilang atau berlebih"}


@rule("IKI124", "Nama jabatan atasan tidak sama dengan di formulirnya sendiri", "info")
def check(context: Context) -> Iterator[Issue]:
    """Superiors whose post is written otherwise than in the head of their own form, once a spelling."""
    forms = pemangku(context.book)
    seen: set[str] = set()
    for form, above in zip(forms, superiors(forms), strict=True):
        if form.kedua is None or above is None:
            continue
        kind, likeness = (
            difference(above.jabatan.text, form.kedua.text),
            post_likeness(above.jabatan.text, form.kedua.text),
        )
        key = plain_post(form.kedua.text)
        if kind in _HOW and key not in seen:
            seen.add(key)
            yield Issue(
                form.kedua.ref,
                f"Pihak kedua tertulis {form.kedua.text}, sedangkan formulir atasan itu di {above.jabatan.ref} bernama "
                f"{above.jabatan.text}: {_HOW[kind]} (kemiripan {likeness:.0%}).",
                "Tulis jabatan atasan seperti di formulirnya sendiri.",
                form.kedua.text,
                above.jabatan.text,
                f"{form.kunci}|{key}",
            )
