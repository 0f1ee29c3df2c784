"""TGT210 Target keluaran yang dihitung bukan bilangan bulat.

## Mengapa
Orang, dokumen, laporan dan unit dihitung bulat. Target 12,5 orang berarti rata-rata, persentase, atau titik ribuan yang
terbaca sebagai desimal.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Jumlah ASN bersertifikat | Orang | 10 | **12,5** | 15 |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Target | < | < |
| ^ | ^ | ^ | ^ | 2026 | 2027 | 2028 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN kompeten | Jumlah ASN bersertifikat | Orang | 10 | 12 | 15 |
| 2 | Layanan cepat | Waktu layanan | Hari | 2,5 | 2 | 1,5 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.kutipan import Kutipan
from kinerja_xl.calc.sifat import sifat_of
from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import also_beside
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.entry import Entry

_MEAN = ("rata-rata", "rerata", "rasio", "persen")


@rule(
    "TGT210", "Target keluaran bukan bilangan bulat", "peringatan", "yang dihitung satu per satu adalah bilangan bulat"
)
def check(context: Context) -> Iterator[Issue]:
    """Targets of a counted output with decimals, once an indicator."""
    seen: set[CellRef] = set()
    for quote in context.quotes:
        unit = quote.satuan.text if quote.satuan is not None else ""
        broken = [e for e in _figures(quote) if e.value is not None and e.value % 1 and not e.merged]
        if not broken or broken[0].ref in seen or not unit or sifat_of(quote.nama.text, unit) != "cacah":
            continue
        if any(word in quote.nama.text.casefold() for word in _MEAN):
            continue
        seen.update(e.ref for e in broken)
        yield Issue(
            broken[0].ref,
            f"Target {short(quote.nama.text)} tercetak {broken[0].printed} {short(unit)}, bukan bilangan bulat."
            f"{also_beside(broken[0].ref, [e.ref for e in broken])}",
            "Tulis bilangan bulat, atau ganti satuannya bila yang dimaksud rata-rata atau persentase.",
            broken[0].printed,
            "bilangan bulat",
            f"{quote.form}|{quote.key}",
        )


def _figures(quote: Kutipan) -> Iterator[Entry]:
    yield from quote.target.values()
    if quote.target_akhir is not None:
        yield quote.target_akhir
