"""TGT213 Target akhir dihitung lain dari baris sejenis.

## Mengapa
Dalam satu tabel target akhir dokumen dan laporan dihitung dengan satu cara. Bila semua barisnya dijumlahkan dan satu
baris hanya mengulang target tahun terakhir, target akhir baris itu beberapa kali terlalu kecil.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah laporan arsip | Laporan | 4 | 4 | 4 | 12 |
| 2 | Kantor tertib | Jumlah laporan rapat | Laporan | 40 | 45 | 50 | 135 |
| 3 | Keuangan tertib | Jumlah laporan keuangan | Laporan | 2 | 2 | 2 | 6 |
| 4 | Tamu terlayani | Jumlah laporan kunjungan tamu | Laporan | 5 | 5 | 5 | **5** |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Arsip tertib | Jumlah laporan arsip | Laporan | 4 | 4 | 4 | 12 |
| 2 | Kantor tertib | Jumlah laporan rapat | Laporan | 40 | 45 | 50 | 135 |
| 3 | Keuangan tertib | Jumlah laporan keuangan | Laporan | 2 | 2 | 2 | 6 |
| 4 | Tamu terlayani | Jumlah laporan kunjungan tamu | Laporan | 5 | 5 | 5 | 15 |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.sifat import unit_word
from kinerja_xl.calc.target_akhir import Akhir
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short, shown

_MADE_ANEW = frozenset({"dokumen", "laporan", "surat", "berkas", "kali"})
_LEAST = 3


@rule("TGT213", "Target akhir dihitung lain dari baris sejenis", "peringatan", "satu tabel satu cara menghitung")
def check(context: Context) -> Iterator[Issue]:
    """The one row of its unit whose final target is the last year while those of the others are sums."""
    groups: dict[tuple[int, str], list[Akhir]] = defaultdict(list)
    for one in context.finals:
        unit = unit_word(one.baris.satuan.text) if one.baris.satuan is not None else ""
        different = one.terakhir.value != one.jumlah
        if unit in _MADE_ANEW and one.sifat == "cacah" and different:
            groups[id(one.tabel), unit].append(one)
    for rows in groups.values():
        summed = [one for one in rows if one.sama(one.jumlah)]
        held = [one for one in rows if one.terakhir.value is not None and one.sama(one.terakhir.value)]
        if len(held) == 1 and len(summed) >= _LEAST:
            yield _issue(held[0], len(summed))


def _issue(one: Akhir, summed: int) -> Issue:
    total = shown(one.jumlah, max(e.decimals for _, e in one.tahun))
    unit = one.baris.satuan.text if one.baris.satuan is not None else ""
    return Issue(
        one.akhir.ref,
        f"Target akhir {short(indicator_name(one.baris))} tercetak {one.akhir.printed}, sama dengan tahun terakhir; "
        f"{summed} baris {unit} lain di tabel ini dijumlahkan.",
        f"Bila keluarannya baru setiap tahun, target akhirnya {total}.",
        one.akhir.printed,
        total,
        f"{one.tabel.form}|{one.baris.key}",
    )
