"""TGT214 Kondisi awal persentase di atas 100.

## Mengapa
Bagian dari keseluruhan tidak dapat melebihi seratus persen. Kondisi awal seperti 106,88 biasanya capaian (realisasi
dibagi target) yang tertulis sebagai realisasi; targetnya lalu tampak turun.

## Salah
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < |
| ^ | ^ | ^ | ^ | ^ | 2026 | 2027 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN dihargai | Persentase ASN yang mendapat penghargaan | Persen | **106,88** | 85 | 87 |

## Benar
Tujuan dan Sasaran Jangka Menengah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < |
| ^ | ^ | ^ | ^ | ^ | 2026 | 2027 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | ASN dihargai | Persentase ASN yang mendapat penghargaan | Persen | 84,20 | 85 | 87 |
"""

from collections.abc import Hashable, Iterator

from kinerja_xl.calc.indikator import is_persen
from kinerja_xl.calc.sifat import is_share
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.likewise import told_once
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name, is_above_whole, same_figures
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator


@rule("TGT214", "Kondisi awal persentase di atas 100", "peringatan", "bagian tidak melebihi keseluruhan")
def check(context: Context) -> Iterator[Issue]:
    """Baselines above 100 percent of an indicator whose name says it is a share of a whole."""
    yield from told_once(_found(context))


def _found(context: Context) -> Iterator[tuple[Hashable, Issue]]:
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            awal = row.kondisi_awal
            in_percent = row.satuan is None or is_persen(row.satuan)
            if awal is None or not in_percent or not is_share(indicator_name(row)) or awal.reading.satuan:
                continue
            if is_above_whole(awal):
                yield (
                    same_figures(context, row, (awal,)),
                    Issue(
                        awal.ref,
                        f"Kondisi awal {short(indicator_name(row))} tercetak {awal.printed}, lebih dari 100 persen.",
                        "Periksa apakah yang tertulis capaian, bukan realisasi.",
                        awal.printed,
                        "paling banyak 100",
                        f"{table.form}|{row.key}",
                    ),
                )
