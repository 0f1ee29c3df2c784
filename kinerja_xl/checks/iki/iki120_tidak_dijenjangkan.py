"""IKI120 Indikator bawahan sama persis dengan indikator atasannya.

## Mengapa
Kinerja dijenjangkan: atasan memegang hasil, bawahan memegang keluaran atau prosesnya. Bila nama dan rumusnya sama
persis, kinerja bawahan dinilai dengan hasil kerja atasan, dan tidak tampak apa sumbangannya.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya layanan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Buku usulan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi Jabatan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselesaikannya usulan mutasi | **Jumlah usulan mutasi yang diselesaikan** | Jumlah usulan mutasi yang diselesaikan | Buku usulan |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya layanan mutasi | Jumlah jabatan lowong yang terisi | Jumlah jabatan lowong yang terisi | Peta jabatan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bidang Mutasi Jabatan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terselesaikannya usulan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Buku usulan |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.calc.rangkap import Garis, Rangkap, rangkap
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key


@rule("IKI120", "Indikator bawahan sama persis dengan indikator atasannya", "info")
def check(context: Context) -> Iterator[Issue]:
    """Indicators that a post and its superior hold with one name and one formula, once a pair of posts."""
    forms = pemangku(context.book)
    line = Garis(forms)
    pairs: dict[tuple[int, int], list[tuple[Rangkap, Rangkap]]] = defaultdict(list)
    for holders in rangkap(forms, context.quotes, {}):
        for low in holders:
            above = line.superior(low.nomor)
            for high in holders:
                if above is high.formulir and low.formula and name_key(low.formula) == name_key(high.formula):
                    pairs[high.nomor, low.nomor].append((low, high))
    for found in pairs.values():
        yield _issue(found)


def _issue(found: list[tuple[Rangkap, Rangkap]]) -> Issue:
    low, high = found[0]
    rest = found[1:]
    also = (
        f" Begitu juga {len(rest)} indikator lain: {', '.join(str(r.kutipan.nama.ref) for r, _ in rest)}."
        if rest
        else ""
    )
    return Issue(
        low.kutipan.nama.ref,
        f"{short(low.kutipan.nama.text)} pada {low.formulir.jabatan.text} sama nama dan rumusnya dengan indikator atasannya, "
        f"{high.formulir.jabatan.text} ({high.kutipan.nama.ref}).{also}",
        "Beri bawahan indikator keluaran atau proses yang mendukung indikator atasannya.",
        f"{len(found)} indikator sama",
        "indikator yang dijenjangkan",
        f"{high.formulir.kunci}|{low.formulir.kunci}",
    )
