"""SLR105 Satuan indikator berbeda antartabel.

## Mengapa
Satu indikator mempunyai satu satuan. Satuan yang berganti membuat target dan realisasi tidak dapat
dibandingkan. Ejaan berbeda dari satuan yang sama (% dan Persen) bukan temuan.

## Salah
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2020 | '2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 75 | 76 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | **Orang** | 75 | 72 | 96,00 |

## Benar
Tujuan dan Sasaran
| No | Sasaran | Indikator Kinerja | Satuan | Target Tahun | < |
| ^ | ^ | ^ | ^ | '2020 | '2021 |
| --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 75 | 76 |
### Pengukuran
Pengukuran Kinerja Tahun 2020
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN melayani | Nilai pelayanan | Nilai | 75 | 72 | 96,00 |
"""

from collections import defaultdict
from collections.abc import Iterator

from kinerja_xl.calc.satuan import unit_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule("SLR105", "Satuan indikator berbeda antartabel", "peringatan", "satu indikator satu satuan")
def check(context: Context) -> Iterator[Issue]:
    """Every indicator with a unit in more than one table that is still in force."""
    found: dict[str, list[BarisIndikator]] = defaultdict(list)
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            if table.varian != "lama" and row.key and row.satuan is not None and not row.satuan.is_blank:
                found[row.key].append(row)
    for rows in found.values():
        first = rows[0].satuan
        for row in rows[1:]:
            if first is None or row.satuan is None or unit_name(row.satuan.text) == unit_name(first.text):
                continue
            yield Issue(
                row.satuan.ref,
                f"Satuan {short(row.indikator.text if row.indikator else '')} tertulis {row.satuan.text}, "
                f"tetapi {first.text} di {first.ref}.",
                "Pakai satu satuan yang sama di semua tabel.",
                row.satuan.text,
                first.text,
                row.key,
            )
