"""FML103 Kartu kendali: bulan tidak cocok dengan jumlahnya.

## Mengapa
Jumlah pada kartu kendali adalah jumlah semua bulan, atau bulan terakhir bila bulan ditulis kumulatif. Angka kumulatif
tidak pernah turun, realisasi tidak melebihi pagu, dan fisik tidak melebihi 100 persen. Selisihnya berarti satu bulan
salah ketik atau rumus jumlah terlalu pendek.

## Salah
KARTU KENDALI KEGIATAN TAHUN ANGGARAN 2026
| No | Kode | Sub Kegiatan | Pagu (Rp) | Uraian | Bulan | < | < | < | Jumlah s.d. Desember |
| ^ | ^ | ^ | ^ | ^ | Jan | Feb | Mar | Apr | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | 10.000.000 | Target fisik kumulatif (%) | 10 | 40 | **35** | 100 | 100 |
| ^ | ^ | ^ | ^ | Realisasi fisik (%) | 10 | 30 | 20 | 40 | 100 |
| ^ | ^ | ^ | ^ | Realisasi keuangan (Rp) | 1.000.000 | 3.000.000 | 2.000.000 | 3.500.000 | **9.000.000** |

## Benar
KARTU KENDALI KEGIATAN TAHUN ANGGARAN 2026
| No | Kode | Sub Kegiatan | Pagu (Rp) | Uraian | Bulan | < | < | < | Jumlah s.d. Desember |
| ^ | ^ | ^ | ^ | ^ | Jan | Feb | Mar | Apr | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 5.03.01.2.01.0001 | Penyusunan Dokumen Perencanaan | 10.000.000 | Target fisik kumulatif (%) | 10 | 40 | 60 | 100 | 100 |
| ^ | ^ | ^ | ^ | Realisasi fisik (%) | 10 | 30 | 20 | 40 | 100 |
| ^ | ^ | ^ | ^ | Realisasi keuangan (Rp) | 1.000.000 | 3.000.000 | 2.000.000 | 3.500.000 | 9.500.000 |
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kinerja_xl.calc.kartu import Deret, card_totals, culprit, deret
from kinerja_xl.calc.pembulatan import agrees
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import called, short, shown
from kinerja_xl.tables.entry import Entry

_FULL = Decimal(100)
_LEAST = 2


@rule("FML103", "Bulan kartu kendali tidak cocok dengan jumlahnya", "galat", "jumlah = jumlah bulan-bulannya")
def check(context: Context) -> Iterator[Issue]:
    """Totals that are no sum of their months, cumulative figures that fall, more than the whole."""
    spoiled = [t for t in card_totals(context.book) if t.selisih]
    for one in deret(context.book):
        if len(one.terisi) < _LEAST:
            continue
        total = one.jumlah if one.jumlah is not None and one.jumlah.value is not None else None
        if falls := _falls(one):
            yield from falls
        elif total is not None and not _adds_up(one, total):
            month = culprit(one, spoiled)
            yield _not_the_sum(one, total) if month is None else _wrong_month(one, month)
        elif (over := _over(one, total)) is not None:
            yield over


def _name(one: Deret) -> str:
    what = one.apa.replace("_", " ")
    return f"{called(what[:1].upper() + what[1:], '').strip()} {short(one.nama)}"


def _falls(one: Deret) -> list[Issue]:
    if not one.kumulatif:
        return []
    return [_fall(one, before, after) for (_, before, a), (_, after, b) in pairwise(one.terisi) if b < a]


def _fall(one: Deret, before: Entry, after: Entry) -> Issue:
    return Issue(
        after.ref,
        f"{_name(one)} kumulatif turun dari {before.printed} ({before.ref.a1}) menjadi {after.printed}.",
        "Perbaiki salah satunya; angka kumulatif tidak berkurang.",
        after.printed,
        f"paling sedikit {before.printed}",
        f"{one.tabel.form}|turun|{_name(one)}",
        basis="angka kumulatif memuat semua bulan sebelumnya",
    )


def _adds_up(one: Deret, total: Entry) -> bool:
    return not one.selisih or any(agrees(v, one.seharusnya, total.decimals) for v in total.candidates)


def _not_the_sum(one: Deret, total: Entry) -> Issue:
    decimals = max(e.decimals for _, e, _ in one.terisi)
    what = "bulan terakhir" if one.kumulatif else f"jumlah {len(one.terisi)} bulan"
    right = shown(one.seharusnya, decimals)
    return Issue(
        total.ref,
        f"{_name(one)} tercetak {total.printed}, tetapi {what} {right}, selisih {shown(one.selisih, decimals)}.",
        "Hitung ulang jumlahnya, atau perbaiki bulan yang salah ketik.",
        total.printed,
        right,
        f"{one.tabel.form}|jumlah|{_name(one)}",
    )


def _wrong_month(one: Deret, month: Entry) -> Issue:
    assert month.value is not None
    right = shown(month.value + one.selisih, month.decimals)
    return Issue(
        month.ref,
        f"{_name(one)} tercetak {month.printed}; dengan {right} jumlah barisnya dan jumlah kolomnya cocok.",
        f"Ganti dengan {right}.",
        month.printed,
        right,
        f"{one.tabel.form}|bulan|{_name(one)}",
    )


def _over(one: Deret, total: Entry | None) -> Issue | None:
    if not one.realisasi:
        return None
    value = total.value if total is not None and total.value is not None else one.terisi[-1][2]
    ceiling = one.pagu.value if one.rupiah and one.pagu is not None else None if one.rupiah else _FULL
    if ceiling is None or value <= ceiling:
        return None
    cell = total if total is not None else one.terisi[-1][1]
    limit = f"pagunya {shown(ceiling)}" if one.rupiah else "100 persen"
    return Issue(
        cell.ref,
        f"{_name(one)} tercetak {cell.printed}, melebihi {limit}.",
        "Periksa angkanya; bila pagu sudah diubah, tulis pagu perubahan." if one.rupiah else "Periksa angkanya.",
        cell.printed,
        f"paling banyak {shown(ceiling)}",
        f"{one.tabel.form}|lebih|{_name(one)}",
        "peringatan",
        "realisasi tidak melebihi pagu" if one.rupiah else "fisik selesai pada 100 persen",
    )
