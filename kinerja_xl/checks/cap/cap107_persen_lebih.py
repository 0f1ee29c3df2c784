"""CAP107 Realisasi indikator persentase di atas 100 persen.

## Mengapa
Bagian dari keseluruhan tidak dapat melebihi seratus persen. Realisasi seperti itu berarti pembilang dan
penyebutnya tidak dari populasi yang sama, atau yang ditulis adalah capaiannya.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Kompetensi ASN | Persentase pejabat yang mengikuti diklat | % | 95 | **190,00** | 200,00 |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Kompetensi ASN | Persentase pejabat yang mengikuti diklat | % | 95 | 95,00 | 100,00 |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator

_SHARE = ("persentase", "presentase", "prosentase")
_UNBOUNDED = ("peningkatan", "kenaikan", "pertumbuhan", "penurunan", "perubahan", "laju")


@rule(
    "CAP107",
    "Realisasi indikator persentase di atas 100 persen",
    "peringatan",
    "bagian tidak melebihi keseluruhan",
)
def check(context: Context) -> Iterator[Issue]:
    """Realisasi above 100 of an indicator whose name says it is a share of a whole."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            name = row.indikator.text.casefold() if row.indikator else ""
            if not name.startswith(_SHARE) or any(word in name for word in _UNBOUNDED):
                continue
            for year, entry in row.realisasi.items():
                if entry.candidates and min(entry.candidates) > 100:
                    when = f" tahun {year}" if year else ""
                    yield Issue(
                        entry.ref,
                        f"Realisasi {short(row.indikator.text if row.indikator else '')}{when} tercetak {entry.printed}, lebih dari 100 persen.",
                        "Periksa pembilang dan penyebutnya; mungkin yang tertulis adalah capaian, bukan realisasi.",
                        entry.printed,
                        "paling banyak 100",
                        f"{table.form}|{row.key}|{year}",
                    )
