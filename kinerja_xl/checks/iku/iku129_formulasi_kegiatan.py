"""IKU129 Formulasi berupa kegiatan, bukan hitungan.

## Mengapa
Formulasi mengatakan cara menghitung. "Melakukan pendampingan" atau "Fasilitasi rapat" adalah pekerjaan: realisasinya
tidak dapat dihitung dari kalimat itu. Formulasi yang hanya mengulang nama indikatornya tidak termasuk. Disebut sekali
setiap tabel.

## Salah
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Cuti tertib | Jumlah surat izin cuti | **Memproses pengajuan izin cuti** | Daftar pengajuan cuti |

## Benar
| No | Sasaran | Indikator Kinerja | Formulasi | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Cuti tertib | Jumlah surat izin cuti | Jumlah surat izin cuti yang diterbitkan dalam setahun | Daftar pengajuan cuti |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.kata import share
from kinerja_xl.calc.rumusan import has_ratio, rumusan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import together
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.pola import Pola

_WORK = Pola(
    r"\W*(?:melakukan|melaksanakan|membuat|menyusun|memproses|memberikan|menginput|merekap|mengelola|menyiapkan|mengumpulkan"
    r"|fasilitasi|memfasilitasi|pelaksanaan|pendistribusian|mendistribusikan|pembuatan)\s+\S",
    re.IGNORECASE,
)
_REPEATED = 0.99
_COUNT = Pola(r"\b(?:ju\w{2,6}h|jumlah|banyaknya|total|persentase|hasil perkalian|dikalikan|Σ)\b|\d", re.IGNORECASE)


@rule("IKU129", "Formulasi berupa kegiatan, bukan hitungan", "info")
def check(context: Context) -> Iterator[Issue]:
    """Formulations that tell work to be done and count nothing, once a table."""
    yield from together(_issues(context))


def _issues(context: Context) -> Iterator[tuple[object, Issue]]:
    for quote in context.quotes:
        said = rumusan(quote) if quote.form in ("iku", "iki") else []
        if any(share(quote.nama.text, r.teks) >= _REPEATED for r in said):
            continue
        if said and all(_WORK.match(r.teks) and not _COUNT.search(r.teks) and not has_ratio(r.teks) for r in said):
            yield (
                id(quote.tabel),
                Issue(
                    said[0].sel.ref,
                    f"Formulasi {short(quote.nama.text.strip(' -'))} berupa kegiatan, bukan hitungan: {short(said[0].teks)}.",
                    "Tulis apa yang dihitung dan dari mana hitungannya.",
                    short(said[0].teks),
                    "cara menghitung",
                    f"{quote.form}|{quote.jabatan}|{quote.key}",
                ),
            )
