"""CAP113 Keluaran jauh melampaui target.

## Mengapa
Keluaran lebih dari dua kali target menandakan target yang terlalu rendah atau salah ketik; sebaiknya
dijelaskan sebelum ditanyakan.

## Salah
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pengangkatan Pegawai | Jumlah pegawai | 80 Orang | 307.120.701 | 100 | 294.365.295 | 95,85 | **580 orang** |

## Benar
| No | Program/Kegiatan | Indikator Kinerja | Target Kinerja | Pagu Anggaran | Realisasi | < | < | < |
| ^ | ^ | ^ | ^ | ^ | Fisik (%) | Rp | % | Kinerja |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Pengangkatan Pegawai | Jumlah pegawai | 500 Orang | 307.120.701 | 100 | 294.365.295 | 95,85 | 580 orang |
"""

from collections.abc import Iterator

from kinerja_xl.calc.hierarki import row_name
from kinerja_xl.calc.keluaran import banding_keluaran
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown
from kinerja_xl.tables.rows import BarisAnggaran


@rule("CAP113", "Keluaran jauh melampaui target", "info", "batas wajar profil capaian")
def check(context: Context) -> Iterator[Issue]:
    """Every output above the sensible share of its target."""
    most = context.aturan.profil(context.book.profil).wajar_sampai
    for table in context.book.of(BarisAnggaran):
        for row in table.rows:
            for pair in banding_keluaran(row.target, row.keluaran):
                if not pair.keluaran or not pair.target.nilai or row.keluaran is None:
                    continue
                share = pair.keluaran.nilai / pair.target.nilai * 100
                if share > most:
                    yield Issue(
                        row.keluaran.ref,
                        f"Keluaran {short(row_name(row))} {pair}, yaitu {shown(share, 2)} persen.",
                        "Periksa target dan keluarannya; bila benar, jelaskan mengapa targetnya rendah.",
                        row.keluaran.printed,
                        f"paling banyak {shown(most)} persen dari target",
                        f"{table.form}|{row.key}|{pair.target.satuan}",
                    )
