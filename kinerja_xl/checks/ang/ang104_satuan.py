"""ANG104 Satuan di dalam sel angka.

## Mengapa
`12 orang` di kolom angka adalah teks: SUM dan rumus lain melewatinya. Kata seperti juta atau miliar bahkan
mengubah nilainya. Satuan punya tempat sendiri, yaitu di judul kolom atau di kolom satuan.

## Salah
| No | Pendidikan | Laki-laki | Perempuan | Jumlah |
| --- | --- | --- | --- | --- |
| 1 | SMA/Sederajat | 4 | 2 | 6 |
| 2 | S1/DIV | 10 | **16 orang** | 26 |
|  | Jumlah | 14 | 18 | 32 |

## Benar
| No | Pendidikan | Laki-laki | Perempuan | Jumlah |
| --- | --- | --- | --- | --- |
| 1 | SMA/Sederajat | 4 | 2 | 6 |
| 2 | S1/DIV | 10 | 16 | 26 |
|  | Jumlah | 14 | 18 | 32 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import RUPIAH, Figure, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi.peran import COUNT, MONEY, PERCENT, SCORE

_PENGALI = ("ribu", "juta", "jt", "miliar", "milyar", "milliar", "triliun", "m")


@rule("ANG104", "Satuan di dalam sel angka", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every text of a money, percent, count or score column that carries a unit."""
    for one in figures(context, MONEY | PERCENT | COUNT | SCORE):
        satuan = one.entry.reading.satuan
        if one.entry.kind == "teks" and one.entry.value is not None and satuan and satuan.casefold() not in RUPIAH:
            yield _issue(one, satuan)


def _issue(one: Figure, satuan: str) -> Issue:
    entry = one.entry
    assert entry.value is not None
    scaled = one.role in MONEY and satuan.casefold().rstrip(".").split()[0] in _PENGALI
    number = "" if scaled else format_number(entry.value, entry.decimals)
    return Issue(
        entry.ref,
        f"{one.name} memuat satuan di dalam sel angka ({entry.printed}), sehingga sel menjadi teks.",
        "Tulis jumlah rupiah penuh sebagai angka."
        if scaled
        else f'Tulis {number} sebagai angka dan pindahkan "{satuan}" ke judul kolom atau kolom satuan.',
        entry.printed,
        number,
        one.subject,
    )
