"""CAP112 Capaian hanya cocok dengan rumus makin kecil makin baik.

## Mengapa
Rumus capaian bergantung pada polaritas. Bila capaian hanya cocok dengan rumus turun sedangkan polaritas
tidak dinyatakan dan nama indikatornya tidak menandakannya, pembaca tidak tahu apakah rumusnya terbalik.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 72 | **110,00** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 72 | 90,00 |
| 2 | Tertib aset | Jumlah temuan pemeriksaan | Temuan | 10 | 9 | 110,00 |
"""

from collections.abc import Iterator

from kinerja_xl.calc.capaian import likely_turun
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown


@rule(
    "CAP112",
    "Capaian hanya cocok dengan rumus makin kecil makin baik",
    "peringatan",
    "profil capaian yang berlaku",
)
def check(context: Context) -> Iterator[Issue]:
    """Printed capaian that fits another polaritas than the name suggests, where none is stated."""
    for one in context.derived:
        if one.jenis != "capaian" or one.cocok or not one.cocok_alternatif or likely_turun(one.nama):
            continue
        assert one.hasil.nilai is not None
        value = shown(one.hasil.nilai, one.tercetak.decimals)
        yield Issue(
            one.tercetak.ref,
            f"Capaian {short(one.nama)} tercetak {one.tercetak.printed}: cocok bila makin kecil makin baik, "
            f"{value} bila makin besar makin baik.",
            "Nyatakan polaritas indikator ini, atau ganti capaiannya bila rumusnya terbalik.",
            one.tercetak.printed,
            value,
            f"{one.nama}|{one.tabel.form}",
            basis=one.hasil.rujukan,
        )
