"""TGT211 Target indeks di luar rentangnya.

## Mengapa
Nilai SAKIP, indeks reformasi birokrasi dan kepuasan paling tinggi 100, sistem merit 400, SPBE dan SPIP 5. Target di atas
itu tidak akan pernah tercapai: koma hilang, atau skala ukurnya tertukar. IPA diperiksa IPA107.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Kinerja akuntabel | Nilai SAKIP Perangkat Daerah | Nilai | 71,5 | 72 | **725** |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Kinerja akuntabel | Nilai SAKIP Perangkat Daerah | Nilai | 71,5 | 72 | 72,5 |
| 2 | Manajemen ASN baik | Indeks Sistem Merit | Indeks | 250 | 260 | 270 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.rentang import rentang
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_beside
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.entry import Entry


@rule("TGT211", "Target indeks di luar rentangnya", "galat", "nilai tertinggi indeks itu menurut peraturannya")
def check(context: Context) -> Iterator[Issue]:
    """Targets and baselines above the highest value an index can have, once an indicator."""
    seen: set[CellRef] = set()
    for quote in context.quotes:
        known = rentang(quote.nama.text)
        if known is None:
            continue
        above = [e for e in _figures(quote) if e.candidates and min(e.candidates) > known.tertinggi and not e.merged]
        if above and above[0].ref not in seen:
            seen.update(e.ref for e in above)
            yield Issue(
                above[0].ref,
                f"{short(quote.nama.text)} tercetak {above[0].printed}, padahal {known.nama} paling tinggi "
                f"{shown(known.tertinggi)}.{also_beside(above[0].ref, [e.ref for e in above])}",
                "Periksa koma dan skala angkanya.",
                above[0].printed,
                f"paling banyak {shown(known.tertinggi)}",
                f"{quote.form}|{quote.key}",
            )


def _figures(quote: Kutipan) -> Iterator[Entry]:
    yield from quote.target.values()
    for entry in (quote.kondisi_awal, quote.target_akhir):
        if entry is not None:
            yield entry
