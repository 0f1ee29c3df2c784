"""FML107 Jumlah kartu kendali tidak sama dengan rinciannya.

## Mengapa
Baris Jumlah kartu kendali menjumlahkan baris yang sama (misalnya Realisasi keuangan) dari semua sub kegiatan, bulan demi
bulan. Selisihnya berarti satu sub kegiatan tidak ikut dijumlahkan. Bulan yang salah ketik disebut FML103.

## Salah
KARTU KENDALI KEGIATAN TAHUN ANGGARAN 2026
| No | Kode | Sub Kegiatan | Pagu (Rp) | Uraian | Bulan | < | < | < | Jumlah s.d. Desember |
| ^ | ^ | ^ | ^ | ^ | Jan | Feb | Mar | Apr | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | 10.000.000 | Realisasi fisik (%) | 10 | 30 | 20 | 40 | 100 |
| ^ | ^ | ^ | ^ | Realisasi keuangan (Rp) | 1.000.000 | 3.000.000 | 2.000.000 | 3.500.000 | 9.500.000 |
| 2 | 5.03.01.2.01.0002 | Penyusunan Dokumen RKA | 5.000.000 | Realisasi fisik (%) | 20 | 30 | 20 | 30 | 100 |
| ^ | ^ | ^ | ^ | Realisasi keuangan (Rp) | 1.000.000 | 1.000.000 | 1.000.000 | 1.500.000 | 4.500.000 |
|  |  | Jumlah | 15.000.000 | Realisasi keuangan (Rp) | 2.000.000 | 4.000.000 | **3.500.000** | 5.000.000 | 14.000.000 |

## Benar
KARTU KENDALI KEGIATAN TAHUN ANGGARAN 2026
| No | Kode | Sub Kegiatan | Pagu (Rp) | Uraian | Bulan | < | < | < | Jumlah s.d. Desember |
| ^ | ^ | ^ | ^ | ^ | Jan | Feb | Mar | Apr | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | 10.000.000 | Realisasi fisik (%) | 10 | 30 | 20 | 40 | 100 |
| ^ | ^ | ^ | ^ | Realisasi keuangan (Rp) | 1.000.000 | 3.000.000 | 2.000.000 | 3.500.000 | 9.500.000 |
| 2 | 5.03.01.2.01.0002 | Penyusunan Dokumen RKA | 5.000.000 | Realisasi fisik (%) | 20 | 30 | 20 | 30 | 100 |
| ^ | ^ | ^ | ^ | Realisasi keuangan (Rp) | 1.000.000 | 1.000.000 | 1.000.000 | 1.500.000 | 4.500.000 |
|  |  | Jumlah | 15.000.000 | Realisasi keuangan (Rp) | 2.000.000 | 4.000.000 | 3.000.000 | 5.000.000 | 14.000.000 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kartu import JumlahKartu, card_totals, deret
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import shown


@rule("FML107", "Jumlah kartu kendali tidak cocok", "galat", "jumlah = semua sub kegiatan")
def check(context: Context) -> Iterator[Issue]:
    """Totals of a control card, of money, that its lines do not add up to, save where a line itself is wrong."""
    lines = {abs(one.selisih) for one in deret(context.book) if one.selisih}
    for total in card_totals(context.book):
        if total.selisih and abs(total.selisih) not in lines:
            yield _issue(total)


def _issue(one: JumlahKartu) -> Issue:
    expected = shown(one.seharusnya)
    return Issue(
        one.jumlah.ref,
        f"Jumlah {one.apa or 'pagu'}{_month(one.kolom)} tercetak {one.jumlah.printed}, tetapi {one.banyak} barisnya berjumlah "
        f"{expected}, selisih {shown(one.selisih)}.",
        "Periksa apakah semua sub kegiatan ikut dijumlahkan.",
        one.jumlah.printed,
        expected,
        f"{one.tabel.form}|{one.apa}|{one.kolom}",
    )


def _month(column: str) -> str:
    return f" bulan {int(column[1:])}" if column.startswith("B") else ""
