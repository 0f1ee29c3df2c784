"""TGT212 Target akhir kosong.

## Mengapa
Indikator yang bertarget setiap tahun juga mempunyai target akhir, sehingga keberhasilan rencananya dapat diukur. Yang
disebut hanya tabel yang kebanyakan barisnya mengisi target akhir.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | Persen | 80 | 90 | 100 | 100 |
| 2 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 10 | 12 | 14 | **-** |
| 3 | Layanan prima | Nilai pelayanan | Nilai | 80 | 82 | 84 | 84 |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < | Target Akhir |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 | ^ |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Persentase ASN bersertifikat | Persen | 80 | 90 | 100 | 100 |
| 2 | Arsip tertib | Jumlah dokumen arsip | Dokumen | 10 | 12 | 14 | 36 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.target_akhir import Akhir
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short, shown


@rule("TGT212", "Target akhir kosong", "peringatan", "setiap indikator rencana mempunyai target akhir")
def check(context: Context) -> Iterator[Issue]:
    """Rows with a target in every year but none at the end, where most rows of the table have one."""
    tables: dict[int, list[Akhir]] = {}
    for one in context.finals:
        tables.setdefault(id(one.tabel), []).append(one)
    for rows in tables.values():
        empty = [one for one in rows if one.akhir.is_blank]
        if len(empty) * 2 < len(rows):
            yield from map(_issue, empty)


def _issue(one: Akhir) -> Issue:
    decimals = max(e.decimals for _, e in one.tahun)
    choice = dict.fromkeys(shown(value, decimals) for value in one.boleh)
    return Issue(
        one.akhir.ref,
        f"Target akhir {short(indicator_name(one.baris))} kosong, padahal setiap tahunnya bertarget.",
        f"Isi target akhirnya: {' atau '.join(choice)}.",
        one.akhir.printed or "kosong",
        " atau ".join(choice),
        f"{one.tabel.form}|{one.baris.key}",
    )
