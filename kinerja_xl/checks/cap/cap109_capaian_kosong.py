"""CAP109 Capaian kosong padahal dapat dihitung.

## Mengapa
Target dan realisasi sudah ada, jadi capaiannya harus dilaporkan.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 72 | **-** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 72 | 90,00 |
| 2 | Layanan prima | Nilai kepatuhan | Nilai | 80 | - | - |
"""

from collections.abc import Iterator

from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown


@rule("CAP109", "Capaian kosong padahal dapat dihitung", "peringatan", "setiap indikator dilaporkan capaiannya")
def check(context: Context) -> Iterator[Issue]:
    """Blank capaian cells whose target and realisasi are there."""
    for one in context.derived:
        if one.jenis == "capaian" and one.tercetak.is_blank and one.hasil.nilai is not None:
            waiting = one.tercetak.formula and one.tercetak.kind == "kosong"
            state = "berisi rumus yang belum dihitung" if waiting else "kosong"
            value = shown(one.hasil.nilai, one.hasil.desimal)
            yield Issue(
                one.tercetak.ref,
                f"Capaian {short(one.nama)} {state}, padahal {', '.join(map(str, one.hasil.masukan))}.",
                "Buka dan simpan buku kerja di Excel agar rumusnya dihitung." if waiting else f"Isi {value}.",
                one.tercetak.text or state,
                value,
                f"{one.nama}|{one.tabel.form}",
            )
