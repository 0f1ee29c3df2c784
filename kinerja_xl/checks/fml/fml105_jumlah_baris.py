"""FML105 Jumlah ke samping tidak sama dengan bagian-bagiannya.

## Mengapa
Kolom Jumlah yang di hampir semua baris sama dengan jumlah kolom di kirinya (misalnya baik + rusak ringan + rusak berat)
juga harus demikian di baris lain. Baris yang menyimpang salah ketik, atau satu bagiannya tidak ikut dijumlahkan.

## Salah
Daftar Barang Inventaris Tahun 2020
| No | Uraian | Baik | Rusak Ringan | Rusak Berat | Jumlah |
| --- | --- | --- | --- | --- | --- |
| 1 | Meja kerja | 40 | 3 | 2 | 45 |
| 2 | Kursi putar | 50 | 5 | 1 | 56 |
| 3 | Lemari arsip | 12 | 1 | 1 | **15** |
| 4 | Komputer | 30 | 2 | 4 | 36 |
| 5 | Pencetak | 10 | 1 | 2 | 13 |
|  | Jumlah | 142 | 12 | 10 | 165 |

## Benar
Daftar Barang Inventaris Tahun 2020
| No | Uraian | Baik | Rusak Ringan | Rusak Berat | Jumlah |
| --- | --- | --- | --- | --- | --- |
| 1 | Meja kerja | 40 | 3 | 2 | 45 |
| 2 | Kursi putar | 50 | 5 | 1 | 56 |
| 3 | Lemari arsip | 12 | 1 | 2 | 15 |
| 4 | Komputer | 30 | 2 | 4 | 36 |
| 5 | Pencetak | 10 | 1 | 2 | 13 |
|  | Jumlah | 142 | 12 | 11 | 165 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.jumlah_baris import Melintang, melintang
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown


@rule("FML105", "Jumlah ke samping tidak cocok", "galat", "jumlah = bagian-bagiannya, seperti di baris lain tabel itu")
def check(context: Context) -> Iterator[Issue]:
    """Row totals that are no sum in tables where nearly all are, save those that other rules add up."""
    known = {s.jumlah.ref for s in context.sums if s.jenis == "mendatar"}
    seen: set[CellRef] = set(known)
    for table in context.book.tables:
        found = list(melintang(table))
        holding = sum(m.cocok for m in found)
        for one in found:
            if not one.cocok and one.jumlah.ref not in seen:
                seen.add(one.jumlah.ref)
                yield _issue(one, holding, table.form)


def _issue(one: Melintang, holding: int, form: str) -> Issue:
    decimals = max(e.decimals for e in (one.jumlah, *one.bagian))
    expected = shown(one.seharusnya, decimals)
    parts = " + ".join(f"{e.ref.a1} {e.printed or 'kosong'}" for e in one.bagian)
    return Issue(
        one.jumlah.ref,
        f"Jumlah {short(one.nama)} tercetak {one.jumlah.printed}, tetapi {parts} = {expected}; "
        f"di {holding} baris lain jumlahnya cocok.",
        "Perbaiki jumlahnya atau bagian yang salah.",
        one.jumlah.printed,
        expected,
        f"{form}|{one.nama}",
    )
