"""BKT108 Realisasi triwulan kosong padahal ditargetkan dan triwulan sesudahnya terisi.

## Mengapa
Triwulan yang mempunyai target tetapi realisasinya kosong, sedangkan triwulan sesudahnya sudah terisi, berarti
pengukurannya terlewat: jumlah setahun kehilangan satu triwulan. Realisasi yang memang nol ditulis 0.

## Salah
Pengukuran Kinerja per Triwulan Tahun 2020
| No | Indikator Kinerja | Satuan | Target 2020 | Triwulan I | < | Triwulan II | < | Triwulan III | < | Triwulan IV | < |
| ^ | ^ | ^ | ^ | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Jumlah usulan yang selesai | Usulan | 40 | 10 | 10 | 10 | **** | 10 | 10 | 10 | 10 |

## Benar
Pengukuran Kinerja per Triwulan Tahun 2020
| No | Indikator Kinerja | Satuan | Target 2020 | Triwulan I | < | Triwulan II | < | Triwulan III | < | Triwulan IV | < |
| ^ | ^ | ^ | ^ | Target | Realisasi | Target | Realisasi | Target | Realisasi | Target | Realisasi |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Jumlah usulan yang selesai | Usulan | 30 | 10 | 10 | - | - | 10 | 10 | 10 | 10 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.evidence import blank
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisPeriode

_QUARTERS = ("TW1", "TW2", "TW3", "TW4")
_ROMAN = {"TW1": "I", "TW2": "II", "TW3": "III", "TW4": "IV"}


@rule("BKT108", "Realisasi triwulan kosong padahal triwulan sesudahnya terisi", "info")
def check(context: Context) -> Iterator[Issue]:
    """Quarters with a target and no realisasi before a quarter that has one."""
    for table in context.book.of(BarisPeriode, "pengukuran_periodik"):
        for row in table.rows:
            target, done = row.periode.get("target", {}), row.periode.get("realisasi", {})
            filled = [q for q in _QUARTERS if q in done and not blank(done[q])]
            for quarter in _QUARTERS:
                planned = quarter in target and not blank(target[quarter]) and target[quarter].value != 0
                if planned and quarter in done and blank(done[quarter]) and filled and quarter < filled[-1]:
                    yield Issue(
                        done[quarter].ref,
                        f"Realisasi triwulan {_ROMAN[quarter]} {short(row_name(row))} kosong, padahal targetnya "
                        f"{target[quarter].printed} dan triwulan {_ROMAN[filled[-1]]} sudah terisi.",
                        "Isi realisasinya, atau tulis 0 bila memang tidak ada.",
                        done[quarter].text,
                        target[quarter].printed,
                        f"{row.key}|{quarter}",
                    )
