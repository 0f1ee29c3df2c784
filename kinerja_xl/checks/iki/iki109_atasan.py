"""IKI109 Atasan yang menandatangani tidak di atas pemegang jabatan.

## Mengapa
Perjanjian dan IKI ditandatangani pemegang jabatan dan atasan langsungnya. Pihak kedua yang setingkat atau lebih
rendah bukan atasan. Hanya jabatan struktural yang tingkatnya jelas yang dibandingkan; kelurahan dan UPT, yang
eselonnya berbeda menurut daerah, tidak.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Bidang Mutasi
| Sasaran Program | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Meningkatnya pelayanan mutasi | Jumlah usulan mutasi yang diselesaikan | Jumlah usulan mutasi yang diselesaikan | Buku usulan |
| | | | |
| Pihak Kedua | | Pihak Pertama | |
| **Kepala Sub Bidang Mutasi** | | Kepala Bidang Mutasi | |

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

import re
from collections.abc import Iterator

from kinerja_xl.calc.jabatan import level_of_post
from kinerja_xl.calc.pemangku import pemangku
from kinerja_xl.calc.sebutan import difference
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.pola import Pola

_OTHER_SCALE = Pola(
    r"\b(?:lurah|kelurahan|desa|upt\w*|puskesmas|sekolah|rsud|asisten|camat|kecamatan)\b", re.IGNORECASE
)
_LEVELS = {2: "kepala perangkat daerah", 3: "administrator", 4: "pengawas", 5: "fungsional atau pelaksana"}


@rule("IKI109", "Atasan yang menandatangani tidak di atas pemegang jabatan", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every form of an administrator or pengawas signed by somebody who is not above."""
    for form in pemangku(context.book):
        superior = form.kedua
        if superior is None or form.jenjang not in (3, 4):
            continue
        level = level_of_post(superior.text)
        comparable = not any(_OTHER_SCALE.search(t) for t in (superior.text, form.jabatan.text))
        if level and comparable and level >= form.jenjang and difference(form.jabatan.text, superior.text):
            yield Issue(
                superior.ref,
                f"Pihak kedua {superior.text} ({_LEVELS[level]}) bukan atasan {form.jabatan.text} ({_LEVELS[form.jenjang]}).",
                "Tulis jabatan atasan langsungnya, atau periksa apakah kedua pihak tertukar.",
                superior.text,
                f"jabatan di atas {form.jabatan.text}",
                form.kunci,
            )
