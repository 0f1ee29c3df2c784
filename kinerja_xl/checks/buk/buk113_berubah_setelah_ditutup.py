"""BUK113 Nilai berubah setelah buku kerja ditutup.

## Mengapa
Buku kerja yang ditutup adalah dasar laporan kinerja tahun itu. Bila sebuah nilai berubah sesudahnya, laporan dan buku
kerjanya tidak lagi sama, dan tidak seorang pun tahu mana yang benar.

## Salah
### PK
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
| 2 | ASN disiplin | Nilai kedisiplinan | **82** |
### Penutupan
| PENUTUPAN BUKU KERJA | | |
| Ditutup pada | '2026-12-31 | |
| Galat saat ditutup | '0 | |
| Sidik jari | 3e9171f36b94f0943655a7f0931c876940d9cf8cb26f019e08609c1ce880bf04 | |
| Lembar | Sel | Nilai |
| --- | --- | --- |
| PK | A1 | 'Perjanjian Kinerja Tahun 2026 |
| PK | A2 | 'No |
| PK | B2 | 'Sasaran Strategis |
| PK | C2 | 'Indikator Kinerja |
| PK | D2 | 'Target |
| PK | A3 | '1 |
| PK | B3 | 'ASN profesional |
| PK | C3 | 'Nilai pelayanan |
| PK | D3 | '80 |
| PK | A4 | '2 |
| PK | B4 | 'ASN disiplin |
| PK | C4 | 'Nilai kedisiplinan |
| PK | D4 | '85 |

## Benar
### PK
Perjanjian Kinerja Tahun 2026
| No | Sasaran Strategis | Indikator Kinerja | Target |
| --- | --- | --- | --- |
| 1 | ASN profesional | Nilai pelayanan | 80 |
| 2 | ASN disiplin | Nilai kedisiplinan | 85 |
### Penutupan
| PENUTUPAN BUKU KERJA | | |
| Ditutup pada | '2026-12-31 | |
| Galat saat ditutup | '0 | |
| Sidik jari | 3e9171f36b94f0943655a7f0931c876940d9cf8cb26f019e08609c1ce880bf04 | |
| Lembar | Sel | Nilai |
| --- | --- | --- |
| PK | A1 | 'Perjanjian Kinerja Tahun 2026 |
| PK | A2 | 'No |
| PK | B2 | 'Sasaran Strategis |
| PK | C2 | 'Indikator Kinerja |
| PK | D2 | 'Target |
| PK | A3 | '1 |
| PK | B3 | 'ASN profesional |
| PK | C3 | 'Nilai pelayanan |
| PK | D3 | '80 |
| PK | A4 | '2 |
| PK | B4 | 'ASN disiplin |
| PK | C4 | 'Nilai kedisiplinan |
| PK | D4 | '85 |
"""

from collections.abc import Iterator
from itertools import groupby

from kinerja_xl.cells import CellRef
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.penutupan import Berubah, Penutupan

_HINT = "Kembalikan nilainya, atau buka berkas sebelum ditutup, perbaiki, dan tutup lagi dengan alasannya."
_MOST = 20
"""Cells told one by one on a sheet: a row that was put in moves all below it."""


@rule(
    "BUK113",
    "Nilai berubah setelah buku kerja ditutup",
    "galat",
    "data kinerja yang dilaporkan dapat ditelusuri (PermenPANRB Nomor 53 Tahun 2014)",
    since="0.2",
)
def check(context: Context) -> Iterator[Issue]:
    """Cells that differ from the record of the closing, and sheets that are gone."""
    record = context.book.penutupan
    if record is None:
        return
    for _, cells in groupby(record.berubah, lambda one: one.ref.sheet):
        changed = list(cells)
        for number, one in enumerate(changed[:_MOST], 1):
            yield _issue(record, one, len(changed) - _MOST if number == _MOST else 0)
    for sheet in record.hilang:
        message = f"Lembar {sheet} ada ketika buku kerja ditutup {record.tanggal}, sekarang tidak."
        yield Issue(CellRef("", 0, 0), message, _HINT, "", sheet, sheet)


def _issue(record: Penutupan, one: Berubah, more: int) -> Issue:
    was, now = (f"'{short(text)}'" if text else "kosong" for text in (one.semula, one.kini))
    also = f" Masih ada {more} sel lain pada lembar ini yang berubah." if more > 0 else ""
    message = f"Nilai {one.ref.a1} {now}, padahal {was} ketika buku kerja ditutup {record.tanggal}.{also}"
    return Issue(one.ref, message, _HINT, one.kini, one.semula, one.ref.a1)
