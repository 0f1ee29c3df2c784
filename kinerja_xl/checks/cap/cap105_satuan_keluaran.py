"""CAP105 Keluaran dilaporkan dalam satuan yang berbeda dari targetnya.

## Mengapa
Keluaran hanya dapat dibandingkan dengan target dalam satuan yang sama. Target orang yang dilaporkan
dalam kali tidak menunjukkan apakah targetnya tercapai.

## Salah
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Seleksi Calon PNS | Jumlah peserta seleksi | 2.000 Orang | 2.000.000 | 100 | 2.000.000 | 100,00 | **1 Kali (sumpah janji)** |

## Benar
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Seleksi Calon PNS | Jumlah peserta seleksi | 2.000 Orang | 2.000.000 | 100 | 2.000.000 | 100,00 | 2.000 orang |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.keluaran import banding_keluaran
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short
from kinerja_xl.tables.rows import BarisAnggaran


@rule(
    "CAP105",
    "Satuan keluaran berbeda dari satuan target",
    "peringatan",
    "keluaran diukur dengan satuan indikatornya",
)
def check(context: Context) -> Iterator[Issue]:
    """Every line whose output has nothing in the unit of a target quantity."""
    for table in context.book.of(BarisAnggaran):
        for row in table.rows:
            lacking = [
                b.target for b in banding_keluaran(row.target, row.keluaran) if b.keluaran is None and b.target.satuan
            ]
            if lacking and row.keluaran is not None and row.target is not None:
                units = ", ".join(t.satuan for t in lacking)
                yield Issue(
                    row.keluaran.ref,
                    f"Keluaran {short(row_name(row))} tertulis {row.keluaran.printed}, padahal targetnya {row.target.printed} ({row.target.ref}){_done(row)}.",
                    f"Laporkan keluaran dalam {units}, atau jelaskan mengapa keluarannya lain.",
                    row.keluaran.printed,
                    f"jumlah dalam {units}",
                    f"{table.form}|{row.key}",
                )


def _done(row: BarisAnggaran) -> str:
    return f" dan fisiknya {row.fisik.printed} persen ({row.fisik.ref})" if row.fisik and row.fisik.value else ""
