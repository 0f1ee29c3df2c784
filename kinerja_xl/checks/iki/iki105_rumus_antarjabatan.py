"""IKI105 Indikator yang sama di dua jabatan mempunyai rumus berbeda.

## Mengapa
Indikator dengan nama yang sama harus dihitung dengan cara yang sama, siapa pun pemiliknya; bila tidak, capaiannya
tidak dapat dibandingkan atau dijumlahkan. Yang dilaporkan hanya rumus yang satu berupa perbandingan dan yang lain
bukan, atau yang menghitung hal lain sama sekali; sinonim dan susunan kata tidak.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya pelayanan | Cakupan layanan administrasi kepegawaian tepat waktu | Jumlah layanan tepat waktu dibagi jumlah layanan x 100% | Buku layanan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Pengadaan
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya pelayanan | Cakupan layanan administrasi kepegawaian tepat waktu | **Layanan administrasi kepegawaian tepat waktu** | Buku layanan |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Satuan | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| Meningkatnya pelayanan mutasi | Persentase usulan mutasi yang selesai tepat waktu | Persen | Jumlah usulan mutasi yang selesai tepat waktu dibagi jumlah usulan mutasi x 100% | Buku usulan mutasi |
"""

from collections.abc import Iterator

from kinerja_xl.calc.jabatan import STRUCTURAL
from kinerja_xl.calc.kata import content_words, overlap
from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.calc.rangkap import Rangkap, is_telling, rangkap
from kinerja_xl.calc.rumusan import divides
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short

_LEAST_SHARED = 0.15
_LEAST_WORDS = 3


@rule("IKI105", "Indikator yang sama di dua jabatan mempunyai rumus berbeda", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Formulas of one indicator that differ in kind from the formula most of its holders give."""
    for holders in rangkap(pemangku(context.book), context.quotes, context.alike):
        told = [h for h in holders if h.formula]
        if len(told) < 2 or not is_telling(told[0].kutipan.nama.text):
            continue
        kinds = [divides(h.formula) for h in told]
        right = max(told, key=lambda h: (kinds.count(divides(h.formula)), divides(h.formula)))
        for other in told:
            if other is not right and _differs(other, right):
                yield _issue(other, right)


def _differs(one: Rangkap, other: Rangkap) -> bool:
    if divides(one.formula) != divides(other.formula):
        return True
    structural = all(h.formulir.jenjang and h.formulir.jenjang <= STRUCTURAL for h in (one, other))
    long = min(len(content_words(h.formula)) for h in (one, other)) >= _LEAST_WORDS
    return structural and long and overlap(one.formula, other.formula) < _LEAST_SHARED


def _issue(other: Rangkap, right: Rangkap) -> Issue:
    entry = other.kutipan.formulasi or other.kutipan.rumus
    model = right.kutipan.formulasi or right.kutipan.rumus
    assert entry is not None
    assert model is not None
    name = other.kutipan.nama.text
    return Issue(
        entry.ref,
        f"{short(name)} pada {other.formulir.jabatan.text} dihitung lain daripada pada {right.formulir.jabatan.text} "
        f"({model.ref}): {short(entry.text)} lawan {short(model.text)}.",
        "Pakai satu rumus untuk indikator itu, atau bedakan namanya bila yang diukur memang berbeda.",
        entry.text,
        model.text,
        f"{other.kutipan.key}|{other.formulir.kunci}",
    )
