"""CAP103 Fisik 100 persen padahal keluaran kurang dari target.

## Mengapa
Kemajuan fisik menyatakan seberapa jauh keluaran selesai. Fisik 100 persen tidak dapat berdampingan
dengan keluaran yang kurang dari targetnya.

## Salah
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Jasa Surat Menyurat | Jumlah surat; jumlah materai | 150 Surat; 1.250 lembar | 10.750.000 | **100** | 9.698.300 | 90,22 | 69 Surat; 1.250 lembar |

## Benar
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Jasa Surat Menyurat | Jumlah surat; jumlah materai | 150 Surat; 1.250 lembar | 10.750.000 | 100 | 9.698.300 | 90,22 | 150 Surat; 1.250 lembar |
| 2 | Jasa Telepon | Jumlah bulan | 12 Bulan | 5.000.000 | 50 | 2.500.000 | 50,00 | 6 Bulan |
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
    "CAP103",
    "Fisik 100 persen padahal keluaran kurang dari target",
    "galat",
    "fisik menyatakan selesainya keluaran",
)
def check(context: Context) -> Iterator[Issue]:
    """Every line with full physical progress whose output, in the unit of its target, falls short."""
    for table in context.book.of(BarisAnggaran):
        for row in table.rows:
            if row.fisik is None or row.fisik.value is None or row.fisik.value < 100:
                continue
            short_of = [
                b
                for b in banding_keluaran(row.target, row.keluaran)
                if b.keluaran and b.keluaran.nilai < b.target.nilai
            ]
            if short_of and row.keluaran is not None:
                done = "; ".join(map(str, short_of))
                yield Issue(
                    row.fisik.ref,
                    f"Fisik {short(row_name(row))} tercetak {row.fisik.printed} persen, tetapi keluarannya baru {done} ({row.keluaran.ref}).",
                    "Sesuaikan fisik dengan keluaran, atau perbaiki keluaran bila targetnya memang selesai.",
                    row.fisik.printed,
                    "kurang dari 100",
                    f"{table.form}|{row.key}",
                )
