"""CAP302 Indeks kualitas data tidak sesuai dengan jumlah orangnya.

## Mengapa
Indeks sebuah indikator adalah bagian pegawai yang datanya sesuai: (1 - tidak sesuai / diperiksa) x 100. Yang tidak
sesuai tidak mungkin lebih banyak daripada yang diperiksa.

## Salah
Indeks Kualitas Data ASN Tahun 2026
| No | Dimensi Data | Indikator Data | Data Tidak Sesuai (Orang) | Data Diperiksa (Orang) | Indeks Kesesuaian Data (%) | Bobot (%) |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Keakuratan | Riwayat pendidikan | 5 | 200 | **95,00** | 40 |
| 2 | Kelengkapan | Riwayat jabatan | **210** | 200 | 90,00 | 60 |

## Benar
Indeks Kualitas Data ASN Tahun 2026
| No | Dimensi Data | Indikator Data | Data Tidak Sesuai (Orang) | Data Diperiksa (Orang) | Indeks Kesesuaian Data (%) | Bobot (%) |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Keakuratan | Riwayat pendidikan | 5 | 200 | 97,50 | 40 |
| 2 | Kelengkapan | Riwayat jabatan | 20 | 200 | 90,00 | 60 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hasil import Masukan
from kinerja_xl.calc.ikd import kesesuaian_data
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.rows import BarisKualitasData


@rule(
    "CAP302",
    "Indeks kualitas data tidak sesuai dengan jumlah orangnya",
    "galat",
    "Surat Edaran Kepala BKN Nomor 17 Tahun 2024: (1 - disparitas / populasi) x 100",
    since="0.2",
)
def check(context: Context) -> Iterator[Issue]:
    """Indices that their own counts do not give, and counts of wrong data above those examined."""
    for table in context.book.of(BarisKualitasData, "kualitas_data"):
        for row in table.rows:
            yield from _judged(row)


def _judged(row: BarisKualitasData) -> Iterator[Issue]:
    wrong, whole = row.disparitas, row.populasi
    if wrong is None or whole is None or wrong.value is None or whole.value is None:
        return
    name = short(row.indikator.text if row.indikator is not None else wrong.ref.a1)
    if wrong.value > whole.value:
        message = (
            f"{name}: data tidak sesuai {wrong.printed} orang, lebih banyak daripada yang diperiksa, {whole.printed}."
        )
        yield Issue(
            wrong.ref, message, "Periksa kedua jumlahnya.", wrong.printed, f"paling banyak {whole.printed}", name
        )
        return
    index = kesesuaian_data(Masukan("disparitas", wrong.value), Masukan("populasi", whole.value)).nilai
    printed = row.nilai
    if index is None or printed is None or printed.value is None or agrees(printed.value, index, printed.decimals):
        return
    message = f"Indeks {name} tercetak {printed.printed}, padahal dari {wrong.printed} dan {whole.printed} orang {shown(index, 2)}."
    yield Issue(printed.ref, message, "Hitung ulang indeksnya.", printed.printed, shown(index, 2), name)
