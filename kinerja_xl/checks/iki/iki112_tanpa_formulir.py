"""IKI112 Jabatan yang memiliki indikator di rencana tidak mempunyai formulir IKI.

## Mengapa
Setiap jabatan struktural yang menjadi penanggung jawab indikator di Renstra atau penjenjangan harus mempunyai IKI,
sebab dari sanalah kinerjanya dinilai. Nama jabatan yang di rencana berbeda dari nama di formulirnya menimbulkan celah
yang sama. Hanya diperiksa bila sebagian besar jabatan sudah mempunyai formulir.

## Salah
Rencana Program dan Kegiatan
| Kode | Program dan Kegiatan | Indikator Kinerja | Satuan | Target 2021 | Pagu 2021 | Target 2022 | Pagu 2022 | Penanggung Jawab |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 5.03.02 | Program Kepegawaian | Jumlah layanan kepegawaian | Layanan | 2 | 100 | 2 | 200 | Kepala Bidang Mutasi |
| 5.03.02.2.01 | Mutasi | Jumlah usulan mutasi | Usulan | 5 | 60 | 6 | 150 | **Kepala Bidang Diklat** |
| 5.03.02.2.02 | Promosi | Jumlah promosi jabatan | Orang | 5 | 40 | 6 | 50 | Kepala Sub Bidang Promosi |
### 1
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya layanan | Jumlah layanan kepegawaian | Jumlah layanan kepegawaian yang diberikan | Buku layanan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Promosi
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terlaksananya promosi | Jumlah promosi jabatan | Jumlah promosi jabatan yang ditetapkan | Keputusan promosi |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya layanan kepegawaian | Jumlah layanan kepegawaian | Jumlah layanan kepegawaian yang diberikan | Buku layanan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.jabatan import STRUCTURAL, level_of_post, plain_post
from kinerja_xl.calc.pemangku import Pemangku, pemangku
from kinerja_xl.calc.sebutan import difference, post_likeness
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_NEAR = 0.6
_SPELLING = 0.88


@rule("IKI112", "Jabatan yang memiliki indikator di rencana tidak mempunyai formulir IKI", "info")
def check(context: Context) -> Iterator[Issue]:
    """Structural posts that own indicators of the plan and have no form, where most have one."""
    forms = pemangku(context.book)
    owners = _owners(context) if forms else {}
    missing = {post: cells for post, cells in owners.items() if not any(_named(f, cells[0].text) for f in forms)}
    if len(missing) * 2 <= len(owners):
        for post, cells in missing.items():
            yield _issue(post, cells, forms)


def _named(form: Pemangku, post: str) -> bool:
    """Whether a form is that of a post, however the plan spells it."""
    kind, likeness = difference(form.jabatan.text, post), post_likeness(form.jabatan.text, post)
    return kind in ("", "urutan", "kata") or (likeness >= _SPELLING and form.jenjang == level_of_post(post))


def _owners(context: Context) -> dict[str, list[Entry]]:
    """The structural posts that the current plans and cascades name as owners, with their cells."""
    found: dict[str, list[Entry]] = {}
    for node in context.nodes:
        for owner in node.pemilik:
            level = level_of_post(owner.text)
            if node.tabel.varian == "" and level and 1 < level <= STRUCTURAL:
                found.setdefault(plain_post(owner.text), []).append(owner)
    return found


def _issue(post: str, cells: list[Entry], forms: list[Pemangku]) -> Issue:
    first = cells[0]
    scored = [(post_likeness(f.jabatan.text, first.text), f) for f in forms]
    likeness, near = max(scored, key=lambda pair: pair[0])
    hint = f" Yang paling mirip {near.jabatan.text} ({near.jabatan.ref}, kemiripan {likeness:.0%})."
    also = f" (di {len(cells)} tempat)" if len(cells) > 1 else ""
    return Issue(
        first.ref,
        f"{short(first.text)} memiliki indikator di rencana{also}, tetapi tidak ada formulir IKI dengan jabatan itu.",
        f"Buat formulir IKI-nya, atau samakan nama jabatannya.{hint if likeness >= _NEAR else ''}",
        first.text,
        near.jabatan.text if likeness >= _NEAR else "formulir IKI",
        post,
    )
