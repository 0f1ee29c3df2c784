"""ANG103 Kolom mencampur angka berformat persen dan angka biasa.

## Mengapa
Angka berformat persen disimpan sebagai pecahan (96,40% disimpan 0,964), angka biasa disimpan apa adanya.
Bila satu kolom mencampur keduanya, rata-rata dan perbandingan di kolom itu salah seratus kali lipat.

## Salah
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 | 100,00 |
| 2 | Pemeliharaan Kendaraan | 245.143.200 | 244.033.900 | **99,55%** |
| 3 | Pengadaan Peralatan | 348.059.000 | 335.535.900 | 96,40 |

## Benar
| No | Program | Pagu | Realisasi Anggaran | Serapan (%) |
| --- | --- | --- | --- | --- |
| 1 | Pengadaan Kendaraan | 24.620.000 | 24.620.000 | 100,00 |
| 2 | Pemeliharaan Kendaraan | 245.143.200 | 244.033.900 | 99,55 |
| 3 | Pengadaan Peralatan | 348.059.000 | 335.535.900 | 96,40 |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import Figure, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.regulasi.peran import PERCENT, SCORE


@rule("ANG103", "Kolom mencampur angka berformat persen dan angka biasa", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Cells of a ratio column whose number format differs from most of the column."""
    columns: dict[CellRef, list[Figure]] = defaultdict(list)
    for one in figures(context, PERCENT | SCORE):
        if one.entry.kind == "angka" and one.entry.value:
            columns[one.column.ref].append(one)
    for column in columns.values():
        percent = sum(one.entry.percent_format for one in column)
        plain = len(column) - percent
        usual = column[0].entry.percent_format if percent == plain else percent > plain
        yield from (_issue(one) for one in column if one.entry.percent_format != usual)


def _issue(one: Figure) -> Issue:
    printed, percent = one.entry.printed, one.entry.percent_format
    own, other = ("berformat persen", "angka biasa") if percent else ("angka biasa", "berformat persen")
    return Issue(
        one.entry.ref,
        f"{one.name} ({printed}) {own}, sedangkan sel lain di kolom ini {other}.",
        "Samakan format seluruh kolom; sel tanpa format persen dibaca apa adanya: 0,98 berarti 0,98 persen.",
        printed,
        printed.rstrip("%") if percent else f"{printed}%",
        one.subject,
    )
