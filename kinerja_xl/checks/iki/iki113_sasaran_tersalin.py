"""IKI113 Sasaran tersalin dari jabatan lain yang objeknya berbeda.

## Mengapa
Formulir jabatan yang berdampingan sering dibuat dengan menyalin. Bila sasarannya sama kata demi kata, tetapi objek
pada indikator dan nama jabatannya lain (jabatan fungsional, bukan jabatan administrasi), sasaran itu milik jabatan
yang disalin dan tidak diukur oleh indikatornya.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi Administrasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terlaksananya penataan jabatan administrasi | Jumlah jabatan administrasi yang terisi | Jumlah jabatan administrasi yang terisi | Data jabatan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi Fungsional
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| **Terlaksananya penataan jabatan administrasi** | Jumlah jabatan fungsional yang terisi | Jumlah jabatan fungsional yang terisi | Data jabatan |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi Administrasi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terlaksananya penataan jabatan administrasi | Jumlah jabatan administrasi yang terisi | Jumlah jabatan administrasi yang terisi | Data jabatan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi Fungsional
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terlaksananya penataan jabatan fungsional | Jumlah jabatan fungsional yang terisi | Jumlah jabatan fungsional yang terisi | Data jabatan |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.pemangku import Pemangku, pemangku
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry, name_key

_STEM = 8
_LEAST = 6


@rule("IKI113", "Sasaran tersalin dari jabatan lain yang objeknya berbeda", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every sasaran that another post has too and whose object is that other post's."""
    first: dict[str, list[tuple[Pemangku, Entry, str]]] = {}
    for form in pemangku(context.book):
        for sasaran, measured in _objectives(form).values():
            first.setdefault(name_key(sasaran.text), []).append((form, sasaran, measured))
    for stated in first.values():
        for form, sasaran, measured in stated:
            for other, copied, others in stated:
                objects = _objects(form, sasaran.text, measured, others) if other is not form else None
                if objects is not None:
                    yield _issue(form, sasaran, copied, objects)
                    break


def _objectives(form: Pemangku) -> dict[str, tuple[Entry, str]]:
    """Each sasaran of a form with the text of its indicators and their sources."""
    found: dict[str, tuple[Entry, str]] = {}
    for row in form.tabel.rows:
        if row.sasaran is not None and row.sasaran.text and row.indikator is not None:
            key = name_key(row.sasaran.text)
            parts = (row.indikator, row.formulasi, row.sumber_data)
            text = " ".join(e.text for e in parts if e is not None)
            sasaran, before = found.get(key, (row.sasaran, ""))
            found[key] = sasaran, f"{before} {text}"
    return found


def _objects(form: Pemangku, sasaran: str, measured: str, others: str) -> tuple[str, str] | None:
    """The object the sasaran names and the one that post and indicators name, when they part after one noun."""
    own = _words(measured)
    post = set(_words(form.jabatan.text))
    words = _words(sasaran)
    for noun, named in zip(words, words[1:], strict=False):
        here = {b for a, b in zip(own, own[1:], strict=False) if a == noun}
        for meant in here & post:
            strange = not _holds(own, named) and _holds(_words(others), named)
            if meant not in words and min(len(meant), len(named)) >= _LEAST and strange and not _holds([*post], named):
                return f"{noun} {named}", f"{noun} {meant}"
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _holds(words: list[str], word: str) -> bool:
    """Whether a word or one of its derivations is there."""
    return any(w[:_STEM] == word[:_STEM] for w in words)


def _issue(form: Pemangku, sasaran: Entry, copied: Entry, objects: tuple[str, str]) -> Issue:
    named, meant = objects
    return Issue(
        sasaran.ref,
        f"Sasaran {short(sasaran.text)} sama kata demi kata dengan {copied.ref}, tetapi indikator "
        f"{form.jabatan.text} mengukur {meant}, bukan {named}.",
        f"Tulis sasaran jabatan ini sendiri, misalnya dengan {meant}.",
        named,
        meant,
        f"{form.kunci}|{name_key(sasaran.text)}",
    )
