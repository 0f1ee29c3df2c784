"""TGT201 Target akhir tidak mengikuti target tahunannya.

## Mengapa
Target akhir persentase, indeks dan nilai sama dengan target tahun terakhir; target akhir keluaran yang dihitung
(dokumen, laporan, orang) adalah jumlah semua tahun, atau tahun terakhir bila yang dihitung keadaan. Target akhir yang
bukan keduanya salah ketik atau tertinggal dari perubahan target tahunan.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | Persen | 80 | 80 | 80 | **100** |
| 2 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 10 | 12 | 14 | **35** |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | Persen | 80 | 90 | 100 | 100 |
| 2 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 10 | 12 | 14 | 36 |
| 3 | Layanan lancar | Jumlah kendaraan yang dipelihara | Unit | 2 | 3 | 3 | 3 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.sifat import is_share
from kinerja_xl.calc.target_akhir import Akhir
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, same_figures, year_name
from kinerja_xl.checks.wording import short, shown


@rule(
    "TGT201",
    "Target akhir tidak mengikuti target tahunannya",
    "peringatan",
    "persen, indeks dan nilai: target akhir = tahun terakhir; keluaran: jumlah semua tahun",
)
def check(context: Context) -> Iterator[Issue]:
    """Final targets that are neither the last year nor, of a count, the sum."""
    yield from told_once(_wrong(context))


def _wrong(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for one in context.finals:
        summed = one.sama(one.jumlah) and (one.sifat != "posisi" or one.jumlah <= 100 or _is_summed_share(one))
        if one.akhir.candidates and not one.cocok and not summed:
            yield same_figures(context, one.baris, (one.akhir, *(e for _, e in one.tahun))), _issue(one)


def _is_summed_share(one: Akhir) -> bool:
    """Whether the figure is told as a share that was summed."""
    return is_share(indicator_name(one.baris))


def _issue(one: Akhir) -> Issue:
    decimals = max(e.decimals for _, e in one.tahun)
    last, total = one.terakhir.printed, shown(one.jumlah, decimals)
    position = one.sifat == "posisi"
    year = year_name(one.tahun[-1][0])
    right = last if position or last == total else f"{total} atau {last}"
    told = f"tahun terakhir ({year}) {last}" if position else f"jumlah semua tahun {total} dan tahun terakhir {last}"
    return Issue(
        one.akhir.ref,
        f"Target akhir {short(indicator_name(one.baris))} tercetak {one.akhir.printed}, tetapi {told}.",
        f"Ganti dengan {right}, atau perbaiki target tahunannya.",
        one.akhir.printed,
        right,
        f"{one.tabel.form}|{one.baris.key}",
    )
