"""TGT107 Kondisi awal nol untuk indeks, skor atau nilai.

## Mengapa
Indeks, skor dan nilai hampir tidak pernah nol. Nol di kondisi awal biasanya berarti belum diukur, yang
ditulis dengan tanda '-'; bila dibiarkan, kenaikan kinerja tampak jauh lebih besar daripada sebenarnya.

## Salah
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < |
| ^ | ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Skor IKM | Skor | **0** | 77 | 80 |

## Benar
| No | Sasaran | Indikator Kinerja | Satuan | Kondisi Awal | Target | < |
| ^ | ^ | ^ | ^ | ^ | 2020 | 2021 |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Skor IKM | Skor | - | 77 | 80 |
| 2 | Inovasi tumbuh | Jumlah inovasi | Dokumen | 0 | 2 | 3 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.indikator import is_ipa, may_fall
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.targets import indicator_name
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisIndikator

_MEASURES = ("indeks", "skor", "nilai", "tingkat")


@rule("TGT107", "Kondisi awal nol untuk indeks, skor atau nilai", "info", "kosong bukan nol")
def check(context: Context) -> Iterator[Issue]:
    """Baselines of 0 of an indicator that is hardly ever 0; that of the IPA is out of its range anyway."""
    for table in context.book.of(BarisIndikator):
        for row in table.rows:
            name = indicator_name(row)
            measured = name.casefold().startswith(_MEASURES) and not is_ipa(name) and not may_fall(row)
            if measured and row.kondisi_awal is not None and row.kondisi_awal.value == 0:
                yield Issue(
                    row.kondisi_awal.ref,
                    f"Kondisi awal {short(name)} tercetak {row.kondisi_awal.printed}.",
                    "Bila saat itu belum diukur, tulis '-'; nol berarti diukur dan hasilnya nol.",
                    row.kondisi_awal.printed,
                    "nilai hasil ukur, atau '-'",
                    f"{table.form}|{row.key}",
                )
