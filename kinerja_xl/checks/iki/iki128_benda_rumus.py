"""IKI128 Nama menghitung dokumen, rumusnya menghitung orang.

## Mengapa
Yang disebut namanya itulah yang dihitung. "Jumlah laporan pembinaan" yang dirumuskan sebagai banyaknya peserta tidak
pernah menghasilkan jumlah laporan. Dibaca dari benda pertama sesudah kata jumlah; salah ketik dan salah baca tidak
mengubahnya. Bila rumusnya persentase, pembilang dan penyebutnya diperiksa aturan lain.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Diklat
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terlaksananya diklat | Jumlah laporan pelaksanaan diklat teknis | **Menghitung jumlah peserta yang mengikuti diklat teknis** | Daftar peserta |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Diklat
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terlaksananya diklat | Jumlah laporan pelaksanaan diklat teknis | Menghitung jumlah laporan pelaksanaan diklat teknis yang disahkan | Laporan diklat |
"""

import re
from collections.abc import Iterator

from kinerja_xl.calc.kembar import butir
from kinerja_xl.calc.rumusan import divides
from kinerja_xl.calc.slip import is_slip
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.ingatan import ingat
from kinerja_xl.tables.rows import BarisIndikator

_COUNTED = {
    "orang": "peserta pegawai pns asn orang pejabat aparatur cpns pppk siswa mahasiswa".split(),
    "dokumen": "dokumen laporan surat berkas sk naskah spj arsip spt sppd rekap administrasi".split(),
}
_BEFORE = frozenset("data yang telah akan usulan usul hasil konsep draft draf".split())
_OPENING = ("jumlah", "menghitung")
_LONG = 6
_LOOKED_AT = 3


@rule("IKI128", "Nama menghitung dokumen, rumusnya orang", "info", "rumus menghitung apa yang disebut namanya")
def check(context: Context) -> Iterator[Issue]:
    """Formulas that count persons where the name counts papers, or the other way round, once a form."""
    for number, table in enumerate(context.book.of(BarisIndikator, "iki")):
        yield from told_once(
            (
                number,
                Issue(
                    b.rumus.ref,
                    f"{short(b.nama.text.strip(' -'))} menghitung {of_name}, rumusnya menghitung {of_formula}: "
                    f"{short(b.rumus.text)}.",
                    "Hitung benda yang disebut nama indikatornya, atau ganti namanya.",
                    of_formula,
                    of_name,
                    b.nama.text,
                ),
            )
            for b in butir(table)
            if (of_name := _thing(b.nama.text))
            and not divides(b.rumus.text)
            and (of_formula := _thing(b.rumus.text))
            and of_formula != of_name
        )


@ingat
def _thing(text: str) -> str:
    """What a text counts, by its first noun after the word for counting: orang, dokumen or ""."""
    words = re.findall(r"[^\W_]+", text.casefold())
    while words and any(is_slip(words[0], w) for w in _OPENING):
        words = words[1:]
    for word in words[:_LOOKED_AT]:
        for kind, nouns in _COUNTED.items():
            if word in nouns or (len(word) >= _LONG and any(len(n) >= _LONG and is_slip(word, n) for n in nouns)):
                return kind
        if word not in _BEFORE:
            return ""
    return ""
