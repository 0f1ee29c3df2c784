"""TGT202 Target akhir persentase atau indeks dijumlahkan.

## Mengapa
Persentase, indeks dan nilai tiap tahun tidak dapat dijumlahkan: target akhirnya adalah target tahun terakhir. Angka
seperti 500 persen berarti rumus jumlah ikut tersalin ke barisnya.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | Persen | 100 | 100 | 100 | **300** |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | Persen | 80 | 90 | 100 | 100 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.sifat import is_share
from kinerja_xl.calc.target_akhir import Akhir
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, same_figures
from kinerja_xl.checks.wording import short


@rule(
    "TGT202",
    "Target akhir persentase dijumlahkan",
    "peringatan",
    "persen, indeks dan nilai: target akhir = target tahun terakhir",
)
def check(context: Context) -> Iterator[Issue]:
    """Final targets of a share that are the sum of its years and pass 100 percent."""
    yield from told_once(_summed(context))


def _summed(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for one in context.finals:
        summed = one.sifat == "posisi" and one.sama(one.jumlah) and not one.cocok and one.jumlah > 100
        if summed and is_share(indicator_name(one.baris)):
            yield same_figures(context, one.baris, (one.akhir, *(e for _, e in one.tahun))), _issue(one)


def _issue(one: Akhir) -> Issue:
    last = one.terakhir.printed
    return Issue(
        one.akhir.ref,
        f"Target akhir {short(indicator_name(one.baris))} tercetak {one.akhir.printed}, jumlah {len(one.tahun)} tahun; "
        f"tahun terakhir {last}.",
        f"Ganti dengan {last}.",
        one.akhir.printed,
        last,
        f"{one.tabel.form}|{one.baris.key}",
    )
