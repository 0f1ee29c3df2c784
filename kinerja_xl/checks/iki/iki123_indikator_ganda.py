"""IKI123 Indikator yang sama dua kali dalam formulir satu jabatan.

## Mengapa
Indikator yang sama di bawah satu sasaran dihitung dua kali; dengan rumus yang lain tidak jelas mana realisasinya. Yang
membedakan (jenis data, barang, kegiatan) harus ada dalam namanya. Indikator yang sama dengan rumus yang sama di bawah
sasaran lain dibiarkan. Salah ketik dan salah baca pindaian tidak membedakan nama.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Data
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tersedianya informasi yang benar | Jumlah data yang terverifikasi | Jumlah tata naskah yang diverifikasi | Tata naskah |
| | ^ | **Jumlah data yang terverifikasi** | Jumlah tata naskah yang diverifikasi | Tata naskah digital |
| 2 | Terlaksananya rapat | Jumlah draft administrasi rapat | Jumlah draft surat perjalanan dinas | Surat tugas |
| 3 | Terlaksananya sosialisasi | **Jumlah draft administrasi rapat** | Jumlah berkas honorarium narasumber | Surat tugas |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Data
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tersedianya informasi yang benar | Jumlah tata naskah yang terverifikasi | Jumlah tata naskah yang terverifikasi | Tata naskah |
| | ^ | Jumlah tata naskah digital yang terverifikasi | Jumlah tata naskah digital yang terverifikasi | Tata naskah digital |
| 2 | Terlaksananya rapat | Jumlah draft surat perjalanan dinas | Jumlah draft surat perjalanan dinas | Surat tugas |
| 3 | Terlaksananya sosialisasi | Jumlah berkas honorarium narasumber | Jumlah berkas honorarium narasumber | Surat tugas |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kembar import Pasangan, is_same, same_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import name_key
from kinerja_xl.tables.rows import BarisIndikator


@rule("IKI123", "Indikator yang sama dua kali dalam satu formulir", "peringatan", "satu indikator dihitung sekali")
def check(context: Context) -> Iterator[Issue]:
    """Indicators of one name in the form of one post, each name once."""
    for table in context.book.of(BarisIndikator, "iki"):
        if any(column.peran == "sasaran" for column in table.columns):
            seen: dict[object, object] = {}
            pairs = [
                (seen.setdefault(p.bawah.nama.ref, seen.get(p.atas.nama.ref, p.atas.nama.ref)), p)
                for p in same_name(table)
            ]
            yield from told_once((first, _issue(pair)) for first, pair in pairs)


def _issue(pair: Pasangan) -> Issue:
    one, other = pair
    how = "yang sama" if is_same(one.rumus.text, other.rumus.text) else "yang lain"
    exact = name_key(one.nama.text) == name_key(other.nama.text)
    return Issue(
        other.nama.ref,
        f"Indikator {short(other.nama.text)} sudah tertulis di {one.nama.ref.a1}, dengan rumus {how}.",
        "Gabungkan, atau sebutkan dalam namanya apa yang membedakan keduanya.",
        other.nama.text,
        "",
        name_key(other.nama.text),
        None if exact and is_same(one.sasaran, other.sasaran) else "info",
    )
