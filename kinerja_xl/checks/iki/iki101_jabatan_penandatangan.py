"""IKI101 Jabatan di kepala formulir berbeda dari yang menandatangani.

## Mengapa
Formulir IKI milik satu jabatan: yang disebut di kepalanya ialah yang menandatangani sebagai pihak pertama. Bila
berbeda, tidak jelas siapa yang bertanggung jawab atas indikatornya. Singkatan, kata "ahli" yang tidak ditulis, dan
satu dua huruf yang salah ketik atau salah baca pemindai tidak dianggap berbeda.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Analis Kepegawaian Pertama
| Sasaran Kinerja | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| Kepala Bidang Mutasi | | **Analis Kepegawaian Muda** | |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan mutasi | Jumlah laporan mutasi yang disusun | Jumlah laporan mutasi yang disusun | Laporan mutasi |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| Sekretaris | | Kasubbag. Umum | |
"""

from collections.abc import Iterator

from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.calc.sebutan import difference, post_likeness
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule

_HOW = {
    "urutan": "kata-katanya sama, tetapi urutannya berbeda",
    "kata": "salah satunya kehilangan sebuah kata",
    "jenjang": "jenjangnya berbeda",
    "lain": "jabatannya berbeda",
}


@rule("IKI101", "Jabatan di kepala formulir berbeda dari yang menandatangani", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every form that is signed by another post than its head names."""
    for form in pemangku(context.book):
        head, signed = form.tabel.jabatan, form.pertama
        if head is None or signed is None:
            continue
        kind, likeness = difference(head.text, signed.text), post_likeness(head.text, signed.text)
        if kind:
            yield Issue(
                signed.ref,
                f"Yang menandatangani sebagai pihak pertama {signed.text}, tetapi kepala formulir di {head.ref} menyebut "
                f"{head.text}: {_HOW[kind]} (kemiripan {likeness:.0%}).",
                "Samakan jabatan di kepala formulir dan di tanda tangan dengan jabatan pemegangnya.",
                signed.text,
                head.text,
                form.kunci,
                "info" if kind in ("urutan", "kata") else None,
            )
