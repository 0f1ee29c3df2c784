"""BUK114 Catatan penutupan tidak cocok dengan sidik jarinya.

## Mengapa
Sidik jari dihitung dari setiap nilai pada catatan penutupan. Bila tidak cocok, catatannya sendiri telah diubah dan
tidak dapat lagi menjadi bukti nilai yang dilaporkan. Bandingkan juga dengan sidik jari pada berita acara: siapa yang
mengganti catatan dapat menghitung sidik jari baru.

## Salah
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
| Sidik jari | **0e9171f36b94f0943655a7f0931c876940d9cf8cb26f019e08609c1ce880bf04** | |
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

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule


@rule(
    "BUK114",
    "Catatan penutupan tidak cocok dengan sidik jarinya",
    "galat",
    "data kinerja yang dilaporkan dapat ditelusuri (PermenPANRB Nomor 53 Tahun 2014)",
    since="0.2",
)
def check(context: Context) -> Iterator[Issue]:
    """A record whose values do not give the fingerprint that it states."""
    record = context.book.penutupan
    if record is not None and not record.utuh:
        yield Issue(
            record.ref,
            f"Catatan penutupan {record.tanggal} tidak cocok dengan sidik jarinya.".replace("  ", " "),
            "Ambil berkas seperti ketika ditutup; sidik jarinya tercatat di berita acara.",
            record.sidik,
            "",
            "penutupan",
        )
