"""IKI126 Rumus dua indikator satu jabatan tertukar.

## Mengapa
Bila rumus indikator yang satu lebih banyak menyebut kata nama indikator yang lain, dan sebaliknya, keduanya tertukar:
realisasi masing-masing dihitung dari data yang lain. Salah ketik dan salah baca pindaian tidak mengubah katanya.

## Salah
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Data
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya barang | Jumlah berita acara rekon | **Dokumen berita acara serah terima barang yang disusun** | Berita acara |
| 2 | Tersedianya peralatan | Jumlah berita acara serah terima barang pengadaan | Rekon barang persediaan | Faktur |

## Benar
INDIKATOR KINERJA INDIVIDU
Jabatan : Pengelola Data
| No | Sasaran Kegiatan | Indikator Kinerja | Formulasi Penghitungan | Sumber Data |
| --- | --- | --- | --- | --- |
| 1 | Tertibnya barang | Jumlah berita acara rekon | Jumlah berita acara rekon barang persediaan | Berita acara |
| 2 | Tersedianya peralatan | Jumlah berita acara serah terima barang | Jumlah berita acara serah terima barang yang disusun | Faktur |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kembar import exchanged
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule("IKI126", "Rumus dua indikator satu jabatan tertukar", "info")
def check(context: Context) -> Iterator[Issue]:
    """Pairs of formulas in a form that fit each other's indicator clearly better than their own."""
    for table in context.book.of(BarisIndikator, "iki"):
        for one, other in exchanged(table):
            yield Issue(
                one.rumus.ref,
                f"Rumus {short(one.nama.text)} lebih cocok dengan {short(other.nama.text)} ({other.nama.ref.a1}), dan "
                f"rumusnya di {other.rumus.ref.a1} dengan yang ini: tampaknya tertukar.",
                "Tukar kembali kedua rumus itu bila memang demikian.",
                one.rumus.text,
                other.rumus.text,
                f"{one.nama.text}|{other.nama.text}",
            )
