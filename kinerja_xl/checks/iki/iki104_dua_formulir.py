"""IKI104 Satu jabatan struktural mempunyai dua formulir yang indikatornya berbeda.

## Mengapa
Jabatan struktural hanya dipegang satu orang, jadi IKI-nya satu. Dua formulir dengan indikator berbeda untuk jabatan
yang sama berarti salah satunya usang atau jabatannya tertukar. Jabatan fungsional dan pelaksana boleh dipegang
beberapa orang; formulir murni dan perubahan, dan formulir tahun lain, juga boleh berbeda.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
### 2
INDIKATOR KINERJA INDIVIDU
| **Jabatan : Kasubbag Keuangan** |
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terpeliharanya kendaraan dinas | Jumlah kendaraan dinas yang dipelihara | Jumlah kendaraan dinas yang dipelihara | Kartu kendaraan |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Keuangan
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Tersusunnya laporan keuangan | Jumlah laporan keuangan yang disusun | Jumlah laporan keuangan yang disusun | Laporan keuangan |
### 2
INDIKATOR KINERJA INDIVIDU
Jabatan : Kepala Sub Bagian Umum
| Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- |
| Terpeliharanya kendaraan dinas | Jumlah kendaraan dinas yang dipelihara | Jumlah kendaraan dinas yang dipelihara | Kartu kendaraan |
"""

from collections.abc import Iterator

from kinerja_xl.calc.pemangku import Pemangku, pemangku
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.tables.entry import name_key

_LOWEST = 4
_LEAST_WORDS = 3
_UNITS = ("perangkat daerah", "unit kerja")


@rule("IKI104", "Satu jabatan struktural mempunyai dua formulir yang indikatornya berbeda", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every structural post with a second form on another sheet that holds other indicators."""
    forms = [f for f in pemangku(context.book) if f.jenjang and f.jenjang <= _LOWEST]
    for number, form in enumerate(forms):
        for other in forms[:number]:
            if _same_holder(form, other) and not _same_indicators(form, other):
                yield Issue(
                    form.jabatan.ref,
                    f"Jabatan {form.jabatan.text} sudah mempunyai formulir IKI di {other.jabatan.ref} dengan indikator lain.",
                    "Pastikan jabatan di kepala formulir benar, lalu pakai satu formulir untuk jabatan itu.",
                    form.jabatan.text,
                    "",
                    form.kunci,
                )
                break


def _same_holder(form: Pemangku, other: Pemangku) -> bool:
    """Whether two forms are those of one holder: a full name of a post, one year, one kind of form, one unit."""
    one, two = form.tabel, other.tabel
    units = [{name_key(t.identitas[k].text) for k in _UNITS if k in t.identitas} for t in (one, two)]
    same_set = (one.varian, one.tahun) == (two.varian, two.tahun) and form.jabatan.ref != other.jabatan.ref
    full = len(form.kunci.split()) >= _LEAST_WORDS and "seksi" not in form.kunci
    return full and same_set and units[0] == units[1] and form.kunci == other.kunci


def _same_indicators(form: Pemangku, other: Pemangku) -> bool:
    keys = [{row.key for row in f.tabel.rows if row.key} for f in (form, other)]
    return bool(keys[0] & keys[1])
