"""ANG101 Angka tersimpan sebagai teks.

## Mengapa
Sel yang tampak berisi angka tetapi tersimpan sebagai teks dilewati oleh SUM dan rumus lain tanpa
peringatan. Jumlah di bawahnya menjadi terlalu kecil.

## Salah
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | **'Rp 1.168.174.816** |
| 2 | Sarana dan Prasarana | 753.018.200 |
|  | Jumlah | 1.921.193.016 |

## Benar
| No | Program | Anggaran |
| --- | --- | --- |
| 1 | Pelayanan Administrasi | 1.168.174.816 |
| 2 | Sarana dan Prasarana | 753.018.200 |
|  | Jumlah | 1.921.193.016 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.roles import RUPIAH, figures
from kinerja_xl.checks.rule import rule
from kinerja_xl.numbers import format_number
from kinerja_xl.regulasi.peran import COUNT, MONEY, PERCENT, SCORE


@rule("ANG101", "Angka tersimpan sebagai teks", "peringatan")
def check(context: Context) -> Iterator[Issue]:
    """Every text cell of a money, percent, count or score column that reads as a plain number."""
    for one in figures(context, MONEY | PERCENT | COUNT | SCORE):
        entry = one.entry
        plain = not entry.reading.satuan or entry.reading.satuan.casefold() in RUPIAH
        if entry.kind == "teks" and entry.value is not None and plain:
            percent = "%" if entry.reading.percent else ""
            number = format_number(entry.value, entry.decimals) + percent
            yield Issue(
                entry.ref,
                f"{one.name} tersimpan sebagai teks ({entry.printed}), sehingga dilewati SUM dan rumus lain.",
                f"Ubah format sel menjadi angka, lalu ketik ulang {number} tanpa tanda lain.",
                entry.printed,
                number,
                one.subject,
            )
