"""CAP112 Capaian memakai arah yang tidak ditunjukkan indikatornya dan polaritas tidak dinyatakan.

## Mengapa
Rumus capaian bergantung pada polaritas. Bila polaritas tidak dinyatakan, dan capaian hanya cocok dengan rumus
turun padahal nama indikatornya tidak menandakannya, atau hanya cocok dengan rumus naik padahal namanya (misalnya
jumlah temuan) menandakan makin kecil makin baik, pembaca tidak tahu apakah rumusnya terbalik.

## Salah
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 72 | **110,00** |
| 2 | Tertib aset | Jumlah temuan pemeriksaan | Temuan | 10 | 9 | **90,00** |

## Benar
| No | Sasaran Strategis | Indikator Kinerja Utama | Satuan | Target | Realisasi | Capaian % |
| --- | --- | --- | --- | --- | --- | --- |
| 1 | Layanan prima | Nilai pelayanan | Nilai | 80 | 72 | 90,00 |
| 2 | Tertib aset | Jumlah temuan pemeriksaan | Temuan | 10 | 9 | 110,00 |
| 3 | Tertib aset | Persentase temuan ditindaklanjuti | Persen | 80 | 72 | 90,00 |
"""

from collections.abc import Iterator
from decimal import Decimal

from kinerja_xl.calc.capaian import RISING, likely_turun
from kinerja_xl.calc.turunan import Turunan
from kinerja_xl.checks.context import Context
from kinerja_xl.checks.finding import Issue
from kinerja_xl.checks.rule import rule
from kinerja_xl.checks.wording import short, shown

_TITLE = "Polaritas tidak dinyatakan dan capaian memakai arah yang lain dari nama indikatornya"
_UP, _DOWN = "makin besar makin baik", "makin kecil makin baik"


@rule("CAP112", _TITLE, "peringatan", "profil capaian yang berlaku")
def check(context: Context) -> Iterator[Issue]:
    """Printed capaian that fits another polaritas than the name suggests, where none is stated."""
    for one in context.derived:
        exact = one.hasil.nilai
        falling = [h for h in one.alternatif if h.rumus != one.hasil.rumus and h.nilai is not None]
        if one.jenis != "capaian" or exact is None or not falling or one.batas is not None:
            continue
        if one.hasil.rumus not in RISING:
            continue
        if not one.tercetak.candidates or one.cocok == one.cocok_dengan(falling):
            continue
        if one.cocok == likely_turun(one.nama):
            yield _issue(one, falling[0].nilai or exact) if one.cocok else _issue(one, exact)


def _issue(one: Turunan, other: Decimal) -> Issue:
    used, unused = (_UP, _DOWN) if one.cocok else (_DOWN, _UP)
    value = shown(other, one.tercetak.decimals)
    return Issue(
        one.tercetak.ref,
        f"Capaian {short(one.nama)} tercetak {one.tercetak.printed}: cocok bila {used}, {value} bila {unused}.",
        "Nyatakan polaritas indikator ini, atau ganti capaiannya bila rumusnya terbalik.",
        one.tercetak.printed,
        value,
        f"{one.nama}|{one.tabel.form}",
        basis=one.hasil.rujukan,
    )
