"""IKI108 IKU tidak tampak di formulir IKI penanggung jawabnya.

## Mengapa
Bidang yang menjadi penanggung jawab sebuah IKU harus mempunyai indikator yang mendukungnya, di IKI kepala bidangnya
atau bawahannya. Bila tidak satu pun kata isi IKU itu tampak di sana, penanggung jawabnya tertukar atau IKU itu tidak
dikerjakan. Kata yang ada di hampir semua formulir tidak dihitung.

## Salah
Indikator Kinerja Utama
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Formulasi | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- |
| 1 | Meningkatnya kualitas data | Jumlah data kepegawaian yang terbarukan | Data | Jumlah data kepegawaian yang terbarukan | **Bidang Kesejahteraan** |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Kesejahteraan
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya layanan korps | Jumlah anggota korps yang dilayani | Jumlah anggota korps yang dilayani | Daftar anggota |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Kesejahteraan
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselenggaranya layanan korps | Jumlah anggota korps yang dilayani | Jumlah anggota korps yang dilayani | Daftar anggota |
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from kinerja_xl.calc.jabatan import plain_post
from kinerja_xl.calc.kata import content_words
from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.pemangku import Pemangku, pemangku
from kinerja_xl.calc.rangkap import Garis
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short

_COMMON = 3
_LEAST_FORMS = 4


@rule("IKI108", "IKU tidak tampak di formulir IKI penanggung jawabnya", "info")
def check(context: Context) -> Iterator[Issue]:
    """IKU whose owner's form shares no telling word with them, once a form."""
    forms = pemangku(context.book)
    words = [_words(form) for form in forms]
    common, line = _everywhere(words), Garis(forms)
    missing: dict[int, list[Kutipan]] = defaultdict(list)
    for quote in context.quotes:
        owner = quote.penanggung_jawab
        if quote.form != "iku" or owner is None or quote.key in {q.key for qs in missing.values() for q in qs}:
            continue
        for number, form in enumerate(forms):
            telling = content_words(quote.nama.text) - common
            served = (
                words[number].union(*(words[n] for n in line.below(number))) if _leads(form, owner.text) else telling
            )
            if telling and not telling & served:
                missing[number].append(quote)
                break
    for number, quotes in missing.items():
        yield _issue(forms[number], quotes)


def _words(form: Pemangku) -> frozenset[str]:
    """The telling words of what a form aims at and measures."""
    entries = (e for row in form.tabel.rows for e in (row.sasaran, row.indikator, row.formulasi) if e is not None)
    return frozenset(word for entry in entries for word in content_words(entry.text))


def _everywhere(words: Sequence[frozenset[str]]) -> frozenset[str]:
    """The words that many forms have, where there are enough forms to tell."""
    count = Counter(word for own in words for word in own)
    return (
        frozenset(w for w, n in count.items() if n * _COMMON > len(words))
        if len(words) >= _LEAST_FORMS
        else frozenset()
    )


def _leads(form: Pemangku, owner: str) -> bool:
    """Whether a form is that of the owner, or of the head of the owning unit."""
    own = plain_post(owner)
    if own == "sekretariat":
        return form.kunci.split()[0] == "sekretaris"
    return len(own.split()) > 1 and any(f"{form.kunci} ".startswith(f"{post} ") for post in (own, f"kepala {own}"))


def _issue(form: Pemangku, quotes: list[Kutipan]) -> Issue:
    first, rest = quotes[0], quotes[1:]
    assert first.penanggung_jawab is not None
    also = "".join(f" Begitu juga {short(q.nama.text)} ({q.nama.ref})." for q in rest)
    return Issue(
        first.penanggung_jawab.ref,
        f"{short(first.penanggung_jawab.text)} menjadi penanggung jawab {short(first.nama.text)}, tetapi IKI "
        f"{form.jabatan.text} ({form.jabatan.ref}) dan bawahannya tidak memuat "
        f"indikator tentang itu.{also}",
        "Tambahkan indikator yang mendukungnya, atau betulkan penanggung jawabnya.",
        first.penanggung_jawab.text,
        "",
        f"{form.kunci}|{first.key}",
    )
